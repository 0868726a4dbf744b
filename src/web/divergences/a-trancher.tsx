import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { divergencesQuery } from '../ui/divergences.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { UneDivergence } from './une-divergence.tsx';

/** More would be settled by nobody in one go. */
const PAS = 20;

/** Acts that two people changed without seeing each other: both versions, and a choice. */
export function EcranATrancher() {
  const { slug } = useStructure();
  const { data, error } = useQuery(divergencesQuery(slug));
  const [montrees, setMontrees] = useState(PAS);
  if (error) throw error;
  const interventions = `/s/${slug}/interventions`;
  return (
    <>
      <PageTitle titre="À trancher" retour={{ vers: interventions, libelle: 'Interventions' }}>
        {data &&
          data.length > 0 &&
          `${pluriel(data.length, 'intervention a été modifiée', 'interventions ont été modifiées')} par deux personnes qui ne se voyaient pas. Choisissez la version à garder.`}
      </PageTitle>
      {!data && <SqueletteLignes lignes={3} hauteur={180} />}
      {data?.length === 0 && (
        <EmptyState
          titre="Rien à trancher"
          action={
            <LienBouton to={interventions} variant="light">
              Voir les interventions
            </LienBouton>
          }
        >
          Quand deux personnes modifient la même intervention, l’une sans réseau, les deux versions attendent
          ici qu’on choisisse.
        </EmptyState>
      )}
      <Stack gap="lg">
        {data?.slice(0, montrees).map((d) => (
          <UneDivergence key={d.id} divergence={d} />
        ))}
        {data && data.length > montrees && (
          <Button variant="light" onClick={() => setMontrees(montrees + PAS)}>
            Voir plus
          </Button>
        )}
      </Stack>
    </>
  );
}
