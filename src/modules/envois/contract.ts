import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { ENCADREMENT, SAISIE } from '../comptes/rules/roles.ts';
import { interventionSchema } from '../interventions/contract.ts';
import { paramsStructure } from '../structures/contract.ts';

const etiquette = 'Envois';

/** Commands in one sending at most. */
export const TAILLE_D_ENVOI = 200;

export const resultatSchema = z
  .object({
    id: z.string(),
    /**
     * `fait`: it took effect, now or when it was first sent. `refuse`: by a rule (422, 404), it stays on the phone to
     * be mended. `pris`: its id served for something else (409). `divergent`: somebody changed the act meanwhile; both
     * are kept, and a manager chooses.
     */
    statut: z.enum(['fait', 'refuse', 'pris', 'divergent']),
    status: z.number(),
    code: z.string().nullable(),
    /** A French sentence: what is wrong and what to do. */
    detail: z.string().nullable(),
    champs: z.array(z.object({ champ: z.string(), code: z.string(), message: z.string() })),
    /** The act as it is now, for the commands of an act. */
    intervention: interventionSchema.nullable(),
    /** The round in which this one was merged, when two phones had started the same. */
    tourneeId: z.uuid().nullable(),
  })
  .meta({ id: 'ResultatDeCommande' });
export type Resultat = z.output<typeof resultatSchema>;

export const envoyerCommandes = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/envois',
  etiquette,
  resume: 'Reçoit dans l’ordre ce qu’un téléphone a enregistré ; renvoyer la même chose ne change rien',
  acces: SAISIE,
  params: paramsStructure,
  corps: z.object({
    /** Each is read by itself: one that can't be read does not stop the others. See `Commande`. */
    commandes: z
      .array(z.looseObject({ id: z.string().max(100) }))
      .describe(`Au plus ${TAILLE_D_ENVOI}, chacune de la forme \`CommandeInput\`.`),
  }),
  /** One result for each command, in the same order. */
  reponse: z.object({ maintenant: z.iso.datetime(), resultats: z.array(resultatSchema) }),
  problemes: { 'trop-volumineux': 413 },
});

/** Unsent commands taken out of a phone as they lie there: encrypted, readable by this server only. */
export const fichierDeFileSchema = z.object({
  format: z.literal('trame-file'),
  version: z.literal(1),
  /** Account of the person whose phone it was. */
  compteId: z.uuid(),
  elements: z
    .array(
      z.object({
        id: z.uuid(),
        structure: z.string().max(80),
        iv: z.string().max(40),
        donnees: z.string().max(2_000_000),
      }),
    )
    .max(20_000),
});
export type FichierDeFile = z.output<typeof fichierDeFileSchema>;

/** Largest file taken out of a phone, in bytes. */
export const FICHIER_DE_FILE_MAX = 20 * 2 ** 20;

export const reprendreFile = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/envois/fichier',
  etiquette,
  resume: 'Reprend le fichier des saisies qu’un téléphone n’a pas pu envoyer, au nom de la personne',
  acces: ENCADREMENT,
  params: paramsStructure,
  corpsFichier: true,
  reponse: z.object({
    /** Name of the person whose phone it was. */
    nom: z.string(),
    faites: z.number(),
    /** Changes that wait for a manager, since somebody else changed the same acts. */
    divergentes: z.number(),
    refusees: z.array(
      z.object({ id: z.string(), code: z.string().nullable(), detail: z.string().nullable() }),
    ),
    /** Commands of another structure: left in the file. */
    ailleurs: z.number(),
  }),
  problemes: { 'fichier-illisible': 422, 'fichier-d-une-autre-personne': 422, 'fichier-trop-gros': 413 },
});
