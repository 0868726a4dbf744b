import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './filter-bar.module.css';

export interface FiltreActif {
  cle: string;
  /** « Secteur : Centre » */
  libelle: string;
}

interface FilterBarProps {
  /** The fields. On a phone they unfold on demand. */
  children: ReactNode;
  /** What is filtered now, to see it and take it away one by one. */
  actifs?: readonly FiltreActif[];
  onRetirer?: (cle: string) => void;
  onEffacer?: () => void;
}

/** Filters above a list or figures. The values live in the address: see `useFiltres`. */
export function FilterBar({ children, actifs = [], onRetirer, onEffacer }: FilterBarProps) {
  const [ouvert, setOuvert] = useState(false);
  const id = useId();
  return (
    <search className={classes.filtres}>
      <Button
        variant="light"
        className={classes.bascule}
        aria-expanded={ouvert}
        aria-controls={id}
        leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden />}
        onClick={() => setOuvert(!ouvert)}
      >
        {actifs.length > 0 ? `Filtres (${actifs.length})` : 'Filtres'}
      </Button>
      <div id={id} className={classes.champs} data-ouvert={ouvert || undefined}>
        {children}
      </div>
      {actifs.length > 0 && (
        <ul className={classes.actifs} aria-label="Filtres en cours">
          {actifs.map(({ cle, libelle }) => (
            <li key={cle}>
              <button
                type="button"
                className={classes.actif}
                aria-label={`Retirer le filtre ${libelle}`}
                onClick={() => onRetirer?.(cle)}
              >
                {libelle}
                <IconX size={16} aria-hidden />
              </button>
            </li>
          ))}
          {actifs.length > 1 && onEffacer && (
            <li>
              <Button variant="subtle" onClick={onEffacer}>
                Tout effacer
              </Button>
            </li>
          )}
        </ul>
      )}
    </search>
  );
}
