import { cleDe } from '../../../kernel/texte.ts';

/** What a sheet may say of its situation: its kind, and where it is. Names of terms. */
export interface OuEtQuoi {
  readonly sorte: string;
  readonly lieu: string | null;
  readonly secteur: string | null;
}

/** « Conflit de voisinage, Tour 3, Les Tisserands » */
export const ouEnMots = ({ sorte, lieu, secteur }: OuEtQuoi): string =>
  [sorte, lieu, secteur].filter((nom) => nom !== null && nom !== '').join(', ');

/** As a line of a paper or of a message. */
export const ligneOu = (ou: string): string => `Situation : ${ou}.`;

/** Kinds in which a place points at nobody in particular. Of somebody alone, a place may be enough to know them. */
const SORTES_DE_PLUSIEURS: ReadonlySet<string> = new Set(
  ['Conflit de voisinage', 'Conflit d’usage', 'Projet d’habitants'].map(cleDe),
);

/** Is « say where » ticked when a sheet opens? The person decides, each time. `sorte`: name of the kind. */
export const direOuDAbord = (sorte: string): boolean => SORTES_DE_PLUSIEURS.has(cleDe(sorte));
