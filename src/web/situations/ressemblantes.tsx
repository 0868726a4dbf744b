import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { Lignes } from './lignes.tsx';
import { rangerSemblables } from './semblables.ts';
import { ressemblantesQuery } from './use-situations.ts';

interface RessemblantesProps {
  sorte: number;
  secteur: number | null;
  lieu: number | null;
}

/** Open situations of the same place, before another one is made; those around it, folded. Nothing when there is none. */
export function Ressemblantes(ou: RessemblantesProps) {
  const { slug } = useStructure();
  const { data } = useQuery({ ...ressemblantesQuery(slug, ou), placeholderData: (avant) => avant });
  const { devant, autres } = rangerSemblables(data ?? [], ou.lieu);
  const titreDesAutres = `${pluriel(autres.length, 'autre situation', 'autres situations')} du secteur`;
  return (
    <div role="status">
      {devant.length + autres.length > 0 && (
        <Section
          titre={'Est-ce l’une de celles-ci\u00a0?'}
          aide={
            ou.lieu === null
              ? 'Elles sont ouvertes dans le même secteur. Si c’est la même histoire, ouvrez-la au lieu d’en créer une seconde.'
              : devant.length > 0
                ? 'Elles sont ouvertes au même lieu. Si c’est la même histoire, ouvrez-la au lieu d’en créer une seconde.'
                : 'Aucune n’est ouverte à ce lieu, mais il y en a dans le secteur.'
          }
        >
          {devant.length > 0 && <Lignes situations={devant} legende="Situations qui ressemblent" />}
          {autres.length > 0 && (
            <Depliant titre={titreDesAutres}>
              <Lignes situations={autres} legende="Autres situations du secteur" />
            </Depliant>
          )}
          <Text c="dimmed" mt="md">
            Sinon, continuez{'\u00a0'}: ce n’est qu’une question.
          </Text>
        </Section>
      )}
    </div>
  );
}
