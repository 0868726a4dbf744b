import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { ENCADREMENT, SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';

export const etiquettePartenaires = 'Partenaires';
/** Made by whoever creates the thing (UUIDv7), so that sending twice is harmless. */
export const identifiantClient = z.uuid('L’identifiant doit être un UUID.').toLowerCase();
/** The version that was read; null for a creation. */
export const versionLue = z.number().int().min(1).nullable().default(null);
export const jourSaisi = z.iso.date('Écrivez une date.');
export const texteLibre = (max: number) =>
  z
    .string()
    .trim()
    .max(
      max,
      `Écrivez un texte plus court : ${String(max).replace(/\B(?=(\d{3})$)/, ' ')} caractères au plus.`,
    );

const params = paramsStructure.extend({ id: z.coerce.number().int() });
const paramsContact = params.extend({ contact: identifiantClient });
const paramsPartenariat = params.extend({ partenariat: identifiantClient });

const contactSaisi = z.object({
  nom: texteLibre(120).min(1, 'Écrivez un nom.'),
  fonction: texteLibre(120).default(''),
  courriel: z.union([
    z.literal(''),
    z.email('Écrivez une adresse complète, comme prenom@organisme.fr.').max(254),
  ]),
  telephone: texteLibre(40).default(''),
});
export type ContactSaisi = z.output<typeof contactSaisi>;

export const contactSchema = z
  .object({
    id: z.uuid(),
    ...contactSaisi.shape,
    courriel: z.string(),
    version: z.number(),
    retire: z.boolean(),
  })
  .meta({ id: 'ContactPartenaire' });
export type Contact = z.output<typeof contactSchema>;

const partenariatSaisi = z.object({
  intitule: texteLibre(200).min(1, 'Écrivez un intitulé.'),
  signeLe: jourSaisi.nullable().default(null),
  debut: jourSaisi,
  /** Last day; null: without term. */
  fin: jourSaisi.nullable().default(null),
  objectifs: texteLibre(4000).default(''),
});
export type PartenariatSaisi = z.output<typeof partenariatSaisi>;

export const partenariatSchema = z
  .object({
    id: z.uuid(),
    partenaireId: z.number(),
    ...partenariatSaisi.shape,
    version: z.number(),
    /** `bientot-fini`: its last day is within 90 days. */
    etat: z.enum(['a-venir', 'en-cours', 'bientot-fini', 'fini']),
  })
  .meta({ id: 'Partenariat' });
export type Partenariat = z.output<typeof partenariatSchema>;

const enBref = z.object({
  id: z.number(),
  nom: z.string(),
  /** Code of `CATEGORIES_PARTENAIRE`. */
  categorie: z.string().nullable(),
  /** First day on which it is no longer offered for entry. */
  retireLe: z.string().nullable(),
  secteurs: z.array(z.number()),
  /** Of the one that ends last among those that run. */
  partenariat: z
    .object({ intitule: z.string(), fin: z.string().nullable(), bientotFini: z.boolean() })
    .nullable(),
  contacts: z.number(),
  derniereReunion: z.string().nullable(),
  /** Sheets sent to it that have no answer yet. */
  fichesSansReponse: z.number(),
});

export const partenaireFicheSchema = enBref
  .omit({ contacts: true, partenariat: true })
  .extend({
    definition: z.string(),
    note: z.string(),
    /** 0: nothing was written yet beside its name in the lists. */
    version: z.number(),
    /** Those who left (`retire`) last. */
    contacts: z.array(contactSchema),
    /** The latest first. */
    partenariats: z.array(partenariatSchema),
  })
  .meta({ id: 'FichePartenaire' });
export type FichePartenaire = z.output<typeof partenaireFicheSchema>;

export const listerPartenaires = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/partenaires',
  etiquette: etiquettePartenaires,
  resume:
    'L’annuaire des partenaires, par ordre alphabétique ; partenaires retirés compris, fusionnés exclus',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.array(enBref),
});

export const lirePartenaire = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/partenaires/{id}',
  etiquette: etiquettePartenaires,
  resume: 'Un partenaire : note, contacts, conventions de partenariat',
  acces: SAISIE,
  params,
  reponse: partenaireFicheSchema,
  problemes: { 'partenaire-inconnu': 404 },
});

