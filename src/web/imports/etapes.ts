import type { AnalyseImport } from '../../modules/imports/contract.ts';

/** What a person goes through before anything is written. */
export const ETAPES = ['colonnes', 'valeurs', 'apercu'] as const;
export type Etape = (typeof ETAPES)[number];

export const NOM_ETAPE: Readonly<Record<Etape, string>> = {
  colonnes: 'Colonnes',
  valeurs: 'Valeurs inconnues',
  apercu: 'Aperçu',
};

/** Where to begin: with what needs a person. */
export function premiereEtape({ problemes, memorisees, inconnues }: AnalyseImport): Etape {
  if (problemes.length > 0 || !memorisees) return 'colonnes';
  return inconnues.length > 0 ? 'valeurs' : 'apercu';
}

/** What comes after a step; unknown values are skipped when there are none. */
export function etapeSuivante(etape: Etape, { problemes, inconnues }: AnalyseImport): Etape {
  if (problemes.length > 0) return 'colonnes';
  return etape === 'colonnes' && inconnues.length > 0 ? 'valeurs' : 'apercu';
}
