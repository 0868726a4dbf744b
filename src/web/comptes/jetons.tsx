import { Button, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { moment } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { Section } from '../ui/section.tsx';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { CreerJeton } from './creer-jeton.tsx';

/** Tokens by which another program uses the API in the person's name. */
export function Jetons() {
  const queryClient = useQueryClient();
  const cle = ['moi', 'jetons'];
  const { data, error } = useQuery({
    queryKey: cle,
    queryFn: async () => (await api.GET('/api/moi/jetons')).data ?? [],
  });
  const relire = () => queryClient.invalidateQueries({ queryKey: cle });
  const supprimer = async (id: string) => {
    try {
      await api.DELETE('/api/moi/jetons/{id}', { params: { path: { id } } });
      signaler('Ce jeton ne marche plus.');
      await relire();
    } catch (e) {
      signalerErreur(e);
    }
  };
  if (error) throw error;
  return (
    <Section
      titre="Jetons d’accès à l’API"
      aide={
        <>
          Pour qu’un autre logiciel lise ou écrive en votre nom, avec vos droits.{' '}
          <a href="/api">Voir la documentation de l’API</a>.
        </>
      }
    >
      {!data && <SqueletteLignes lignes={1} hauteur={64} />}
      <ListeActions
        lignes={data ?? []}
        cleDe={(j) => j.id}
        texte={(j) => (
          <>
            <Text fw={700}>{j.libelle}</Text>
            <Text size="sm" c="dimmed">
              Valable jusqu’au {moment(j.expireLe)} ·{' '}
              {j.vuLe ? `utilisé le ${moment(j.vuLe)}` : 'jamais utilisé'}
            </Text>
          </>
        )}
        actions={(j) => (
          <Button variant="light" color="brique" onClick={() => supprimer(j.id)}>
            Supprimer
          </Button>
        )}
      />
      <CreerJeton onCree={relire} avecEspace={Boolean(data?.length)} />
    </Section>
  );
}
