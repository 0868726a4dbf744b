import { useEffect, useRef, useState } from 'react';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { signalerErreur } from '../ui/toast.ts';

/** After a pause of the fingers: a draft costs a write on the disk. */
const PAUSE_MS = 400;

/**
 * Something being typed, found again after a dead battery. `lire` makes sure of what an older draft holds; what is equal
 * to `vide` is no draft.
 */
export function useBrouillon<T>(cle: string, vide: T, lire: (contenu: unknown) => T) {
  const { brouillons } = useCarnet();
  const { garderBrouillon, jeterBrouillon } = useActions();
  const [contenu, setContenu] = useState<T>(() => {
    const garde = brouillons.find((b) => b.cle === cle);
    return garde ? lire(garde.contenu) : vide;
  });
  // The first thing typed is kept at once: there is nothing of it elsewhere.
  const dejaGarde = useRef(contenu !== vide);
  const minuterie = useRef<ReturnType<typeof setTimeout>>(undefined);
  const aEcrire = useRef<(() => void) | null>(null);
  const changer = (nouveau: T) => {
    setContenu(nouveau);
    clearTimeout(minuterie.current);
    aEcrire.current = () => {
      aEcrire.current = null;
      const fait = nouveau === vide ? jeterBrouillon(cle) : garderBrouillon(cle, nouveau);
      fait.catch(signalerErreur);
    };
    minuterie.current = setTimeout(() => aEcrire.current?.(), dejaGarde.current ? PAUSE_MS : 0);
    dejaGarde.current = nouveau !== vide;
  };
  useEffect(() => {
    // Leaving the screen, or the app sent behind: at once.
    const vider = () => {
      clearTimeout(minuterie.current);
      aEcrire.current?.();
    };
    document.addEventListener('visibilitychange', vider);
    return () => {
      document.removeEventListener('visibilitychange', vider);
      vider();
    };
  }, []);
  /** Nothing is kept from now on: what was typed is being recorded, and its draft thrown away with it. */
  const clore = () => {
    clearTimeout(minuterie.current);
    aEcrire.current = null;
  };
  const jeter = async () => {
    clore();
    await jeterBrouillon(cle);
    setContenu(vide);
  };
  return { cle, contenu, changer, clore, jeter };
}
