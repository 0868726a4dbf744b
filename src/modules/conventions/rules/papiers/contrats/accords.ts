import type { Run } from '../../../../../kernel/document.ts';
import { untold } from '../../../../../kernel/document.ts';
import type { GenreDePersonne } from '../donnees.ts';

/** The words that agree with a person. */
export interface Accords {
  readonly civilite: Run;
  /** « la salariée » */
  readonly salarie: string;
  readonly Salarie: string;
  readonly deSalarie: string;
  readonly aSalarie: string;
  readonly il: string;
  readonly Il: string;
  /** Ending of adjectives and participles. */
  readonly e: string;
  readonly mediateur: string;
  /** Title of the post when nobody typed one. */
  readonly emploi: string;
}

const FEMININ: Omit<Accords, 'civilite'> = {
  ...{ salarie: 'la salariée', Salarie: 'La salariée', deSalarie: 'de la salariée' },
  ...{ aSalarie: 'à la salariée', il: 'elle', Il: 'Elle', e: 'e' },
  ...{ mediateur: 'médiatrice sociale adulte-relais', emploi: 'médiatrice sociale' },
};
const MASCULIN: Omit<Accords, 'civilite'> = {
  ...{ salarie: 'le salarié', Salarie: 'Le salarié', deSalarie: 'du salarié' },
  ...{ aSalarie: 'au salarié', il: 'il', Il: 'Il', e: '' },
  ...{ mediateur: 'médiateur social adulte-relais', emploi: 'médiateur social' },
};

/** Agreements with a person; « la personne salariée », right for anybody, as long as nobody said « Mme » or « M. ». */
export function accordsDe(genre: GenreDePersonne | null, dePersonne = 'civilité'): Accords {
  if (genre === 'f') return { civilite: 'Madame', ...FEMININ };
  if (genre === 'm') return { civilite: 'Monsieur', ...MASCULIN };
  return {
    civilite: untold(dePersonne),
    ...{ salarie: 'la personne salariée', Salarie: 'La personne salariée' },
    ...{ deSalarie: 'de la personne salariée', aSalarie: 'à la personne salariée' },
    ...{ il: 'elle', Il: 'Elle', e: 'e', mediateur: 'médiatrice ou médiateur social adulte-relais' },
    emploi: 'médiatrice ou médiateur social',
  };
}
