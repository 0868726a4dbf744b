import type { Format } from './formats.ts';

const JOUR_MS = 86_400_000;
/** Day 0 of the two calendars of spreadsheets. Excel's 1900 has a 29 February that never was: 1 is 31 December 1899. */
const JOUR_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const DERNIER = 2_958_465;

const deux = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** A number of a cell as text: « 2014-12-31 », « 2014-12-31T13:10 », « 13:10 », or the number itself. */
export function texteDuNombre(brut: string, format: Format, calendrier: 1900 | 1904): string {
  const n = Number(brut);
  if (Number.isNaN(n)) return brut;
  if (format === 'nombre' || n < 0 || n > DERNIER) return nombre(n);
  const secondes = Math.round(n * 86_400);
  if (format === 'duree') return `${Math.floor(secondes / 3600)}:${deux(Math.floor((secondes % 3600) / 60))}`;
  const dansJour = secondes % 86_400;
  const heure = `${deux(Math.floor(dansJour / 3600))}:${deux(Math.floor((dansJour % 3600) / 60))}`;
  if (format === 'heure' || (format === 'instant' && n < 1)) return heure;
  const jour = new Date(JOUR_ZERO[calendrier] + Math.floor(secondes / 86_400) * JOUR_MS)
    .toISOString()
    .slice(0, 10);
  return dansJour === 0 ? jour : `${jour}T${heure}`;
}

/** Sixteen significant digits carry the noise of binary fractions: 0.1 + 0.2 is written 0.3. */
const nombre = (n: number): string => (Number.isInteger(n) ? String(n) : String(Number(n.toPrecision(15))));
