import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION } from '../comptes/rules/roles.ts';
import {
  etiquetteConventions as etiquette,
  identifiant,
  jour,
  paramsConvention as params,
  texte,
} from './contract.ts';
import { echeanceSchema } from './contract-echeances.ts';
import { GENRES_D_ABSENCE, type GenreDAbsence } from './rules/absences.ts';

const paramsContrat = params.extend({ contrat: identifiant });
const paramsAbsence = params.extend({ absence: identifiant });

const saisieContrat = z.object({
  membreId: z.number('Choisissez une personne de l’équipe.').int(),
  genre: z.enum(['cdi', 'cdd', 'remplacement'], 'Choisissez la sorte de contrat.'),
  signeLe: jour.nullable(),
  debut: jour,
  fin: jour.nullable(),
  heures: z.number('Écrivez un nombre d’heures.'),
  moinsDe24h: z.enum(['demande-ecrite', 'accord-de-branche']).nullable(),
  essaiRenouvele: z.boolean(),
  premiereEmbauche: z.boolean(),
  remplace: z.number().int().nullable(),
  renouvelle: z.number().int().nullable(),
  /** Judged, and not kept here. */
  naissance: jour.nullable(),
  situation: z.enum(['sans-emploi', 'contrat-aide-a-rompre', 'contrat-aide', 'en-emploi']).nullable(),
  residence: z.enum(['qpv', 'derogation', 'hors-qpv']).nullable(),
  autreAide: z.boolean(),
});

const aVerifier = z.array(z.object({ champ: z.string(), message: z.string() }));

const REFUS_DU_CONTRAT = {
  'convention-inconnue': 404,
  'contrat-inconnu': 404,
  'membre-inconnu': 422,
  'contrat-dates': 422,
  'contrat-sans-terme': 422,
  'contrat-cdi-terme': 422,
  'titulaires-superposes': 422,
  'contrat-heures': 422,
  'contrat-mi-temps': 422,
  'contrat-heures-cumulees': 422,
  'remplacement-de-qui': 422,
  'remplacement-de-soi': 422,
  'remplacement-hors-contrat': 422,
  'remplacements-superposes': 422,
  'employeur-public-cdd': 422,
  'cdd-trop-long': 422,
  'cdd-deja-renouvele': 422,
  'renouvelle-inconnu': 422,
  'embauche-avant-signature': 422,
  'embauche-apres-fin': 422,
  'naissance-invalide': 422,
  'age-insuffisant': 422,
  'situation-refusee': 422,
  'residence-hors-qpv': 422,
  'cumul-d-aides': 422,
} as const;

const REFUS_DU_DEPART = { 'depart-avant-debut': 422, 'depart-apres-fin': 422 } as const;

export const ajouterContrat = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/contrats',
  etiquette,
  resume: 'Enregistre un contrat sur le poste',
  acces: DIRECTION,
  params,
  corps: saisieContrat,
  reponse: z.object({ id: z.number(), avertissements: aVerifier }),
  problemes: REFUS_DU_CONTRAT,
});

export const examinerContrat = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/contrats/examen',
  etiquette,
  resume: 'Dit ce qui interdit un contrat et ce qui est à vérifier, sans rien enregistrer',
  acces: DIRECTION,
  params,
  /** `contrat`: the one that is being changed. */
  corps: saisieContrat.extend({ contrat: z.number().int().nullable().default(null) }),
  reponse: z.object({ refus: aVerifier, avertissements: aVerifier }),
  problemes: { 'convention-inconnue': 404 },
});

export const modifierContrat = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/contrats/{contrat}',
  etiquette,
  resume: 'Change un contrat, à partir de la version lue ; son départ aussi',
  acces: DIRECTION,
  params: paramsContrat,
  corps: saisieContrat.extend({
    depart: jour.nullable(),
    motifDepart: texte(200),
    version: z.number().int(),
  }),
  reponse: z.object({ id: z.number(), avertissements: aVerifier }),
  problemes: { ...REFUS_DU_CONTRAT, ...REFUS_DU_DEPART, 'contrat-modifie': 409 },
});

export const supprimerContrat = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/conventions/{id}/contrats/{contrat}',
  etiquette,
  resume: 'Retire un contrat enregistré par erreur, et ses absences',
  acces: DIRECTION,
  params: paramsContrat,
  problemes: { 'convention-inconnue': 404, 'contrat-inconnu': 404, 'contrat-cite': 409 },
});

export const noterDepart = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/depart',
  etiquette,
  resume: 'Note que la personne quitte le poste ; répond ce qu’il faut dire, à qui, avant quand',
  acces: DIRECTION,
  params,
  corps: z.object({ le: jour, motif: texte(200).default('') }),
  reponse: z.object({ contrat: z.number(), aFaire: z.array(echeanceSchema) }),
  problemes: { 'convention-inconnue': 404, 'poste-vacant': 422, ...REFUS_DU_DEPART },
});

const saisieAbsence = z.object({
  genre: z.enum(
    Object.keys(GENRES_D_ABSENCE) as [GenreDAbsence, ...GenreDAbsence[]],
    'Choisissez la raison.',
  ),
  debut: jour,
  /** Null: not back yet. */
  fin: jour.nullable(),
  /** Otherwise than the kind says, when the pay slip does. */
  deduite: z.boolean().nullable().default(null),
});
const REFUS_DE_L_ABSENCE = {
  'convention-inconnue': 404,
  'absence-dates': 422,
  'absence-hors-contrat': 422,
  'absence-superposee': 422,
} as const;

export const ajouterAbsence = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/absences',
  etiquette,
  resume: 'Note une absence de qui tient le poste, ou du contrat nommé',
  acces: DIRECTION,
  params,
  corps: saisieAbsence.extend({ contratId: z.number().int().nullable().default(null) }),
  reponse: z.object({ id: z.number(), deduite: z.boolean() }),
  problemes: { ...REFUS_DE_L_ABSENCE, 'contrat-inconnu': 404, 'poste-vacant': 422 },
});

export const modifierAbsence = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/absences/{absence}',
  etiquette,
  resume: 'Change une absence',
  acces: DIRECTION,
  params: paramsAbsence,
  corps: saisieAbsence,
  reponse: z.object({ id: z.number(), deduite: z.boolean() }),
  problemes: { ...REFUS_DE_L_ABSENCE, 'absence-inconnue': 404 },
});

export const supprimerAbsence = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/conventions/{id}/absences/{absence}',
  etiquette,
  resume: 'Retire une absence notée par erreur',
  acces: DIRECTION,
  params: paramsAbsence,
  problemes: { 'convention-inconnue': 404, 'absence-inconnue': 404 },
});
