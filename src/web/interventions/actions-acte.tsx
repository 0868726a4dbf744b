import { Button, Group } from '@mantine/core';
import { IconRepeat, IconTrash } from '@tabler/icons-react';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useStructure } from '../ui/session.ts';

/** What one can do of an act besides changing it. */
export function ActionsActe({ id, supprimer }: { id: string; supprimer: () => Promise<unknown> }) {
  const { slug } = useStructure();
  return (
    <Group gap="xs" my="lg">
      <LienBouton
        to={`/s/${slug}/interventions/nouvelle`}
        search={{ comme: id }}
        variant="light"
        leftSection={<IconRepeat size={20} aria-hidden />}
      >
        Refaire
      </LienBouton>
      <Button
        variant="subtle"
        color="brique"
        leftSection={<IconTrash size={20} aria-hidden />}
        onClick={supprimer}
      >
        Supprimer
      </Button>
    </Group>
  );
}
