import type { Reunion, ReunionSaisie } from '../../../modules/partenaires/contract-reunions.ts';
import { GENRES_DE_REUNION, type GenreDeReunion } from '../../../modules/partenaires/rules/reunion.ts';
import { duree, jour } from '../../ui/format.ts';
import type { Lecture } from '../use-ecriture.ts';

/** What is typed of a meeting. */
export interface Valeurs {
  genre: GenreDeReunion | '';
  jour: string | null;
  minutes: number | null;
  secteurId: number | null;
  partenaires: number[];
  membres: number[];
  sujet: string;
  compteRendu: string;
}

export const valeursDe = (r: Reunion): Valeurs => ({
  ...{ genre: r.genre, jour: r.jour, minutes: r.minutes, secteurId: r.secteurId },
  ...{ partenaires: r.partenaires, membres: r.membres, sujet: r.sujet, compteRendu: r.compteRendu },
});

/** What is sent; the form has checked that what must be there is. */
export const saisieDe = (v: Valeurs): ReunionSaisie => ({
  ...v,
  genre: v.genre || 'autre',
  jour: v.jour ?? '',
});

/** How each field is read, when two versions are compared. */
export const lecturesDe = (
  nomDe: (id: number) => string,
  personne: (id: number) => string,
): Lecture<Valeurs> => ({
  genre: ['Sorte de réunion', (g) => (g ? GENRES_DE_REUNION[g] : '')],
  jour: ['Jour', (j) => (j ? jour(j) : '')],
  minutes: ['Durée', (m) => (m === null ? '' : duree(m))],
  secteurId: ['Secteur', (s) => (s === null ? '' : nomDe(s))],
  partenaires: ['Partenaires présents', (ids) => ids.map(nomDe).join(', ')],
  membres: ['De l’équipe', (ids) => ids.map(personne).join(', ')],
  sujet: ['Sujet', (texte) => texte],
  compteRendu: ['Compte rendu', (texte) => texte],
});
