import { NOMS_DES_MOIS } from './mise-en-forme.ts';

/**
 * Numbers in French letters, in the traditional spelling (hyphens below one hundred only, none around « et »:
 * « vingt et un », « cent vingt-trois »), as contracts and cheques write them.
 */

const JUSQU_A_SEIZE = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const;
const DIZAINES = [
  '',
  'dix',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
] as const;

export type Genre = 'masculin' | 'feminin';
const PLUS_GRAND = 999_999_999;

/** `final`: nothing follows that forbids the plural of « vingts » and « cents ». */
function sousCent(n: number, final: boolean, un: string): string {
  if (n === 1) return un;
  if (n <= 16) return JUSQU_A_SEIZE[n] ?? '';
  const dizaine = Math.floor(n / 10);
  const nom = DIZAINES[dizaine] ?? '';
  // 70 and 90 are counted from 60 and 80: the tens lend ten to the units.
  const unite = (n % 10) + (dizaine === 7 || dizaine === 9 ? 10 : 0);
  if (unite === 0) return dizaine === 8 && final ? `${nom}s` : nom;
  if (unite === 1) return dizaine === 8 ? `${nom}-${un}` : `${nom} et ${un}`;
  if (unite === 11) return dizaine === 9 ? `${nom}-onze` : `${nom} et onze`;
  return `${nom}-${sousCent(unite, final, un)}`;
}

function sousMille(n: number, final: boolean, un: string): string {
  const centaines = Math.floor(n / 100);
  const reste = n % 100;
  if (centaines === 0) return sousCent(n, final, un);
  const cent = centaines === 1 ? 'cent' : `${JUSQU_A_SEIZE[centaines]} cent`;
  if (reste === 0) return centaines > 1 && final ? `${cent}s` : cent;
  return `${cent} ${sousCent(reste, final, un)}`;
}

/**
 * A whole number from 0 to 999 999 999 in letters: « deux cents », « deux cent un », « quatre-vingt mille ».
 * `genre` is that of what is counted: « vingt et une heures ». Throws on anything else.
 */
export function enLettres(n: number, genre: Genre = 'masculin'): string {
  if (!Number.isInteger(n) || n < 0 || n > PLUS_GRAND) throw new RangeError(`Not written in letters: ${n}`);
  if (n === 0) return 'zéro';
  const millions = Math.floor(n / 1_000_000);
  const milliers = Math.floor(n / 1000) % 1000;
  const reste = n % 1000;
  const mots: string[] = [];
  // « million » is a noun, and takes the plural of what counts it; « mille » is not and never does.
  if (millions > 0) mots.push(sousMille(millions, true, 'un'), millions > 1 ? 'millions' : 'million');
  if (milliers > 1) mots.push(sousMille(milliers, false, 'un'));
  if (milliers > 0) mots.push('mille');
  if (reste > 0) mots.push(sousMille(reste, true, genre === 'feminin' ? 'une' : 'un'));
  return mots.join(' ');
}

const voyelle = /^[aeiouyéèêh]/i;

/** « deux millions d’euros », « un euro »: French counts 0 and 1 in the singular. */
function compte(n: number, nom: string): string {
  const entier = n >= 1_000_000 && n % 1_000_000 === 0;
  const lien = entier ? (voyelle.test(nom) ? ' d’' : ' de ') : ' ';
  return `${enLettres(n)}${lien}${nom}${n < 2 ? '' : 's'}`;
}

/**
 * Euros in letters, to the nearest cent: « mille sept cent soixante-six euros et quatre-vingt-douze centimes ».
 * From 0 to 999 999 999,99.
 */
export function eurosEnLettres(euros: number): string {
  const total = Math.round(euros * 100);
  const [entiers, centimes] = [Math.floor(total / 100), total % 100];
  if (centimes === 0) return compte(entiers, 'euro');
  const fin = compte(centimes, 'centime');
  return entiers === 0 ? fin : `${compte(entiers, 'euro')} et ${fin}`;
}

/** Hours in letters, to the nearest minute: « vingt et une heures », « dix-sept heures trente ». */
export function heuresEnLettres(heures: number): string {
  const total = Math.round(heures * 60);
  const [h, minutes] = [Math.floor(total / 60), total % 60];
  const debut = `${enLettres(h, 'feminin')} heure${h < 2 ? '' : 's'}`;
  return minutes === 0 ? debut : `${debut} ${enLettres(minutes, 'feminin')}`;
}

/** A day in letters, from `AAAA-MM-JJ`: « premier septembre deux mille vingt-cinq ». */
export function jourEnLettres(iso: string): string {
  const [annee = 0, mois = 0, quantieme = 0] = iso.split('-').map(Number);
  return `${quantieme === 1 ? 'premier' : enLettres(quantieme)} ${NOMS_DES_MOIS[mois - 1]} ${enLettres(annee)}`;
}
