import { Checkbox } from '@mantine/core';
import { partieEnMots } from '../../../modules/situations/rules/faits/partie-nommee.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { peutSuivre } from '../libelles.ts';
import type { ChampsProps } from './champs.ts';

/** As many as a situation has; the first ones answer nearly always. */
const PARTIES = 8;

/** Who was met, by whom, and what they accept to have told. */
export function ChampsNavette({ donnees: d, changer, champ, roles }: ChampsProps<'navette'>) {
  const { membres } = useListes();
  const parties = Array.from({ length: PARTIES }, (_, i) => ({
    id: i + 1,
    nom: partieEnMots({ partie: i + 1, role: roles.get(i + 1) }),
  }));
  const choisir = (partie: number | null) => {
    const telQuel = d.role === (roles.get(d.partie ?? 0) ?? '');
    changer({ partie, ...(telQuel && { role: roles.get(partie ?? 0) ?? '' }) });
  };
  return (
    <>
      <ChoixTerme
        label="Personne rencontrée"
        required
        description="Partie 1 est la Personne 1 de la situation, si elle y est notée."
        choix={parties}
        value={d.partie}
        onChange={choisir}
        {...champ('partie')}
      />
      <ChampSurveille
        label="Qui c’est, par son rôle"
        description="« la locataire du dessous », « le gérant du bar ». Facultatif, jamais un nom."
        minRows={1}
        value={d.role}
        onChange={(role) => changer({ role })}
        {...champ('role')}
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
