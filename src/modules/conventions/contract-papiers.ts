import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import {
  etiquetteConventions as etiquette,
  identifiant,
  jour,
  paramsConvention as params,
  texte,
} from './contract.ts';
import { LIEUX_DE_SAISIE } from './rules/papiers/donnees.ts';
import { FORMATS_DE_PAPIER, TYPES_DE_PAPIER } from './rules/papiers/papiers.ts';

const version = z.number().int();
const paramsContrat = params.extend({ contrat: identifiant });
const code = z.string().max(2).nullable();
const numero = texte(40);
const entier = z.number('Écrivez un nombre.').int('Écrivez un nombre sans virgule.').nullable();
const adresse = { adresse: texte(200), codePostal: numero, commune: texte(120) };
const genre = z.enum(['f', 'm']).nullable();

const employeurSchema = z
  .object({
    ...adresse,
    denomination: texte(200),
    siret: numero,
    ape: numero,
    idcc: numero,
    /** Code of table 1 of the AR1. */
    statut: z.number().int().nullable(),
    /** Code of table 2. */
    domaine: code,
    correspondant: z.object({ ...adresse, nom: texte(120), telephone: numero, courriel: texte(200) }),
    representant: z.object({ nom: texte(120), qualite: texte(120), genre }),
    habitants: entier,
    effectif: entier,
    quartier: z.enum(['qpv', 'autre']).nullable(),
    quartierCode: numero,
    conventionCollective: texte(200),
    urssaf: texte(200),
    caisseRetraite: texte(200),
    prevoyance: texte(200),
    villeSignature: texte(120),
  })
  .meta({ id: 'Employeur' });

const posteSchema = z
  .object({
    embauchePrevue: jour.nullable(),
    dureeCollective: z.number('Écrivez un nombre d’heures.').nullable(),
    lieu: z.object(adresse),
    responsable: z.object({ nom: texte(120), fonction: texte(120) }),
    cofinancement: texte(300),
    intitule: texte(160),
    /** Codes of table 4. */
    activitePrincipale: code,
    activiteSecondaire: code,
    intervention: z.enum(['qpv', 'qp']).nullable(),
  })
  .meta({ id: 'PosteDecrit' });

const oui = z.boolean().nullable();
const personneSchema = z
  .object({
    ...adresse,
    genre,
    nomDeFamille: texte(120),
    nomUsage: texte(120),
    prenom: texte(120),
    naissance: jour.nullable(),
    lieuNaissance: texte(120),
    departementOuPays: texte(80),
    nationalite: z.enum(['francaise', 'ue', 'hors-ue']).nullable(),
    courriel: texte(200),
    /** Code of table 3. */
    niveau: code,
    situation: z.object({
      recherche: oui,
      inscrit: oui,
      inscritLe: jour.nullable(),
      indemnise: oui,
      rsa: oui,
      contratAide: oui,
      memeEmployeur: oui,
      etudiant: z.boolean(),
      stagiaire: z.boolean(),
      autre: texte(120),
    }),
    salaireBrut: z.number('Écrivez un montant en euros.').nullable(),
    description: texte(160),
  })
  .meta({ id: 'PersonneEmployee' });

const REFUS_DE_FICHE = {
  'siret-invalide': 422,
  'ape-invalide': 422,
  'idcc-invalide': 422,
  'code-postal-invalide': 422,
  'telephone-invalide': 422,
  'courriel-invalide': 422,
  'code-inconnu': 422,
  'nombre-invalide': 422,
} as const;

export const lireEmployeur = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/employeur',
  etiquette,
  resume: 'L’employeur, tel que les papiers le nomment',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: z.object({ version, employeur: employeurSchema }),
});

export const ecrireEmployeur = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/employeur',
  etiquette,
  resume: 'Change l’employeur, à partir de la version lue',
  acces: DIRECTION,
  params: paramsStructure,
  corps: z.object({ version, employeur: employeurSchema }),
  reponse: z.object({ version, employeur: employeurSchema }),
  problemes: { ...REFUS_DE_FICHE, 'employeur-modifie': 409 },
});

