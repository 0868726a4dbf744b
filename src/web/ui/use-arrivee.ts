import { type RefObject, useEffect, useRef } from 'react';

/**
 * A screen that goes from step to step at the same address: when `etape` changes, the top of the screen comes into
 * sight and the title marked `data-arrivee` in `zone` takes the focus, so that a screen reader says where one is. Not
 * on the first step shown, which the title of the screen announces, nor while the focus is elsewhere (the navigation).
 */
export function useArrivee(zone: RefObject<HTMLElement | null>, etape: string | null): void {
  const derniere = useRef(etape);
  useEffect(() => {
    if (derniere.current === etape) return;
    const premiere = derniere.current === null;
    derniere.current = etape;
    const titre = zone.current?.querySelector<HTMLElement>('[data-arrivee]');
    const actif = document.activeElement;
    const ailleurs = actif && actif !== document.body && !actif.closest('main');
    if (premiere || !titre || ailleurs) return;
    window.scrollTo({ top: 0 });
    titre.focus({ preventScroll: true });
  }, [zone, etape]);
}
