import type { Jour } from '../../../kernel/jours.ts';
import { GENRES_DE_FORMATION, type GenreDeFormation } from './genres.ts';

/** One training, workshop, interview… of one person, planned or done. */
export interface Action {
  readonly id: number;
  readonly membreId: number;
  readonly genre: GenreDeFormation;
  readonly intitule: string;
  readonly organisme: string;
  /** Within the plan régional de professionnalisation. */
  readonly planRegional: boolean;
  /** Article 5 of the convention names it. */
  readonly article5: boolean;
  readonly debut: Jour;
  /** Last day when it lasts more than one. */
  readonly fin: Jour | null;
  readonly heures: number;
  readonly attestation: boolean;
  /** Still to be done, on `debut`. */
  readonly prevue: boolean;
  /** The day it was planned for, once done. */
  readonly prevuePour: Jour | null;
}

export type EtatDAction = 'faite' | 'en-cours' | 'prevue' | 'en-retard';

export const dernierJourDAction = (a: Pick<Action, 'debut' | 'fin'>): Jour => a.fin ?? a.debut;

/** Where an action stands on a day: planned for a day gone by and not said done, it is late. */
export function etatDAction(a: Pick<Action, 'debut' | 'fin' | 'prevue'>, aujourdhui: Jour): EtatDAction {
  if (a.prevue) return a.debut < aujourdhui ? 'en-retard' : 'prevue';
  return dernierJourDAction(a) > aujourdhui ? 'en-cours' : 'faite';
}

/** What a name is when nobody wrote one: that of the kind, when it says enough. */
export const intituleDe = (intitule: string, genre: GenreDeFormation): string =>
  intitule === '' && GENRES_DE_FORMATION[genre].seNomme ? GENRES_DE_FORMATION[genre].nom : intitule;
