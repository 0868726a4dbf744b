import { useEffect, useRef, useState } from 'react';

/** Forgets when the page is put aside, from where the browser could bring it back as it was. */
export function useOubli(oublier: () => void): void {
  const dernier = useRef(oublier);
  useEffect(() => {
    dernier.current = oublier;
  });
  useEffect(() => {
    const partir = () => dernier.current();
    window.addEventListener('pagehide', partir);
    return () => window.removeEventListener('pagehide', partir);
  }, []);
}

/**
 * Something that must not outlive the screen: it lives in this component and nowhere else, neither in the cache of
 * queries nor on the device.
 */
export function useEnMemoire<T>() {
  const [valeur, setValeur] = useState<T | null>(null);
  useOubli(() => setValeur(null));
  return [valeur, setValeur] as const;
}
