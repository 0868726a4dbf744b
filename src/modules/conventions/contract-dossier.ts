import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION } from '../comptes/rules/roles.ts';
import {
  conventionSchema,
  etiquetteConventions as etiquette,
  identifiant,
  jour,
  paramsConvention as params,
  REFUS_DE_SAISIE,
  saisieConvention,
  texte,
} from './contract.ts';
import { GENRES_D_ABSENCE, type GenreDAbsence } from './rules/absences.ts';
import { PIECES } from './rules/declaration.ts';
import { ETATS, type Etat, GESTES, type Geste } from './rules/etats.ts';
import { PAR_QUI } from './rules/fin.ts';

const euros = z
  .number('Écrivez un montant en euros.')
  .min(0, 'Un montant ne peut pas être négatif.')
  .max(99_999_999, 'Ce montant est trop grand. Vérifiez-le.');
const version = z.number().int();
const genreDAbsence = z.enum(Object.keys(GENRES_D_ABSENCE) as [GenreDAbsence, ...GenreDAbsence[]]);
const lien = z.enum(['renouvellement', 'transfert']);
const piece = z.enum(PIECES);
const lieeSchema = z.object({ id: z.number(), numero: z.string(), lien });

export const contratEcritSchema = z
  .object({
    /** 0: nobody wrote the contract, the convention only names its holder. */
    id: z.number(),
    /** Another one than this convention when a CDI goes on from the one before. */
    conventionId: z.number(),
    membreId: z.number(),
    membre: z.string(),
    genre: z.enum(['cdi', 'cdd', 'remplacement']),
    signeLe: z.iso.date().nullable(),
    debut: z.iso.date(),
    fin: z.iso.date().nullable(),
    depart: z.iso.date().nullable(),
    motifDepart: z.string(),
    heures: z.number(),
    moinsDe24h: z.enum(['demande-ecrite', 'accord-de-branche']).nullable(),
    essaiRenouvele: z.boolean(),
    premiereEmbauche: z.boolean(),
    remplace: z.number().nullable(),
    renouvelle: z.number().nullable(),
    situation: z.enum(['sans-emploi', 'contrat-aide-a-rompre', 'contrat-aide', 'en-emploi']).nullable(),
    residence: z.enum(['qpv', 'derogation', 'hors-qpv']).nullable(),
    autreAide: z.boolean(),
    version: z.number(),
  })
  .meta({ id: 'ContratDeTravail' });
export type ContratLu = z.output<typeof contratEcritSchema>;

const absenceSchema = z.object({
  id: z.number(),
  contratId: z.number(),
  genre: genreDAbsence,
  debut: z.iso.date(),
  fin: z.iso.date().nullable(),
  /** Taken off the aid. */
  deduite: z.boolean(),
});
export type AbsenceLue = z.output<typeof absenceSchema>;

export const periodeLueSchema = z.object({
  periode: z.string(),
  enClair: z.string(),
  du: z.iso.date(),
  au: z.iso.date(),
  /** What to join, from what happened in the period. */
  aJoindre: z.array(z.object({ piece, combien: z.number(), detail: z.string() })),
  /** For each person in post: days to type in SYLAé. */
  jours: z.array(
    z.object({
      contratId: z.number(),
      membre: z.string(),
      enPoste: z.number(),
      absences: z.array(
        z.object({
          genre: genreDAbsence,
          du: z.iso.date(),
          au: z.iso.date(),
          jours: z.number(),
          /** Neither Saturdays, nor Sundays, nor public holidays. */
          ouvres: z.number(),
          deduite: z.boolean(),
        }),
      ),
    }),
  ),
  /** From which day its état de présence may be sent. */
  transmissibleLe: z.iso.date(),
  /** What is doubtful in what was sent. */
  doute: z.string().nullable(),
  /** Somebody said of its deadline that it is done, without noting what was sent. */
  dite: z.boolean(),
  transmis: z
    .object({
      le: z.iso.date(),
      pieces: z.array(piece),
      note: z.string(),
      par: z.string().nullable(),
    })
    .nullable(),
});
export type PeriodeLue = z.output<typeof periodeLueSchema>;

