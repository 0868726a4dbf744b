import type { TypeDePapier } from '../../../modules/conventions/rules/papiers/papiers.ts';

export const MOMENTS = {
  accord: 'À la signature de la convention',
  embauche: 'À l’embauche',
  vie: 'Pendant la convention',
  depart: 'Quand quelqu’un part',
  suite: 'Pour demander, renouveler ou arrêter',
} as const;
type Moment = keyof typeof MOMENTS;

/** When one looks for each paper. */
export const MOMENT_DE: Readonly<Record<TypeDePapier, Moment>> = {
  ar1: 'accord',
  'fiche-de-poste': 'accord',
  ar2: 'embauche',
  cdi: 'embauche',
  cdd: 'embauche',
  remplacement: 'embauche',
  presence: 'vie',
  dossier: 'vie',
  'vacance-prefet': 'depart',
  'vacance-asp': 'depart',
  'rupture-annuelle': 'depart',
  demande: 'suite',
  renouvellement: 'suite',
  'fin-convention': 'suite',
};
