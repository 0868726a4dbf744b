import type { Acte } from './valider.ts';

/** Names of the fields that differ, in the order of the form. The QPV follows the place: it is not said twice. */
export function champsChanges(avant: Acte, apres: Acte): string[] {
  return champsDifferents(avant, apres)
    .filter((champ) => champ !== 'qpv')
    .map((champ) => (champ === 'situationId' ? 'situation' : champ));
}

/** Names of the fields that differ between two things of the same form, whatever their depth. */
export const champsDifferents = <T extends object>(a: T, b: T): (keyof T & string)[] =>
  (Object.keys(b) as (keyof T & string)[]).filter((champ) => !memeValeur(a[champ], b[champ]));

function memeValeur(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const cles = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...cles].every((c) => memeValeur(Reflect.get(a, c), Reflect.get(b, c)));
}
