import { Button, Group, Stack } from '@mantine/core';
import { IconRepeat, IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Depliant } from '../ui/depliant.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { plusTard } from '../ui/plus-tard.tsx';
import { useStructure } from '../ui/session.ts';
import { Historique } from './historique.tsx';

const Photos = plusTard(async () => (await import('./photos.tsx')).Photos);

interface PiedActeProps {
  id: string;
  supprimer: () => Promise<unknown>;
  /** Of the history to show; null: the server can't tell it. */
  version: number | null;
}

/** What one can do of an act besides changing it. */
export function PiedActe({ id, supprimer, version }: PiedActeProps) {
  const { slug } = useStructure();
  const [photos, setPhotos] = useState(false);
  return (
    <Stack gap="sm" mt="lg">
      <Group gap="xs">
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
      <Depliant titre="Photos" onOuvrir={setPhotos}>
        <Suspense>{photos && <Photos acteId={id} />}</Suspense>
      </Depliant>
      {version !== null && <Historique id={id} version={version} />}
    </Stack>
  );
}
