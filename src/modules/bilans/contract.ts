import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { peuDeLignes } from '../../kernel/texte.ts';
import { DIRECTION, ENCADREMENT, SAISIE } from '../comptes/rules/roles.ts';
import { schemaCodeFamille } from '../nomenclatures/rules/familles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { schemaIdentite } from './rules/bilan.ts';
import { schemaChiffresBilan } from './rules/chiffres.ts';
import { ACTIONS, ETATS } from './rules/etats.ts';
import { schemaIdRubrique } from './rules/rubriques.ts';

const etiquette = 'Bilans';
const BILAN = '/api/structures/{structure}/bilans/{convention}/{annee}';
const MODELE = '/api/structures/{structure}/modele-bilan';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `annee`: rank of the year in the convention, from 1. */
const paramsBilan = paramsStructure.extend({
  convention: z.coerce.number().int(),
  annee: z.coerce.number().int(),
});
const etat = z.enum(ETATS);
const BILAN_INCONNU = {
  'convention-inconnue': 404,
  'annee-hors-convention': 404,
  'annee-invalide': 404,
  'bilan-autre-poste': 403,
} as const;

const texteSchema = z
  .object({
    rubrique: schemaIdRubrique,
    texte: z.string(),
    /** 0 while nobody has written anything. */
    version: z.number(),
    /** Who wrote last; null when unknown. */
    par: z.string().nullable(),
    modifieLe: z.iso.datetime().nullable(),
  })
  .meta({ id: 'TexteDeBilan' });
export type TexteDeBilan = z.output<typeof texteSchema>;

const anneeSchema = z
  .object({
    annee: z.number(),
    du: z.string(),
    au: z.string(),
    etat,
    /** Texts still to be written, out of `textes`. */
    vides: z.number(),
    textes: z.number(),
    /** Somebody wrote something. */
    commence: z.boolean(),
    figeLe: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AnneeDeBilan' });
export type AnneeDeBilan = z.output<typeof anneeSchema>;

export const listerBilans = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/bilans',
  etiquette,
  resume: 'Les bilans de chaque convention, année par année, avec leur état',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.array(
    z.object({
      convention: z.number(),
      numero: z.string(),
      titulaire: z.string().nullable(),
      annees: z.array(anneeSchema),
    }),
  ),
});

export const bilanSchema = z
  .object({
    structure: z.string(),
    convention: schemaIdentite,
    annee: z.number(),
    /** How many years the convention has. */
    annees: z.number(),
    etat,
    fige: z.object({ le: z.string(), par: z.string() }).nullable(),
    chiffres: schemaChiffresBilan,
    textes: z.array(texteSchema),
    /** What this person may do now, conditions aside. */
    actions: z.array(z.object({ action: z.enum(ACTIONS), nom: z.string() })),
    peutEcrire: z.boolean(),
    /** The Word file is made on the structure's own model. */
    modelePropre: z.boolean(),
  })
  .meta({ id: 'Bilan' });
export type BilanLu = z.output<typeof bilanSchema>;

export const lireBilan = contrat({
  methode: 'get',
  chemin: BILAN,
  etiquette,
  resume: 'Un bilan : identité, chiffres, textes et état',
  acces: SAISIE,
  params: paramsBilan,
  reponse: bilanSchema,
  problemes: BILAN_INCONNU,
});

export const lireTextes = contrat({
  methode: 'get',
  chemin: `${BILAN}/textes`,
  etiquette,
  resume: 'Les textes d’un bilan et son état, pour suivre ce que les autres écrivent',
  acces: SAISIE,
  params: paramsBilan,
  reponse: z.object({ etat, textes: z.array(texteSchema) }),
  problemes: BILAN_INCONNU,
});

export const ecrireTexte = contrat({
  methode: 'put',
  chemin: `${BILAN}/textes/{rubrique}`,
  etiquette,
  resume:
    'Écrit un texte à partir de la version lue. Si quelqu’un l’a changé depuis, rien n’est remplacé : le refus contient son texte (`actuel`)',
  acces: SAISIE,
  params: paramsBilan.extend({ rubrique: schemaIdRubrique }),
  corps: z.object({
    texte: z
      .string()
      .max(20_000, 'Ce texte est trop long pour un bilan : 20 000 signes au plus.')
      .refine(...peuDeLignes()),
    version: z.number().int().min(0),
  }),
  reponse: texteSchema,
  problemes: { ...BILAN_INCONNU, 'texte-modifie': 409, 'bilan-ecriture-fermee': 409 },
});

export const recitSchema = z
  .object({
    id: z.uuid(),
    jour: z.string(),
    famille: schemaCodeFamille,
    nature: z.string(),
    lieu: z.string().nullable(),
    minutes: z.number(),
    femmes: z.number(),
    hommes: z.number(),
    nonCommunique: z.number(),
    recit: z.string().nullable(),
  })
  .meta({ id: 'ActeAValoriser' });
