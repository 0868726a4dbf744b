import { useEffect, useState } from 'react';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';
import type { Garde } from './use-garde.ts';

/** While one types, nothing is said before a pause. */
const PAUSE_MS = 1_200;
/** Once the field is left: after the press that left it, so that no button moves under a finger. */
const DEPART_MS = 350;

/** What a watched text holds, read when the person pauses or leaves. `actif`: false until it is to be watched. */
export function useSurveillance(
  texte: string,
  garde: Garde,
  { actif, ecrit }: { actif: boolean; ecrit: boolean },
) {
  const [lues, setLues] = useState<readonly Alerte[]>([]);
  useEffect(() => {
    if (!actif) return;
    let perime = false;
    const attente = setTimeout(
      async () => {
        const alertes = await garde.relire(texte);
        if (!perime) setLues(alertes);
      },
      ecrit ? PAUSE_MS : DEPART_MS,
    );
    return () => {
      perime = true;
      clearTimeout(attente);
    };
  }, [texte, garde, actif, ecrit]);
  return {
    /** A passage that has been typed over is no longer shown, even before the next reading. */
    alertes: lues.filter((a) => texte.includes(a.extrait)),
    oublier: (retirees: (a: Alerte) => boolean) => setLues((l) => l.filter((a) => !retirees(a))),
  };
}
