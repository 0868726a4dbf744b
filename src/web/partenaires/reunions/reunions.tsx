import { Button, NativeSelect, Paper, SimpleGrid } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { GENRES_DE_REUNION } from '../../../modules/partenaires/rules/reunion.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { pluriel } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import { useFiltres } from '../../ui/use-filtres.ts';
import { VoirPlus } from '../../ui/voir-plus.tsx';
import { type FiltresReunions, GENRES } from '../filtres.ts';
import { reunionsQuery } from '../use-partenaires.ts';
import { LignesDeReunion } from './lignes.tsx';

/** Meetings held with partners, the latest first. */
export function Reunions() {
  const { slug } = useStructure();
  const { listes } = useListes();
  const [{ genre, partenaire }, changer] = useFiltres<FiltresReunions>();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...reunionsQuery(slug, { ...(genre && { genre }), ...(partenaire && { partenaire }) }),
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  const reunions = data?.pages.flatMap((p) => p.reunions);
  const noter = (
    <LienBouton to={`/s/${slug}/reunions/nouvelle`} leftSection={<IconPlus size={20} aria-hidden />}>
      Noter une réunion
    </LienBouton>
  );
  const filtre = genre !== undefined || partenaire !== undefined;
  return (
    <>
      <PageTitle
        titre="Réunions"
        retour={{ vers: `/s/${slug}/partenaires`, libelle: 'Partenaires' }}
        actions={noter}
      >
        <span role="status">{data ? pluriel(data.pages[0]?.total ?? 0, 'réunion') : '\u00a0'}</span>
      </PageTitle>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mb="lg" maw="44rem">
        <NativeSelect
          label="Sorte de réunion"
          value={genre ?? ''}
          data={[
            { value: '', label: 'Toutes' },
            ...GENRES.map((value) => ({ value, label: GENRES_DE_REUNION[value] })),
          ]}
          onChange={(e) => changer({ genre: GENRES.find((g) => g === e.currentTarget.value) })}
        />
        <ChoixTerme
          label="Partenaire"
          placeholder="Tous"
          choix={listes.partenaires}
          value={partenaire ?? null}
          onChange={(id) => changer({ partenaire: id ?? undefined })}
        />
      </SimpleGrid>
      {!reunions && <SqueletteLignes lignes={5} hauteur={76} />}
      {reunions && reunions.length > 0 && (
        <Paper shadow="xs" px={{ base: 'md', sm: 'xl' }} py="xs">
          <LignesDeReunion reunions={reunions} />
        </Paper>
      )}
      <VoirPlus {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
      {reunions?.length === 0 &&
        (filtre ? (
          <EmptyState
            titre="Aucune réunion avec ces filtres"
            action={
              <Button onClick={() => changer({ genre: undefined, partenaire: undefined })}>
                Retirer les filtres
              </Button>
            }
          />
        ) : (
          <EmptyState titre="Aucune réunion pour l’instant">
            GSUP, CLSM, CLSPD, coordination{'\u00a0'}: notez qui était là et ce qui s’est décidé. Elles
            comptent dans l’activité avec chaque partenaire.
          </EmptyState>
        ))}
    </>
  );
}
