import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';
import { Dialogue } from './dialogue.tsx';
import { Passages, passagesDe } from './passages.tsx';
import { type Garde, useGarde } from './use-garde.ts';

/** Saving waits no longer for the rules: somebody on the pavement is not held by a slow network. */
const PATIENCE_MS = 1_500;

interface Retenue {
  /** For `GardeContext`, around the fields of the form: what was kept in a field is not asked again. */
  readonly garde: Garde;
  /** Before saving: true when the text may go, at once or because the person says so. Asks once for the same passages. */
  readonly retenir: (texte: string) => Promise<boolean>;
  /** To be placed in the form. */
  readonly question: ReactNode;
}

/** Holds a form once, when a text still has passages to look at. `relire`: leads back to the field. */
export function useRetenue(relire: () => void): Retenue {
  const garde = useGarde();
  const [restants, setRestants] = useState<readonly Alerte[]>([]);
  const attendue = useRef<((oui: boolean) => void) | null>(null);
  const retenir = async (texte: string) => {
    const patience = new Promise<readonly Alerte[]>((fini) => setTimeout(() => fini([]), PATIENCE_MS));
    const trouves = await Promise.race([garde.relire(texte), patience]);
    if (trouves.length === 0) return true;
    setRestants(trouves);
    return new Promise<boolean>((repondre) => {
      attendue.current = repondre;
    });
  };
  const repondre = (oui: boolean) => {
    const rendre = attendue.current;
    if (!rendre) return;
    attendue.current = null;
    if (oui) restants.forEach(garde.laisser);
    setRestants([]);
    rendre(oui);
    if (!oui) requestAnimationFrame(relire);
  };
  const question = (
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
  return { garde, retenir, question };
}
