import { Button, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import {
  estInstallee,
  installer,
  lireInstallation,
  suivreInstallation,
  surIos,
} from '../offline/installation.ts';
import { Section } from './section.tsx';

/** How to put the application among those of the device; nothing when it is there, or when the browser can't. */
export function Installer() {
  const { installable } = useSyncExternalStore(suivreInstallation, lireInstallation);
  if (estInstallee() || (!installable && !surIos())) return null;
  return (
    <Section
      titre="Installer Trame"
      aide="Son icône rejoint celles de vos applications. Elle s’ouvre en plein écran, même sans réseau."
    >
      {installable ? (
        <Button onClick={installer}>Installer sur cet appareil</Button>
      ) : (
        <Text>
          Dans Safari, touchez le bouton Partager (un carré avec une flèche), puis « Sur l’écran d’accueil ».
        </Text>
      )}
    </Section>
  );
}
