import { Button } from '@mantine/core';
import { IconListCheck, IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SituationBreve } from '../../modules/situations/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { LienDanger } from '../ui/lien-danger.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { VoirPlus } from '../ui/voir-plus.tsx';
import { BarreFiltres } from './barre-filtres.tsx';
import { avecLesMiennes, type FiltresSituations, quiEstVu } from './filtres.ts';
import { Lignes } from './lignes.tsx';
import classes from './situations.module.css';
import { listeQuery } from './use-situations.ts';

/** Late ones shown above the list. */
const A_REPRENDRE = 5;

/** The situations of the structure: what waits first, then the latest contacts. */
export function Liste() {
  const { slug, role, membreId } = useStructure();
  const [filtres, changer] = useFiltres<FiltresSituations>();
  const { toutes, ...choisis } = filtres;
  const vus = avecLesMiennes(filtres, { role, membreId });
  const miennes = vus !== filtres;
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    { ...listeQuery(slug, vus), placeholderData: (avant) => avant },
  );
  const filtre = Object.values(choisis).some((v) => v !== undefined);
  const enRetard = useInfiniteQuery({ ...listeQuery(slug, { enRetard: 'oui' }), enabled: !filtre });
  if (error) throw error;
  // The late ones stand above: the list waits for them rather than be pushed.
  const enTete = filtre ? [] : (enRetard.data?.pages[0]?.situations.slice(0, A_REPRENDRE) ?? []);
  const reprises = new Set(enTete.map((s) => s.id));
  const situations = enRetard.isLoading
    ? undefined
    : data?.pages.flatMap((p) => p.situations.filter((s) => !reprises.has(s.id)));
  const total = data?.pages[0]?.total ?? 0;
  const vider = () => changer(Object.fromEntries(Object.keys(filtres).map((c) => [c, undefined])));
  return (
    <>
      <PageTitle
        titre="Situations"
        actions={
          <>
            <LienBouton
              to={`/s/${slug}/situations/a-faire`}
              variant="light"
              leftSection={<IconListCheck size={20} aria-hidden />}
            >
              À faire
            </LienBouton>
            <LienBouton
              to={`/s/${slug}/situations/nouvelle`}
              leftSection={<IconPlus size={20} aria-hidden />}
            >
              Nouvelle situation
            </LienBouton>
          </>
        }
      >
        <span role="status">
          {data
            ? `${pluriel(total, 'situation')} ${filtre ? 'avec ces filtres' : total < 2 ? 'ouverte' : 'ouvertes'}${miennes ? ' que vous suivez' : ''}`
            : '\u00a0'}
        </span>
      </PageTitle>
      {role === 'mediateur' && (miennes || toutes) && (
        <Button
          variant="subtle"
          px={0}
          mb="xs"
          leftSection={<IconUsers size={20} aria-hidden />}
          onClick={() => changer(quiEstVu(!miennes, { role, membreId }))}
        >
          {miennes ? 'Voir celles de toute l’équipe' : 'Ne voir que les miennes'}
        </Button>
      )}
      <BarreFiltres filtres={filtres} changer={changer} vider={vider} />
      {situations && <AReprendre situations={enTete} total={enRetard.data?.pages[0]?.total ?? 0} />}
      {!situations && <SqueletteLignes lignes={8} hauteur={76} />}
      {situations && situations.length > 0 && (
        <Lignes situations={situations} attente={isPlaceholderData} legende="Situations" />
      )}
      <VoirPlus {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
      {situations?.length === 0 &&
        enTete.length === 0 &&
        (filtre ? <RienTrouve vider={vider} /> : <RienEncore slug={slug} />)}
      <LienDanger />
    </>
  );
}

/** What is late among those that one may open. */
function AReprendre({ situations, total }: { situations: readonly SituationBreve[]; total: number }) {
  const { slug } = useStructure();
  if (situations.length === 0) return null;
  const reste = total - situations.length;
  return (
    <section className={classes.reprendre} aria-labelledby="a-reprendre">
      <h2 id="a-reprendre" className={classes.soustitre}>
        À reprendre
      </h2>
      <Lignes situations={situations} legende="Situations à reprendre" />
      {reste > 0 && (
        <LienBouton to={`/s/${slug}/situations`} search={{ enRetard: 'oui' }} variant="subtle" mt="xs">
          {`Voir ${reste === 1 ? 'l’autre' : `les ${reste} autres`}`}
        </LienBouton>
      )}
    </section>
  );
}

function RienTrouve({ vider }: { vider: () => void }) {
  return (
    <EmptyState
      titre="Aucune situation avec ces filtres"
      action={<Button onClick={vider}>Retirer les filtres</Button>}
    >
      Retirez un filtre, ou ajoutez les situations closes.
    </EmptyState>
  );
}

function RienEncore({ slug }: { slug: string }) {
  return (
    <EmptyState
      titre="Aucune situation ouverte"
      action={<LienBouton to={`/s/${slug}/situations/nouvelle`}>Ouvrir une situation</LienBouton>}
    >
      Une situation se suit sur plusieurs jours ou semaines{'\u00a0'}: un conflit entre voisins, une personne
      isolée, un droit à faire valoir. Ce qui se règle sur le moment s’enregistre comme une intervention.
    </EmptyState>
  );
}
