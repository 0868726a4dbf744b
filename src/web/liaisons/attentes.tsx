import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './attentes.module.css';

export interface LigneDAttente {
  readonly cle: string;
  readonly vers: string;
  /** A part of that screen. */
  readonly ancre?: string;
  readonly titre: string;
  readonly dit?: string;
  readonly attente: string;
}

/** Things that wait, each opens where it is done. */
export function Attentes({ lignes }: { lignes: readonly LigneDAttente[] }) {
  return (
    <ul className={classes.liste}>
      {lignes.map((l) => (
        <li key={l.cle} className={classes.ligne}>
          <div>
            <Link to={l.vers as string} {...(l.ancre && { hash: l.ancre })} className={classes.lien}>
              {l.titre}
            </Link>
            {l.dit && <span className={classes.dit}>{l.dit}</span>}
          </div>
          <span className={classes.attente}>
            <IconClock size={16} aria-hidden />
            {l.attente}
          </span>
        </li>
      ))}
    </ul>
  );
}
