import { useEffect, useRef } from 'react';
import { useActions } from '../offline/use-carnet.ts';
import { type ContenuDeBrouillon, cleDuBrouillon } from '../ui/brouillons.ts';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import type { Valeurs } from './valeurs.ts';

const ATTENTE_MS = 400;

interface Saisie extends Omit<ContenuDeBrouillon<Valeurs>, 'sorte'> {
  readonly id: string;
  /** Something was typed. */
  readonly commence: boolean;
}

/**
 * Keeps what is being typed on the phone's disk as one types: neither a crash nor another screen loses it, and nobody
 * is asked before leaving.
 */
export function useBrouillon({ id, commence, ...contenu }: Saisie) {
  const actions = useActions();
  const cle = cleDuBrouillon(id);
  const derniere = useRef({ actions, commence, contenu });
  derniere.current = { actions, commence, contenu };
  const suivi = useRef<{ fini: boolean; garde: Valeurs | null; enCours: Promise<unknown> }>({
    fini: false,
    // A draft that is taken up again is already kept.
    garde: commence ? contenu.valeurs : null,
    enCours: Promise.resolve(),
  });
  const garder = useRef(() => {
    const { actions, commence, contenu } = derniere.current;
    const s = suivi.current;
    if (s.fini || !commence || s.garde === contenu.valeurs) return;
    s.garde = contenu.valeurs;
    s.enCours = actions.garderBrouillon(cle, { sorte: 'acte', ...contenu }).catch((e) => {
      s.garde = null;
      signalerErreur(e);
    });
  }).current;

  useEffect(() => {
    if (!commence || suivi.current.garde === contenu.valeurs) return;
    // The first thing typed is kept at once: there is nothing of it elsewhere.
    const minuterie = setTimeout(garder, suivi.current.garde ? ATTENTE_MS : 0);
    return () => clearTimeout(minuterie);
  }, [contenu.valeurs, commence, garder]);

  useEffect(() => {
    const s = suivi.current;
    window.addEventListener('pagehide', garder);
    document.addEventListener('visibilitychange', garder);
    return () => {
      window.removeEventListener('pagehide', garder);
      document.removeEventListener('visibilitychange', garder);
      garder();
      if (s.fini || !s.garde) return;
      const { actions } = derniere.current;
      signalerAnnulable('Gardé en brouillon.', () => s.enCours.then(() => actions.jeterBrouillon(cle)), {
        bouton: 'Jeter',
        fait: 'Brouillon jeté.',
      });
    };
  }, [cle, garder]);

  return {
    cle,
    /** Before the act is saved: nothing more is written, and what was being written is. */
    suspendre: async (): Promise<void> => {
      suivi.current.fini = true;
      await suivi.current.enCours;
    },
    /** Thrown away: what was typed is wanted no more. */
    jeter: async (): Promise<void> => {
      suivi.current.fini = true;
      await suivi.current.enCours;
      await derniere.current.actions.jeterBrouillon(cle);
    },
    /** It could not be saved: what is typed is kept as before. */
    reprendre: (): void => {
      suivi.current.fini = false;
    },
  };
}
