import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import classes from './depliant.module.css';

interface DepliantProps {
  titre: string;
  /** What is inside, in a few words, seen while it is folded: « 2 connus sur 3 ». */
  resume?: ReactNode;
  /** Unfolds by itself: something inside was refused. */
  force?: boolean;
  onOuvrir?: (ouvert: boolean) => void;
  children: ReactNode;
}

/** A part that one unfolds when one needs it. */
export function Depliant({ titre, resume, force = false, onOuvrir, children }: DepliantProps) {
  const [ouvert, setOuvert] = useState(false);
  const basculer = (e: SyntheticEvent<HTMLDetailsElement>) => {
    setOuvert(e.currentTarget.open);
    onOuvrir?.(e.currentTarget.open);
  };
  return (
    <details className={classes.depliant} open={ouvert || force} onToggle={basculer}>
      <summary className={classes.titre}>
        <span className={classes.nom}>{titre}</span>
        {resume && <span className={classes.resume}>{resume}</span>}
        <IconChevronDown size={20} aria-hidden className={classes.fleche} />
      </summary>
      <div className={classes.contenu}>{children}</div>
    </details>
  );
}
