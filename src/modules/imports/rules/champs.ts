import { z } from 'zod';
import type { GenreDActe } from '../../nomenclatures/rules/terme.ts';

/** What a column can bring to an act. */
export const CHAMPS = [
  'date',
  'heure',
  'heureFin',
  'creneau',
  'minutes',
  'secteur',
  'lieu',
  'qpv',
  'mediateur',
  'prenomMediateur',
  'nature',
  'saisine',
  'thematique',
  'issue',
  'partenaire',
  'projet',
  'femmes',
  'hommes',
  'nonCommunique',
  'beneficiaires',
  'genre',
  'ageMoins12',
  'age12a17',
  'age18a25',
  'age26a59',
  'age60Plus',
  'nombreActes',
  'recit',
] as const;
// Marked pure so that the screens, which read the names of the fields, do not ship Zod to the browser.
export const schemaChamp = /* @__PURE__ */ z.enum(CHAMPS);
export type Champ = z.infer<typeof schemaChamp>;

/** How the cells of a field are read. */
type SorteChamp =
  | 'date'
  | 'heure'
  | 'creneau'
  | 'duree'
  | 'terme'
  | 'termes'
  | 'membres'
  | 'compte'
  | 'genre'
  | 'qpv'
  | 'texte';

export interface DefinitionChamp {
  /** As shown in the list where the person chooses. */
  readonly libelle: string;
  readonly sorte: SorteChamp;
  /** Several columns may bring it (« Médiateur 1 », « Médiateur 2 »). */
  readonly plusieurs: boolean;
  /** List of the structure that its values come from. */
  readonly liste: Liste | null;
}

/** A list whose unknown values can be mapped or created: the terms of the structure, and its people. */
export type Liste = GenreDActe | 'membre';

const champ = (
  libelle: string,
  sorte: SorteChamp,
  liste: Liste | null = null,
  plusieurs = false,
): DefinitionChamp => ({ libelle, sorte, plusieurs, liste });

export const DEFINITIONS: Readonly<Record<Champ, DefinitionChamp>> = {
  date: champ('Date', 'date'),
  heure: champ('Heure (de début)', 'heure'),
  heureFin: champ('Heure de fin', 'heure'),
  creneau: champ('Moment de la journée', 'creneau'),
  minutes: champ('Durée', 'duree'),
  secteur: champ('Secteur', 'terme', 'secteur'),
  lieu: champ('Lieu', 'terme', 'lieu'),
  qpv: champ('Quartier prioritaire (code QPV)', 'qpv'),
  mediateur: champ('Médiateur·rice', 'membres', 'membre', true),
  prenomMediateur: champ('Prénom du médiateur ou de la médiatrice', 'texte'),
  nature: champ('Nature de l’intervention', 'terme', 'nature'),
  saisine: champ('Mode de saisine', 'terme', 'saisine'),
  thematique: champ('Thématique', 'termes', 'thematique', true),
  issue: champ('Issue, suite donnée', 'terme', 'issue'),
  partenaire: champ('Partenaire', 'termes', 'partenaire', true),
  projet: champ('Projet', 'terme', 'projet'),
  femmes: champ('Nombre de femmes', 'compte'),
  hommes: champ('Nombre d’hommes', 'compte'),
  nonCommunique: champ('Nombre de personnes au genre non communiqué', 'compte'),
  beneficiaires: champ('Nombre total de personnes', 'compte'),
  genre: champ('Genre de la personne (F ou H)', 'genre'),
  ageMoins12: champ('Moins de 12 ans', 'compte'),
  age12a17: champ('12 à 17 ans', 'compte'),
  age18a25: champ('18 à 25 ans', 'compte'),
  age26a59: champ('26 à 59 ans', 'compte'),
  age60Plus: champ('60 ans et plus', 'compte'),
  nombreActes: champ('Nombre d’actes sur la ligne', 'compte'),
  recit: champ('Récit, observations', 'texte', null, true),
};

/** Without them no act can be made. */
export const CHAMPS_OBLIGATOIRES: readonly Champ[] = ['date', 'nature'];
