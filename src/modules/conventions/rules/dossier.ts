import { type Jour, plusJours } from '../../../kernel/jours.ts';

/** How a post is held. A replacement is an ordinary contract: the scheme's conditions do not apply to it (livret 2024). */
export const GENRES_DE_CONTRAT = ['cdi', 'cdd', 'remplacement'] as const;
export type GenreDeContrat = (typeof GENRES_DE_CONTRAT)[number];

/** One contract on the post. Both days are included. */
export interface Contrat {
  /** 0: nobody wrote the contract, the convention only names its holder. */
  readonly id: number;
  readonly membreId: number;
  readonly genre: GenreDeContrat;
  readonly signeLe: Jour | null;
  readonly debut: Jour;
  /** Term of a CDD; null for a CDI, or a replacement until somebody's return. */
  readonly fin: Jour | null;
  /** Last day, when it ended otherwise than by its term: resignation, end of trial, dismissal, retirement. */
  readonly depart: Jour | null;
  readonly essaiRenouvele: boolean;
  /** First time that this person holds a post of adulte-relais. */
  readonly premiereEmbauche: boolean;
  /** For a replacement: the contract of the person away. */
  readonly remplace: number | null;
  /** The contract of the same person that this one renews. */
  readonly renouvelle: number | null;
}

/** Periods for which the état de présence is sent. */
export type Periodicite = 'mois' | 'trimestre';

/** A training or an interview that was recorded as done: deadlines of the professional path are answered by it. */
export interface ActionFaite {
  readonly membreId: number;
  /** A kind of `professionnalisation/rules/genres.ts`. */
  readonly genre: string;
  /** Its last day. */
  readonly le: Jour;
}

/** What is known of a convention, enough to say its dates. */
export interface Dossier {
  readonly signeeLe: Jour | null;
  readonly debut: Jour;
  readonly fin: Jour;
  /** Last day, when it ended before its term (D5134-154). */
  readonly resilieeLe: Jour | null;
  /** The employer told the préfet that it ends it (D5134-154). */
  readonly denonceeLe: Jour | null;
  /** Another convention renews this one. */
  readonly renouvelee: boolean;
  /** A renewal of a post that was vacant already: last day of who left before it began. */
  readonly vacantDepuis: Jour | null;
  readonly presence: Periodicite;
  /** Those of the convention, and those that go on from the one that it renews. */
  readonly contrats: readonly Contrat[];
  /** Periods whose état de présence was sent: `2026-03` or `2026-T1`. */
  readonly transmis: ReadonlySet<string>;
  /** What the holders did for their professional path. */
  readonly actions?: readonly ActionFaite[];
}

/** Last day on which a contract runs; null while nothing says when. */
export const dernierJour = (c: Pick<Contrat, 'fin' | 'depart'>): Jour | null =>
  c.depart !== null && (c.fin === null || c.depart < c.fin) ? c.depart : c.fin;

/** Contracts of the scheme, in order of their first day: replacements left out. */
export const titulaires = (contrats: readonly Contrat[]): readonly Contrat[] =>
  contrats
    .filter((c) => c.genre !== 'remplacement')
    .toSorted((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : a.id - b.id));

/** The first contract of each stay on the post: those that follow one of the same person, written as such or not, left out. */
export const premiersContrats = (contrats: readonly Contrat[]): readonly Contrat[] => {
  const suite = titulaires(contrats);
  return suite.filter(
    (c) =>
      c.id !== 0 &&
      c.renouvelle === null &&
      !suite.some(
        (avant) =>
          avant.membreId === c.membreId &&
          avant.debut < c.debut &&
          dernierJour(avant) === plusJours(c.debut, -1),
      ),
  );
};

/** Last day of the convention as it stands. */
export const finDe = (d: Pick<Dossier, 'fin' | 'resilieeLe'>): Jour =>
  d.resilieeLe !== null && d.resilieeLe < d.fin ? d.resilieeLe : d.fin;

/** A time without holder: the last day of who left, and the first day of who came after, if any. */
export interface Vacance {
  readonly depart: Jour;
  readonly repriseLe: Jour | null;
}

/** Times without holder during the convention, whatever replaced somebody who was only away. */
export function vacances(d: Pick<Dossier, 'contrats' | 'debut' | 'fin' | 'resilieeLe'>): readonly Vacance[] {
  const suite = titulaires(d.contrats);
  const fin = finDe(d);
  return suite.flatMap((c, i) => {
    const depart = dernierJour(c);
    if (depart === null || depart < d.debut || depart >= fin) return [];
    // The contract goes on by another one: renewed, or somebody else the very next day.
    if (
      suite.some(
        (autre) =>
          autre.id !== c.id && autre.debut <= plusJours(depart, 1) && (dernierJour(autre) ?? fin) > depart,
      )
    )
      return [];
    return [{ depart, repriseLe: suite[i + 1]?.debut ?? null }];
  });
}
