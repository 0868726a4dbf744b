import type { Faiseur } from './papiers-contexte.ts';
import { faireAr1, faireAr2, fairePresence } from './papiers-formulaires.ts';
import type { TypeDePapier } from './rules/papiers/papiers.ts';

/** Who makes each paper; one without a maker is not offered. */
export const FAISEURS: Partial<Readonly<Record<TypeDePapier, Faiseur>>> = {
  ar1: faireAr1,
  ar2: faireAr2,
  presence: fairePresence,
};
