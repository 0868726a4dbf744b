import { useId } from 'react';
import type { Choix } from '../ui/choix-terme.tsx';
import classes from './pastilles.module.css';

interface PastillesProps {
  label: string;
  choix: readonly Choix[];
  choisis: readonly number[];
  onBasculer: (id: number) => void;
  /** One at most: pressing another one changes. */
  unique?: boolean;
}

/** A few choices under the thumb, without opening anything. */
export function Pastilles({ label, choix, choisis, onBasculer, unique }: PastillesProps) {
  const id = useId();
  return (
    <fieldset className={classes.groupe} aria-labelledby={id}>
      <div id={id} className={classes.label}>
        {label}
      </div>
      <div className={classes.pastilles} {...(unique && { role: 'radiogroup', 'aria-labelledby': id })}>
        {choix.map((c) => (
          <button
            key={c.id}
            type="button"
            className={classes.pastille}
            {...(unique
              ? { role: 'radio', 'aria-checked': choisis.includes(c.id) }
              : { 'aria-pressed': choisis.includes(c.id) })}
            onClick={() => onBasculer(c.id)}
          >
            {c.nom}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
