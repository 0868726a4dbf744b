import { Link } from '@tanstack/react-router';
import type { Reunion } from '../../../modules/partenaires/contract-reunions.ts';
import { duree, jour } from '../../ui/format.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { REUNIONS_COURTES } from '../libelles.ts';
import classes from './reunions.module.css';

interface LignesDeReunionProps {
  reunions: readonly Reunion[];
  /** The partner whose screen it is: not said again. */
  sans?: number;
}

/** Meetings in brief, each one opens. */
export function LignesDeReunion({ reunions, sans }: LignesDeReunionProps) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  return (
    <ul className={classes.liste} aria-label="Réunions">
      {reunions.map((r) => (
        <li key={r.id} className={classes.reunion}>
          <Link to={`/s/${slug}/reunions/${r.id}` as string} className={classes.lien}>
            {`${REUNIONS_COURTES[r.genre]}, ${jour(r.jour)}`}
          </Link>
          {r.sujet && <span>{r.sujet}</span>}
          <span className={classes.dit}>
            {[
              r.minutes !== null && duree(r.minutes),
              r.secteurId !== null && nomDe(r.secteurId),
              r.partenaires
                .filter((p) => p !== sans)
                .map(nomDe)
                .join(', '),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
