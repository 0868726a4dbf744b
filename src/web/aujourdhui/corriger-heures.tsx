import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import type { ActeLocal } from '../offline/carnet.ts';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { jourCourt } from '../ui/format.ts';
import { oublierHeures } from '../ui/horloge.ts';
import { useListes } from '../ui/nomenclature.ts';
import { heureLue } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { corriger } from './horloge.ts';

interface CorrigerHeuresProps {
  /** Dated by the wrong clock. */
  actes: readonly ActeLocal[];
  avance: number;
  fermer: () => void;
  fini: () => void;
}

/** Acts dated by a wrong clock, each with the moment it would have: the person chooses which. */
export default function CorrigerHeures({ actes, avance, fermer, fini }: CorrigerHeuresProps) {
  const { slug, membreId } = useStructure();
  const { journee } = useCarnet();
  const { nomDe } = useListes();
  const { modifierActe } = useActions();
  const [garde] = useState(actes);
  const [choisis, setChoisis] = useState<readonly string[]>(() => actes.map((a) => a.id));
  const [enCours, setEnCours] = useState(false);
  const juste = (a: ActeLocal): ActeSaisi => ({ ...a.acte, ...corriger(a.acte, avance, journee) });
  const appliquer = async () => {
    setEnCours(true);
    try {
      const pris = garde.filter((a) => choisis.includes(a.id));
      for (const a of pris) await modifierActe(a.id, juste(a));
      oublierHeures({ slug, membreId }, avance);
      fermer();
      fini();
      signalerAnnulable(
        'Heures corrigées.',
        async () => {
          for (const a of pris) await modifierActe(a.id, a.acte);
        },
        { fait: 'Les heures sont comme avant.' },
      );
    } catch (e) {
      signalerErreur(e);
    } finally {
      setEnCours(false);
    }
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre="Corriger les heures">
      <Stack>
        <Text>Ces interventions ont pris l’heure du téléphone. Gardez cochées celles à corriger.</Text>
        {garde.map((a) => (
          <Checkbox
            key={a.id}
            label={nomDe(a.acte.natureId)}
            description={`${momentLu(a.acte)} → ${momentLu(juste(a))}`}
            checked={choisis.includes(a.id)}
            onChange={(e) =>
              setChoisis(e.currentTarget.checked ? [...choisis, a.id] : choisis.filter((id) => id !== a.id))
            }
          />
        ))}
        <Group>
          <Button loading={enCours} disabled={choisis.length === 0} onClick={appliquer}>
            Corriger
          </Button>
          <Button variant="subtle" onClick={fermer}>
            Plus tard
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  );
}

const momentLu = (a: ActeSaisi): string => [jourCourt(a.jour), heureLue(a)].filter(Boolean).join(' ');
