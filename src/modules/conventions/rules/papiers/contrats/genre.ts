import type { GenreDeContrat } from '../../dossier.ts';
import type { DonneesDePapier } from '../donnees.ts';

/** What a contract is written from: its kind is told apart, for it may be asked before any contract is recorded. */
export interface DonneesDeContrat extends DonneesDePapier {
  readonly genre: GenreDeContrat;
}
