import type { SituationBreve } from '../../modules/situations/contract.ts';
import { useListes } from '../ui/nomenclature.ts';
import { LigneSituation } from './ligne-situation.tsx';
import classes from './situations.module.css';

interface LignesProps {
  situations: readonly SituationBreve[];
  /** Said by screen readers. */
  legende: string;
  /** What follows the new filters is on its way. */
  attente?: boolean;
}

/** Situations in brief, each one opens. */
export function Lignes({ situations, legende, attente = false }: LignesProps) {
  const listes = useListes();
  return (
    <ul
      className={classes.liste}
      aria-label={legende}
      aria-busy={attente}
      data-attente={attente || undefined}
    >
      {situations.map((s) => (
        <LigneSituation key={s.id} situation={s} listes={listes} />
      ))}
    </ul>
  );
}
