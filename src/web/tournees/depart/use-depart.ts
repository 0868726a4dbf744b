import { useState } from 'react';
import { jourDeService } from '../../../modules/interventions/rules/journee.ts';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import type { Proposition } from '../../../modules/tournees/rules/proposer.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { phraseDe } from '../../ui/probleme.ts';
import { departA, type Moment } from '../temps.ts';

/** What a round starts with. */
export interface Choix {
  readonly natureId: number | null;
  readonly secteurId: number | null;
  readonly lieuId: number | null;
  /** The person excepted. */
  readonly membres: readonly number[];
  /** Null: now. */
  readonly heure: string | null;
}

interface Autour {
  readonly maintenant: Moment;
  readonly permanence: Permanence | undefined;
  readonly proposition: Proposition;
}

/** What is preset, what the person changed of it, and the start. */
export function useDepart(
  { maintenant, permanence, proposition }: Autour,
  commencee: (id: string) => Promise<unknown>,
) {
  const { membreId, journee } = useCarnet();
  const { ouvrirTournee } = useActions();
  const [changements, setChangements] = useState<Partial<Choix>>({});
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const choix: Choix = {
    natureId: permanence?.natureId ?? proposition.natureId,
    secteurId: permanence ? permanence.secteurId : proposition.secteurId,
    lieuId: permanence?.lieuId ?? null,
    membres: (permanence?.membres ?? proposition.equipiers).filter((m) => m !== membreId),
    heure: null,
    ...changements,
  };
  const modifier = (c: Partial<Choix>) => {
    setErreur(null);
    setChangements((v) => ({ ...v, ...c }));
  };
  const commencer = async () => {
    const { natureId, secteurId, lieuId } = choix;
    if (natureId === null) return setErreur('Choisissez une nature de tournée.');
    setEnCours(true);
    try {
      const heure = choix.heure ?? maintenant.heure;
      const id = await ouvrirTournee({
        ...jourDeService(departA(heure, maintenant), journee),
        ...{ heure, natureId, secteurId, lieuId },
        membres: [membreId, ...choix.membres],
        permanenceId: permanence?.id ?? null,
      });
      await commencee(id);
    } catch (e) {
      setErreur(phraseDe(e));
      setEnCours(false);
    }
  };
  return { choix, modifier, commencer, erreur, enCours };
}
