import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** Reads an option that must be a whole number; anything else is a wrong call. */
export function entier(valeur: string): number {
  const n = Number(valeur);
  if (valeur.trim() === '' || !Number.isInteger(n))
    throw new InvalidArgumentError('Un nombre entier est attendu.');
  return n;
}

/** Reads hours a week, with a comma or a point. */
export function heures(valeur: string): number {
  const n = Number(valeur.replace(',', '.'));
  if (valeur.trim() === '' || Number.isNaN(n)) throw new InvalidArgumentError('Un nombre est attendu.');
  return n;
}

/** Reads an option that must be a calendar day, AAAA-MM-JJ: 30 February is none. */
export function jour(valeur: string): string {
  if (z.iso.date().safeParse(valeur).success) return valeur;
  throw new InvalidArgumentError('Une date s’écrit ainsi : 2026-03-31.');
}
