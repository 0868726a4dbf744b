import type { Etat } from '../situations/rules/etats.ts';
import type { FaitSaisi } from '../situations/rules/faits/fait.ts';
import type { Issue } from '../situations/rules/issues.ts';
import type { Temps } from '../situations/rules/situation.ts';
import type { FicheDHistoire } from './histoires/histoire.ts';

type Genre = FaitSaisi['genre'];
type DonneesDe<G extends Genre> = Extract<FaitSaisi, { genre: G }>['donnees'];
/** The data of a fact, with names where the store wants numbers. */
type DonneesNommees = {
  readonly [G in Genre]: G extends 'navette'
    ? Omit<DonneesDe<G>, 'mediateurs'> & { readonly mediateurs: readonly string[] }
    : G extends 'accompagnement'
      ? Omit<DonneesDe<G>, 'partenaireId'> & { readonly partenaire: string }
      : DonneesDe<G>;
};

export type FaitFictif = {
  [G in Genre]: {
    readonly id: string;
    readonly jour: string;
    readonly membre: string;
    readonly genre: G;
    readonly donnees: DonneesNommees[G];
  };
}[Genre];

export interface FicheFictive extends Pick<FicheDHistoire, 'message' | 'par'> {
  readonly id: string;
  readonly partenaire: string;
  readonly membre: string;
  /** Id of the agreement by which the sheet names somebody. */
  readonly accord: string | null;
  readonly ecriteLe: string;
  readonly etat: 'brouillon' | 'envoyee' | 'recue' | 'repondue' | 'verifiee' | 'annulee';
  readonly envoyeeLe: string | null;
  readonly recueLe: string | null;
  readonly reponse: {
    readonly le: string;
    readonly reponse: NonNullable<FicheDHistoire['reponse']>[1];
    readonly texte: string;
    readonly par: string;
  } | null;
  readonly verification: { readonly le: string; readonly priseEnCharge: boolean } | null;
  readonly relanceLe: string | null;
}

export interface PersonneFictive {
  readonly id: string;
  readonly qualite: 'partie' | 'accompagnee' | 'entourage';
  readonly nom: string;
  readonly prenom: string;
  readonly pseudonyme: string;
  readonly telephone: string;
  readonly interprete: boolean;
}

export interface AccordFictif {
  readonly id: string;
  /** Rank of the person in the situation, from 1. */
  readonly rang: number;
  readonly partenaire: string;
  readonly finalite: string;
  readonly forme: 'oral' | 'ecrit';
  readonly donneLe: string;
  readonly retireLe: string | null;
  readonly membre: string;
}

/** A followed situation that does not exist. Linked by name; days are `AAAA-MM-JJ`. */
export interface SituationFictive {
  readonly id: string;
  readonly code: string;
  readonly sorte: string;
  readonly saisine: string;
  readonly saisinePartenaire: string | null;
  readonly saisieLe: string;
  readonly secteur: string;
  readonly lieu: string | null;
  readonly qpv: string;
  readonly enjeu: string;
  readonly temps: Temps | null;
  readonly rythme: number | null;
  readonly etape: string;
  readonly etapeLe: string | null;
  readonly etat: Etat;
  readonly issue: Issue | null;
  readonly closeLe: string | null;
  readonly charges: readonly {
    readonly membre: string;
    readonly depuis: string;
    readonly jusqu: string | null;
  }[];
  /** After the opening. */
  readonly passages: readonly {
    readonly de: Etat;
    readonly vers: Etat;
    readonly issue: Issue | null;
    readonly le: string;
    readonly membre: string;
    readonly phrase: string;
  }[];
  readonly faits: readonly FaitFictif[];
  readonly personnes: readonly PersonneFictive[];
  readonly accords: readonly AccordFictif[];
  readonly fiches: readonly FicheFictive[];
  /** Ids of the acts told of it. */
  readonly actes: readonly string[];
}
