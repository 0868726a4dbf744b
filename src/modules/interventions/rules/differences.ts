import type { Acte } from './valider.ts';

/** Names of the fields that differ, in the order of the form. The QPV follows the place: it is not said twice. */
export function champsChanges(avant: Acte, apres: Acte): (keyof Acte)[] {
  const champs = Object.keys(apres) as (keyof Acte)[];
  return champs.filter((champ) => champ !== 'qpv' && !memeValeur(avant[champ], apres[champ]));
}

function memeValeur(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const cles = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...cles].every((c) => memeValeur(Reflect.get(a, c), Reflect.get(b, c)));
}
