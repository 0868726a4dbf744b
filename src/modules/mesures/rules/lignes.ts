import { AUTRES, AXES, type Axe, estDeTemps, NON_RENSEIGNE } from './dictionnaire.ts';
import { valeurDeTemps } from './periode.ts';
import {
  type AxeDeValeurs,
  CODE_AUTRES,
  type Code,
  type DemandeResolue,
  type Entree,
  type Referentiel,
} from './referentiel.ts';

/** The values of a group on each axis: a code, the first day of a period, or null. */
export type Valeurs = Readonly<Partial<Record<Axe, Code | null>>>;

const parCode = new WeakMap<readonly Entree[], ReadonlyMap<Code, Entree>>();
function entree(referentiel: Referentiel, axe: AxeDeValeurs, code: Code): Entree | undefined {
  const entrees = referentiel[axe];
  if (!entrees) return undefined;
  let index = parCode.get(entrees);
  if (!index) {
    index = new Map(entrees.map((e) => [e.code, e]));
    parCode.set(entrees, index);
  }
  return index.get(code);
}

/** The label of a value, as it is written in answers and files. */
export function nomDe(axe: Axe, valeur: Code | null, referentiel: Referentiel): string {
  if (valeur === null) return NON_RENSEIGNE;
  if (estDeTemps(axe)) return valeurDeTemps(axe, String(valeur));
  if (axe === 'mediateur' && valeur === CODE_AUTRES) return AUTRES;
  return entree(referentiel, axe, valeur)?.nom ?? String(valeur);
}

/** The labels of a group on the axes asked. */
export const nommer = (
  ligne: Valeurs,
  par: readonly Axe[],
  referentiel: Referentiel,
): Record<string, string> => Object.fromEntries(par.map((a) => [a, nomDe(a, ligne[a] ?? null, referentiel)]));

/** The filters of a request as a person reads them: an axis, and the labels kept. */
export function decrireFiltres(
  demande: DemandeResolue,
  referentiel: Referentiel,
): (readonly [string, string])[] {
  const axes = [...new Set(demande.filtres.map((f) => f.axe))];
  return axes.map((axe) => {
    const noms = estDeTemps(axe)
      ? demande.filtres.filter((f) => f.axe === axe).map((f) => f.valeur)
      : (demande.gardes.get(axe) ?? []).map((code) => nomDe(axe, code, referentiel));
    return [AXES[axe].nom, noms.join(', ')] as const;
  });
}

/** Groups in the order of the axes: time as it goes, lists in their own order, « Non renseigné » and others last. */
export function trier<L extends Valeurs>(
  lignes: readonly L[],
  par: readonly Axe[],
  referentiel: Referentiel,
): L[] {
  return lignes.toSorted((a, b) => {
    for (const axe of par) {
      const ecart = comparer(
        rangDe(axe, a[axe] ?? null, referentiel),
        rangDe(axe, b[axe] ?? null, referentiel),
      );
      if (ecart !== 0) return ecart;
    }
    return 0;
  });
}

function rangDe(axe: Axe, valeur: Code | null, referentiel: Referentiel): string | number {
  if (estDeTemps(axe)) return String(valeur);
  if (valeur === null) return Number.MAX_SAFE_INTEGER;
  return entree(referentiel, axe, valeur)?.rang ?? Number.MAX_SAFE_INTEGER - 1;
}

const comparer = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