export const modifierPartenaire = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/partenaires/{id}',
  etiquette: etiquettePartenaires,
  resume:
    'Change les secteurs et la note d’un partenaire ; son nom et sa catégorie se changent dans les listes',
  acces: ENCADREMENT,
  params,
  corps: z.object({
    secteurs: z.array(z.number().int()).max(200),
    note: texteLibre(4000),
    version: z.number().int().min(0),
  }),
  reponse: partenaireFicheSchema,
  problemes: { 'partenaire-inconnu': 404, 'secteur-inconnu': 422, 'version-depassee': 409 },
});

export const activitePartenaire = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/partenaires/{id}/activite',
  etiquette: etiquettePartenaires,
  resume: 'Ce qui s’est fait avec un partenaire pendant une période',
  acces: SAISIE,
  params,
  query: z.object({ du: jourSaisi, au: jourSaisi }),
  reponse: z.object({
    du: z.string(),
    au: z.string(),
    /** Every month of the period, `AAAA-MM`, those without any act included. */
    mois: z.array(z.object({ mois: z.string(), interventions: z.number() })),
    interventions: z.number(),
    /** Situations opened in the period that it brought. */
    saisines: z.number(),
    reunions: z.number(),
    fiches: z.object({
      envoyees: z.number(),
      repondues: z.number(),
      /** Where it was looked whether the person was received. */
      verifiees: z.number(),
      prisesEnCharge: z.number(),
      /** Median of the days from sending to answer; null: no answer. */
      delaiMedian: z.number().nullable(),
    }),
  }),
  problemes: { 'partenaire-inconnu': 404, 'periode-inversee': 422, 'periode-trop-longue': 422 },
});

export const ecrireContact = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/partenaires/{id}/contacts/{contact}',
  etiquette: etiquettePartenaires,
  resume: 'Ajoute ou change un contact ; renvoyer la même chose ne change rien',
  acces: ENCADREMENT,
  params: paramsContact,
  corps: contactSaisi.extend({ version: versionLue }),
  reponse: contactSchema,
  problemes: {
    'partenaire-inconnu': 404,
    'contact-inconnu': 404,
    'identifiant-pris': 409,
    'version-depassee': 409,
  },
});

export const retirerContact = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/partenaires/{id}/contacts/{contact}',
  etiquette: etiquettePartenaires,
  resume: 'Retire un contact qui n’est plus en poste ; il peut être rétabli',
  acces: ENCADREMENT,
  params: paramsContact,
  problemes: { 'contact-inconnu': 404 },
});

export const retablirContact = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/partenaires/{id}/contacts/{contact}/retablissement',
  etiquette: etiquettePartenaires,
  resume: 'Rétablit un contact retiré',
  acces: ENCADREMENT,
  params: paramsContact,
  reponse: contactSchema,
  problemes: { 'contact-inconnu': 404 },
});

export const listerPartenariats = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/partenariats',
  etiquette: etiquettePartenaires,
  resume: 'Les conventions de partenariat, celles qui finissent le plus tôt d’abord',
  acces: SAISIE,
  params: paramsStructure,
  query: z.object({ etat: partenariatSchema.shape.etat.optional() }),
  reponse: z.array(partenariatSchema.extend({ partenaire: z.string() })),
});

export const ecrirePartenariat = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/partenaires/{id}/partenariats/{partenariat}',
  etiquette: etiquettePartenaires,
  resume: 'Ajoute ou change une convention de partenariat ; renvoyer la même chose ne change rien',
  acces: ENCADREMENT,
  params: paramsPartenariat,
  corps: partenariatSaisi.extend({ version: versionLue }),
  reponse: partenariatSchema,
  problemes: {
    'partenaire-inconnu': 404,
    'partenariat-inconnu': 404,
    'partenariat-dates': 422,
    'identifiant-pris': 409,
    'version-depassee': 409,
  },
});

export const supprimerPartenariat = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/partenaires/{id}/partenariats/{partenariat}',
  etiquette: etiquettePartenaires,
  resume: 'Supprime une convention de partenariat ; elle peut être rétablie',
  acces: ENCADREMENT,
  params: paramsPartenariat,
  problemes: { 'partenariat-inconnu': 404 },
});

export const retablirPartenariat = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/partenaires/{id}/partenariats/{partenariat}/retablissement',
  etiquette: etiquettePartenaires,
  resume: 'Rétablit une convention de partenariat supprimée',
  acces: ENCADREMENT,
  params: paramsPartenariat,
  reponse: partenariatSchema,
  problemes: { 'partenariat-inconnu': 404 },
});
