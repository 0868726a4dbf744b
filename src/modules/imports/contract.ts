import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { ENCADREMENT } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { schemaChamp } from './rules/champs.ts';
import { schemaCorrespondances } from './rules/correspondances.ts';

const etiquette = 'Imports';
const params = paramsStructure.extend({ id: z.uuid('L’identifiant doit être un UUID.') });
const BASE = '/api/structures/{structure}/imports';

/** Largest file taken, in bytes. */
export const FICHIER_MAX = 250 * 1_048_576;

/**
 * analyse: being read. lu: ready to be corrected and confirmed. refuse: cannot be read, `message` says why.
 * en-cours: being written. termine: written. annule: undone, or given up. interrompu: stopped on the way; nothing of it
 * was written.
 */
const etatSchema = z.enum(['analyse', 'lu', 'refuse', 'en-cours', 'termine', 'annule', 'interrompu']);
export type EtatImport = z.output<typeof etatSchema>;

const importSchema = z
  .object({
    id: z.uuid(),
    fichier: z.string(),
    octets: z.number(),
    etat: etatSchema,
    /** 0 to 1, of what is under way. */
    avancement: z.number(),
    message: z.string().nullable(),
    /** Lines of the file that are acts or should have been. */
    lignes: z.number(),
    importees: z.number(),
    /** Acts left out because they were already there. */
    doublons: z.number(),
    refusees: z.number(),
    du: z.string().nullable(),
    au: z.string().nullable(),
    par: z.string().nullable(),
    creeLe: z.iso.datetime(),
    termineLe: z.iso.datetime().nullable(),
    annuleLe: z.iso.datetime().nullable(),
    annulePar: z.string().nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.output<typeof importSchema>;

/** Days for which refused lines and examples are kept once an import is over. */
export const JOURS_GARDES = 30;

const colonneSchema = z.object({
  nom: z.string(),
  /** As it will be read; null: left out. */
  champ: schemaChamp.nullable(),
  /** What the file alone suggests. */
  propose: schemaChamp.nullable(),
  /** How sure the proposal is, 0 to 1. */
  note: z.number(),
  raisons: z.array(z.string()),
  autres: z.array(z.object({ champ: schemaChamp, note: z.number() })),
  /** None of a column that may name people helped, nor of one left out of a written import. */
  exemples: z.array(z.string()),
  /** May hold names or coordinates of people helped. */
  personnelle: z.boolean(),
  unite: z.enum(['minutes', 'heures']).nullable(),
  ordre: z.enum(['jma', 'mja']).nullable(),
  repeter: z.boolean(),
});
export type ColonneAnalysee = z.output<typeof colonneSchema>;

const listeSchema = z.enum([
  'nature',
  'thematique',
  'saisine',
  'issue',
  'secteur',
  'lieu',
  'partenaire',
  'projet',
  'membre',
]);

const inconnueSchema = z.object({
  champ: schemaChamp,
  liste: listeSchema,
  valeur: z.string(),
  /** Lines that carry it. */
  nombre: z.number(),
  proches: z.array(z.object({ id: z.number(), nom: z.string(), note: z.number() })),
});
export type ValeurAnalysee = z.output<typeof inconnueSchema>;

const compteSchema = z.array(z.object({ nom: z.string(), actes: z.number() }));

/** An act as it will be written, its terms by their names. */
const acteApercuSchema = z.object({
  jour: z.string(),
  heure: z.string().nullable(),
  creneau: z.string().nullable(),
  minutes: z.number(),
  nature: z.string(),
  secteur: z.string().nullable(),
  lieu: z.string().nullable(),
  saisine: z.string().nullable(),
  issue: z.string().nullable(),
  projet: z.string().nullable(),
  mediateurs: z.array(z.string()),
  thematiques: z.array(z.string()),
  partenaires: z.array(z.string()),
  femmes: z.number(),
  hommes: z.number(),
  nonCommunique: z.number(),
  recit: z.string().nullable(),
});

const apercuSchema = z.object({
  actes: z.number(),
  lignes: z.number(),
  refusees: z.number(),
  doublons: z.number(),
  du: z.string().nullable(),
  au: z.string().nullable(),
  minutes: z.number(),
  femmes: z.number(),
  hommes: z.number(),
  nonCommunique: z.number(),
  parAnnee: compteSchema,
  parNature: compteSchema,
  parSecteur: compteSchema,
  parMediateur: compteSchema,
  premiers: z.array(acteApercuSchema),
  premiersRefus: z.array(z.object({ ou: z.string(), extrait: z.string(), motif: z.string() })),
  parMotif: z.array(z.object({ code: z.string(), message: z.string(), lignes: z.number() })),
  /** What will be created, with where a nature would be classed and why. */
  creations: z.array(
    z.object({
      liste: listeSchema,
      nom: z.string(),
      nombre: z.number(),
      classement: z
        .object({
          registre: z.number().nullable(),
          famille: z.number().nullable(),
          item: z.number().nullable(),
          mediation: z.boolean(),
          raison: z.string(),
        })
        .nullable(),
    }),
  ),
  /** Values taken for known ones although not written just so. */
  rapprochements: z.array(z.object({ champ: schemaChamp, valeur: z.string(), connu: z.string() })),
});
export type ApercuImport = z.output<typeof apercuSchema>;

const analyseSchema = z
  .object({
    format: z.enum(['csv', 'xlsx']),
    encodage: z.string().nullable(),
    separateur: z.string().nullable(),
    feuilles: z.array(z.object({ nom: z.string(), lue: z.boolean() })),
    /** 0: no headers. */
    ligneEntete: z.number(),
    /** The choices come from an earlier file with the same headers. */
    memorisees: z.boolean(),
    colonnes: z.array(colonneSchema),
    /** What prevents any preview: a missing date, two columns for one field. */
    problemes: z.array(z.object({ code: z.string(), message: z.string(), champ: z.string().nullable() })),
    inconnues: z.array(inconnueSchema),
    apercu: apercuSchema.nullable(),
    avertissements: z.array(z.string()),
  })
  .meta({ id: 'AnalyseImport' });
export type AnalyseImport = z.output<typeof analyseSchema>;

const detailSchema = importSchema
  .extend({
    correspondances: schemaCorrespondances,
    analyse: analyseSchema.nullable(),
    /** Its file is still there: it can be read again. Always false once written. */
    fichierPresent: z.boolean(),
    /** Its refused lines can still be downloaded. */
    refusGardes: z.boolean(),
  })
  .meta({ id: 'ImportDetail' });
export type ImportDetail = z.output<typeof detailSchema>;

export const listerImports = contrat({
  methode: 'get',
  chemin: BASE,
  etiquette,
  resume: 'Les imports, les plus récents d’abord',
  acces: ENCADREMENT,
  params: paramsStructure,
  reponse: z.array(importSchema),
});

export const deposerImport = contrat({
  methode: 'post',
  chemin: BASE,
  etiquette,
  resume: 'Dépose un fichier CSV ou XLSX et commence à le lire ; rien n’est encore enregistré',
  acces: ENCADREMENT,
  params: paramsStructure,
  corpsFichier: true,
  reponse: z.object({ id: z.uuid(), etat: etatSchema }),
  problemes: {
    'fichier-absent': 400,
    'fichier-trop-gros': 413,
    'fichier-vide': 422,
    'fichier-binaire': 422,
  },
});

export const lireImport = contrat({
  methode: 'get',
  chemin: `${BASE}/{id}`,
  etiquette,
  resume: 'Un import : son avancement, puis ce que la lecture a trouvé',
  acces: ENCADREMENT,
  params,
  reponse: detailSchema,
  problemes: { 'import-inconnu': 404 },
});

export const corrigerImport = contrat({
  methode: 'put',
  chemin: `${BASE}/{id}/correspondances`,
  etiquette,
  resume: 'Dit ce que sont les colonnes et les valeurs, et relit le fichier',
  acces: ENCADREMENT,
  params,
  corps: schemaCorrespondances,
  reponse: detailSchema,
  problemes: { 'import-inconnu': 404, 'import-etat': 409, 'fichier-efface': 409 },
});

export const confirmerImport = contrat({
  methode: 'post',
  chemin: `${BASE}/{id}/confirmer`,
  etiquette,
  resume: 'Enregistre les interventions du fichier, toutes ou aucune',
  acces: ENCADREMENT,
  params,
  reponse: detailSchema,
  problemes: {
    'import-inconnu': 404,
    'import-etat': 409,
    'fichier-efface': 409,
    'import-incomplet': 422,
    'rien-a-importer': 422,
  },
});

export const lireRefusImport = contrat({
  methode: 'get',
  chemin: `${BASE}/{id}/refus.csv`,
  etiquette,
  resume: 'Les lignes refusées, avec la raison, à corriger puis à importer de nouveau',
  acces: ENCADREMENT,
  params,
  fichier: ['text/csv'],
  problemes: { 'import-inconnu': 404, 'import-etat': 409, 'refus-effaces': 410 },
});

export const annulerImport = contrat({
  methode: 'post',
  chemin: `${BASE}/{id}/annuler`,
  etiquette,
  resume: 'Annule un import entier : ses interventions, et ce qu’il avait créé et que rien d’autre n’utilise',
  acces: ENCADREMENT,
  params,
  reponse: z.object({
    /** Acts taken away. */
    interventions: z.number(),
    /** Among them, those that somebody had changed since. */
    modifiees: z.number(),
    /** Terms and people removed or retired. */
    retires: z.number(),
  }),
  problemes: { 'import-inconnu': 404, 'import-etat': 409 },
});
