import { Button, Text } from '@mantine/core';
import { IconTextPlus } from '@tabler/icons-react';
import { useId, useSyncExternalStore } from 'react';
import classes from './recits.module.css';
import type { TexteOuvert } from './texte-ouvert.ts';

interface ReprendreProps {
  rubrique: string;
  texte: TexteOuvert;
  /** What the records say; '' when nothing is recorded. */
  note: string;
}

/** What is recorded of trainings and interviews, to take into the text or not: nothing is written by itself. */
export function ReprendreFormations({ rubrique, texte, note }: ReprendreProps) {
  const { texte: ecrit } = useSyncExternalStore(texte.abonner, texte.vue);
  const id = useId();
  if (note === '')
    return (
      <Text size="sm" c="dimmed">
        Rien n’est noté dans « Formations » pour cette partie et cette année.
      </Text>
    );
  const reprendre = () => {
    texte.ecrire(ecrit.trim() === '' ? note : `${ecrit.trimEnd()}\n\n${note}`);
    document.getElementById(rubrique)?.focus();
  };
  return (
    <div className={classes.recit}>
      <Text size="sm" c="dimmed" id={id}>
        Noté dans « Formations »
      </Text>
      <p className={classes.texte} style={{ whiteSpace: 'pre-line' }}>
        {note}
      </p>
      {ecrit.includes(note) ? (
        <Text size="sm" c="dimmed">
          Déjà dans votre texte
        </Text>
      ) : (
        <Button
          variant="subtle"
          aria-describedby={id}
          leftSection={<IconTextPlus size={18} aria-hidden />}
          onClick={reprendre}
        >
          Reprendre ce qui est noté
        </Button>
      )}
    </div>
  );
}
