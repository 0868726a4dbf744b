import { Checkbox } from '@mantine/core';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { peutSuivre } from '../libelles.ts';
import type { ChampsProps } from './champs.ts';

/** As many as a situation has; the first ones answer nearly always. */
const PARTIES = Array.from({ length: 8 }, (_, i) => ({ id: i + 1, nom: `Partie ${i + 1}` }));

/** Who was met, by whom, and what they accept to have told. */
export function ChampsNavette({ donnees: d, changer, champ }: ChampsProps<'navette'>) {
  const { membres } = useListes();
  return (
    <>
      <ChoixTerme
        label="Personne rencontrée"
        required
        choix={PARTIES}
        value={d.partie}
        onChange={(partie) => changer({ partie })}
        {...champ('partie')}
      />
      <Checkbox
        label="Rencontrée à part, sans l’autre"
        checked={d.aPart}
        onChange={(e) => changer({ aPart: e.currentTarget.checked })}
      />
      <ChoixTermes
        label="Qui y est allé"
        required
        choix={membres.filter((m) => d.mediateurs.includes(m.id) || peutSuivre(m))}
        value={d.mediateurs}
        onChange={(mediateurs) => changer({ mediateurs })}
        {...champ('mediateurs')}
      />
      <ChampSurveille
        label="Ce qui peut être dit à l’autre"
        description="Seulement ce que la personne accepte. Le reste ne s’écrit pas."
        value={d.aDire}
        onChange={(aDire) => changer({ aDire })}
        {...champ('aDire')}
      />
    </>
  );
}
