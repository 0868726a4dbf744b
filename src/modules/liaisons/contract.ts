import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { identifiantClient, jourSaisi, texteLibre, versionLue } from '../partenaires/contract.ts';
import { paramsStructure } from '../structures/contract.ts';
import { MOTIFS_D_ATTENTE } from './rules/attente.ts';
import { ACTIONS, type Action, ETATS, MOYENS, type Moyen, REPONSES, type Reponse } from './rules/etats.ts';
import { JOURS_D_UN_LIEN } from './rules/lien.ts';

const etiquette = 'Liaisons';
const cles = <T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] =>
  Object.keys(table) as [T, ...T[]];

const params = paramsStructure.extend({ id: identifiantClient });
const paramsDansSituation = paramsStructure.extend({ situation: identifiantClient, id: identifiantClient });

export const reponseLiaison = z.enum(cles<Reponse>(REPONSES), 'Choisissez une réponse.');
const moyen = z.enum(cles<Moyen>(MOYENS), 'Choisissez comment la fiche part.');
export const texteDeReponse = texteLibre(4000).default('');
export const quiRepond = texteLibre(120).default('');

export const ficheLiaisonBreveSchema = z
  .object({
    id: z.uuid(),
    situationId: z.uuid(),
    /** Code of the situation. */
    code: z.string(),
    partenaireId: z.number(),
    etat: z.enum(ETATS),
    /**
     * `aucun`: the sheet names nobody; `tient`: it names the person, who agrees; `retire`: the agreement was
     * withdrawn, the name shows nowhere any more and the sheet cannot leave.
     */
    accord: z.enum(['aucun', 'tient', 'retire']),
    envoyeeLe: z.string().nullable(),
    envoyeePar: moyen.nullable(),
    recueLe: z.string().nullable(),
    repondueLe: z.string().nullable(),
    reponse: reponseLiaison.nullable(),
    verifieeLe: z.string().nullable(),
    /** Whether the person was really received and helped; null until it is verified. */
    priseEnCharge: z.boolean().nullable(),
    /** Day chosen to remind the partner. */
    relanceLe: z.string().nullable(),
    /** What waits for somebody of the team, and for how many days. */
    attente: z.object({ motif: z.enum(cles(MOTIFS_D_ATTENTE)), jours: z.number() }).nullable(),
    /** The last link made for the partner; its secret is shown once only. */
    lien: z
      .object({
        etat: z.enum(['valable', 'expire', 'utilise', 'revoque']),
        expireLe: z.iso.datetime(),
        ouvertLe: z.iso.datetime().nullable(),
      })
      .nullable(),
    /** What may be done from this state. */
    actions: z.array(z.enum(cles<Action>(ACTIONS))),
    membreId: z.number(),
    version: z.number(),
  })
  .meta({ id: 'FicheLiaisonBreve' });
export type FicheLiaisonBreve = z.output<typeof ficheLiaisonBreveSchema>;

export const ficheLiaisonSchema = ficheLiaisonBreveSchema
  .extend({
    contactId: z.uuid().nullable(),
    accordId: z.uuid().nullable(),
    /** Name of the person who agreed; null without agreement, or once it is withdrawn. */
    personne: z.string().nullable(),
    /** Null once erased by the retention period. */
    message: z.string().nullable(),
    /** Kind and place of the situation, when the sheet says them. */
    ou: z.string().nullable(),
    reponseTexte: z.string(),
    /** Who answered at the partner's, as told. */
    reponsePar: z.string(),
  })
  .meta({ id: 'FicheLiaison' });
export type FicheLiaison = z.output<typeof ficheLiaisonSchema>;

const FICHE = { 'fiche-inconnue': 404 } as const;
const SITUATION = { 'situation-inconnue': 404, 'situation-pas-la-votre': 403 } as const;

export const listerFichesDeSituation = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{situation}/liaisons',
  etiquette,
  resume: 'Les fiches de liaison d’une situation, les plus récentes d’abord, pour qui la suit',
  acces: SAISIE,
  params: paramsStructure.extend({ situation: identifiantClient }),
  reponse: z.array(ficheLiaisonBreveSchema),
  problemes: SITUATION,
});

export const listerFichesLiaison = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/liaisons',
  etiquette,
  resume: 'Les fiches de liaison des situations que l’on suit, 500 au plus ; celles qui attendent d’abord',
  acces: SAISIE,
  params: paramsStructure,
  query: z.object({
    etat: z.enum(ETATS).optional(),
    partenaire: z.coerce.number().int().optional(),
    /** Only what waits for somebody of the team. */
    enAttente: z.stringbool().default(false),
  }),
  reponse: z.array(ficheLiaisonBreveSchema),
});

export const lireFicheLiaison = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/liaisons/{id}',
  etiquette,
  resume: 'Une fiche de liaison et sa réponse ; lire un nom laisse une trace',
  acces: SAISIE,
  params,
  reponse: ficheLiaisonSchema,
  problemes: FICHE,
});

const REFUS_DU_CONTENU = {
  'partenaire-inconnu': 422,
  'contact-inconnu': 422,
  'accord-absent': 422,
  'accord-retire': 422,
  'message-vide': 422,
  'message-nomme': 422,
} as const;

