import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCarnet } from '../../offline/use-carnet.ts';

/** On the first day of a phone, its past comes from the server; nobody waits longer for it. */
const ATTENTE_MS = 2500;

/** May one choose? What is proposed must not change under the thumb: the carnet is there, or will not come soon. */
export function useCarnetPret(): boolean {
  const { rempli } = useCarnet();
  const [assez, setAssez] = useState(() => !onlineManager.isOnline());
  useEffect(() => {
    const minuterie = setTimeout(() => setAssez(true), ATTENTE_MS);
    return () => clearTimeout(minuterie);
  }, []);
  return rempli || assez;
}
