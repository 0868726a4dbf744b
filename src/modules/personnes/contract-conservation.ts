import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION, ENCADREMENT } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { etiquettePersonnes as etiquette } from './contract.ts';
import { MOIS_CONSEILLES, MOIS_MAX, MOIS_MIN, RAISON_MAX } from './rules/conservation.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BORNES = `Écrivez un nombre de mois, de ${MOIS_MIN} à ${MOIS_MAX}.`;

const conservationSchema = z.object({
  /** Months after the last contact. */
  mois: z.number(),
  /** Why longer than recommended; '' when it is not. */
  raison: z.string(),
  /** What the CNIL recommends (délibération 2023-095). */
  conseilles: z.literal(MOIS_CONSEILLES),
  /** Situations that will be anonymised within a month, those already due included. */
  aVenir: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      etat: z.string(),
      dernierContact: z.string(),
      /** Last day on which names and texts are kept. */
      jusqua: z.string(),
      personnes: z.number(),
    }),
  ),
  /** The last ones: numbers only. */
  purges: z.array(
    z.object({
      le: z.iso.datetime(),
      /** Last contacts up to that day. */
      avant: z.string(),
      situations: z.number(),
      personnes: z.number(),
      fiches: z.number(),
    }),
  ),
});

export const lireConservation = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conservation',
  etiquette,
  resume: 'Durée de conservation des noms, ce qui sera anonymisé dans le mois, ce qui l’a été',
  acces: ENCADREMENT,
  params: paramsStructure,
  reponse: conservationSchema,
});

export const reglerConservation = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conservation',
  etiquette,
  resume: 'Change la durée de conservation des noms, et dit pourquoi elle dépasse le repère de la CNIL',
  acces: DIRECTION,
  params: paramsStructure,
  corps: z.object({
    mois: z.number(BORNES).int(BORNES).min(MOIS_MIN, BORNES).max(MOIS_MAX, BORNES),
    raison: z.string().trim().max(RAISON_MAX, 'Écrivez un texte plus court.').default(''),
  }),
  reponse: conservationSchema,
  problemes: { 'raison-manquante': 422 },
});

export const telechargerRegistre = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/registre-des-traitements.docx',
  etiquette,
  resume: 'Brouillon du registre des activités de traitement, en Word',
  acces: DIRECTION,
  params: paramsStructure,
  fichier: [WORD],
});

export const telechargerAipd = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/analyse-d-impact.docx',
  etiquette,
  resume: 'Brouillon d’analyse d’impact (AIPD), en Word',
  acces: DIRECTION,
  params: paramsStructure,
  fichier: [WORD],
});

export const lireCleDesNoms = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/cle-des-noms',
  etiquette,
  resume: 'L’état de la clé qui chiffre les noms ; rien de la clé elle-même',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: z.object({
    /** `absente`: nothing was encrypted yet; `perdue`: this installation does not open it. */
    etat: z.enum(['absente', 'en-service', 'perdue']),
    /** 1 for the first key of the structure. */
    numero: z.number().nullable(),
    depuis: z.iso.datetime().nullable(),
  }),
});
