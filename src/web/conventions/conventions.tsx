import { Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { CarteConvention } from './carte-convention.tsx';
import { bilansQuery, conventionsQuery } from './use-conventions.ts';
import { VueDesPostes } from './vue-des-postes.tsx';

/** The conventions of the structure: for the direction, all that is late and expected; for the others, their years. */
export function Conventions() {
  const { role } = useStructure();
  if (role !== 'reseau') return <CellesDeLaStructure />;
  return (
    <>
      <PageTitle titre="Conventions">Les postes de cet employeur, que vous suivez.</PageTitle>
      <VueDesPostes conventions={[]} />
    </>
  );
}

function CellesDeLaStructure() {
  const { slug, role } = useStructure();
  const { data, error } = useQuery(conventionsQuery(slug));
  if (error) throw error;
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
          {'\u00a0'}: Trame calcule ses échéances et son aide, et prépare le bilan de chaque année.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle titre="Conventions" actions={enregistrer}>
        {data ? pluriel(data.length, 'convention') : '\u00a0'}
      </PageTitle>
      {data ? (
        role === 'direction' ? (
          <VueDesPostes conventions={data} />
        ) : (
          <Annees />
        )
      ) : (
        <SqueletteLignes lignes={2} hauteur={220} />
      )}
    </>
  );
}

function Annees() {
  const { slug } = useStructure();
  const { data: conventions = [] } = useQuery(conventionsQuery(slug));
  const { data: bilans = [], error } = useQuery(bilansQuery(slug));
  if (error) throw error;
  return (
    <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
      {conventions.map((c) => (
        <CarteConvention
          key={c.id}
          convention={c}
          annees={bilans.find((b) => b.convention === c.id)?.annees ?? []}
        />
      ))}
    </Stack>
  );
}
