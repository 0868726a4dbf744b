import { Button, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBulb, IconTextPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Recit } from '../../../modules/bilans/contract.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { duree, jour, pluriel } from '../../ui/format.ts';
import { LARGE } from './ecran.ts';
import classes from './recits.module.css';

interface RecitsProps {
  recits: readonly Recit[];
  /** The text as it is: what is already in it is not offered again. */
  ecrit: string;
  famille: string;
  onInserer: (recit: string) => void;
}

/** The acts marked « à valoriser », in the margin on a computer, in a drawer on a phone. */
export function Recits(props: RecitsProps) {
  const large = useMediaQuery(LARGE, undefined, { getInitialValueInEffect: false });
  const [ouvert, setOuvert] = useState(false);
  if (props.recits.length === 0) return null;
  const nombre = pluriel(props.recits.length, 'acte à valoriser', 'actes à valoriser');
  if (large) {
    return (
      <aside className={classes.marge} aria-label={`À raconter\u00a0: ${props.famille}`}>
        <Title order={3} size="h4">
          À raconter
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {nombre} pendant l’année
        </Text>
        <Liste {...props} />
      </aside>
    );
  }
  return (
    <>
      <Button
        variant="light"
        color="safran"
        leftSection={<IconBulb size={20} aria-hidden />}
        onClick={() => setOuvert(true)}
      >
        {nombre}
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="À raconter">
        <Liste
          {...props}
          onInserer={(recit) => {
            setOuvert(false);
            props.onInserer(recit);
          }}
        />
      </Dialogue>
    </>
  );
}

function Liste({ recits, ecrit, onInserer }: RecitsProps) {
  return (
    <ul className={classes.liste}>
      {recits.map((r) => (
        <li key={r.id} className={classes.recit}>
          <Text size="sm" c="dimmed">
            {[jour(r.jour), r.nature, r.lieu, r.minutes > 0 && duree(r.minutes)].filter(Boolean).join(' · ')}
          </Text>
          {r.recit?.trim() ? (
            <Avec recit={r.recit.trim()} deja={ecrit.includes(r.recit.trim())} onInserer={onInserer} />
          ) : (
            <Text size="sm">Sans récit pour l’instant&nbsp;: racontez-le avec vos mots.</Text>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AvecProps {
  recit: string;
  deja: boolean;
  onInserer: (recit: string) => void;
}

function Avec({ recit, deja, onInserer }: AvecProps) {
  return (
    <>
      <p className={classes.texte}>{recit}</p>
      {deja ? (
        <Text size="sm" c="dimmed">
          Déjà dans votre texte
        </Text>
      ) : (
        <Button
          variant="subtle"
          leftSection={<IconTextPlus size={18} aria-hidden />}
          onClick={() => onInserer(recit)}
        >
          Insérer ce récit
        </Button>
      )}
    </>
  );
}
