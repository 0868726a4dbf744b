import { Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { CarteConvention } from './carte-convention.tsx';
import { conventionsQuery } from './use-conventions.ts';

/** The conventions of the structure, each with its line of time and its bilans. */
export function Conventions() {
  const { slug, role } = useStructure();
  const { data, error } = useQuery(conventionsQuery(slug));
  const bilans = useQuery({
    queryKey: ['structure', slug, 'bilans'],
    queryFn: async () =>
      (await api.GET('/api/structures/{structure}/bilans', { params: { path: { structure: slug } } })).data ??
      [],
  });
  if (error ?? bilans.error) throw error ?? bilans.error;
  const enregistrer = role === 'direction' && (
    <LienBouton to={`/s/${slug}/conventions/nouvelle`} leftSection={<IconPlus size={20} aria-hidden />}>
      Enregistrer une convention
    </LienBouton>
  );
  if (data?.length === 0) {
    return (
      <>
        <PageTitle titre="Conventions" />
        <EmptyState titre="Aucune convention pour l’instant" action={enregistrer}>
          Une convention est l’accord entre l’État et l’employeur pour un poste adulte-relais. Enregistrez-la
          {'\u00a0'}: Trame prépare alors le bilan de chaque année.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle titre="Conventions" actions={enregistrer}>
        {data ? pluriel(data.length, 'convention') : '\u00a0'}
      </PageTitle>
      {data && bilans.data ? (
        <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
          {data.map((c) => (
            <CarteConvention
              key={c.id}
              convention={c}
              annees={bilans.data.find((b) => b.convention === c.id)?.annees ?? []}
            />
          ))}
        </Stack>
      ) : (
        <SqueletteLignes lignes={2} hauteur={220} />
      )}
    </>
  );
}
