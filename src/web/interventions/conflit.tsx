import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { champsDifferents } from '../../modules/interventions/rules/differences.ts';
import { moment } from '../ui/format.ts';
import { champsEnLettres } from '../ui/libelles-acte.ts';
import { signalerErreur } from '../ui/toast.ts';
import type { AutreVersion } from './use-ecrire-acte.ts';
import { acteDe, type Valeurs } from './valeurs.ts';

interface ConflitProps {
  autre: AutreVersion;
  mienne: Valeurs;
  garder: () => Promise<unknown>;
  prendre: () => void;
}

/** Two people changed the same act: nothing is lost, the person chooses. */
export function Conflit({ autre, mienne, garder, prendre }: ConflitProps) {
  const champs = champsDifferents(autre.acte, acteDe(mienne));
  return (
    <Alert
      color="safran"
      icon={<IconGitMerge aria-hidden />}
      title="Quelqu’un a modifié cette intervention pendant que vous l’écriviez"
      role="alert"
      mb="lg"
    >
      <Text mb="sm">
        {champs.length > 0
          ? `Les deux versions diffèrent sur\u00a0: ${champsEnLettres(champs)}. `
          : 'Les deux versions disent la même chose. '}
        L’autre a été enregistrée le {moment(autre.le)}.
      </Text>
      <Group>
        <Button onClick={() => garder().catch(signalerErreur)}>Garder la mienne</Button>
        <Button variant="light" onClick={prendre}>
          Prendre l’autre
        </Button>
      </Group>
    </Alert>
  );
}
