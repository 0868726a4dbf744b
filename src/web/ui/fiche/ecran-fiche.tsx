import type { ReactNode } from 'react';
import classes from './fiche.module.css';

/** A long form whose button stays under the thumb: room is left for it at the end. */
export const EcranFiche = ({ children }: { children: ReactNode }) => (
  <div className={classes.ecran}>{children}</div>
);
