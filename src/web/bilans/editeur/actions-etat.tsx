import { Button } from '@mantine/core';
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { BilanLu } from '../../../modules/bilans/contract.ts';
import type { Action } from '../../../modules/bilans/rules/etats.ts';
import { rubriquesVides, textesDe } from '../../../modules/bilans/rules/rubriques.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { Figer } from './figer.tsx';
import { type CleDuBilan, useBilan } from './use-bilan.ts';

const FAIT: Readonly<Record<Exclude<Action, 'figer'>, string>> = {
  relire: 'Le bilan est marqué comme relu. Ses textes ne changent plus, sauf si vous reprenez l’écriture.',
  reprendre: 'Les textes peuvent à nouveau être écrits.',
};

interface ActionsEtatProps {
  cle: CleDuBilan;
  bilan: BilanLu;
  /** False while a text waits to be saved: a state must not close over it. */
  enregistre: boolean;
}

/** What this person may do of the bilan now. */
export function ActionsEtat({ cle, bilan, enregistre }: ActionsEtatProps) {
  const { changerEtat } = useBilan(cle);
  const [enCours, setEnCours] = useState(false);
  const complet = rubriquesVides(textesDe(bilan.textes)).length === 0;
  const agir = async (action: Exclude<Action, 'figer'>) => {
    setEnCours(true);
    try {
      await changerEtat(action);
      signaler(FAIT[action]);
    } catch (e) {
      signalerErreur(e);
    } finally {
      setEnCours(false);
    }
  };
  return bilan.actions.map(({ action, nom }) =>
    action === 'figer' ? (
      <Figer key={action} cle={cle} bilan={bilan} />
    ) : (
      <Button
        key={action}
        variant={action === 'relire' && complet ? 'filled' : 'light'}
        leftSection={
          action === 'relire' ? (
            <IconChecks size={20} aria-hidden />
          ) : (
            <IconArrowBackUp size={20} aria-hidden />
          )
        }
        loading={enCours}
        disabled={!enregistre}
        onClick={() => agir(action)}
      >
        {nom}
      </Button>
    ),
  );
}
