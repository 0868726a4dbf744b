import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconClockQuestion } from '@tabler/icons-react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { Depliant } from '../../ui/depliant.tsx';
import { HeureField } from '../../ui/heure-field.tsx';
import { derniereHeure, finsPossibles, heureLue } from '../temps.ts';

interface HeureDeFinProps {
  tournee: TourneeLocale;
  /** HH:MM; null while a forgotten round does not say it. */
  fin: string | null;
  /** Was it said, or is it now? */
  dite: boolean;
  onChoisir: (heure: string | null) => void;
}

/** Now, unless one says otherwise. */
export function HeureDeFin({ fin, dite, onChoisir }: HeureDeFinProps) {
  const lue = fin === null ? '' : heureLue(fin);
  return (
    <Depliant titre="Heure de fin" resume={dite ? lue : `maintenant, ${lue}`}>
      <HeureField label="Heure de fin" value={fin} onChange={onChoisir} />
    </Depliant>
  );
}

/** A round that was forgotten ended some other day: nobody is made to guess a duration. */
export function FinOubliee({ tournee, fin, onChoisir }: HeureDeFinProps) {
  return (
    <Alert color="safran" icon={<IconClockQuestion aria-hidden />} title={'Quand s’est-elle terminée\u00a0?'}>
      <Stack gap="sm">
        <Text>Commencée à {heureLue(tournee.heure)}, elle n’a pas été terminée sur le moment.</Text>
        <Group gap="xs">
          {finsPossibles(tournee.heure, derniereHeure(tournee)).map((h) => (
            <Button
              key={h}
              variant={h === fin ? 'filled' : 'default'}
              aria-pressed={h === fin}
              onClick={() => onChoisir(h)}
            >
              {heureLue(h)}
            </Button>
          ))}
        </Group>
        <HeureField label="Une autre heure" value={fin} onChange={onChoisir} />
      </Stack>
    </Alert>
  );
}
