import { z } from 'zod';
import { peuDeLignes } from '../../../../kernel/texte.ts';

/** Longest account of a fact, in characters. */
export const RECIT_MAX = 4_000;
/** Longest role, place or undertaking. */
export const COURT_MAX = 300;

/** A text that names nobody, cleaned of what surrounds it. */
export const texte = (max: number, lignes?: number) =>
  z
    .string()
    .trim()
    .max(max, `Gardez au plus ${max} caractères.`)
    .refine(...peuDeLignes(lignes));
export const recit = texte(RECIT_MAX).default('');
export const court = texte(COURT_MAX).default('');
/** AAAA-MM-JJ, or nothing. */
export const jourOuRien = z.iso.date('Écrivez une date.').nullable().default(null);
/** A party as everybody reads it: « Partie 1 » is the person of rank 1 of the situation, when one is recorded. */
export const partie = z
  .number('Choisissez la personne rencontrée.')
  .int()
  .min(1, 'Choisissez la personne rencontrée.')
  .max(50, 'Choisissez la personne rencontrée.');
