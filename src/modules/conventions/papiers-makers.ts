import type { Faiseur } from './papiers-contexte.ts';
import { faireAr1, faireAr2, fairePresence } from './papiers-formulaires.ts';
import { faireDossier } from './rendre-word/dossier.ts';
import { faireRenouvellement } from './rendre-word/renouvellement.ts';
import {
  faireCdd,
  faireCdi,
  faireDemande,
  faireFicheDePoste,
  faireFinDeConvention,
  faireRemplacement,
  faireRuptureAnnuelle,
  faireVacanceAsp,
  faireVacancePrefet,
} from './rendre-word/word.ts';
import type { TypeDePapier } from './rules/papiers/papiers.ts';

/** Who makes each paper; one without a maker is not offered. */
export const FAISEURS: Partial<Readonly<Record<TypeDePapier, Faiseur>>> = {
  ar1: faireAr1,
  ar2: faireAr2,
  presence: fairePresence,
  cdi: faireCdi,
  cdd: faireCdd,
  remplacement: faireRemplacement,
  'fiche-de-poste': faireFicheDePoste,
  'vacance-prefet': faireVacancePrefet,
  'vacance-asp': faireVacanceAsp,
  demande: faireDemande,
  'fin-convention': faireFinDeConvention,
  'rupture-annuelle': faireRuptureAnnuelle,
  renouvellement: faireRenouvellement,
  dossier: faireDossier,
};
