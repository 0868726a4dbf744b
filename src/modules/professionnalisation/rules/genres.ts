/** A kind of thing that is done for somebody's professional path. */
export interface DefinitionDeGenre {
  readonly nom: string;
  /**
   * Are its hours hours of training? The Code du travail (L6313-1) sets apart the bilan de compétences and the VAE from
   * trainings; interviews, exchanges of practice and tutoring are not trainings either.
   */
  readonly formation: boolean;
  /** Its name says it all: nobody has to write one. */
  readonly seNomme: boolean;
  /** What is usually written as its name. */
  readonly exemple: string;
  /** Deadlines of the convention that it answers once done, by the start of their codes. */
  readonly repond: readonly string[];
}

const genre = (
  nom: string,
  formation: boolean,
  {
    seNomme = false,
    exemple = '',
    repond = [],
  }: Partial<Pick<DefinitionDeGenre, 'seNomme' | 'exemple' | 'repond'>> = {},
): DefinitionDeGenre => ({ nom, formation, seNomme, exemple, repond });

/** What the livret of 2024 (article 5 of the convention, annexes 3, 5 and 6) and practice name. */
export const GENRES_DE_FORMATION = {
  'prise-de-poste': genre('Formation « prise de poste »', true, {
    seNomme: true,
    exemple: 'Les fondamentaux de la médiation sociale',
    repond: ['formation-prise-de-poste'],
  }),
  formation: genre('Formation', true, { exemple: 'Valeurs de la République et laïcité' }),
  diplome: genre('Formation qui mène à un diplôme ou un titre', true, {
    exemple: 'Titre professionnel de médiateur social',
  }),
  atelier: genre('Atelier du plan régional', true, { exemple: 'Échanges de pratiques : aller vers' }),
  information: genre('Journée ou session d’information', false, {
    exemple: 'Journée régionale des médiateurs',
  }),
  'analyse-de-la-pratique': genre('Analyse de la pratique', false, { seNomme: true }),
  tutorat: genre('Tutorat', false, { seNomme: true }),
  accompagnement: genre('Accompagnement du projet professionnel', false, { seNomme: true }),
  'entretien-professionnel': genre('Entretien professionnel', false, {
    seNomme: true,
    repond: ['entretien-professionnel-'],
  }),
  // It is held with the interview of its year.
  'etat-des-lieux': genre('État des lieux à six ans', false, {
    seNomme: true,
    repond: ['etat-des-lieux-6-ans', 'entretien-professionnel-'],
  }),
  'bilan-de-competences': genre('Bilan de compétences', false, { seNomme: true }),
  vae: genre('Validation des acquis de l’expérience (VAE)', false, { exemple: 'Diplôme visé' }),
  autre: genre('Autre', false),
} as const satisfies Record<string, DefinitionDeGenre>;

export type GenreDeFormation = keyof typeof GENRES_DE_FORMATION;
export const CODES_DE_GENRE = Object.keys(GENRES_DE_FORMATION) as GenreDeFormation[];

/** The kinds that answer some deadline of a convention. */
export const GENRES_QUI_REPONDENT = CODES_DE_GENRE.filter((g) => GENRES_DE_FORMATION[g].repond.length > 0);

/** The kinds that answer a deadline, the one that it asks for first; none for those that are not about the professional path. */
export const genresQuiRepondent = (code: string): readonly GenreDeFormation[] =>
  GENRES_QUI_REPONDENT.filter((g) => GENRES_DE_FORMATION[g].repond.some((debut) => code.startsWith(debut)));

/** The kind that a deadline asks for; null for the deadlines that are not about the professional path. */
export const genreDeLEcheance = (code: string): GenreDeFormation | null =>
  genresQuiRepondent(code)[0] ?? null;
