import { type ReactNode, useRef, useState } from 'react';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';
import { PATIENCE_MS, QuestionRetenue } from './question-retenue.tsx';
import { type Garde, useGarde } from './use-garde.ts';

interface Retenue {
  /** For `GardeContext`, around the fields of the form: what was kept in a field is not asked again. */
  readonly garde: Garde;
  /** Before saving: true when the text may go, at once or because the person says so. Asks once for the same passages. */
  readonly retenir: (texte: string) => Promise<boolean>;
  /** To be placed in the form. */
  readonly question: ReactNode;
}

/**
 * Holds what is saved otherwise than by a `Formulaire`, or with a text that is folded away: `Formulaire` itself holds the
 * watched texts that are in it. `relire`: leads back to the field.
 */
export function useRetenue(relire: () => void): Retenue {
  const garde = useGarde();
  const [restants, setRestants] = useState<readonly Alerte[]>([]);
  const attendue = useRef<((oui: boolean) => void) | null>(null);
  const retenir = async (texte: string) => {
    const patience = new Promise<readonly Alerte[]>((fini) => setTimeout(() => fini([]), PATIENCE_MS));
    const trouves = await Promise.race([garde.relire(texte), patience]);
    if (trouves.length === 0) return true;
    setRestants(trouves);
    return new Promise<boolean>((repondre) => {
      attendue.current = repondre;
    });
  };
  const repondre = (oui: boolean) => {
    const rendre = attendue.current;
    if (!rendre) return;
    attendue.current = null;
    if (oui) restants.forEach(garde.laisser);
    setRestants([]);
    rendre(oui);
    if (!oui) requestAnimationFrame(relire);
  };
  return { garde, retenir, question: <QuestionRetenue restants={restants} repondre={repondre} /> };
}
