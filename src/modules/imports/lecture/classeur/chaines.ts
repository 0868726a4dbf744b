import { type Archive, classeurAbime } from './archive.ts';
import { toutParcourir } from './xml.ts';

/** Shared strings are the one part kept in memory. */
const OCTETS_MAX = 256 << 20;
const CHAINES_MAX = 4_000_000;

/** The texts that cells point at by their number. Phonetic guides are left out. */
export async function lireChaines(archive: Archive, partie: string): Promise<string[]> {
  const chaines: string[] = [];
  if (!archive.parties.has(partie)) return chaines;
  let texte = '';
  let dansTexte = false;
  let phonetique = false;
  await toutParcourir(
    await archive.lire(partie),
    {
      ouvre(nom) {
        if (nom === 'si') texte = '';
        else if (nom === 't') dansTexte = true;
        else if (nom === 'rPh') phonetique = true;
      },
      ferme(nom) {
        if (nom === 'si') {
          if (chaines.push(sansEchappement(texte)) > CHAINES_MAX) throw classeurAbime();
        } else if (nom === 't') dansTexte = false;
        else if (nom === 'rPh') phonetique = false;
      },
      texte(t) {
        if (dansTexte && !phonetique) texte += t;
      },
    },
    OCTETS_MAX,
  );
  return chaines;
}

/** Spreadsheets write control characters as _x000D_ (ECMA-376, ST_Xstring). */
export const sansEchappement = (texte: string): string =>
  texte.includes('_x')
    ? texte.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : texte;
