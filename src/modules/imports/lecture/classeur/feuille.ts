import { COLONNES_MAX } from '../bloc.ts';
import type { Archive } from './archive.ts';
import { sansEchappement } from './chaines.ts';
import type { Format } from './formats.ts';
import { texteDuNombre } from './serie.ts';
import { parcourir } from './xml.ts';

export interface Rangees {
  readonly lignes: string[][];
  readonly numeros: number[];
  tronquees: number;
  octets: number;
}

export interface Contexte {
  readonly chaines: readonly string[];
  readonly formats: readonly Format[];
  readonly calendrier: 1900 | 1904;
}

/** Spreadsheets stop at 32,767 characters a cell. */
const CELLULE_MAX = 100_000;

/**
 * The rows of a sheet, as texts, some at a time. A formula counts for the value that the spreadsheet last showed, and
 * is never evaluated; an error keeps its text (« #N/A ») so that it is refused where a figure is expected. Rows without
 * any text are left out.
 */
export async function* lireFeuille(
  archive: Archive,
  partie: string,
  { chaines, formats, calendrier }: Contexte,
): AsyncGenerator<Rangees> {
  let rangees: Rangees = { lignes: [], numeros: [], tronquees: 0, octets: 0 };
  let rangee: string[] = [];
  let numero = 0;
  let colonne = 0;
  let tropLarge = false;
  let type = 'n';
  let style = 0;
  let valeur = '';
  let dans: 'v' | 't' | null = null;
  let phonetique = false;
  const flux = parcourir(await archive.lire(partie), {
    ouvre(nom, attributs) {
      if (nom === 'c') {
        const { r, t, s } = attributs();
        colonne = r === undefined ? colonne + 1 : colonneDe(r);
        type = t ?? 'n';
        style = s === undefined ? 0 : Number(s);
        valeur = '';
      } else if (nom === 'v') dans = 'v';
      else if (nom === 't') dans = 't';
      else if (nom === 'rPh') phonetique = true;
      else if (nom === 'row') {
        const { r } = attributs();
        numero = r === undefined ? numero + 1 : Number(r);
        rangee = [];
        colonne = 0;
        tropLarge = false;
      }
    },
    ferme(nom) {
      if (nom === 'v' || nom === 't') dans = null;
      else if (nom === 'rPh') phonetique = false;
      else if (nom === 'c') {
        const texte = texteDe();
        if (texte === '') return;
        if (colonne > COLONNES_MAX) tropLarge = true;
        else {
          while (rangee.length < colonne - 1) rangee.push('');
          rangee[colonne - 1] = texte;
        }
      } else if (nom === 'row' && rangee.length > 0) {
        rangees.lignes.push(rangee);
        rangees.numeros.push(numero);
        if (tropLarge) rangees.tronquees += 1;
      }
    },
    texte(t) {
      if ((dans === 'v' || (dans === 't' && !phonetique)) && valeur.length < CELLULE_MAX) valeur += t;
    },
  });
  const texteDe = (): string => {
    if (valeur === '') return '';
    if (type === 's') return chaines[Number(valeur)] ?? '';
    if (type === 'n') return texteDuNombre(valeur, formats[style] ?? 'nombre', calendrier);
    if (type === 'b') return valeur === '1' ? 'VRAI' : 'FAUX';
    if (type === 'd') return valeur.replace(/(T\d\d:\d\d).*$/, '$1').replace(/T00:00$/, '');
    return sansEchappement(valeur);
  };
  for await (const octets of flux) {
    rangees.octets = octets;
    if (rangees.lignes.length < 1000) continue;
    yield rangees;
    rangees = { lignes: [], numeros: [], tronquees: 0, octets };
  }
  if (rangees.lignes.length > 0) yield rangees;
}

/** Number of the column of a cell: A is 1, AB28 is 28. */
function colonneDe(adresse: string): number {
  let n = 0;
  for (let i = 0; i < adresse.length; i += 1) {
    const code = adresse.charCodeAt(i);
    if (code >= 65 && code <= 90) n = n * 26 + code - 64;
    else if (code >= 97 && code <= 122) n = n * 26 + code - 96;
    else break;
  }
  return n;
}
