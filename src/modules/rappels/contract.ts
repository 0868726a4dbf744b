import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';

const etiquette = 'Rappels';

const rappelSchema = z
  .object({
    id: z.number(),
    membreId: z.number(),
    membre: z.string(),
    objet: z.string(),
    texte: z.string(),
    prevuLe: z.iso.date(),
    /** `abandonne`: not sent after five tries. */
    etat: z.enum(['attend', 'envoye', 'lu', 'abandonne']),
    envoyeLe: z.iso.datetime().nullable(),
    /** Why the last try failed; empty when none did. */
    echec: z.string(),
    essais: z.number(),
  })
  .meta({ id: 'Rappel' });
export type RappelLu = z.output<typeof rappelSchema>;

const rappelsSchema = z.object({
  /** Address that messages come from; null while the host named no mail server. */
  expediteur: z.string().nullable(),
  /** Messages never leave a demonstration. */
  demonstration: z.boolean(),
  moi: z.object({ membreId: z.number(), actif: z.boolean(), email: z.string() }),
  rappels: z.array(rappelSchema),
});
export type RappelsLus = z.output<typeof rappelsSchema>;

export const lireRappels = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/rappels',
  etiquette,
  resume: 'Les rappels d’échéances : ce qui attend, ce qui est parti et quand, ce qui a échoué et pourquoi',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: rappelsSchema,
});

export const preparerRappels = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/rappels',
  etiquette,
  resume: 'Prépare les rappels du jour et les envoie, sans attendre le matin',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: rappelsSchema,
});

export const reglerMesRappels = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/rappels/reglage',
  etiquette,
  resume: 'Demande ou arrête mes rappels',
  acces: DIRECTION,
  params: paramsStructure,
  corps: z.object({ actif: z.boolean() }),
});

const paramsRappel = paramsStructure.extend({ id: z.coerce.number().int() });

export const lireUnRappel = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/rappels/{id}/lecture',
  etiquette,
  resume: 'Marque un de mes rappels comme lu : il ne partira plus',
  acces: DIRECTION,
  params: paramsRappel,
  problemes: { 'rappel-inconnu': 404 },
});

export const relireUnRappel = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/rappels/{id}/lecture',
  etiquette,
  resume: 'Revient sur une lecture',
  acces: DIRECTION,
  params: paramsRappel,
  problemes: { 'rappel-inconnu': 404 },
});

export const essayerLeCourriel = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/rappels/essai',
  etiquette,
  resume: 'M’envoie un message d’essai',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: z.object({ a: z.string() }),
  problemes: { 'courriel-absent': 422 },
});
