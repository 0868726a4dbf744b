import type { ReactNode } from 'react';
import classes from './liste-actions.module.css';

interface ListeActionsProps<L> {
  lignes: readonly L[];
  cleDe: (ligne: L) => string | number;
  texte: (ligne: L) => ReactNode;
  /** At the right on a computer, under the text on a phone. */
  actions: (ligne: L) => ReactNode;
}

/** A short list, each line with what one can do of it. */
export function ListeActions<L>({ lignes, cleDe, texte, actions }: ListeActionsProps<L>) {
  if (lignes.length === 0) return null;
  return (
    <ul className={classes.liste}>
      {lignes.map((l) => (
        <li key={cleDe(l)} className={classes.ligne}>
          <div className={classes.texte}>{texte(l)}</div>
          <div className={classes.actions}>{actions(l)}</div>
        </li>
      ))}
    </ul>
  );
}
