import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';

const ECART = 6;
const CONFORTABLE = 260;
const AU_PLUS = 320;

/**
 * Where to put a list under its field, or above when there is more room: fixed, so that neither a dialog nor a card
 * cuts it, and within what the keyboard of the phone leaves visible.
 */
export function useSousLeChamp(champ: RefObject<HTMLElement | null>, ouvert: boolean): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    if (!ouvert) return;
    const placer = () => {
      if (!champ.current) return;
      const { top, bottom, left, width } = champ.current.getBoundingClientRect();
      const haut = window.visualViewport?.height ?? window.innerHeight;
      const dessous = haut - bottom - 2 * ECART;
      const dessus = top - 2 * ECART;
      const enHaut = dessous < CONFORTABLE && dessus > dessous;
      setPlace({
        left,
        width,
        maxHeight: Math.max(120, Math.min(AU_PLUS, enHaut ? dessus : dessous)),
        ...(enHaut ? { bottom: window.innerHeight - top + ECART } : { top: bottom + ECART }),
      });
    };
    placer();
    window.addEventListener('scroll', placer, { capture: true, passive: true });
    window.visualViewport?.addEventListener('resize', placer);
    return () => {
      window.removeEventListener('scroll', placer, { capture: true });
      window.visualViewport?.removeEventListener('resize', placer);
    };
  }, [champ, ouvert]);
  return place;
}
