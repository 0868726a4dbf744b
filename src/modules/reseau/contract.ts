import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { listerPostes } from '../conventions/contract-aide.ts';

const { postes } = listerPostes.reponse.shape;

export const mesPostes = contrat({
  methode: 'get',
  chemin: '/api/moi/postes',
  etiquette: 'Réseau',
  resume: 'Les postes de tous les employeurs dont je suis la direction ou la tête de réseau',
  acces: 'compte',
  reponse: z.object({
    aujourdhui: z.iso.date(),
    employeurs: z.array(
      z.object({ slug: z.string(), nom: z.string(), role: z.enum(['direction', 'reseau']), postes }),
    ),
  }),
});
export type MesPostes = z.output<typeof mesPostes.reponse>;
export type Employeur = MesPostes['employeurs'][number];
