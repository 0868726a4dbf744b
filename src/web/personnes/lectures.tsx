import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sansNom } from '../../modules/personnes/rules/identite.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { type Colonne, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { moment } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { useFiltres } from '../ui/use-filtres.ts';
import { VoirPlus } from '../ui/voir-plus.tsx';
import { type Lecture, lecturesQuery } from './use-donnees.ts';

const MOTIFS: Readonly<Record<Lecture['motif'], string>> = {
  situation: 'Noms de la situation',
  recherche: 'Recherche par nom',
  liaison: 'Fiche de liaison',
  document: 'Document',
  droits: 'Droits de la personne',
};

/** The log of names: who read which one, when, from where; without any name. */
export function Lectures() {
  const { slug } = useStructure();
  const { membres } = useListes();
  const [{ membre }, changer] = useFiltres<{ membre?: number }>();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...lecturesQuery(slug, membre),
    placeholderData: (avant) => avant,
  });
  if (error) throw error;
  const lectures = data?.pages.flatMap((p) => p.lectures);
  const colonnes: readonly Colonne<Lecture>[] = [
    { cle: 'le', titre: 'Quand', principale: true, rendu: (l) => moment(l.le) },
    { cle: 'membre', titre: 'Qui', rendu: (l) => l.membre },
    {
      cle: 'situation',
      titre: 'Situation',
      rendu: (l) =>
        l.situationId && l.code ? (
          <Link to={`/s/${slug}/situations/${l.situationId}` as string}>{codeLisible(l.code)}</Link>
        ) : (
          <Text span c="dimmed">
            Aucune
          </Text>
        ),
    },
    {
      cle: 'rang',
      titre: 'Nom lu',
      rendu: (l) =>
        l.rang === null ? (
          <Text span c="dimmed">
            Une personne retirée
          </Text>
        ) : (
          sansNom(l.rang)
        ),
    },
    { cle: 'motif', titre: 'Pourquoi', rendu: (l) => MOTIFS[l.motif] },
  ];
  return (
    <>
      <PageTitle
        titre="Qui a lu les noms"
        retour={{ vers: `/s/${slug}/donnees-personnelles`, libelle: 'Données et droits' }}
      >
        Chaque lecture laisse une trace que personne ne peut effacer. Deux lectures du même nom en dix
        minutes, par la même personne, n’en font qu’une{'\u00a0'}; chaque ouverture par un partenaire compte.
      </PageTitle>
      <ChoixMembre membres={membres} membre={membre} changer={(m) => changer({ membre: m })} />
      <DataTable
        legende="Lectures de noms, les plus récentes d’abord"
        colonnes={colonnes}
        lignes={lectures}
        cleDe={(l) => l.id}
        vide={
          <EmptyState titre="Aucune lecture">
            {membre ? 'Cette personne n’a lu aucun nom.' : 'Personne n’a encore lu de nom.'}
          </EmptyState>
        }
      />
      <VoirPlus {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}

interface ChoixMembreProps {
  membres: readonly { readonly id: number; readonly nom: string }[];
  membre: number | undefined;
  changer: (membre: number | undefined) => void;
}

const ChoixMembre = ({ membres, membre, changer }: ChoixMembreProps) => (
  <div style={{ maxWidth: '22rem', marginBottom: '1.25rem' }}>
    <ChoixTerme
      label="Lu par"
      placeholder="Toute l’équipe"
      choix={membres}
      value={membre ?? null}
      onChange={(id) => changer(id ?? undefined)}
    />
  </div>
);
