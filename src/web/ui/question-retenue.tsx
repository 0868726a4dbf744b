import { Button, Group, Stack, Text } from '@mantine/core';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';
import { Dialogue } from './dialogue.tsx';
import { Passages, passagesDe } from './passages.tsx';

/** Saving waits no longer for the rules: somebody on the pavement is not held by a slow network. */
export const PATIENCE_MS = 1_500;

export interface QuestionRetenueProps {
  /** None: nothing is asked. */
  readonly restants: readonly Alerte[];
  readonly repondre: (enregistrer: boolean) => void;
}

/** Before saving: what a text still holds. The person decides. */
export function QuestionRetenue({ restants, repondre }: QuestionRetenueProps) {
  return (
    <Dialogue ouvert={restants.length > 0} onFermer={() => repondre(false)} titre="Ce texte contient encore…">
      <Stack>
        <Passages passages={passagesDe(restants)} />
        <Text>C’est vous qui décidez.</Text>
        <Group>
          <Button onClick={() => repondre(false)} data-autofocus>
            Relire mon texte
          </Button>
          <Button variant="light" onClick={() => repondre(true)}>
            Enregistrer quand même
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  );
}
