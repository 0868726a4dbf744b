import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { Lignes } from './lignes.tsx';
import { ressemblantesQuery } from './use-situations.ts';

interface RessemblantesProps {
  sorte: number;
  secteur: number | null;
  lieu: number | null;
}

/** Open situations of the same place, before another one is made. Nothing when there is none. */
export function Ressemblantes(ou: RessemblantesProps) {
  const { slug } = useStructure();
  const { data } = useQuery({ ...ressemblantesQuery(slug, ou), placeholderData: (avant) => avant });
  return (
    <div role="status">
      {data && data.length > 0 && (
        <Section
          titre={'Est-ce l’une de celles-ci\u00a0?'}
          aide="Elles sont ouvertes au même endroit. Si c’est la même histoire, ouvrez-la au lieu d’en créer une seconde."
        >
          <Lignes situations={data} legende="Situations qui ressemblent" />
          <Text c="dimmed" mt="md">
            Sinon, continuez{'\u00a0'}: ce n’est qu’une question.
          </Text>
        </Section>
      )}
    </div>
  );
}
