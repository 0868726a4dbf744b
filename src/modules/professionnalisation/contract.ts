import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { ENCADREMENT, SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { CODES_DE_GENRE, type GenreDeFormation } from './rules/genres.ts';
import { PAS } from './rules/part.ts';

const etiquette = 'Professionnalisation';
const FORMATIONS = '/api/structures/{structure}/formations';
const identifiant = z.coerce.number().int().min(0).max(2_147_483_647);
const jour = z.iso.date('Choisissez une date.');
const texte = (max: number) => z.string().trim().max(max, 'Écrivez un texte plus court.');
const genre = z.enum(CODES_DE_GENRE as [GenreDeFormation, ...GenreDeFormation[]], 'Choisissez ce que c’est.');

const paramsAction = paramsStructure.extend({ id: identifiant });

const saisieAction = z.object({
  genre,
  /** May be empty when the name of the kind says enough. */
  intitule: texte(200),
  organisme: texte(200),
  planRegional: z.boolean(),
  article5: z.boolean(),
  debut: jour,
  fin: jour.nullable(),
  heures: z
    .number('Écrivez un nombre d’heures.')
    .min(0, 'Écrivez un nombre d’heures.')
    .max(5000, 'Vérifiez le nombre d’heures.')
    .multipleOf(0.01, 'Deux chiffres après la virgule au plus.'),
  attestation: z.boolean(),
  prevue: z.boolean(),
});

export const actionSchema = z
  .object({
    id: z.number(),
    membreId: z.number(),
    genre,
    intitule: z.string(),
    organisme: z.string(),
    planRegional: z.boolean(),
    article5: z.boolean(),
    debut: z.iso.date(),
    fin: z.iso.date().nullable(),
    heures: z.number(),
    attestation: z.boolean(),
    prevue: z.boolean(),
    prevuePour: z.iso.date().nullable(),
    etat: z.enum(['faite', 'en-cours', 'prevue', 'en-retard']),
    version: z.number(),
  })
  .meta({ id: 'ActionDeProfessionnalisation' });
export type ActionLue = z.output<typeof actionSchema>;

const aFaireSchema = z.object({
  /** Of the deadline of the convention; null for what somebody planned. */
  code: z.string().nullable(),
  conventionId: z.number().nullable(),
  actionId: z.number().nullable(),
  genre,
  libelle: z.string(),
  date: z.iso.date(),
  enRetard: z.boolean(),
  /** Where the date comes from. */
  origine: z.string(),
});
export type AFaireLu = z.output<typeof aFaireSchema>;

const heures = { formation: z.number(), autres: z.number(), actions: z.number() };

const suiviSchema = z.object({
  membreId: z.number(),
  nom: z.string(),
  ...heures,
  aFaire: z.number(),
  enRetard: z.number(),
  prochaine: aFaireSchema.pick({ libelle: true, date: true, enRetard: true }).nullable(),
});
export type Suivi = z.output<typeof suiviSchema>;

export const listerFormations = contrat({
  methode: 'get',
  chemin: FORMATIONS,
  etiquette,
  resume: 'L’équipe : heures de formation de l’année civile, ce qui est prévu, ce qui est en retard',
  acces: SAISIE,
  params: paramsStructure,
  query: z.object({ annee: z.coerce.number().int().min(1980).max(2200).optional() }),
  reponse: z.object({
    aujourdhui: z.iso.date(),
    annee: z.number(),
    /** Those in which something was recorded, and today's. */
    annees: z.array(z.number()),
    peutEcrire: z.boolean(),
    personnes: z.array(suiviSchema),
  }),
});
export type EquipeEnFormation = z.output<NonNullable<typeof listerFormations.reponse>>;

export const lireFormations = contrat({
  methode: 'get',
  chemin: `${FORMATIONS}/membres/{membre}`,
  etiquette,
  resume: 'Le parcours d’une personne : ce qui est fait, ce qui est à faire, ses heures par année',
  acces: SAISIE,
  params: paramsStructure.extend({ membre: identifiant }),
  reponse: z.object({
    aujourdhui: z.iso.date(),
    membre: z.object({ id: z.number(), nom: z.string() }),
    peutEcrire: z.boolean(),
    actions: z.array(actionSchema),
    aFaire: z.array(aFaireSchema),
    annees: z.array(z.object({ annee: z.number(), ...heures })),
    anneesDeConvention: z.array(
      z.object({
        conventionId: z.number(),
        numero: z.string(),
        annee: z.number(),
        du: z.iso.date(),
        au: z.iso.date(),
        ...heures,
      }),
    ),
    /** Article 5 of each convention on which the person is. */
    articles5: z.array(z.object({ conventionId: z.number(), numero: z.string(), texte: z.string() })),
  }),
  problemes: { 'formations-autre-personne': 403, 'membre-inconnu': 404 },
});
export type Parcours = z.output<NonNullable<typeof lireFormations.reponse>>;

const REFUS_DE_L_ACTION = {
  'formation-intitule': 422,
  'formation-dates': 422,
  'formation-trop-longue': 422,
  'formation-date-lointaine': 422,
  'formation-pas-encore': 422,
  'formation-heures': 422,
  'formation-attestation': 422,
} as const;

export const ajouterFormation = contrat({
  methode: 'post',
  chemin: FORMATIONS,
  etiquette,
  resume: 'Note une formation, un atelier, un entretien… fait ou prévu',
  acces: ENCADREMENT,
  params: paramsStructure,
  corps: saisieAction.extend({ membreId: z.number('Choisissez une personne.').int() }),
  reponse: actionSchema,
  problemes: { 'membre-inconnu': 422, ...REFUS_DE_L_ACTION },
});

export const modifierFormation = contrat({
  methode: 'put',
  chemin: `${FORMATIONS}/{id}`,
  etiquette,
  resume: 'Change ce qui est noté, à partir de la version lue ; ce qui était prévu devient fait ainsi',
  acces: ENCADREMENT,
  params: paramsAction,
  corps: saisieAction.extend({ version: z.number().int() }),
  reponse: actionSchema,
  problemes: { 'formation-inconnue': 404, 'formation-modifiee': 409, ...REFUS_DE_L_ACTION },
});

export const retirerFormation = contrat({
  methode: 'delete',
  chemin: `${FORMATIONS}/{id}`,
  etiquette,
  resume: 'Retire ce qui a été noté par erreur ; peut être rétabli',
  acces: ENCADREMENT,
  params: paramsAction,
  problemes: { 'formation-inconnue': 404 },
});

export const retablirFormation = contrat({
  methode: 'post',
  chemin: `${FORMATIONS}/{id}/retablissement`,
  etiquette,
  resume: 'Rétablit ce qui a été retiré',
  acces: ENCADREMENT,
  params: paramsAction,
  reponse: actionSchema,
  problemes: { 'formation-inconnue': 404 },
});

const temps = {
  minutes: z.number(),
  minutesHorsMediation: z.number(),
  part: z.number().nullable(),
  reserve: z.enum(['peu', 'rien-d-autre']).nullable(),
};

export const partDeMediation = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/part-mediation',
  etiquette,
  resume: 'La part de médiation dans le temps noté par qui tient le poste, par mois, trimestre ou année',
  acces: ENCADREMENT,
  params: paramsAction,
  query: z.object({ pas: z.enum(PAS).default('trimestre') }),
  reponse: z.object({
    pas: z.enum(PAS),
    definition: z.string(),
    /** From the first day of the convention to today, or to its last day. */
    periodes: z.array(z.object({ enClair: z.string(), du: z.iso.date(), au: z.iso.date(), ...temps })),
  }),
  problemes: { 'convention-inconnue': 404 },
});
export type PartLue = z.output<NonNullable<typeof partDeMediation.reponse>>;
