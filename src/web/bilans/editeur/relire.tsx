import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { Dialogue } from '../../ui/dialogue.tsx';

interface RelireProps {
  /** Texts still to write, as they are now. */
  vides: readonly Rubrique[];
  nom: string;
  enCours: boolean;
  disabled: boolean;
  /** With the refusals that the person accepts. */
  onRelire: (confirme: string[]) => Promise<void>;
}

/** Marks the bilan as read over; asks first when texts are missing, with their list. */
export function Relire({ vides, nom, enCours, disabled, onRelire }: RelireProps) {
  const [demande, setDemande] = useState(false);
  const confirmer = async () => {
    await onRelire(['bilan-textes-vides']);
    setDemande(false);
  };
  return (
    <>
      <Button
        variant={vides.length === 0 ? 'filled' : 'light'}
        leftSection={<IconChecks size={20} aria-hidden />}
        loading={enCours && !demande}
        disabled={disabled}
        onClick={() => (vides.length === 0 ? onRelire([]) : setDemande(true))}
      >
        {nom}
      </Button>
      <Dialogue ouvert={demande} onFermer={() => setDemande(false)} titre={`${nom}\u00a0?`}>
        <Stack>
          <Text>Il reste à écrire{'\u00a0'}:</Text>
          <List>
            {vides.map(({ id, partie, titre }) => (
              <List.Item key={id}>
                {partie}. {titre}
              </List.Item>
            ))}
          </List>
          <Text>
            Une fois le bilan relu, ses textes ne s’écrivent plus, sauf si quelqu’un reprend l’écriture.
          </Text>
          <Group>
            <Button data-autofocus onClick={() => setDemande(false)}>
              Continuer à écrire
            </Button>
            <Button variant="light" loading={enCours} onClick={confirmer}>
              Marquer quand même comme relu
            </Button>
          </Group>
        </Stack>
      </Dialogue>
    </>
  );
}
