import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { codeLisible } from '../../../modules/situations/rules/code.ts';
import { GENRES_DE_FAIT } from '../../../modules/situations/rules/faits/fait.ts';
import { jour } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { ecartesQuery } from './use-droits.ts';

interface DocumentProps {
  personneId: string;
  /** Its name is in it. */
  nomme: boolean;
  /** What else may be done there. */
  children?: ReactNode;
}

/** All that is kept about somebody, to be handed over: without what may be about another, unless it is ticked. */
export function Document({ personneId, nomme, children }: DocumentProps) {
  const { slug } = useStructure();
  const { data: ecartes = [] } = useQuery(ecartesQuery(slug, personneId));
  const [relus, setRelus] = useState<readonly string[]>([]);
  const avec = ecartes.filter((f) => relus.includes(f.id)).map((f) => f.id);
  const suite = avec.length > 0 ? `?avec=${avec.join(',')}` : '';
  return (
    <Section
      titre="Tout ce qui est gardé"
      aide={`Un document à lui remettre en main propre, après avoir vérifié que c’est bien elle. Relisez-le d’abord\u00a0: si un texte parle de quelqu’un d’autre, corrigez-le dans la situation.${nomme ? ' Il contient son nom\u00a0: ne le laissez pas traîner dans vos téléchargements.' : ''}`}
    >
      <Stack gap="lg" align="flex-start">
        {ecartes.length > 0 && (
          <Checkbox.Group
            label="Écartés, à relire"
            description={
              'Ces textes peuvent parler d’une autre personne. Cochez ceux qui ne parlent que d’elle\u00a0: les autres ne lui seront pas remis.'
            }
            value={[...relus]}
            onChange={setRelus}
          >
            <Stack gap="md" mt="md">
              {ecartes.map((f) => (
                <div key={f.id}>
                  <Checkbox
                    value={f.id}
                    label={`${f.genre === 'passage' ? 'Changement d’état' : GENRES_DE_FAIT[f.genre]}, ${jour(f.jour)}`}
                    description={f.textes.join(' · ')}
                  />
                  <Text ps="2.25rem">
                    <Link to={`/s/${slug}/situations/${f.situationId}` as string}>
                      Situation {codeLisible(f.code)}
                    </Link>
                  </Text>
                </div>
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
          <Button
            component="a"
            href={`/api/structures/${slug}/personnes/${personneId}/dossier.pdf${suite}`}
            download
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
          >
            Télécharger (PDF)
          </Button>
          {children}
        </div>
      </Stack>
    </Section>
  );
}
