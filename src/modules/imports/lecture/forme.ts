import { open } from 'node:fs/promises';
import { decoder, type Encodage } from './encodage.ts';
import { horsGuillemets } from './guillemets.ts';

const SEPARATEURS = [';', '\t', ',', '|'] as const;
export type Separateur = (typeof SEPARATEURS)[number];

/** How a text file is cut: what ends a line, what ends a cell, how many cells a line usually has. */
export interface Forme {
  readonly finDeLigne: '\n' | '\r';
  readonly separateur: Separateur;
  readonly cellules: number;
  /** Lines to leave out at the start: the « sep=; » that some spreadsheets write. */
  readonly passees: number;
}

const ECHANTILLON = 256 << 10;

/** Looks at the start of the file. A separator imposed by the person is kept; the rest is still found. */
export async function formeDe(chemin: string, encodage: Encodage, impose?: Separateur): Promise<Forme> {
  const fichier = await open(chemin, 'r');
  try {
    const tampon = Buffer.alloc(ECHANTILLON);
    const { bytesRead } = await fichier.read(tampon, 0, ECHANTILLON, 0);
    const lu = tampon.subarray(0, bytesRead);
    const texte =
      encodage === 'utf-16le'
        ? lu.subarray(0, lu.length & ~1).toString('utf16le')
        : encodage === 'utf-16be'
          ? Buffer.from(lu.subarray(0, lu.length & ~1))
              .swap16()
              .toString('utf16le')
          : decoder(lu, encodage, 0x0a).texte;
    return formeDuTexte(texte.replace(/^\ufeff/, ''), bytesRead === ECHANTILLON, impose);
  } finally {
    await fichier.close();
  }
}

export function formeDuTexte(texte: string, coupe: boolean, impose?: Separateur): Forme {
  const finDeLigne = !texte.includes('\n') && texte.includes('\r') ? '\r' : '\n';
  const lignes = texte.split(finDeLigne);
  if (coupe && lignes.length > 1) lignes.pop();
  const dit = /^"?sep=(.)"?\r?$/i.exec(lignes[0] ?? '');
  const passees = dit ? 1 : 0;
  const pleines = lignes.slice(passees, 500).filter((ligne) => ligne.trim() !== '');
  const notes = SEPARATEURS.map((separateur) => noter(pleines, separateur));
  const voulu = impose ?? SEPARATEURS.find((separateur) => separateur === dit?.[1]);
  const meilleure =
    notes.find((n) => n.separateur === voulu) ?? notes.reduce((a, b) => (b.note > a.note ? b : a));
  return { finDeLigne, separateur: meilleure.separateur, cellules: meilleure.mode + 1, passees };
}

interface Note {
  readonly separateur: Separateur;
  readonly mode: number;
  readonly note: number;
}

/** A separator is good when most lines have the same number of it, and better when that number is large. */
function noter(lignes: readonly string[], separateur: Separateur): Note {
  const vus = new Map<number, number>();
  for (const ligne of lignes) {
    const n = horsGuillemets(ligne).split(separateur).length - 1;
    if (n > 0) vus.set(n, (vus.get(n) ?? 0) + 1);
  }
  let mode = 0;
  let fois = 0;
  for (const [n, f] of vus)
    if (f > fois || (f === fois && n > mode)) {
      mode = n;
      fois = f;
    }
  const note = lignes.length === 0 ? 0 : (fois / lignes.length) * Math.log2(1 + mode);
  return { separateur, mode, note };
}
