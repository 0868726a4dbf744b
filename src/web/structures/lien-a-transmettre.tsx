import { Stack, Text } from '@mantine/core';
import { ACopier } from '../ui/copy-button.tsx';
import { moment } from '../ui/format.ts';

export interface LienFait {
  lien: string;
  expireLe: string;
}

/** A link to give to one person, and until when it works. */
export function LienATransmettre({ lien, libelle }: { lien: LienFait; libelle: string }) {
  return (
    <Stack gap="xs">
      <ACopier libelle={libelle} valeur={lien.lien} vise />
      <Text c="dimmed" size="sm">
        Donnez-le à cette personne seulement. Il sert une fois, jusqu’au {moment(lien.expireLe)}.
      </Text>
    </Stack>
  );
}
