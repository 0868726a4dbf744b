import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { BilanLu } from '../../../modules/bilans/contract.ts';
import type { Action } from '../../../modules/bilans/rules/etats.ts';
import type { Rubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { Figer } from './figer.tsx';
import { Relire } from './relire.tsx';
import { type CleDuBilan, useBilan } from './use-bilan.ts';

const FAIT: Readonly<Record<Exclude<Action, 'figer'>, string>> = {
  relire: 'Le bilan est marqué comme relu. Ses textes ne changent plus, sauf si vous reprenez l’écriture.',
  reprendre: 'Les textes peuvent à nouveau être écrits.',
};

interface ActionsEtatProps {
  cle: CleDuBilan;
  bilan: BilanLu;
  /** Texts still to write, as they are now. */
  vides: readonly Rubrique[];
  /** False while a text waits to be saved: a state must not close over it. */
  enregistre: boolean;
}

/** What this person may do of the bilan now. */
export function ActionsEtat({ cle, bilan, vides, enregistre }: ActionsEtatProps) {
  const { changerEtat } = useBilan(cle);
  const [enCours, setEnCours] = useState(false);
  const agir = async (action: Exclude<Action, 'figer'>, confirme: string[] = []) => {
    setEnCours(true);
    try {
      await changerEtat(action, confirme);
      signaler(FAIT[action]);
    } catch (e) {
      signalerErreur(e);
    } finally {
      setEnCours(false);
    }
  };
  return bilan.actions.map(({ action, nom }) => {
    if (action === 'figer') return <Figer key={action} cle={cle} bilan={bilan} />;
    if (action === 'relire')
      return (
        <Relire
          key={action}
          {...{ vides, nom, enCours }}
          disabled={!enregistre}
          onRelire={(c) => agir(action, c)}
        />
      );
    return (
      <Button
        key={action}
        variant="light"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        loading={enCours}
        disabled={!enregistre}
        onClick={() => agir(action)}
      >
        {nom}
      </Button>
    );
  });
}
