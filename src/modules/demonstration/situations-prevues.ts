import * as c from './histoires/conflits.ts';
import type { Histoire } from './histoires/histoire.ts';
import * as s from './histoires/suivis.ts';
import * as u from './histoires/usages.ts';
import { GRAND_PRE, TISSERANDS } from './structure-fictive.ts';

/** One telling of a story. */
export interface SituationPrevue {
  readonly histoire: Histoire;
  /** Days from the request to the day of the visit. */
  readonly age: number;
  readonly secteur: string;
  /** Rank of the place among those of its kind in the sector. */
  readonly rang: number;
  /** The story stops after that day of it. */
  readonly arret?: number;
  /** What stopped it: nobody came back (no next step), or the day of the next step went by. */
  readonly oubli?: 'silence' | 'etape';
  /** Days from the request to the day when it went from one mediator to the other. */
  readonly relais?: number;
  /** Days from now to the review of its agreement, whatever the story says. */
  readonly revueDans?: number;
}

const [T, G] = [TISSERANDS, GRAND_PRE];
const p = (
  histoire: Histoire,
  age: number,
  secteur: string,
  rang = 0,
  reste: Partial<SituationPrevue> = {},
): SituationPrevue => ({ histoire, age, secteur, rang, ...reste });

/** More than two years: it is anonymised within a month of the visit, since its last contact was three weeks after. */
const AGE_A_ANONYMISER = 730 - 14 + 19;

export const SITUATIONS_PREVUES: readonly SituationPrevue[] = [
  // Under way.
  p(c.BRUIT, 45, G, 0, { revueDans: 6 }),
  p(c.BRUIT, 21, G, 1),
  p(c.FENETRES, 58, T, 1),
  p(c.CHIEN, 13, G, 2),
  p(u.HALL, 22, T, 0),
  p(u.HALL, 43, G, 0),
  p(u.BALLON, 46, G, 0),
  p(s.COURRIERS, 14, T),
  p(s.TRAVAUX, 24, G, 3),
  p(s.TRAVAUX, 38, T, 2),
  p(s.ISOLEE, 31, T, 3),
  p(s.ISOLEE, 72, G, 1, { relais: 40 }),
  p(s.ISOLEE, 50, T, 4, { arret: 20, oubli: 'silence' }),
  p(s.JEUNE, 16, T),
  p(s.JEUNE, 41, G),
  p(s.PERDU, 12, G),
  p(s.DROITS, 28, G, 0, { arret: 17, oubli: 'etape' }),
  p(s.DROITS, 3, T),
  p(s.ENERGIE, 15, T, 1),
  p(s.PROJET, 60, T, 0),
  p(c.CHIEN, 2, G, 3),
  // Over.
  p(c.BRUIT, 130, T, 0),
  p(c.BRUIT, 310, G, 2, { relais: 21 }),
  p(c.CHIEN, 95, T, 2),
  p(c.CHIEN, 420, G, 0),
  p(c.ODEURS, 160, T, 3),
  p(c.ODEURS, 370, G, 1),
  p(c.FENETRES, 230, G, 0),
  p(c.INFONDE, 205, T, 4),
  p(c.TROP_PROCHE, 260, G, 3),
  p(u.HALL, 280, T, 1),
  p(u.BALLON, 190, T, 0),
  p(s.COURRIERS, 120, G),
  p(s.COURRIERS, 340, T),
  p(s.TRAVAUX, 390, T, 0),
  p(s.ISOLEE, 240, G, 2),
  p(s.JEUNE, 180, T),
  p(s.PERDU, 450, T),
  p(s.DROITS, 145, T),
  p(s.DROITS, 480, G),
  p(s.ENERGIE, 215, G, 1),
  p(s.PROJET, 300, G, 0),
  p(c.CHIEN, AGE_A_ANONYMISER + 22, T, 1),
  // Within the year whose bilan is written: what it says of navettes and agreements was lived.
  p(c.BRUIT, 265, T, 1),
  p(c.BRUIT, 355, T, 2),
  p(c.CHIEN, 300, T, 3),
  p(c.FENETRES, 430, T, 4),
];