export const dossierSchema = z
  .object({
    convention: conventionSchema,
    etat: z.enum(Object.keys(ETATS) as [Etat, ...Etat[]]),
    /** What may be done of it now. */
    gestes: z.array(z.enum(Object.keys(GESTES) as [Geste, ...Geste[]])),
    missions: z.string(),
    formationPrevue: z.string(),
    presence: z.enum(['mois', 'trimestre']),
    cout: z.object({ brut: z.number().nullable(), charges: z.number().nullable() }),
    precedente: lieeSchema.nullable(),
    suivantes: z.array(lieeSchema),
    /** What a renewal, and a transfer, would start from. */
    propositions: z.object({
      renouvellement: z.object({
        debut: z.iso.date(),
        fin: z.iso.date(),
        titulaireId: z.number().nullable(),
      }),
      transfert: z.object({ debut: z.iso.date(), fin: z.iso.date(), titulaireId: z.number().nullable() }),
    }),
    fin: z.object({
      denonceeLe: z.iso.date().nullable(),
      resilieeLe: z.iso.date().nullable(),
      par: z.enum(PAR_QUI).nullable(),
    }),
    /** What was accepted with a doubt, as long as it stands; `contrat` null: the convention. */
    doutes: z.array(z.object({ contrat: z.number().nullable(), champ: z.string(), message: z.string() })),
    avenants: z.array(
      z.object({ id: z.number(), le: z.iso.date(), heures: z.number().nullable(), objet: z.string() }),
    ),
    contrats: z.array(contratEcritSchema),
    /** Contracts of the conventions that this one renews, over before it began: a CDD may renew one of them. */
    anterieurs: z.array(contratEcritSchema),
    /** Times without holder. */
    vacances: z.array(z.object({ depart: z.iso.date(), repriseLe: z.iso.date().nullable() })),
    absences: z.array(absenceSchema),
    periodes: z.array(periodeLueSchema),
    versements: z.array(z.object({ mois: z.string(), euros: z.number(), recuLe: z.iso.date().nullable() })),
    /** Public holidays of the convention's time, those of Alsace and Moselle where they are. */
    feries: z.array(z.iso.date()),
    version: z.number(),
    aujourdhui: z.iso.date(),
  })
  .meta({ id: 'DossierDeConvention' });
export type DossierLu = z.output<typeof dossierSchema>;

const CONFLITS = { 'convention-inconnue': 404, 'convention-modifiee': 409 } as const;

export const lireDossier = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/dossier',
  etiquette,
  resume: 'La vie d’une convention : contrats, absences, états de présence, versements, avenants',
  acces: DIRECTION,
  params,
  reponse: dossierSchema,
  problemes: { 'convention-inconnue': 404 },
});

export const modifierDossier = contrat({
  methode: 'patch',
  chemin: '/api/structures/{structure}/conventions/{id}/dossier',
  etiquette,
  resume: 'Change les missions, la formation prévue, le rythme des états de présence ou le coût du poste',
  acces: DIRECTION,
  params,
  corps: z.object({
    /** Article 2 of the convention. */
    missions: texte(10_000).optional(),
    /** Article 5. */
    formationPrevue: texte(10_000).optional(),
    presence: z.enum(['mois', 'trimestre']).optional(),
    /** Euros a month. */
    cout: z.object({ brut: euros.nullable(), charges: euros.nullable() }).optional(),
    version,
  }),
  reponse: dossierSchema,
  problemes: CONFLITS,
});

export const finirConvention = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/fin',
  etiquette,
  resume: 'Dit que la convention prend fin avant son terme, et par qui ; sans aucune date, elle continue',
  acces: DIRECTION,
  params,
  corps: z.object({
    denonceeLe: jour.nullable(),
    resilieeLe: jour.nullable(),
    par: z.enum(PAR_QUI).nullable(),
    version,
  }),
  reponse: dossierSchema,
  problemes: {
    ...CONFLITS,
    'geste-impossible': 422,
    'denonciation-a-venir': 422,
    'denonciation-avant': 422,
    'denonciation-apres': 422,
    'denonciation-manquante': 422,
    'preavis-trop-court': 422,
    'resiliation-par-qui': 422,
    'resiliation-sans-date': 422,
    'resiliation-avant': 422,
    'resiliation-apres': 422,
    'convention-bilan-fige': 422,
  },
});

export const suivreConvention = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/suivante',
  etiquette,
  resume: 'Enregistre la convention qui renouvelle celle-ci, ou celle d’un autre employeur qui la reprend',
  acces: DIRECTION,
  params,
  corps: saisieConvention.extend({ lien }),
  reponse: conventionSchema,
  problemes: {
    'convention-inconnue': 404,
    'geste-impossible': 422,
    'convention-deja-suivie': 422,
    'renouvellement-superpose': 422,
    'transfert-meme-employeur': 422,
    'transfert-hors-convention': 422,
    'convention-bilan-fige': 422,
    ...REFUS_DE_SAISIE,
  },
});

export const ajouterAvenant = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/avenants',
  etiquette,
  resume: 'Enregistre un avenant : d’autres heures à partir d’un jour, ou ce qu’il change en mots',
  acces: DIRECTION,
  params,
  corps: z.object({
    le: jour,
    heures: z.number('Écrivez un nombre d’heures.').nullable().default(null),
    objet: texte(1000).default(''),
  }),
  reponse: dossierSchema,
  problemes: {
    'convention-inconnue': 404,
    'geste-impossible': 422,
    'avenant-hors-convention': 422,
    'avenant-existe': 422,
    'avenant-vide': 422,
    'convention-heures': 422,
  },
});

export const supprimerAvenant = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/conventions/{id}/avenants/{avenant}',
  etiquette,
  resume: 'Retire un avenant enregistré par erreur',
  acces: DIRECTION,
  params: params.extend({ avenant: identifiant }),
  problemes: { 'avenant-inconnu': 404 },
});
