import { GENRES_DE_REUNION, type GenreDeReunion } from '../../modules/partenaires/rules/reunion.ts';
import { unChoix, unTexte } from '../ui/recherche.ts';

/** The filters of the directory, as the address holds them. */
export interface FiltresPartenaires {
  nom?: string;
  /** Code of `CATEGORIES_PARTENAIRE`. */
  categorie?: string;
  secteur?: number;
  /** Those that are no longer offered for entry too. */
  retires?: 'oui';
}

export interface FiltresReunions {
  genre?: GenreDeReunion;
  partenaire?: number;
}

/** The genres, in the order of their list. */
export const GENRES = Object.keys(GENRES_DE_REUNION) as GenreDeReunion[];

const unId = (v: unknown): number | undefined => {
  const n = Number(v);
  return v !== '' && Number.isSafeInteger(n) && n > 0 ? n : undefined;
};

/** Reads the filters of an address; what does not fit is as if it were not there. */
export const lireFiltresPartenaires = (s: Record<string, unknown>): FiltresPartenaires => ({
  nom: unTexte(s.nom),
  categorie: unTexte(s.categorie),
  secteur: unId(s.secteur),
  retires: unChoix(s.retires, ['oui']),
});

export const lireFiltresReunions = (s: Record<string, unknown>): FiltresReunions => ({
  genre: unChoix(s.genre, GENRES),
  partenaire: unId(s.partenaire),
});
