import { type CodeFamille, FAMILLES, type Famille } from '../../nomenclatures/rules/familles.ts';

/** What the tags of a family begin with: `{accueil_interventions}`. */
export const PREFIXES: Readonly<Record<CodeFamille, string>> = {
  1: 'accueil',
  2: 'relation',
  3: 'projets',
  4: 'veille',
  5: 'tensions',
};

/** The names of a family. */
export function familleDe(code: CodeFamille): Famille {
  const famille = FAMILLES.find((f) => f.code === code);
  if (famille === undefined) throw new Error(`no famille ${code}`);
  return famille;
}
