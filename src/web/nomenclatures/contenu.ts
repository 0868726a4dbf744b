import type { FicheTerme, ModificationDeTerme } from '../../modules/nomenclatures/contract.ts';
import type { Genre } from './genres.ts';

/** What can be said of a term in a form. */
export type Contenu = Pick<
  FicheTerme,
  'nom' | 'definition' | 'registre' | 'famille' | 'item' | 'mediation' | 'secteurId' | 'qpv' | 'categorie'
>;

export const CONTENU_VIDE: Contenu = {
  nom: '',
  definition: '',
  registre: null,
  famille: null,
  item: null,
  mediation: true,
  secteurId: null,
  qpv: null,
  categorie: null,
};

const CHAMPS: Readonly<Record<Genre, readonly (keyof Contenu)[]>> = {
  nature: ['nom', 'definition', 'mediation', 'famille', 'registre', 'item'],
  thematique: ['nom', 'definition'],
  saisine: ['nom', 'definition'],
  issue: ['nom', 'definition'],
  secteur: ['nom', 'definition', 'qpv'],
  lieu: ['nom', 'definition', 'secteurId', 'qpv'],
  partenaire: ['nom', 'definition', 'categorie'],
  projet: ['nom', 'definition'],
  sorte: ['nom', 'definition'],
};

/** Fields of a form of that list. */
export const champsDe = (genre: Genre): readonly (keyof Contenu)[] => CHAMPS[genre];

/** Only what concerns the list; a nature that is not mediation has no class. */
export function contenuDe(genre: Genre, c: Contenu): Partial<Contenu> {
  const propre = Object.fromEntries(CHAMPS[genre].map((champ) => [champ, c[champ]])) as Partial<Contenu>;
  return genre === 'nature' && !c.mediation
    ? { ...propre, registre: null, famille: null, item: null }
    : propre;
}

/** Only what differs: the rest keeps its versions. */
export function changementDe(
  genre: Genre,
  avant: Contenu,
  apres: Contenu,
): Omit<ModificationDeTerme, 'depuis'> {
  const entrees = Object.entries(contenuDe(genre, apres)).filter(([c, v]) => avant[c as keyof Contenu] !== v);
  return Object.fromEntries(entrees) as Omit<ModificationDeTerme, 'depuis'>;
}