export const ecrireFicheLiaison = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{situation}/liaisons/{id}',
  etiquette,
  resume: 'Écrit une fiche de liaison tant qu’elle n’est pas partie ; renvoyer la même chose ne change rien',
  acces: SAISIE,
  params: paramsDansSituation,
  corps: z.object({
    partenaireId: z.number('Choisissez un partenaire.').int(),
    contactId: identifiantClient.nullable().default(null),
    /** The agreement that lets the sheet name its person; null: without name. */
    accordId: identifiantClient.nullable().default(null),
    /** Without names: the name of the person is added by the sheet itself. */
    message: texteLibre(4000).min(1, 'Écrivez ce que vous demandez au partenaire.'),
    /** The sheet says the kind and the place of the situation, as they are now. */
    direOu: z.boolean().default(false),
    relanceLe: jourSaisi.nullable().default(null),
    version: versionLue,
  }),
  reponse: ficheLiaisonSchema,
  problemes: {
    ...SITUATION,
    ...FICHE,
    ...REFUS_DU_CONTENU,
    'situation-anonymisee': 409,
    'fiche-partie': 409,
    'identifiant-pris': 409,
    'version-depassee': 409,
  },
});

const version = z.number().int().min(1);
/** The day on which it happened; today when absent. */
const le = jourSaisi.optional();

/** Days during which a link opens the sheet. */
const joursDuLien = z.number().int().min(1).max(60).default(JOURS_D_UN_LIEN);

export const passerFicheLiaison = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/liaisons/{id}/passages',
  etiquette,
  resume:
    'Envoie, renvoie, note la réception ou la réponse, vérifie la prise en charge, annule ou reprend une fiche',
  acces: SAISIE,
  params,
  corps: z.discriminatedUnion('action', [
    z.object({ action: z.literal('envoyer'), par: moyen, joursDuLien, le, version }),
    z.object({ action: z.literal('renvoyer'), par: moyen, joursDuLien, le, version }),
    z.object({ action: z.literal('recevoir'), le, version }),
    z.object({
      action: z.literal('repondre'),
      reponse: reponseLiaison,
      texte: texteDeReponse,
      par: quiRepond,
      le,
      version,
    }),
    z.object({
      action: z.literal('verifier'),
      priseEnCharge: z.boolean('Dites si la personne a été reçue.'),
      le,
      version,
    }),
    z.object({ action: z.literal('annuler'), version }),
    z.object({ action: z.literal('reprendre'), version }),
  ]),
  reponse: z.object({
    fiche: ficheLiaisonSchema,
    /** Made when the sheet leaves by link: shown this once, only its fingerprint is kept. */
    lien: z.object({ adresse: z.string(), expireLe: z.iso.datetime() }).nullable(),
    /** What to copy into one's own mail, when the sheet leaves by link or by e-mail. */
    courriel: z.object({ objet: z.string(), texte: z.string() }).nullable(),
  }),
  problemes: {
    'texte-nomme': 422,
    ...FICHE,
    ...REFUS_DU_CONTENU,
    'action-impossible': 409,
    'deja-verifiee': 409,
    'version-depassee': 409,
    'jour-futur': 422,
    'jour-avant-envoi': 422,
  },
});

export const preparerCourrielLiaison = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/liaisons/{id}/courriel',
  etiquette,
  resume:
    'Le message à envoyer soi-même par courriel, vérifié comme un envoi ; la fiche ne part pas, on dit ensuite que c’est envoyé',
  acces: SAISIE,
  params,
  reponse: z.object({
    objet: z.string(),
    texte: z.string(),
    /** Of the person of the partner to whom the sheet goes; null when none is known. */
    adresse: z.string().nullable(),
  }),
  problemes: { ...FICHE, ...REFUS_DU_CONTENU, 'action-impossible': 409 },
});

export const relancerFicheLiaison = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/liaisons/{id}/relance',
  etiquette,
  resume: 'Choisit le jour d’une relance, ou n’en veut plus',
  acces: SAISIE,
  params,
  corps: z.object({ le: jourSaisi.nullable(), version }),
  reponse: ficheLiaisonSchema,
  problemes: { ...FICHE, 'version-depassee': 409 },
});

export const revoquerLienLiaison = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/liaisons/{id}/lien',
  etiquette,
  resume: 'Ferme le lien donné au partenaire, s’il sert encore',
  acces: SAISIE,
  params,
  reponse: ficheLiaisonSchema,
  problemes: FICHE,
});

export const supprimerFicheLiaison = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/liaisons/{id}',
  etiquette,
  resume: 'Supprime une fiche de liaison et ferme son lien ; elle peut être rétablie, son lien non',
  acces: SAISIE,
  params,
  problemes: FICHE,
});

export const retablirFicheLiaison = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/liaisons/{id}/retablissement',
  etiquette,
  resume: 'Rétablit une fiche de liaison supprimée',
  acces: SAISIE,
  params,
  reponse: ficheLiaisonSchema,
  problemes: FICHE,
});

export const ficheLiaisonPdf = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/liaisons/{id}.pdf',
  etiquette,
  resume: 'La fiche de liaison en PDF',
  acces: SAISIE,
  params,
  fichier: ['application/pdf'],
  problemes: FICHE,
});

export const ficheLiaisonWord = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/liaisons/{id}.docx',
  etiquette,
  resume: 'La fiche de liaison en Word',
  acces: SAISIE,
  params,
  fichier: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  problemes: FICHE,
});
