import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { ACopier } from '../ui/copy-button.tsx';
import { moment } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';

/** The deadlines in one's own agenda: a secret address that is made, copied and closed here. */
export function Agenda() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const chemin = { params: { path: { structure: slug } } };
  const cle = ['structure', slug, 'calendrier'];
  const { data } = useQuery({
    queryKey: cle,
    queryFn: async () => (await api.GET('/api/structures/{structure}/calendrier', chemin)).data ?? null,
  });
  const [adresse, setAdresse] = useState<string | null>(null);
  const creer = async () => {
    try {
      const { data: faite } = await api.POST('/api/structures/{structure}/calendrier', chemin);
      setAdresse(faite?.adresse ?? null);
      await queryClient.invalidateQueries({ queryKey: cle });
    } catch (e) {
      signalerErreur(e);
    }
  };
  const fermer = async () => {
    try {
      await api.DELETE('/api/structures/{structure}/calendrier', chemin);
      setAdresse(null);
      await queryClient.invalidateQueries({ queryKey: cle });
      signaler('L’adresse est fermée : elle ne donne plus rien.');
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Section
      titre="Dans votre agenda"
      aide="Une adresse secrète que votre agenda lit chaque jour : les dates y viennent seules, sans le nom de personne. Qui a l’adresse peut les lire."
    >
      <Stack gap="md">
        {adresse && <ACopier valeur={adresse} libelle="Adresse du calendrier" vise />}
        {adresse && (
          <Text c="dimmed" size="sm">
            Copiez-la maintenant : elle ne sera plus montrée. Collez-la dans «&nbsp;s’abonner à un
            calendrier&nbsp;» de votre agenda.
          </Text>
        )}
        {data?.actif && !adresse && (
          <Text c="dimmed">
            Une adresse est ouverte
            {data.luLe ? `, lue par votre agenda le ${moment(data.luLe)}.` : ', jamais lue encore.'}
          </Text>
        )}
        <Group>
          {!adresse && (
            <Button variant="light" leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={creer}>
              {data?.actif ? 'Faire une nouvelle adresse' : 'Faire mon adresse de calendrier'}
            </Button>
          )}
          {data?.actif && (
            <Button variant="subtle" color="brique" onClick={fermer}>
              Fermer l’adresse
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
