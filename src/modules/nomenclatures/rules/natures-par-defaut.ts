import { NATURES_ACCUEIL } from './natures/accueil.ts';
import { NATURES_CONFLITS } from './natures/conflits.ts';
import { NATURES_HORS_MEDIATION } from './natures/hors-mediation.ts';
import { NATURES_MISE_EN_RELATION } from './natures/mise-en-relation.ts';
import type { NatureParDefaut } from './natures/nature.ts';
import { NATURES_PROJETS } from './natures/projets.ts';
import { NATURES_VEILLE } from './natures/veille.ts';

/**
 * The natures that a new structure starts with, in the order of the lists: every kind of act of annexe 2 of the
 * livret and of ALTM's evaluation. The mapping is our proposal: registres 3 and 8 spread over two families, so a
 * structure can change it for a nature, and a mediator for one act.
 */
export const NATURES_PAR_DEFAUT: readonly NatureParDefaut[] = [
  ...NATURES_ACCUEIL,
  ...NATURES_MISE_EN_RELATION,
  ...NATURES_PROJETS,
  ...NATURES_VEILLE,
  ...NATURES_CONFLITS,
  ...NATURES_HORS_MEDIATION,
];
