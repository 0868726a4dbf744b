import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** Order of day, month and year in dates written with figures: French, or American. */
export type OrdreDate = 'jma' | 'mja';

export interface LectureDate {
  readonly ordre: OrdreDate;
  /** Calendar of bare numbers (see `lecture/classeur/serie.ts`). */
  readonly calendrier: 1900 | 1904;
  /** Last year that two figures may stand for: with 2030, « 30 » is 2030 and « 31 » is 1931. */
  readonly siecle: number;
}

export interface DateLue {
  /** AAAA-MM-JJ. */
  readonly jour: string;
  /** HH:MM when the cell also said an hour other than midnight. */
  readonly heure: string | null;
}

/** Beyond, a cell is no date; a long run of spaces would make the patterns below look for seconds. */
const LONGUEUR_MAX = 100;

const MOIS: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^f[eé]v|^feb/, 2],
  [/^mar/, 3],
  [/^avr|^apr/, 4],
  [/^mai|^may/, 5],
  [/^juin|^jun/, 6],
  [/^juil|^jul/, 7],
  [/^ao[uû]|^aug/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^d[eé]c/, 12],
];

const JOUR_DE_SEMAINE = /^(?:le\s+)?(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-zéè]*\.?,?\s+)?(?:le\s+)?/i;
const HEURE =
  /(?:[T\s,]+|\s+à\s+)(\d{1,2})\s*[:hH]\s*(\d{2})?(?::(\d{2})(?:[.,]\d+)?)?(?:\s*(?:Z|[+-]\d\d:?\d\d))?\s*$/;

/**
 * Reads a date as people and spreadsheets write it: 31/12/2014, 31-12-14, 2014-12-31, « mer. 31 déc. 2014 »,
 * 20141231, 42004 (a spreadsheet's number), with or without an hour. Refused: date-manquante, date-illisible,
 * date-impossible (31/02/2014).
 */
export function lireDate(brut: string, lecture: LectureDate): Result<DateLue, Refus> {
  let texte = brut.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (texte === '') return err(refus('date-manquante', 'La date manque.'));
  if (texte.length > LONGUEUR_MAX) return err(illisible(brut));
  let heure: string | null = null;
  const h = HEURE.exec(texte);
  if (h?.[1] !== undefined && h.index > 0) {
    const [heures, minutes] = [Number(h[1]), Number(h[2] ?? 0)];
    if (heures > 23 || minutes > 59) return err(impossible(brut));
    heure = heures === 0 && minutes === 0 ? null : `${deux(heures)}:${deux(minutes)}`;
    texte = texte.slice(0, h.index);
  }
  const triplet = enTriplet(texte, lecture);
  if (triplet === null) return err(illisible(brut));
  const [annee, mois, jour] = triplet;
  if (mois < 1 || mois > 12 || jour < 1 || jour > joursDuMois(annee, mois)) return err(impossible(brut));
  return ok({ jour: `${String(annee).padStart(4, '0')}-${deux(mois)}-${deux(jour)}`, heure });
}

const illisible = (brut: string): Refus =>
  refus('date-illisible', `« ${brut.slice(0, 40)} » n’est pas une date. Écrivez-la comme 31/12/2014.`);

const impossible = (brut: string): Refus =>
  refus(
    'date-impossible',
    `« ${brut.trim().slice(0, 40)} » n’existe pas dans le calendrier. Corrigez le jour, le mois ou l’année.`,
  );

const deux = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** The figures of a date of three numbers, before their order is decided; null when it is written otherwise. */
export function composantes(brut: string): readonly [string, string, string] | null {
  const texte = brut.trim();
  if (texte.length > LONGUEUR_MAX) return null;
  const m = /^(\d{1,4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,4})(?!\d)/.exec(
    texte.replace(JOUR_DE_SEMAINE, ''),
  );
  return m?.[1] !== undefined && m[2] !== undefined && m[3] !== undefined ? [m[1], m[2], m[3]] : null;
}

type Triplet = readonly [annee: number, mois: number, jour: number];

function enTriplet(texte: string, { ordre, calendrier, siecle }: LectureDate): Triplet | null {
  const nu = texte.replace(JOUR_DE_SEMAINE, '').trim();
  if (/^\d{8}$/.test(nu) && /^(19|20)/.test(nu))
    return [Number(nu.slice(0, 4)), Number(nu.slice(4, 6)), Number(nu.slice(6))];
  if (/^\d{5}([.,]\d+)?$/.test(nu)) return duNumero(Math.floor(Number(nu.replace(',', '.'))), calendrier);
  const c = /^\d{1,4}\s*[-/.\s]\s*\d{1,2}\s*[-/.\s]\s*\d{1,4}$/.test(nu) ? composantes(nu) : null;
  if (c) {
    const [a, b, d] = c;
    if (a.length === 4) return [Number(a), Number(b), Number(d)];
    if (a.length === 3 || d.length === 3 || d.length === 1) return null;
    const annee = d.length === 4 ? Number(d) : deuxChiffres(Number(d), siecle);
    return ordre === 'jma' ? [annee, Number(b), Number(a)] : [annee, Number(a), Number(b)];
  }
  const m = /^(\d{1,2})(?:er)?[\s./-]+([a-zéûèà]{3,12})\.?[\s./-]+(\d{4}|\d{2})$/i.exec(nu);
  if (!m?.[2]) return null;
  const lettres = m[2].toLowerCase();
  const mois = MOIS.find(([forme]) => forme.test(lettres))?.[1];
  if (mois === undefined) return null;
  return [m[3]?.length === 4 ? Number(m[3]) : deuxChiffres(Number(m[3]), siecle), mois, Number(m[1])];
}

/** The century is the one that keeps the year at or before `siecle`, since acts are past. */
const deuxChiffres = (n: number, siecle: number): number => {
  const annee = Math.floor(siecle / 100) * 100 + n;
  return annee > siecle ? annee - 100 : annee;
};

function duNumero(numero: number, calendrier: 1900 | 1904): Triplet | null {
  const zero = calendrier === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const jour = new Date(zero + numero * 86_400_000);
  return [jour.getUTCFullYear(), jour.getUTCMonth() + 1, jour.getUTCDate()];
}

const JOURS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const joursDuMois = (annee: number, mois: number): number =>
  mois === 2 && annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0) ? 29 : (JOURS[mois - 1] ?? 0);
