import type { Role } from '../../modules/comptes/rules/roles.ts';
import { CATEGORIES_PARTENAIRE } from '../../modules/nomenclatures/rules/listes-par-defaut.ts';
import type { Partenariat } from '../../modules/partenaires/contract.ts';
import type { GenreDeReunion } from '../../modules/partenaires/rules/reunion.ts';
import type { Ton } from '../ui/state-badge.tsx';

/** « Bailleur social », or that it was not told. */
export const categorieLue = (code: string | null): string =>
  Object.entries(CATEGORIES_PARTENAIRE).find(([c]) => c === code)?.[1] ?? 'Catégorie non précisée';

/** May this person change the directory? */
export const peutEcrire = (role: Role): boolean => role === 'encadrant' || role === 'direction';

export const ETATS_DE_PARTENARIAT: Readonly<Record<Partenariat['etat'], readonly [Ton, string]>> = {
  'a-venir': ['neutre', 'À venir'],
  'en-cours': ['fait', 'En cours'],
  'bientot-fini': ['attente', 'Bientôt finie'],
  fini: ['fige', 'Finie'],
};

/** Short names, for lists and the phone. */
export const REUNIONS_COURTES: Readonly<Record<GenreDeReunion, string>> = {
  gsup: 'GSUP',
  clsm: 'CLSM',
  clspd: 'CLSPD',
  coordination: 'Coordination',
  autre: 'Autre réunion',
};
