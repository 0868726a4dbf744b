import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { jour, pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { Fusionner } from './fusionner.tsx';
import { LIBELLES } from './genres.ts';
import { ModifierTerme } from './modifier-terme.tsx';
import { Retrait } from './retrait.tsx';
import { ficheQuery } from './use-nomenclature.ts';
import { Versions } from './versions.tsx';

/** One term: what it means, since when, how many acts carry it, and what can be done of it. */
export function Fiche() {
  const { slug } = useStructure();
  const { id } = useParams({ strict: false });
  const { data: terme } = useSuspenseQuery(ficheQuery(slug, Number(id)));
  const { pluriel: liste } = LIBELLES[terme.genre];
  const interventions = `/s/${slug}/interventions`;
  return (
    <>
      <PageTitle
        titre={terme.nom}
        retour={{ vers: `/s/${slug}/nomenclature`, search: { liste: terme.genre }, libelle: liste }}
        actions={
          terme.interventions > 0 && (
            <LienBouton to={interventions} search={{ [terme.genre]: [terme.id] }} variant="light">
              {`Voir ${pluriel(terme.interventions, 'intervention')}`}
            </LienBouton>
          )
        }
      >
        {terme.aVerifier && <StateBadge ton="attente">À vérifier</StateBadge>}{' '}
        {terme.retireLe && <StateBadge ton="neutre">{`Retiré le ${jour(terme.retireLe)}`}</StateBadge>}
        {terme.aVerifier &&
          ' Un import a ajouté ce mot. Vérifiez-le, corrigez-le, ou fusionnez-le avec le bon.'}
      </PageTitle>
      <Stack gap="lg">
        <ModifierTerme key={`${terme.id} ${terme.versions.length} ${terme.aVerifier}`} terme={terme} />
        <Fusionner terme={terme} />
        <Retrait terme={terme} />
        <Versions terme={terme} />
      </Stack>
    </>
  );
}
