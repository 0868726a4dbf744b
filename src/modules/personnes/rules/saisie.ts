import { z } from 'zod';
import { TRANCHES } from '../../interventions/rules/comptes.ts';
import { GENRES_DE_PERSONNE, type Identite } from './identite.ts';

const texte = (max: number) => z.string().trim().max(max, 'Écrivez un texte plus court.').default('');

/**
 * An identity as it is typed. No other field, and that is the point: neither nationality, origin, religion, health,
 * offence, number of social security, photo nor opinion on the person. A field that is not here is refused.
 */
export const identiteSchema = z.strictObject({
  nom: texte(80),
  prenom: texte(80),
  pseudonyme: texte(80),
  telephone: texte(40),
  courriel: texte(120),
  adresse: texte(240),
  interprete: z.boolean().default(false),
  genre: z.enum(GENRES_DE_PERSONNE, 'Choisissez dans la liste.').nullable().default(null),
  tranche: z.enum(TRANCHES, 'Choisissez dans la liste.').nullable().default(null),
}) satisfies z.ZodType<Identite>;
