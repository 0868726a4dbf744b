import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ATrancher } from '../ui/a-trancher.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { retenirRetour } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { VoirPlus } from '../ui/voir-plus.tsx';
import { BarreFiltres } from './barre-filtres.tsx';
import type { FiltresListe } from './filtres.ts';
import { Jours } from './jours.tsx';
import { listeQuery } from './use-interventions.ts';

/** The acts, the latest first: found, read, opened. */
export function Liste() {
  const { slug, role } = useStructure();
  const [filtres, changer] = useFiltres<FiltresListe>();
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      ...listeQuery(slug, filtres),
      placeholderData: (avant) => avant,
    },
  );
  useEffect(
    () =>
      retenirRetour(slug, { vers: `/s/${slug}/interventions`, libelle: 'Interventions', search: filtres }),
    [slug, filtres],
  );
  if (error) throw error;
  const actes = data?.pages.flatMap((p) => p.interventions);
  const filtre = Object.values(filtres).some((v) => v !== undefined);
  const vider = () => changer(Object.fromEntries(Object.keys(filtres).map((c) => [c, undefined])));
  return (
    <>
      <PageTitle
        titre={role === 'mediateur' ? 'Mes interventions' : 'Interventions'}
        actions={
          <LienBouton
            to={`/s/${slug}/interventions/nouvelle`}
            leftSection={<IconPlus size={20} aria-hidden />}
          >
            Nouvelle intervention
          </LienBouton>
        }
      >
        <span role="status">{data ? nombreTrouve(data.pages[0]?.total ?? null, filtre) : '\u00a0'}</span>
      </PageTitle>
      <ATrancher />
      <BarreFiltres filtres={filtres} changer={changer} vider={vider} />
      {!actes && <SqueletteLignes lignes={8} hauteur={76} />}
      {actes && actes.length > 0 && <Jours actes={actes} attente={isPlaceholderData} />}
      <VoirPlus {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
      {actes?.length === 0 &&
        (filtre ? <RienTrouve vider={vider} /> : <RienEncore slug={slug} role={role} />)}
    </>
  );
}

function nombreTrouve(total: number | null, filtre: boolean): string {
  if (total === null) return 'Plus de 10\u00a0000 interventions';
  return filtre ? `${pluriel(total, 'intervention')} avec ces filtres` : pluriel(total, 'intervention');
}

function RienTrouve({ vider }: { vider: () => void }) {
  return (
    <EmptyState
      titre="Aucune intervention avec ces filtres"
      action={<Button onClick={vider}>Retirer les filtres</Button>}
    >
      Élargissez la période, ou retirez un filtre.
    </EmptyState>
  );
}

function RienEncore({ slug, role }: { slug: string; role: string }) {
  return (
    <EmptyState
      titre="Aucune intervention pour l’instant"
      action={<LienBouton to={`/s/${slug}/interventions/nouvelle`}>Enregistrer une intervention</LienBouton>}
    >
      {role === 'mediateur'
        ? 'Celles que vous enregistrez, et celles où l’on vous compte présent·e, seront ici.'
        : 'Elles apparaîtront ici dès la première. Les tableaux des années passées se reprennent dans « Imports ».'}
    </EmptyState>
  );
}
