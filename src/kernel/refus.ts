import type { Result } from './result.ts';

/** An expected refusal, as a person reads it. */
export interface Refus {
  /** Stable, ASCII, kebab-case: other programs depend on it. */
  readonly code: string;
  /** A French sentence: what is wrong and what to do. */
  readonly message: string;
  /** Path of the field at fault, when there is one. */
  readonly champ?: string;
}

/** Builds a refusal. */
export const refus = (code: string, message: string, champ?: string): Refus =>
  champ === undefined ? { code, message } : { code, message, champ };

/** A refusal on its way out of a transaction: thrown so that everything is rolled back, answered as a problem. */
export class RefusError extends Error {
  readonly refus: readonly Refus[];
  readonly status: number;
  /** More members for the problem (RFC 9457, 3.2): what the caller needs to go on, such as the other's version. */
  joint: Readonly<Record<string, unknown>> = {};
  constructor(status: number, ...refus: readonly [Refus, ...Refus[]]) {
    super(refus[0].message);
    this.status = status;
    this.refus = refus;
  }
}

/** The value, or its refusal thrown: for what runs inside a transaction. `status`: the HTTP status of the answer. */
export function exiger<T>(resultat: Result<T, Refus>, status = 422): T {
  if (resultat.ok) return resultat.value;
  throw new RefusError(status, resultat.error);
}
