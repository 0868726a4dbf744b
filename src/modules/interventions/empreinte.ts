import { createHash } from 'node:crypto';

/**
 * What was sent (an act to create, a command), as a hash: the same content sent again is the same command. What is
 * empty does not count, so that a field added later does not make an older command look new.
 */
export const empreinteDeCommande = (contenu: object): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(plein(contenu)))
    .digest();

function plein(valeur: unknown): unknown {
  if (valeur === null || typeof valeur !== 'object' || Array.isArray(valeur)) return valeur;
  const paires = Object.entries(valeur)
    .map(([cle, v]) => [cle, plein(v)] as const)
    .filter(([, v]) => !estVide(v))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(paires);
}

const estVide = (v: unknown): boolean =>
  v === undefined ||
  v === null ||
  v === false ||
  v === 0 ||
  v === '' ||
  (typeof v === 'object' && Object.keys(v).length === 0);
