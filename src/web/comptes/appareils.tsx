import { Button, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { moment } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { Section } from '../ui/section.tsx';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { signaler, signalerErreur } from '../ui/toast.ts';

/** Where the account is open, and how to close it there. */
export function Appareils() {
  const queryClient = useQueryClient();
  const cle = ['moi', 'sessions'];
  const { data, error } = useQuery({
    queryKey: cle,
    queryFn: async () => (await api.GET('/api/moi/sessions')).data ?? [],
  });
  const fermer = async (id: string) => {
    try {
      await api.DELETE('/api/moi/sessions/{id}', { params: { path: { id } } });
      signaler('Cet appareil est déconnecté.');
      await queryClient.invalidateQueries({ queryKey: cle });
    } catch (e) {
      signalerErreur(e);
    }
  };
  if (error) throw error;
  return (
    <Section
      titre="Appareils connectés"
      aide="Un appareil que vous ne reconnaissez pas, ou perdu : déconnectez-le."
    >
      {!data && <SqueletteLignes lignes={2} hauteur={64} />}
      <ListeActions
        lignes={data ?? []}
        cleDe={(s) => s.id}
        texte={(s) => (
          <>
            <Text fw={700}>{s.appareil}</Text>
            <Text size="sm" c="dimmed">
              Vu le {moment(s.vueLe)}
            </Text>
          </>
        )}
        actions={(s) =>
          s.actuelle ? (
            <StateBadge ton="fait">Cet appareil</StateBadge>
          ) : (
            <Button variant="light" onClick={() => fermer(s.id)}>
              Déconnecter
            </Button>
          )
        }
      />
    </Section>
  );
}
