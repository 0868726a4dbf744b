import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Membre } from '../../modules/structures/contract.ts';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { LienATransmettre, type LienFait } from './lien-a-transmettre.tsx';
import { useMembres } from './use-membres.ts';

/** A lost phone, a forgotten password. */
export function AccesMembre({ membre }: { membre: Membre }) {
  const { role } = useStructure();
  const { fermerSessions, lienMotDePasse } = useMembres();
  const [lien, setLien] = useState<LienFait | null>(null);
  const tenter = async (faire: () => Promise<unknown>) => {
    try {
      await faire();
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        Accès
      </Title>
      <Text c="dimmed">Téléphone perdu ou mot de passe oublié.</Text>
      <Group>
        <Button
          variant="light"
          onClick={() =>
            tenter(async () => {
              await fermerSessions(membre.id);
              signaler(`Les appareils de ${membre.nom} sont déconnectés.`);
            })
          }
        >
          Déconnecter ses appareils
        </Button>
        {role === 'direction' && (
          <Button
            variant="light"
            onClick={() => tenter(async () => setLien((await lienMotDePasse(membre.id)) ?? null))}
          >
            Faire un lien de nouveau mot de passe
          </Button>
        )}
      </Group>
      {lien && <LienATransmettre lien={lien} libelle={`Lien pour ${membre.nom}`} />}
    </Stack>
  );
}
