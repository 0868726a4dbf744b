import { z } from 'zod';

/** Codes of the five families of the préfecture's « Bilan et suivi », part 2.2, in its order. */
export const schemaCodeFamille = z.literal([1, 2, 3, 4, 5]);
export type CodeFamille = z.infer<typeof schemaCodeFamille>;

export interface Famille {
  readonly code: CodeFamille;
  /** Exact wording of the model: the document that the préfet receives must carry it unchanged. */
  readonly libelle: string;
  readonly court: string;
}

export const FAMILLES: readonly Famille[] = [
  { code: 1, libelle: 'Accueil, orientation et information des publics', court: 'Accueil' },
  { code: 2, libelle: 'Mise en relation des usagers avec les institutions', court: 'Mise en relation' },
  { code: 3, libelle: 'Facilitation et/ou gestion de projets, d’actions', court: 'Projets et actions' },
  { code: 4, libelle: 'Veille technique dans les espaces publics', court: 'Veille' },
  { code: 5, libelle: 'Prévention et gestion des tensions, incompréhensions et conflits', court: 'Conflits' },
];
