import type { Faiseur } from './papiers-contexte.ts';
import type { TypeDePapier } from './rules/papiers/papiers.ts';

/** Who makes each paper; one without a maker is not offered. */
export const FAISEURS: Partial<Readonly<Record<TypeDePapier, Faiseur>>> = {};
