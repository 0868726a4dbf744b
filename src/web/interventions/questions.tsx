import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../modules/interventions/rules/questions.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { BoutonsDuree } from './durees.tsx';

interface QuestionsProps {
  posees: readonly Question[];
  /** Usual durations of the nature, in minutes. */
  durees: readonly number[];
  /** Goes to the field of a question. */
  corriger: (champ: string) => void;
  /** Saves as it is, or with this duration. */
  continuer: (minutes?: number) => Promise<unknown>;
}

/** What looks like a slip, asked before saving: one press says that it was right. */
export function Questions({ posees, durees, corriger, continuer }: QuestionsProps) {
  const [enCours, setEnCours] = useState(false);
  const aVerifier = posees.filter((q) => q.code !== 'sans-duree');
  const duree = posees.find((q) => q.code === 'sans-duree');
  const [premiere] = aVerifier;
  const champ = premiere?.champ ?? 'minutes';
  const enregistrer = async (minutes?: number) => {
    setEnCours(true);
    await continuer(minutes);
    setEnCours(false);
  };
  return (
    <Dialogue
      ouvert={posees.length > 0}
      onFermer={() => corriger(champ)}
      titre={premiere ? 'À vérifier' : (duree?.phrase ?? '')}
    >
      <Stack>
        {aVerifier.map((q) => (
          <Text key={q.code}>{q.phrase}</Text>
        ))}
        {duree && premiere && <Text fw={700}>{duree.phrase}</Text>}
        {duree && <BoutonsDuree miennes={durees} minutes={0} choisir={(m) => void enregistrer(m)} />}
        <Group>
          {premiere && (
            <Button onClick={() => corriger(champ)} data-autofocus>
              Corriger
            </Button>
          )}
          <Button variant="light" loading={enCours} onClick={() => enregistrer()}>
            {premiere ? 'C’est bien cela, enregistrer' : 'Enregistrer sans durée'}
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  );
}
