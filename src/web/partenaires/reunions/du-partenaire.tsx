import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FichePartenaire } from '../../../modules/partenaires/contract.ts';
import { pluriel } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { reunionsQuery } from '../use-partenaires.ts';
import { LignesDeReunion } from './lignes.tsx';

/** Shown at most; the list has the others. */
const MONTREES = 4;

/** The last meetings held with a partner. */
export function ReunionsDuPartenaire({ partenaire: p }: { partenaire: FichePartenaire }) {
  const { slug } = useStructure();
  const { data, error } = useInfiniteQuery(reunionsQuery(slug, { partenaire: p.id }));
  const reunions = data?.pages[0]?.reunions ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <Section titre="Réunions">
      {error && <Text c="dimmed">Les réunions ne peuvent pas être lues en ce moment.</Text>}
      {data && total === 0 && <Text c="dimmed">Aucune réunion n’est notée avec ce partenaire.</Text>}
      {total > 0 && <LignesDeReunion reunions={reunions.slice(0, MONTREES)} sans={p.id} />}
      {total > MONTREES && (
        <Text mt="sm">
          <Link to={`/s/${slug}/reunions` as string} search={{ partenaire: p.id } as never}>
            {`Voir les ${pluriel(total, 'réunion')}`}
          </Link>
        </Text>
      )}
      <LienBouton
        to={`/s/${slug}/reunions/nouvelle`}
        search={{ partenaire: p.id }}
        variant="light"
        mt="md"
        leftSection={<IconPlus size={20} aria-hidden />}
      >
        Noter une réunion
      </LienBouton>
    </Section>
  );
}
