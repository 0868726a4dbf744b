import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { signaler, signalerErreur } from '../ui/toast.ts';
import type { Genre } from './genres.ts';
import classes from './liste-termes.module.css';
import type { UnTerme } from './liste-termes.tsx';
import { useEdition } from './use-nomenclature.ts';

interface RangerProps {
  genre: Genre;
  termes: readonly UnTerme[];
  fermer: () => void;
}

/** Puts a list in another order, by thumb or keyboard. */
export function Ranger({ genre, termes, fermer }: RangerProps) {
  const { ordonner } = useEdition();
  const [ordre, setOrdre] = useState(termes);
  const deplacer = (i: number, pas: -1 | 1) => {
    const suite = [...ordre];
    const [terme] = suite.splice(i, 1);
    if (terme) suite.splice(i + pas, 0, terme);
    setOrdre(suite);
  };
  const enregistrer = async () => {
    try {
      await ordonner(
        genre,
        ordre.map((t) => t.id),
      );
      signaler('L’ordre est enregistré.');
      fermer();
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <>
      <ol className={classes.liste}>
        {ordre.map((t, i) => (
          <li key={t.id} className={classes.ligne}>
            <span className={classes.quoi}>{t.nom}</span>
            <span className={classes.ordre}>
              <ActionIcon aria-label={`Monter ${t.nom}`} disabled={i === 0} onClick={() => deplacer(i, -1)}>
                <IconArrowUp size={20} aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={`Descendre ${t.nom}`}
                disabled={i === ordre.length - 1}
                onClick={() => deplacer(i, 1)}
              >
                <IconArrowDown size={20} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <Group mt="lg">
        <Button onClick={enregistrer}>Enregistrer l’ordre</Button>
        <Button variant="subtle" onClick={fermer}>
          Annuler
        </Button>
      </Group>
    </>
  );
}
