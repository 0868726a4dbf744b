import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION, ENCADREMENT } from '../comptes/rules/roles.ts';
import { GENRES_DE_FAIT, type GenreDeFait } from '../situations/rules/faits/fait.ts';
import { paramsStructure } from '../structures/contract.ts';
import { etiquettePersonnes as etiquette, REFUS_DES_NOMS, uuidPersonne } from './contract.ts';

const params = paramsStructure.extend({ personne: uuidPersonne });
const REFUS = { ...REFUS_DES_NOMS, 'personne-inconnue': 404 } as const;
const identifiant = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const listerLectures = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/lectures',
  etiquette,
  resume: 'Qui a lu quel nom, quand, pourquoi ; sans aucun nom',
  acces: DIRECTION,
  params: paramsStructure,
  query: z.object({
    membre: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
    /** Id of the last line read: those before it. */
    avant: identifiant.optional(),
    limite: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reponse: z.object({
    lectures: z.array(
      z.object({
        id: z.number(),
        le: z.iso.datetime(),
        /** Who read: of the team, or a partner by the link of a sheet. */
        membre: z.string(),
        situationId: z.uuid().nullable(),
        code: z.string().nullable(),
        rang: z.number().nullable(),
        motif: z.enum(['situation', 'recherche', 'liaison', 'document', 'droits']),
      }),
    ),
    /** Are there older ones? */
    suite: z.boolean(),
  }),
});

/** Of a fact, or of a move. */
const idEcarte = z.union([z.uuid(), z.string().regex(/^\d{1,15}$/)]);

export const dossierDePersonne = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/personnes/{personne}/dossier.pdf',
  etiquette,
  resume: 'Tout ce qui est gardé sur une personne, à lui remettre ; la lecture est notée',
  acces: ENCADREMENT,
  params,
  query: z.object({
    /** Ids, joined by commas, of the facts and moves left out by `dossier/ecartes` that were read again and are handed over. */
    avec: z
      .string()
      .max(7_400)
      .transform((texte) => texte.split(','))
      .pipe(z.array(idEcarte))
      .default([]),
  }),
  fichier: ['application/pdf'],
  problemes: REFUS,
});

export const listerEcartes = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/personnes/{personne}/dossier/ecartes',
  etiquette,
  resume:
    'Les faits et les changements d’état dont le document d’une personne écarte les textes, tant que personne ne les a relus',
  acces: ENCADREMENT,
  params,
  reponse: z.array(
    z.object({
      id: idEcarte,
      situationId: z.uuid(),
      code: z.string(),
      /** A kind of fact, or a move to another state. */
      genre: z.enum(['passage', ...(Object.keys(GENRES_DE_FAIT) as GenreDeFait[])]),
      jour: z.string(),
      /** What is to be read again. */
      textes: z.array(z.string()),
    }),
  ),
  problemes: { 'personne-inconnue': 404 },
});

export const limiterPersonne = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/personnes/{personne}/limitation',
  etiquette,
  resume:
    'La personne demande que ses données ne soient plus utilisées, ou s’y oppose ; ou cette demande est levée',
  acces: ENCADREMENT,
  params,
  corps: z.object({ limitee: z.boolean(), opposee: z.boolean() }),
  problemes: { 'personne-inconnue': 404, 'personne-effacee': 422 },
});

export const effacerPersonne = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/personnes/{personne}/effacement',
  etiquette,
  resume: 'Efface le nom d’une personne à sa demande ; les chiffres ne changent pas',
  acces: ENCADREMENT,
  params,
  reponse: z.object({
    /** Sheets whose content was erased. */
    fiches: z.number(),
    /** Texts that may still speak of this person, to be read again by somebody, and where. */
    aRelire: z.array(
      z.object({
        situationId: z.uuid(),
        code: z.string(),
        faits: z.number(),
        /** Moves that say something: what was agreed, why it was opened again. */
        passages: z.number(),
        fiches: z.number(),
        /** Fields of the situation that held the name. */
        enTetes: z.array(z.enum(['enjeu', 'etape'])),
        /** Linked acts whose account held the name. */
        actes: z.array(z.object({ id: z.uuid(), jour: z.string() })),
      }),
    ),
  }),
  problemes: { 'personne-inconnue': 404 },
});
