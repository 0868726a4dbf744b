import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageSeuil } from '../ui/page-seuil.tsx';
import { phraseDe } from '../ui/probleme.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { AccepterLien } from './accepter-lien.tsx';

/** An invitation or a new password, by link. The secret is after the # : no server log ever sees it. */
export function Lien() {
  // Kept from the first render: leaving the screen empties the hash before the component is gone.
  const [secret] = useState(() => window.location.hash.slice(1));
  const { data, error } = useQuery({
    queryKey: ['lien', secret],
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await api.POST('/api/liens/lire', { body: { secret } })).data,
  });
  if (data) return <AccepterLien secret={secret} lien={data} />;
  return (
    <PageSeuil titre={error ? 'Ce lien ne convient pas' : 'Un instant…'}>
      {error ? (
        <EmptyState
          titre="Demandez un nouveau lien"
          action={
            <Button component={Link} to="/connexion" variant="light">
              J’ai déjà un compte
            </Button>
          }
        >
          {phraseDe(error)}
        </EmptyState>
      ) : (
        <SqueletteLignes lignes={3} />
      )}
    </PageSeuil>
  );
}
