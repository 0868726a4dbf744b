import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Import } from '../../modules/imports/contract.ts';
import { type Colonne, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { moment, nombre } from '../ui/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { Depot } from './depot.tsx';
import { ETATS } from './etat.ts';
import classes from './imports.module.css';
import { importsQuery } from './use-import.ts';

const COLONNES: readonly Colonne<Import>[] = [
  {
    cle: 'fichier',
    titre: 'Fichier',
    principale: true,
    rendu: (i) => <LienImport {...i} />,
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (i) => <StateBadge ton={ETATS[i.etat].ton}>{ETATS[i.etat].mot}</StateBadge>,
  },
  {
    cle: 'quand',
    titre: 'Déposé',
    rendu: (i) => `${moment(i.creeLe)}${i.par ? `, par ${i.par}` : ''}`,
  },
  { cle: 'importees', titre: 'Interventions', nombre: true, rendu: (i) => nombre(i.importees) },
  { cle: 'doublons', titre: 'Déjà là', nombre: true, secondaire: true, rendu: (i) => nombre(i.doublons) },
  { cle: 'refusees', titre: 'Lignes refusées', nombre: true, rendu: (i) => nombre(i.refusees) },
];

function LienImport({ id, fichier }: Import) {
  const { slug } = useStructure();
  return (
    <Link to="/s/$structure/imports/$id" params={{ structure: slug, id }} className={classes.fichier}>
      {fichier}
    </Link>
  );
}

/** Files of past years: one to drop, and those that came before. */
export function Imports() {
  const { slug } = useStructure();
  const { data, error } = useQuery(importsQuery(slug));
  if (error) throw error;
  return (
    <>
      <PageTitle titre="Imports">
        Reprenez les tableaux que votre structure tient déjà&nbsp;: rien n’est à retaper.
      </PageTitle>
      <Stack gap="xl">
        <Depot />
        <section aria-label="Imports passés">
          <Title order={2} mb="md">
            Imports passés
          </Title>
          <DataTable
            legende="Imports passés"
            colonnes={COLONNES}
            lignes={data}
            cleDe={(i) => i.id}
            attendues={3}
            vide={
              <EmptyState titre="Aucun import pour l’instant" niveau={3}>
                <Text>
                  Un fichier par année ou un seul pour tout, une feuille par mois, des titres à vous&nbsp;:
                  Trame reconnaît les colonnes, vous montre ce qu’elle a compris, et n’enregistre rien avant
                  votre accord. Un import s’annule en entier.
                </Text>
              </EmptyState>
            }
          />
        </section>
      </Stack>
    </>
  );
}
