import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useListes } from '../ui/nomenclature.ts';
import { GENRES, type Genre, LIBELLES } from './genres.ts';
import classes from './onglets.module.css';

interface OngletsProps {
  liste: Genre;
  onChange: (liste: Genre) => void;
}

/** One tab a list; a saffron figure says how many words wait for a look. */
export function Onglets({ liste, onChange }: OngletsProps) {
  const { listes } = useListes();
  const barre = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the bar moves when the list changes
  useEffect(() => {
    barre.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [liste]);
  return (
    <Tabs
      value={liste}
      onChange={(v) => {
        const choisie = GENRES.find((g) => g === v);
        if (choisie) onChange(choisie);
      }}
      classNames={classes}
    >
      <Tabs.List ref={barre} aria-label="Listes">
        {GENRES.map((g) => {
          const aVerifier = listes[LIBELLES[g].cle].filter((t) => t.aVerifier).length;
          return (
            <Tabs.Tab key={g} value={g} aria-controls={undefined}>
              {LIBELLES[g].pluriel}
              {aVerifier > 0 && (
                <span className={classes.attente} title={`${aVerifier} à vérifier`}>
                  {aVerifier}
                  <span className={classes.lu}> à vérifier</span>
                </span>
              )}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
    </Tabs>
  );
}