export const lirePosteDecrit = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/poste',
  etiquette,
  resume: 'Le poste, tel que les papiers le décrivent',
  acces: DIRECTION,
  params,
  reponse: z.object({ version, poste: posteSchema }),
  problemes: { 'convention-inconnue': 404 },
});

export const ecrirePosteDecrit = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/poste',
  etiquette,
  resume: 'Change la description du poste, à partir de la version de la convention qui a été lue',
  acces: DIRECTION,
  params,
  corps: z.object({ version, poste: posteSchema }),
  reponse: z.object({ version, poste: posteSchema }),
  problemes: {
    ...REFUS_DE_FICHE,
    'convention-inconnue': 404,
    'convention-modifiee': 409,
    'embauche-avant-signature': 422,
    'embauche-apres-fin': 422,
    'duree-collective-courte': 422,
    'activites-identiques': 422,
  },
});

const personneLue = z.object({
  version,
  membre: z.string(),
  personne: personneSchema,
  /** The SMIC of the day of the contract, for its hours; null when it is not known. */
  salaireMinimal: z.object({ mensuel: z.number(), horaire: z.number(), depuis: z.iso.date() }).nullable(),
});

export const lirePersonneEmployee = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/contrats/{contrat}/personne',
  etiquette,
  resume: 'La personne embauchée, telle que l’AR2 et le contrat la demandent',
  acces: DIRECTION,
  params: paramsContrat,
  reponse: personneLue,
  problemes: { 'convention-inconnue': 404, 'contrat-inconnu': 404 },
});

export const ecrirePersonneEmployee = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/contrats/{contrat}/personne',
  etiquette,
  resume: 'Change ce qui est su de la personne embauchée, à partir de la version du contrat qui a été lue',
  acces: DIRECTION,
  params: paramsContrat,
  corps: z.object({ version, personne: personneSchema }),
  reponse: personneLue,
  problemes: {
    ...REFUS_DE_FICHE,
    'convention-inconnue': 404,
    'contrat-inconnu': 404,
    'contrat-modifie': 409,
    'naissance-invalide': 422,
    'age-insuffisant': 422,
    'inscription-apres-embauche': 422,
    'inscription-contraire': 422,
    'indemnisation-contraire': 422,
  },
});

const type = z.enum(TYPES_DE_PAPIER);
const format = z.enum(FORMATS_DE_PAPIER);
const periode = z.string().regex(/^\d{4}-(0[1-9]|1[0-2]|T[1-4])$/, 'Écrivez 2026-03 ou 2026-T1.');

const papierSchema = z
  .object({
    type,
    titre: z.string(),
    usage: z.string(),
    formats: z.array(format),
    /** The contract that it is about; null: the post. */
    contrat: z
      .object({ id: z.number(), membre: z.string(), debut: z.iso.date(), fini: z.boolean() })
      .nullable(),
    manques: z.array(z.object({ ou: z.enum(LIEUX_DE_SAISIE), champ: z.string(), libelle: z.string() })),
    complet: z.boolean(),
  })
  .meta({ id: 'PapierDuPoste' });

export const listerPapiers = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/papiers',
  etiquette,
  resume: 'Les papiers du poste, et ce qui manque à chacun',
  acces: DIRECTION,
  params,
  reponse: z.object({
    papiers: z.array(papierSchema),
    /** Months or quarters of which an état de présence can be made, the latest first. */
    periodes: z.array(z.object({ periode: z.string(), enClair: z.string() })),
    /** What to check before signing anything. */
    avertissements: z.array(z.string()),
  }),
  problemes: { 'convention-inconnue': 404 },
});

export const telechargerPapier = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/papiers/{type}',
  etiquette,
  resume: 'Un papier du poste ; incomplet, il le dit sur sa première page',
  acces: DIRECTION,
  params: params.extend({ type }),
  query: z.object({
    contrat: identifiant.optional(),
    periode: periode.optional(),
    format: format.optional(),
  }),
  fichier: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/zip',
  ],
  problemes: {
    'convention-inconnue': 404,
    'contrat-inconnu': 404,
    'papier-indisponible': 404,
    'periode-inconnue': 404,
    'format-indisponible': 422,
  },
});
