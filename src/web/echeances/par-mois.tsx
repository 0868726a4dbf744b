import { Button, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { EcheanceLue } from '../../modules/conventions/contract-echeances.ts';
import { LigneEcheance } from '../ui/echeances/ligne-echeance.tsx';
import { mois, pluriel } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import classes from './echeances.module.css';

/** Months shown before one asks for more. */
const MOIS_MONTRES = 4;

/** What comes later, month by month; landmarks that ask for nothing are in their place, quieter. */
export function ParMois({ lignes }: { lignes: readonly EcheanceLue[] }) {
  const [tout, setTout] = useState(false);
  const parMois = [...Map.groupBy(lignes, (e) => e.date.slice(0, 7))];
  if (parMois.length === 0) return null;
  const montres = tout ? parMois : parMois.slice(0, MOIS_MONTRES);
  const reste = parMois.slice(montres.length).reduce((n, [, es]) => n + es.length, 0);
  return (
    <Section titre="Ensuite">
      <Stack gap="xl">
        {montres.map(([m, es]) => (
          <section key={m} aria-label={mois(m)}>
            <Title order={3} mb={4} className={classes.mois}>
              {mois(m)}
            </Title>
            <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
              {es.map((e) => (
                <LigneEcheance key={`${e.conventionId} ${e.cle}`} echeance={e} />
              ))}
            </ul>
          </section>
        ))}
        {reste > 0 && (
          <Button variant="light" onClick={() => setTout(true)} style={{ alignSelf: 'flex-start' }}>
            Voir la suite ({pluriel(reste, 'date')})
          </Button>
        )}
      </Stack>
    </Section>
  );
}
