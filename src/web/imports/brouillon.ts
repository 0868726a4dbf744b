import { cleDe } from '../../kernel/texte.ts';
import type { Champ } from '../../modules/imports/rules/champs.ts';
import type { Correspondances, Decision } from '../../modules/imports/rules/correspondances.ts';

type ChoixColonne = Correspondances['colonnes'][string];

/** Values are the same whatever their case and accents, as when the file is read. */
const cleValeur = (valeur: string): string => cleDe(valeur) || valeur.trim();

/** The choices with one column decided. */
export function deciderColonne(c: Correspondances, nom: string, choix: ChoixColonne): Correspondances {
  const autres = Object.entries(c.colonnes).filter(([n]) => cleDe(n) !== cleDe(nom));
  return { ...c, colonnes: { ...Object.fromEntries(autres), [nom]: choix } };
}

/** What was decided for a value; undefined when nothing was. */
export function decisionDe(c: Correspondances, champ: Champ, valeur: string): Decision | undefined {
  const cle = cleValeur(valeur);
  return Object.entries(c.valeurs[champ] ?? {}).find(([v]) => cleValeur(v) === cle)?.[1];
}

/** The unknown values that nothing decides: their lines will be refused. */
export const aDecider = <V extends { readonly champ: Champ; readonly valeur: string }>(
  c: Correspondances,
  inconnues: readonly V[],
): V[] =>
  c.inconnues === 'creer' || c.inconnues === 'ignorer'
    ? []
    : inconnues.filter((v) => decisionDe(c, v.champ, v.valeur) === undefined);

/** The choices with some values of a field decided, or no longer (undefined). */
export function deciderValeurs(
  c: Correspondances,
  champ: Champ,
  valeurs: readonly string[],
  decider: (valeur: string) => Decision | undefined,
): Correspondances {
  const cles = new Set(valeurs.map(cleValeur));
  const autres = Object.entries(c.valeurs[champ] ?? {}).filter(([v]) => !cles.has(cleValeur(v)));
  const dites = valeurs.flatMap((v) => {
    const decision = decider(v);
    return decision === undefined ? [] : [[v, decision] as const];
  });
  return { ...c, valeurs: { ...c.valeurs, [champ]: Object.fromEntries([...autres, ...dites]) } };
}

/** Choices that are none of the structure's terms, in the same list. */
export const CREER = -1;
export const IGNORER = -2;

/** A decision as the number of a choice: a term, CREER, IGNORER; null when nothing is decided. */
export function enChoix(
  decision: Decision | undefined,
  connus: readonly { readonly id: number; readonly nom: string }[],
): number | null {
  if (decision === undefined) return null;
  if (decision === null) return IGNORER;
  if (typeof decision === 'number') return decision;
  const nom = typeof decision === 'string' ? decision : decision.creer;
  return connus.find((c) => cleDe(c.nom) === cleDe(nom))?.id ?? CREER;
}

/** The decision that a choice stands for. */
export function enDecision(choix: number | null, valeur: string): Decision | undefined {
  if (choix === null) return undefined;
  if (choix === IGNORER) return null;
  return choix === CREER ? { creer: valeur.replace(/\s+/g, ' ').trim() } : choix;
}
