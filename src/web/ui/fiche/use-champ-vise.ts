import { useEffect } from 'react';
import { viserChamp } from '../erreurs-de-champ.ts';

/** The field that the address names after # is under the eyes and has the focus: one came to fill it. */
export function useChampVise(): void {
  useEffect(() => {
    const champ = decodeURIComponent(window.location.hash.slice(1));
    if (champ === '' || !viserChamp(document.body, champ)) return;
    document.activeElement?.scrollIntoView({ block: 'center' });
  }, []);
}
