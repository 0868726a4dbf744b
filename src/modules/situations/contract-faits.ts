import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { faitSaisiSchema } from './rules/faits/fait.ts';

const etiquette = 'Situations';
const uuid = z.uuid('L’identifiant doit être un UUID.').toLowerCase();
/** `fait`: made by whoever records it (UUIDv7), so that sending twice is harmless. */
const params = paramsStructure.extend({ id: uuid, fait: uuid });

const deTous = {
  id: z.uuid(),
  version: z.number(),
  /** Who recorded it. */
  membreId: z.number(),
  creeLe: z.iso.datetime(),
  modifieLe: z.iso.datetime(),
  supprimeLe: z.iso.datetime().nullable(),
};
const [contact, navette, tableRonde, protocole, rappel, accompagnement] = faitSaisiSchema.options;

/** A fact as it is kept, with the data of its kind. */
export const faitLuSchema = z
  .discriminatedUnion('genre', [
    contact.extend(deTous),
    navette.extend(deTous),
    tableRonde.extend(deTous),
    protocole.extend(deTous),
    rappel.extend(deTous),
    accompagnement.extend(deTous),
  ])
  .meta({ id: 'FaitDeSituation' });
export type FaitLu = z.output<typeof faitLuSchema>;

/** The version that was changed; none for a new fact. Another one answers 409 with `actuel`, the fact as it is. */
const version = { version: z.number().int().min(1).nullable().default(null) };

const REFUS = {
  'situation-inconnue': 404,
  'situation-pas-la-votre': 403,
  'situation-supprimee': 409,
  'situation-anonymisee': 409,
  'fait-inconnu': 404,
} as const;

export const ecrireFait = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}/faits/{fait}',
  etiquette,
  resume: 'Enregistre ou modifie un fait : contact, navette, table ronde, protocole, rappel, accompagnement',
  acces: SAISIE,
  params,
  corps: z.discriminatedUnion('genre', [
    contact.extend(version),
    navette.extend(version),
    tableRonde.extend(version),
    protocole.extend(version),
    rappel.extend(version),
    accompagnement.extend(version),
  ]),
  reponse: faitLuSchema,
  problemes: {
    ...REFUS,
    'identifiant-pris': 409,
    'fait-modifie': 409,
    'fait-supprime': 409,
    'fait-autre-genre': 422,
    'situation-close': 422,
    'fait-incomplet': 422,
    'jour-invalide': 422,
    'fait-avant-saisine': 422,
    'fait-futur': 422,
    'table-ronde-a-venir': 422,
    'signature-future': 422,
    'membre-inconnu': 422,
    'partenaire-inconnu': 422,
    'texte-nomme': 422,
    'cle-perdue': 422,
  },
});

export const supprimerFait = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/situations/{id}/faits/{fait}',
  etiquette,
  resume: 'Supprime un fait ; il peut être rétabli',
  acces: SAISIE,
  params,
  problemes: REFUS,
});

export const retablirFait = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/situations/{id}/faits/{fait}/retablissement',
  etiquette,
  resume: 'Rétablit un fait supprimé',
  acces: SAISIE,
  params,
  reponse: faitLuSchema,
  problemes: REFUS,
});
