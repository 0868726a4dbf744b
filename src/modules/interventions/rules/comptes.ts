import { type Refus, refus } from '../../../kernel/refus.ts';
import type { ActeSaisi } from './acte.ts';

/** Bands of age, in order. Whoever is in none of them is « non communiqué ». */
export const TRANCHES = ['moins12', 'de12a17', 'de18a25', 'de26a59', 'plus60'] as const;
export type Tranche = (typeof TRANCHES)[number];

/** People met: never a list of them, only how many. */
export const personnes = (a: Pick<ActeSaisi, 'femmes' | 'hommes' | 'nonCommunique'>): number =>
  a.femmes + a.hommes + a.nonCommunique;

/** People whose age is known. */
export const agesConnus = (ages: ActeSaisi['ages']): number => TRANCHES.reduce((n, t) => n + ages[t], 0);

export const PERSONNES_MAX = 10_000;
export const MINUTES_MAX = 1_440;
export const RECIT_MAX = 2_000;

/** Refuses counts that are not whole, negative or absurd, a duration over a day, more ages than people. */
export function refusDesComptes(
  acte: Pick<ActeSaisi, 'femmes' | 'hommes' | 'nonCommunique' | 'ages' | 'minutes'>,
): Refus[] {
  const trouves: Refus[] = [];
  const borner = (n: number, champ: string, max: number, code: string, message: string) => {
    if (!Number.isInteger(n) || n < 0 || n > max) trouves.push(refus(code, message, champ));
  };
  const compte = 'Écrivez un nombre entier, de 0 à 10 000.';
  for (const champ of ['femmes', 'hommes', 'nonCommunique'] as const)
    borner(acte[champ], champ, PERSONNES_MAX, 'compte-invalide', compte);
  for (const tranche of TRANCHES)
    borner(acte.ages[tranche], `ages.${tranche}`, PERSONNES_MAX, 'compte-invalide', compte);
  const duree = 'La durée va de 0 à 1 440 minutes (une journée).';
  borner(acte.minutes, 'minutes', MINUTES_MAX, 'minutes-invalides', duree);
  const [total, connus] = [personnes(acte), agesConnus(acte.ages)];
  if (trouves.length === 0 && connus > total) {
    const phrase = `Les âges font ${connus} et il y a ${total} personne${total < 2 ? '' : 's'} en tout. Corrigez l’un ou l’autre.`;
    trouves.push(refus('ages-trop-nombreux', phrase, 'ages'));
  }
  return trouves;
}
