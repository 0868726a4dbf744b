import { type Feries, type Jour, plusJours } from './jours.ts';

const FIXES = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Days after Easter Sunday: Monday, Ascension, Whit Monday. */
const MOBILES = [1, 39, 50];

/**
 * Public holidays of a year (Code du travail, L3133-1). `alsaceMoselle`: also Good Friday and 26 December, in the
 * Moselle, the Bas-Rhin and the Haut-Rhin (L3134-13; Good Friday, where the commune has a protestant temple).
 */
export function feriesDe(annee: number, { alsaceMoselle = false } = {}): Feries {
  const paques = dimancheDePaques(annee);
  const locaux = alsaceMoselle ? [plusJours(paques, -2), `${annee}-12-26`] : [];
  return new Set([
    ...FIXES.map((j) => `${annee}-${j}`),
    ...MOBILES.map((n) => plusJours(paques, n)),
    ...locaux,
  ]);
}

/** Public holidays of all the years from one day to another. */
export function feriesEntre(du: Jour, au: Jour, options: { alsaceMoselle?: boolean } = {}): Feries {
  const [premiere, derniere] = [Number(du.slice(0, 4)), Number(au.slice(0, 4))];
  const annees = Array.from({ length: derniere - premiere + 1 }, (_, i) => premiere + i);
  return new Set(annees.flatMap((a) => [...feriesDe(a, options)]));
}

/** Easter Sunday by the Gregorian computus (Butcher's method). */
function dimancheDePaques(annee: number): Jour {
  const a = annee % 19;
  const [siecle, reste] = [Math.floor(annee / 100), annee % 100];
  const h =
    (19 * a +
      siecle -
      Math.floor(siecle / 4) -
      Math.floor((siecle - Math.floor((siecle + 8) / 25) + 1) / 3) +
      15) %
    30;
  const l = (32 + 2 * (siecle % 4) + 2 * Math.floor(reste / 4) - h - (reste % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const deux = (x: number) => String(x).padStart(2, '0');
  return `${annee}-${deux(Math.floor(n / 31))}-${deux((n % 31) + 1)}`;
}
