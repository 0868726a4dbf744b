import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import {
  etiquettePersonnes as etiquette,
  paramsSituationDePersonnes as params,
  REFUS_DES_NOMS,
  uuidPersonne,
} from './contract.ts';

const paramsAccord = params.extend({ accord: uuidPersonne });
const jour = z.iso.date('Écrivez une date.');

const accordSaisi = z.object({
  personneId: uuidPersonne,
  partenaireId: z.number('Choisissez un partenaire.').int(),
  /** For what; kept encrypted. */
  finalite: z
    .string()
    .trim()
    .min(1, 'Écrivez à quoi sert cet accord.')
    .max(500, 'Écrivez un texte plus court.'),
  forme: z.enum(['oral', 'ecrit'], 'Choisissez comment l’accord a été donné.'),
  donneLe: jour,
});

export const listerAccords = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/accords',
  etiquette,
  resume: 'Les accords donnés par les personnes pour qu’un partenaire soit informé',
  acces: SAISIE,
  params,
  reponse: z.array(
    accordSaisi
      .extend({
        id: z.uuid(),
        rang: z.number(),
        partenaire: z.string(),
        /** Empty once erased. */
        finalite: z.string(),
        retireLe: z.string().nullable(),
        /** Who noted it. */
        membre: z.string(),
      })
      .meta({ id: 'AccordDePersonne' }),
  ),
  problemes: REFUS_DES_NOMS,
});

export const noterAccord = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}/accords/{accord}',
  etiquette,
  resume: 'Note l’accord d’une personne : à qui, pour quoi, quand',
  acces: SAISIE,
  params: paramsAccord,
  corps: accordSaisi,
  problemes: {
    ...REFUS_DES_NOMS,
    'personne-inconnue': 404,
    'identifiant-pris': 409,
    'accord-futur': 422,
    'texte-nomme': 422,
    'partenaire-inconnu': 422,
    'situation-anonymisee': 409,
    'personne-limitee': 422,
    'personne-effacee': 422,
  },
});

const REFUS_DU_RETRAIT = { 'noms-reserves': 403, 'situation-inconnue': 404, 'accord-inconnu': 404 } as const;

export const retirerAccord = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}/accords/{accord}/retrait',
  etiquette,
  resume: 'Note que la personne retire son accord',
  acces: SAISIE,
  params: paramsAccord,
  corps: z.object({ le: jour }),
  problemes: { ...REFUS_DU_RETRAIT, 'retrait-futur': 422, 'retrait-avant-accord': 422 },
});

export const reprendreAccord = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/situations/{id}/accords/{accord}/retrait',
  etiquette,
  resume: 'Annule un retrait noté par erreur',
  acces: SAISIE,
  params: paramsAccord,
  problemes: REFUS_DU_RETRAIT,
});
