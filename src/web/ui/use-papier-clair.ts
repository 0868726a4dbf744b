import { useEffect } from 'react';

const SCHEMA = 'data-mantine-color-scheme';

/** Paper is white: a screen read by night is printed with the ink of the day. */
export function usePapierClair(): void {
  useEffect(() => {
    const racine = document.documentElement;
    let avant: string | null = null;
    const eclaircir = () => {
      avant = racine.getAttribute(SCHEMA);
      racine.setAttribute(SCHEMA, 'light');
    };
    const rendre = () => avant !== null && racine.setAttribute(SCHEMA, avant);
    window.addEventListener('beforeprint', eclaircir);
    window.addEventListener('afterprint', rendre);
    return () => {
      window.removeEventListener('beforeprint', eclaircir);
      window.removeEventListener('afterprint', rendre);
    };
  }, []);
}
