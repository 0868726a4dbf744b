import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { TOUS } from '../comptes/rules/roles.ts';
import { schemaIssue } from '../situations/rules/issues.ts';
import { paramsStructure } from '../structures/contract.ts';
import { NOMS_D_AXES_DE_SUIVI, NOMS_DE_SUIVI } from './rules/suivi.ts';

const jour = z.iso.date('Écrivez une date.');

/** Every measure of the dictionary of the follow-up. */
const chiffres = z.record(z.enum(NOMS_DE_SUIVI), z.number().nullable());

export const suiviSchema = z
  .object({
    du: jour,
    au: jour,
    total: chiffres,
    /** By the axis asked; empty when none is. */
    lignes: z.array(
      z.object({ id: z.union([z.number(), z.string()]).nullable(), nom: z.string(), chiffres }),
    ),
    issues: z.array(z.object({ issue: schemaIssue, nom: z.string(), closes: z.number() })),
  })
  .meta({ id: 'Suivi' });
export type ChiffresDeSuivi = z.output<typeof suiviSchema>;

export const lireSuivi = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/suivi',
  etiquette: 'Mesures',
  resume:
    'Les chiffres du suivi des situations sur une période : ouvertes, closes, navettes, accords, mises en relation',
  acces: TOUS,
  params: paramsStructure,
  query: z.object({
    du: jour,
    au: jour,
    par: z.enum(NOMS_D_AXES_DE_SUIVI, 'Cet axe n’existe pas.').optional(),
  }),
  reponse: suiviSchema,
  problemes: { 'date-invalide': 422, 'periode-inversee': 422, 'periode-trop-longue': 422 },
});
