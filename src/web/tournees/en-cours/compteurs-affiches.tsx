import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCarnet } from '../../offline/use-carnet.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { Pastilles } from '../pastilles.tsx';
import { useMaintenant } from '../use-maintenant.ts';

/** Accueil: what one counts most. */
const FAMILLE_ACCUEIL = 1;

interface CompteursAffichesProps {
  ouvert: boolean;
  choisis: readonly number[];
  onChoisir: (natures: readonly number[]) => void;
  onFermer: () => void;
}

/** Which natures one counts by the press; the phone remembers. */
export function CompteursAffiches({ ouvert, choisis, onChoisir, onFermer }: CompteursAffichesProps) {
  const { listes } = useListes();
  const { tournees } = useCarnet();
  const { date } = useMaintenant();
  const [autre, setAutre] = useState<number | null>(null);
  const natures = listes.natures.filter((n) => n.mediation && enService(n, date));
  const comptees = new Set(tournees.flatMap((t) => t.compteurs.map((c) => c.natureId)));
  const enVue = natures.filter(
    (n) => n.famille === FAMILLE_ACCUEIL || choisis.includes(n.id) || comptees.has(n.id),
  );
  const basculer = (id: number) => {
    if (!choisis.includes(id)) onChoisir([...choisis, id]);
    else if (choisis.length > 1) onChoisir(choisis.filter((c) => c !== id));
  };
  return (
    <Dialogue ouvert={ouvert} onFermer={onFermer} titre="Vos compteurs">
      <Stack>
        <Text c="dimmed">Choisissez ce que vous comptez d’un appui. Ce téléphone s’en souvient.</Text>
        <Pastilles label="Compteurs" choix={enVue} choisis={choisis} onBasculer={basculer} />
        <ChoixTerme
          label="Une autre nature"
          choix={natures.filter((n) => !enVue.includes(n))}
          value={autre}
          onChange={(id) => {
            setAutre(null);
            if (id !== null) basculer(id);
          }}
        />
        <Button onClick={onFermer}>Terminé</Button>
      </Stack>
    </Dialogue>
  );
}
