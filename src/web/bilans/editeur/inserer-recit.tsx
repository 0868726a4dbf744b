import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Alerte } from '../../../modules/confidentialite/rules/alerte.ts';
import { remplacerTout } from '../../../modules/confidentialite/rules/remplacer.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { entreGuillemets, Passages, passagesDe } from '../../ui/passages.tsx';
import { useGarde } from '../../ui/use-garde.ts';

/**
 * Puts an account in a text of the bilan. One that may let somebody be recognised is looked at first: the bilan goes
 * further than the team.
 */
export function useInsererRecit(ecrire: (recit: string) => void): {
  readonly inserer: (recit: string) => Promise<void>;
  readonly question: ReactNode;
} {
  const garde = useGarde();
  const [retenu, setRetenu] = useState<{ recit: string; alertes: readonly Alerte[] } | null>(null);
  const inserer = async (recit: string) => {
    const alertes = await garde.relire(recit);
    if (alertes.length > 0) setRetenu({ recit, alertes });
    else ecrire(recit);
  };
  const repondre = (recit: string) => {
    setRetenu(null);
    ecrire(recit);
  };
  const repris = retenu && remplacerTout(retenu.recit, retenu.alertes);
  const question = (
    <Dialogue ouvert={retenu !== null} onFermer={() => setRetenu(null)} titre="Ce récit contient encore…">
      {retenu && (
        <Stack>
          <Passages
            passages={passagesDe(retenu.alertes)}
            gestes={({ alerte: { proposition } }) =>
              proposition !== null && (
                <Text span size="sm">
                  {proposition === '' ? 'Peut être retiré' : entreGuillemets(proposition)}
                </Text>
              )
            }
          />
          <Text>Dans le bilan, il sera lu au-delà de l’équipe. C’est vous qui décidez.</Text>
          <Group>
            {repris !== retenu.recit && (
              <Button onClick={() => repondre(repris ?? '')} data-autofocus>
                Insérer en remplaçant
              </Button>
            )}
            <Button variant="light" onClick={() => repondre(retenu.recit)}>
              Insérer tel quel
            </Button>
          </Group>
        </Stack>
      )}
    </Dialogue>
  );
  return { inserer, question };
}
