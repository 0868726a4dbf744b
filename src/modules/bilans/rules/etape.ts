import { Temporal } from 'temporal-polyfill';
import type { Etat } from './etats.ts';

/** Where a bilan stands for whoever must hand it in: its state, and the calendar. */
export type Etape = 'a-venir' | 'annee-en-cours' | 'a-ecrire' | 'en-preparation' | 'relu' | 'fige';

export const NOM_DE_L_ETAPE: Readonly<Record<Etape, string>> = {
  'a-venir': 'À venir',
  'annee-en-cours': 'Année en cours',
  'a-ecrire': 'À écrire',
  'en-preparation': 'En préparation',
  relu: 'Relu',
  fige: 'Figé',
};

/** A bilan is asked for at the anniversary (article 9 of the convention): it is announced a month before. */
const ANNONCE = { months: 1 };

/** `jour`: today, ISO. `commence`: somebody wrote something. */
export function etapeDuBilan(
  bilan: { readonly etat: Etat; readonly du: string; readonly au: string; readonly commence: boolean },
  jour: string,
): Etape {
  if (bilan.etat !== 'preparation') return bilan.etat;
  if (bilan.commence) return 'en-preparation';
  if (jour < bilan.du) return 'a-venir';
  const annonce = Temporal.PlainDate.from(bilan.au).subtract(ANNONCE).toString();
  return jour < annonce ? 'annee-en-cours' : 'a-ecrire';
}
