import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './autre-version.module.css';

interface AutreVersionProps {
  differences: readonly { champ: string; autre: string; mienne: string }[];
  /** Saves what is typed over the other version. */
  garder: () => Promise<unknown>;
  /** Leaves what is typed for the other version. */
  prendre: () => void;
}

/** Somebody saved before: what they wrote beside what is typed here, which stays in the form until one chooses. */
export function AutreVersion({ differences, garder, prendre }: AutreVersionProps) {
  const [enCours, setEnCours] = useState(false);
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return (
    <Paper component="section" shadow="xs" p={{ base: 'md', sm: 'xl' }} mb="lg" className={classes.cadre}>
      <Title order={2} ref={titre} tabIndex={-1} mb="xs">
        Quelqu’un a enregistré avant vous
      </Title>
      <Text mb="md">
        Ce que vous avez écrit est toujours là, plus bas. Rien n’est perdu{'\u00a0'}: choisissez.
      </Text>
      {differences.length === 0 ? (
        <Text mb="md">Les deux versions disent la même chose.</Text>
      ) : (
        <dl className={classes.differences}>
          {differences.map(({ champ, autre, mienne }) => (
            <div key={champ}>
              <dt>{champ}</dt>
              <dd>
                <span>Enregistré</span>
                {autre}
              </dd>
              <dd>
                <span>Vous</span>
                {mienne}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Group>
        <Button
          loading={enCours}
          onClick={() => {
            setEnCours(true);
            void garder().finally(() => setEnCours(false));
          }}
        >
          Enregistrer ma version
        </Button>
        <Button variant="light" onClick={prendre}>
          Prendre l’autre
        </Button>
      </Group>
    </Paper>
  );
}
