import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { ENCADREMENT, SAISIE } from '../comptes/rules/roles.ts';
import { interventionSchema } from '../interventions/contract.ts';
import { paramsStructure } from '../structures/contract.ts';
import { permanenceSaisieSchema } from './rules/permanence.ts';
import { noteSchema } from './rules/tournee.ts';

const etiquette = 'Tournées';
const params = paramsStructure.extend({ id: z.uuid('L’identifiant doit être un UUID.').toLowerCase() });

/** A round as a list shows it: what it did is counted, nobody's account is told. */
export const tourneeSchema = z
  .object({
    id: z.uuid(),
    /** Day of work, AAAA-MM-JJ; see `nuit` of an act. */
    jour: z.string(),
    nuit: z.boolean(),
    /** HH:MM */
    heure: z.string().nullable(),
    heureFin: z.string().nullable(),
    /** Minutes from start to end; null while it goes on. */
    duree: z.number().nullable(),
    natureId: z.number(),
    secteurId: z.number().nullable(),
    lieuId: z.number().nullable(),
    membres: z.array(z.number()),
    permanenceId: z.uuid().nullable(),
    close: z.boolean(),
    /** Contacts counted by the tap. */
    contacts: z.number(),
    /** Other acts recorded on the way. */
    actes: z.number(),
  })
  .meta({ id: 'Tournee' });
export type Tournee = z.output<typeof tourneeSchema>;

/** Contacts of one nature at one place, all phones added up. */
const compteurSchema = z.object({
  natureId: z.number(),
  lieuId: z.number().nullable(),
  femmes: z.number(),
  hommes: z.number(),
  nonCommunique: z.number(),
});

/** An act done on the way, as the whole team may read it: no account, nobody. */
const acteEnRouteSchema = z.object({
  id: z.uuid(),
  heure: z.string().nullable(),
  natureId: z.number(),
  lieuId: z.number().nullable(),
  issueId: z.number().nullable(),
  partenaires: z.array(z.number()),
  minutes: z.number(),
  femmes: z.number(),
  hommes: z.number(),
  nonCommunique: z.number(),
  photos: z.array(z.uuid()),
});

/** The account of a shift: what the next team reads. */
export const compteRenduSchema = tourneeSchema
  .extend({
    compteurs: z.array(compteurSchema),
    actesEnRoute: z.array(acteEnRouteSchema),
    notes: z.array(noteSchema.extend({ membreId: z.number(), creeLe: z.iso.datetime() })),
  })
  .meta({ id: 'CompteRendu' });
export type CompteRendu = z.output<typeof compteRenduSchema>;

export const permanenceSchema = permanenceSaisieSchema
  .extend({ id: z.uuid(), version: z.number() })
  .meta({ id: 'Permanence' });
export type Permanence = z.output<typeof permanenceSchema>;

export const listerTournees = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/tournees',
  etiquette,
  resume: 'Les tournées de l’équipe, les plus récentes d’abord',
  acces: SAISIE,
  params: paramsStructure,
  query: z.object({
    du: z.iso.date('Écrivez une date.').optional(),
    au: z.iso.date('Écrivez une date.').optional(),
    taille: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reponse: z.object({ tournees: z.array(tourneeSchema) }),
});

export const lireTournee = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/tournees/{id}',
  etiquette,
  resume: 'Le compte rendu d’une tournée, lisible par toute l’équipe',
  acces: SAISIE,
  params,
  reponse: compteRenduSchema,
  problemes: { 'tournee-inconnue': 404 },
});

export const listerPermanences = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/permanences',
  etiquette,
  resume: 'Les permanences de la semaine',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.array(permanenceSchema),
});

export const ecrirePermanence = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/permanences/{id}',
  etiquette,
  resume: 'Crée ou modifie une permanence hebdomadaire',
  acces: ENCADREMENT,
  params,
  corps: permanenceSaisieSchema.extend({ version: z.number().int().min(1).nullable().default(null) }),
  reponse: permanenceSchema,
  problemes: {
    'version-depassee': 409,
    'nom-vide': 422,
    'heure-invalide': 422,
    'nature-inconnu': 422,
    'nature-retire': 422,
    'lieu-hors-secteur': 422,
    'membre-inconnu': 422,
  },
});

export const supprimerPermanence = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/permanences/{id}',
  etiquette,
  resume: 'Ne propose plus une permanence ; ce qui y a été enregistré reste',
  acces: ENCADREMENT,
  params,
  problemes: { 'permanence-inconnue': 404 },
});

/** How many days of their own acts a person keeps on the phone. */
export const JOURS_DU_CARNET = 30;

export const lireCarnet = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/carnet',
  etiquette,
  resume: 'Ce qu’un téléphone garde pour travailler sans réseau',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.object({
    maintenant: z.iso.datetime(),
    /** How the person's days of work run. */
    journee: z.enum(['minuit', 'midi']),
    /** Dates of the person's presence in the team; an act outside is questioned. */
    actifDu: z.string().nullable(),
    actifAu: z.string().nullable(),
    /** The person's own acts of the last 30 days, deleted ones left out. */
    actes: z.array(interventionSchema),
    /** Rounds of the team that go on, and those of the last 3 days. */
    tournees: z.array(compteRenduSchema),
    permanences: z.array(permanenceSchema),
  }),
});