export type Recit = z.output<typeof recitSchema>;

export const listerRecits = contrat({
  methode: 'get',
  chemin: `${BILAN}/recits`,
  etiquette,
  resume: 'Les actes marqués « à valoriser » de l’année et du ou de la titulaire',
  acces: SAISIE,
  params: paramsBilan,
  reponse: z.array(recitSchema),
  problemes: BILAN_INCONNU,
});

export const reprendreProfessionnalisation = contrat({
  methode: 'get',
  chemin: `${BILAN}/professionnalisation`,
  etiquette,
  resume:
    'Ce qui est noté de la professionnalisation, prêt pour la partie 2.3, et les heures de chaque année',
  acces: SAISIE,
  params: paramsBilan,
  reponse: z.object({
    /** Within the plan régional; '' when nothing is recorded. */
    plan: z.string(),
    autre: z.string(),
    /** Hours of training of each year of the convention until this one. */
    annees: z.array(z.object({ annee: z.number(), heures: z.number() })),
  }),
  problemes: BILAN_INCONNU,
});
export type RepriseLue = z.output<NonNullable<typeof reprendreProfessionnalisation.reponse>>;

export const changerEtat = contrat({
  methode: 'post',
  chemin: `${BILAN}/etat`,
  etiquette,
  resume: 'Marque comme relu, reprend l’écriture ou fige. `confirme` : les refus lus et acceptés',
  acces: SAISIE,
  params: paramsBilan,
  corps: z.object({ action: z.enum(ACTIONS), confirme: z.array(z.string().max(60)).max(10).default([]) }),
  reponse: z.object({ etat }),
  problemes: {
    ...BILAN_INCONNU,
    'bilan-fige': 409,
    'bilan-action-impossible': 409,
    'bilan-role': 403,
    'bilan-pas-commence': 422,
    'bilan-annee-en-cours': 422,
    'bilan-textes-vides': 422,
  },
});

const telechargement = <const Format extends string>(format: Format, type: string, resume: string) =>
  contrat({
    methode: 'get',
    chemin: `${BILAN}.${format}`,
    etiquette,
    resume,
    acces: SAISIE,
    params: paramsBilan,
    fichier: [type],
    problemes: BILAN_INCONNU,
  });
export const telechargerWord = telechargement('docx', WORD, 'Le bilan en Word');
export const telechargerPdf = telechargement('pdf', 'application/pdf', 'Le bilan en PDF (PDF/UA-1)');
export const telechargerJson = telechargement('json', 'application/json', 'Les chiffres du bilan');

export const lireModele = contrat({
  methode: 'get',
  chemin: MODELE,
  etiquette,
  resume: 'Le modèle Word de la structure, s’il y en a un',
  acces: ENCADREMENT,
  params: paramsStructure,
  reponse: z.object({
    propre: z.object({ nom: z.string(), deposeLe: z.iso.datetime(), par: z.string().nullable() }).nullable(),
  }),
});

export const deposerModele = contrat({
  methode: 'put',
  chemin: MODELE,
  etiquette,
  resume: 'Remplace le modèle Word du projet par celui de la structure',
  acces: DIRECTION,
  params: paramsStructure,
  corpsFichier: true,
  reponse: z.object({ nom: z.string(), balises: z.array(z.string()) }),
  problemes: {
    'fichier-absent': 400,
    'fichier-trop-gros': 413,
    'modele-vide': 422,
    'modele-illisible': 422,
    'modele-trop-lourd': 422,
    'modele-protege': 422,
    'modele-avec-macros': 422,
    'modele-avec-liens': 422,
    'modele-strict': 422,
    'modele-sans-balise': 422,
    'balise-mal-ecrite': 422,
    'balise-inconnue': 422,
    'balise-mal-employee': 422,
  },
});

export const retirerModele = contrat({
  methode: 'delete',
  chemin: MODELE,
  etiquette,
  resume: 'Revient au modèle du projet',
  acces: DIRECTION,
  params: paramsStructure,
});

const modele = <const Fin extends string>(fin: Fin, resume: string, problemes: Record<string, number>) =>
  contrat({
    methode: 'get',
    chemin: `${MODELE}/${fin}`,
    etiquette,
    resume,
    acces: ENCADREMENT,
    params: paramsStructure,
    fichier: [WORD],
    problemes,
  });
export const telechargerModele = modele('le-mien.docx', 'Le modèle de la structure', { 'sans-modele': 404 });
export const telechargerModeleDuProjet = modele('trame.docx', 'Le modèle du projet, avec ses balises', {});
