import type { Role } from '../../comptes/rules/roles.ts';

/** Said in the place of a name that a tête de réseau has no need of. */
const SANS_NOM = 'Une autre personne';

interface Poste {
  readonly titulaire: string | null;
  readonly remplacant: string | null;
  readonly occupation: readonly { readonly membre: string }[];
  readonly doutes: readonly string[];
}

/** A post as a role reads it: outside the structure, only the names of who is on it today, and no doubt on a contract. */
export function posteVuPar<P extends Poste>(role: Role, p: P): P {
  if (role !== 'reseau') return p;
  const enPoste = new Set([p.titulaire, p.remplacant]);
  const occupation = p.occupation.map((o) => (enPoste.has(o.membre) ? o : { ...o, membre: SANS_NOM }));
  return { ...p, occupation, doutes: [] };
}

interface Dite {
  readonly dit: { readonly par: string | null; readonly motif: string } | null;
}

/** A deadline as a role reads it: outside the structure, neither who spoke of it nor what they wrote. */
export const echeanceVuePar = <E extends Dite>(role: Role, e: E): E =>
  role === 'reseau' && e.dit ? { ...e, dit: { ...e.dit, par: null, motif: '' } } : e;

interface Aide {
  readonly mois: readonly { readonly reste: number | null; readonly joursDeduits: number | null }[];
  readonly total: { readonly reste: number | null };
  readonly cout: { readonly brut: number | null; readonly charges: number | null };
}

/**
 * The aid as a role reads it: outside the structure, nothing from which a salary can be told, nor the days taken off, that
 * say that somebody was ill. The amounts stay: they are what is followed.
 */
export const aideVuePar = <A extends Aide>(role: Role, a: A): A =>
  role === 'reseau'
    ? {
        ...a,
        mois: a.mois.map((m) => ({ ...m, reste: null, joursDeduits: null })),
        total: { ...a.total, reste: null },
        cout: { brut: null, charges: null },
      }
    : a;
