import { Alert, List, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { pluriel } from '../ui/format.ts';
import type { Repris } from './reprendre.ts';

/** What a phone's file brought: taken, refused with the reason, of another structure. */
export function Resultat({ repris: { nom, faites, refusees, ailleurs } }: { repris: Repris }) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const raisons = compter(refusees.map((r) => r.detail ?? 'Refusé, sans autre précision.'));
  return (
    <section aria-label={`Téléphone de ${nom}`}>
      <Title order={2} mb="md" ref={titre} tabIndex={-1}>
        Téléphone de {nom}
      </Title>
      {faites > 0 && (
        <Alert color="canard" icon={<IconCircleCheck aria-hidden />} mb="md">
          {pluriel(faites, 'saisie est enregistrée', 'saisies sont enregistrées')} à son nom.
        </Alert>
      )}
      {faites + refusees.length === 0 && <Text mb="md">Ce fichier ne contient rien à enregistrer ici.</Text>}
      {refusees.length > 0 && (
        <Alert
          color="brique"
          icon={<IconAlertTriangle aria-hidden />}
          title={`${pluriel(refusees.length, 'saisie refusée', 'saisies refusées')}`}
          mb="md"
        >
          <List spacing="xs">
            {raisons.map(([detail, fois]) => (
              <List.Item key={detail}>
                {fois > 1 && `${fois} fois\u00a0: `}
                {detail}
              </List.Item>
            ))}
          </List>
          <Text mt="sm">
            Rien n’est perdu{'\u00a0'}: elles restent dans le fichier. La personne peut les corriger sur son
            téléphone, ou les saisir de nouveau.
          </Text>
        </Alert>
      )}
      {ailleurs > 0 && (
        <Text>
          {pluriel(ailleurs, 'saisie concerne', 'saisies concernent')} une autre structure{'\u00a0'}: elle y
          déposera le même fichier.
        </Text>
      )}
    </section>
  );
}

/** The same sentence is said once, with how many times; the most frequent first. */
function compter(phrases: readonly string[]): [string, number][] {
  const vues = new Map<string, number>();
  for (const p of phrases) vues.set(p, (vues.get(p) ?? 0) + 1);
  return [...vues].sort((a, b) => b[1] - a[1]);
}
