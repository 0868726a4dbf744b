import { type ReactNode, useState } from 'react';
import { refusDesComptes } from '../../modules/interventions/rules/comptes.ts';
import type { Refuse } from '../offline/carnet.ts';
import type { FormDe } from '../ui/erreurs-de-champ.ts';
import { acteDe, type Valeurs } from './valeurs.ts';

type Erreurs = Readonly<Record<string, ReactNode>>;

/** What each part of the form reads and changes. */
export interface FormActe {
  readonly valeurs: Valeurs;
  readonly erreurs: Erreurs;
  readonly modifier: (changement: Partial<Valeurs>) => void;
}

interface Initial {
  /** As it was before anything was typed. */
  readonly valeurs: Valeurs;
  /** Typed before and not saved. */
  readonly reprise?: Valeurs | null;
  /** Why the act was refused. */
  readonly refus?: readonly Refuse[];
}

/** The act being typed. A refusal leaves its field as soon as the field changes. */
export function useFormulaireActe({ valeurs: initiales, reprise, refus = [] }: Initial) {
  const [depart] = useState(initiales);
  const [valeurs, setValeurs] = useState(reprise ?? depart);
  const [erreurs, setErreurs] = useState<Erreurs>(() => erreursDuRefus(refus));
  const acte: FormActe = {
    valeurs,
    erreurs,
    modifier: (changement) => {
      setValeurs((v) => ({ ...v, ...changement }));
      const racines = Object.keys(changement);
      setErreurs((e) => sansChamps(e, racines));
    },
  };
  const form: FormDe<Valeurs> = {
    setErrors: setErreurs,
    onSubmit: (accepter, refuser) => (e) => {
      e?.preventDefault();
      const trouvees = erreursDe(valeurs);
      setErreurs(trouvees);
      if (Object.keys(trouvees).length > 0) refuser(trouvees);
      else void accepter(valeurs);
    },
  };
  return { acte, form, depart, commence: valeurs !== depart };
}

const erreursDuRefus = (refus: readonly Refuse[]): Erreurs =>
  Object.fromEntries(refus.flatMap(({ champ, message }) => (champ === null ? [] : [[champ, message]])));

/** What can be told without the server; the server checks everything again. */
function erreursDe(valeurs: Valeurs): Record<string, string> {
  return {
    ...(valeurs.natureId === null ? { natureId: 'Choisissez une nature d’intervention.' } : {}),
    ...(valeurs.jour === null ? { jour: 'Écrivez une date.' } : {}),
    ...Object.fromEntries(refusDesComptes(acteDe(valeurs)).map((r) => [r.champ, r.message])),
  };
}

const sansChamps = (erreurs: Erreurs, racines: readonly string[]): Erreurs =>
  Object.fromEntries(
    Object.entries(erreurs).filter(([chemin]) => !racines.includes(chemin.split('.')[0] ?? '')),
  );
