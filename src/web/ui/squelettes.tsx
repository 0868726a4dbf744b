import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** Waiting for a whole screen: a title and some lines, where they will be. */
export function SquelettePage() {
  return (
    <div aria-busy="true">
      <VisuallyHidden>Chargement…</VisuallyHidden>
      <Skeleton h={34} w="min(20rem, 70%)" mb={28} />
      <SqueletteLignes lignes={6} />
    </div>
  );
}

/** Waiting for rows. `hauteur` in pixels: that of the rows to come, so that nothing jumps. */
export function SqueletteLignes({ lignes = 4, hauteur = 56 }: { lignes?: number; hauteur?: number }) {
  return (
    <Stack gap="xs" aria-hidden>
      {Array.from({ length: lignes }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
        <Skeleton key={i} h={hauteur} radius="md" />
      ))}
    </Stack>
  );
}
