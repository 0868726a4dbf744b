import { type Jour, plusJours, plusMois, plusTard, plusTot } from '../../../kernel/jours.ts';
import { mois } from '../../../kernel/mise-en-forme.ts';

/** At least that share of working time is social mediation (livret of the employer, 2024). */
export const PART_DEMANDEE = 0.8;

export const PAS = ['mois', 'trimestre', 'annee'] as const;
export type Pas = (typeof PAS)[number];

interface DefinitionDuPas {
  readonly nom: string;
  readonly mois: number;
  /** Below so many recorded hours, about a fifteenth of a full time, a share says nothing. */
  readonly heuresMin: number;
  /** Written from the first day of the period. */
  readonly enClair: (debut: Jour) => string;
}

const annee = (debut: Jour): string => debut.slice(0, 4);
const rang = (debut: Jour): number => Math.floor((Number(debut.slice(5, 7)) - 1) / 3) + 1;

export const LES_PAS: Readonly<Record<Pas, DefinitionDuPas>> = {
  mois: { nom: 'Mois', mois: 1, heuresMin: 10, enClair: (d) => mois(d.slice(0, 7)) },
  trimestre: {
    nom: 'Trimestre',
    mois: 3,
    heuresMin: 30,
    enClair: (d) => `${rang(d) === 1 ? '1er' : `${rang(d)}e`} trimestre ${annee(d)}`,
  },
  annee: { nom: 'Année', mois: 12, heuresMin: 120, enClair: annee },
};

/** Recorded working time, in minutes. */
export interface Temps {
  readonly minutes: number;
  readonly minutesHorsMediation: number;
}

export interface PeriodeDePart extends Temps {
  readonly enClair: string;
  readonly du: Jour;
  readonly au: Jour;
  /** From 0 to 1; null when too little is recorded to tell. */
  readonly part: number | null;
  /** `peu`: too little is recorded. `rien-d-autre`: nothing but mediation was recorded, so the share is whole by itself. */
  readonly reserve: 'peu' | 'rien-d-autre' | null;
}

/**
 * Calendar months, quarters or years between two days, the first and last cut there, in order.
 */
export function periodesDePart(
  pas: Pas,
  du: Jour,
  au: Jour,
): readonly { du: Jour; au: Jour; enClair: string }[] {
  const { mois: n, enClair } = LES_PAS[pas];
  const premier = Math.floor((Number(du.slice(5, 7)) - 1) / n) * n + 1;
  const trouvees: { du: Jour; au: Jour; enClair: string }[] = [];
  for (let d = `${annee(du)}-${String(premier).padStart(2, '0')}-01`; d <= au; d = plusMois(d, n))
    trouvees.push({
      du: plusTard(d, du),
      au: plusTot(plusJours(plusMois(d, n), -1), au),
      enClair: enClair(d),
    });
  return trouvees;
}

/** A period with its share. `partDe`: the measure of the dictionary. */
export function partDeLaPeriode(
  pas: Pas,
  p: { readonly du: Jour; readonly au: Jour; readonly enClair: string },
  temps: Temps,
  partDe: (t: Temps) => number | null,
): PeriodeDePart {
  const peu = temps.minutes + temps.minutesHorsMediation < LES_PAS[pas].heuresMin * 60;
  return {
    ...p,
    ...temps,
    part: peu ? null : partDe(temps),
    reserve: peu ? 'peu' : temps.minutesHorsMediation === 0 ? 'rien-d-autre' : null,
  };
}
