import { Text } from '@mantine/core';
import { type ComponentType, lazy } from 'react';

const Indisponible = () => (
  <Text c="dimmed" role="status">
    Cette partie n’est pas encore sur ce téléphone. Rouvrez cet écran avec du réseau : ce que vous avez écrit
    est gardé.
  </Text>
);

/** A part of a screen whose code comes when it is shown, so that the screen itself opens sooner. */
export const plusTard = <P extends object>(charger: () => Promise<ComponentType<P>>) =>
  lazy(() =>
    charger().then(
      (composant) => ({ default: composant }),
      () => ({ default: Indisponible as ComponentType<P> }),
    ),
  );
