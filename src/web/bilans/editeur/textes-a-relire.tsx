import { Alert, List, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { RUBRIQUES, type Textes } from '../../../modules/bilans/rules/rubriques.ts';
import { pluriel } from '../../ui/format.ts';
import { entreGuillemets, type Passage, passagesDe } from '../../ui/passages.tsx';
import { useGarde } from '../../ui/use-garde.ts';

/** Shown of each text: the rest is seen in it. */
const PAR_TEXTE = 3;

interface ALire {
  readonly id: string;
  readonly titre: string;
  readonly passages: readonly Passage[];
}

/** Before a bilan is frozen: the texts that may still let somebody be recognised. It warns, it stops nobody. */
export function TextesARelire({ textes }: { textes: Textes }) {
  const garde = useGarde();
  const [aLire, setALire] = useState<readonly ALire[]>([]);
  useEffect(() => {
    let parti = false;
    void Promise.all(
      RUBRIQUES.map(async ({ id, titre }) => ({
        id,
        titre,
        passages: passagesDe(await garde.relire(textes[id])),
      })),
    ).then((lus) => {
      if (!parti) setALire(lus.filter(({ passages }) => passages.length > 0));
    });
    return () => {
      parti = true;
    };
  }, [garde, textes]);
  if (aLire.length === 0) return null;
  return (
    <Alert color="safran" icon={<IconEye aria-hidden />} title="À relire avant de figer">
      <Text mb="xs">On peut peut-être y reconnaître quelqu’un. C’est vous qui décidez.</Text>
      <List spacing="xs">
        {aLire.map(({ id, titre, passages }) => (
          <List.Item key={id}>
            <strong>{titre}</strong>, {pluriel(passages.length, 'passage', 'passages')} :{' '}
            {passages
              .slice(0, PAR_TEXTE)
              .map(({ alerte }) => entreGuillemets(alerte.extrait))
              .join(', ')}
            {passages.length > PAR_TEXTE && '…'}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
