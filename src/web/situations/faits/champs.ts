import type { ReactNode } from 'react';
import type { GenreDeFait } from '../../../modules/situations/rules/faits/fait.ts';
import type { DonneesSaisies } from './valeurs.ts';

/** What the fields of a kind of fact read and change. */
export interface ChampsProps<G extends GenreDeFait> {
  readonly donnees: DonneesSaisies[G];
  readonly changer: (changement: Partial<DonneesSaisies[G]>) => void;
  /** What was told of each party in this situation, by their role. */
  readonly roles: ReadonlyMap<number, string>;
  /** Attributes of a field, by its path within the data: its name and what is wrong with it. */
  readonly champ: (chemin: string) => { name: string; error: ReactNode };
}
