import { useEffect, useState } from 'react';

/** Beyond this, the phone's clock is wrong rather than imprecise. */
export const HORLOGE_FAUSSE_MS = 5 * 60_000;

export const horlogeFausse = (avance: number): boolean => Math.abs(avance) > HORLOGE_FAUSSE_MS;

/** The time it is, even on a phone whose clock is `avance` milliseconds ahead. */
export const heureJuste = (avance: number): Date =>
  new Date(Date.now() - (horlogeFausse(avance) ? avance : 0));

/** An instant as a clock on the wall says it: AAAA-MM-JJ and HH:MM. */
export function momentDe(d: Date): { date: string; heure: string } {
  const deux = (n: number) => String(n).padStart(2, '0');
  return {
    date: `${d.getFullYear()}-${deux(d.getMonth() + 1)}-${deux(d.getDate())}`,
    heure: `${deux(d.getHours())}:${deux(d.getMinutes())}`,
  };
}

const MINUTE_MS = 60_000;

/** The time it is, minute by minute while somebody looks. */
export function useMaintenant(avance: number): Date {
  const [, battre] = useState(0);
  useEffect(() => {
    let minuterie: ReturnType<typeof setTimeout> | undefined;
    const suivre = () => {
      clearTimeout(minuterie);
      if (document.visibilityState !== 'visible') return;
      battre(Date.now());
      minuterie = setTimeout(suivre, MINUTE_MS - (Date.now() % MINUTE_MS));
    };
    minuterie = setTimeout(suivre, MINUTE_MS - (Date.now() % MINUTE_MS));
    document.addEventListener('visibilitychange', suivre);
    return () => {
      clearTimeout(minuterie);
      document.removeEventListener('visibilitychange', suivre);
    };
  }, []);
  return heureJuste(avance);
}
