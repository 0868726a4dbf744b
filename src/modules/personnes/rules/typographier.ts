import type { Paper } from '../../../kernel/document.ts';
import { typographie } from '../../../kernel/mise-en-forme.ts';

/** A paper with French spaces, and without the characters that a document refuses. */
export const typographier = (papier: Paper): Paper => reprendre(papier) as Paper;

function reprendre(valeur: unknown): unknown {
  if (typeof valeur === 'string') return typographie(valeur);
  if (Array.isArray(valeur)) return valeur.map(reprendre);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, reprendre(v)]));
}
