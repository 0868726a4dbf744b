/** What a passage may tell of a person: a way to recognise them, or what the GDPR protects most (art. 9 and 10). */
export type Genre =
  | 'nom'
  | 'telephone'
  | 'email'
  | 'naissance'
  | 'adresse'
  | 'numero'
  | 'sante'
  | 'infraction'
  | 'origine'
  | 'religion'
  | 'opinions'
  | 'intime';

/** A passage of a text that a person should look at before it is saved. */
export interface Alerte {
  readonly genre: Genre;
  /** Offsets in the text, the second one excluded. */
  readonly debut: number;
  readonly fin: number;
  readonly extrait: string;
  /** Why, in a sentence. */
  readonly raison: string;
  /** What can stand instead; '' to take the passage away; null when only a person can write it otherwise. */
  readonly proposition: string | null;
}

/** Names that point at nobody: those of the structure's own lists, and its team. */
export interface Connus {
  /** Places, sectors, partners, projects. */
  readonly termes: readonly string[];
  /** Subjects of the lists: quiet only when they are written as in the list, since « Violences » may be one. */
  readonly sujets: readonly string[];
  /** Full names of the team: a colleague at work is not a resident. */
  readonly equipe: readonly string[];
}
