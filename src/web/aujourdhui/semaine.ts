import type { ActeLocal } from '../offline/carnet.ts';

const JOUR_MS = 86_400_000;
const SEMAINE = 7;
/** Earlier weeks that the phone remembers whole. */
const AVANT = 3;

const decaler = (jour: string, jours: number): string =>
  new Date(Date.parse(jour) + jours * JOUR_MS).toISOString().slice(0, 10);

/** Monday of the week of a day. */
export const lundiDe = (jour: string): string =>
  decaler(jour, -((new Date(`${jour}T00:00:00Z`).getUTCDay() + 6) % SEMAINE));

export interface Part {
  readonly id: number;
  /** 0: only in the earlier weeks. */
  readonly fois: number;
  readonly minutes: number;
  /** Each of the earlier weeks, up to the same weekday, on average; null when there is none. */
  readonly habituel: number | null;
}

export interface Semaine {
  readonly du: string;
  readonly au: string;
  readonly minutes: number;
  readonly minutesMediation: number;
  readonly natures: readonly Part[];
  readonly lieux: readonly Part[];
  readonly avec: readonly Part[];
  readonly partenaires: readonly Part[];
  /** Earlier weeks it can be compared with. */
  readonly comparees: number;
}

/**
 * The person's own week, from Monday to `jour` at most. Shown back to them, compared with their own earlier weeks at the
 * same point, and with nobody's.
 */
export function semaineDe(
  actes: readonly ActeLocal[],
  { lundi, jour, membreId }: { readonly lundi: string; readonly jour: string; readonly membreId: number },
  estMediation: (natureId: number) => boolean,
): Semaine {
  const dimanche = decaler(lundi, SEMAINE - 1);
  const au = jour < dimanche ? jour : dimanche;
  const entre = (du: string, fin: string) => actes.filter(({ acte: a }) => a.jour >= du && a.jour <= fin);
  const ceux = entre(lundi, au);
  const [premier = lundi] = [lundi, ...actes.map((a) => a.acte.jour)].toSorted();
  const avant = Array.from({ length: AVANT }, (_, i) => -SEMAINE * (i + 1))
    .filter((j) => decaler(lundi, j) >= lundiDe(premier))
    .map((j) => entre(decaler(lundi, j), decaler(au, j)));
  const parts = (de: (a: ActeLocal) => readonly (number | null)[]): Part[] => {
    const maintenant = compter(ceux, de);
    const autrefois = compter(avant.flat(), de);
    return [...new Set([...maintenant.keys(), ...autrefois.keys()])]
      .map((id) => ({
        id,
        fois: maintenant.get(id)?.fois ?? 0,
        minutes: maintenant.get(id)?.minutes ?? 0,
        habituel: avant.length === 0 ? null : (autrefois.get(id)?.fois ?? 0) / avant.length,
      }))
      .toSorted((a, b) => b.fois - a.fois || b.minutes - a.minutes || a.id - b.id);
  };
  const minutes = (liste: readonly ActeLocal[]) => liste.reduce((n, { acte }) => n + acte.minutes, 0);
  return {
    du: lundi,
    au,
    minutes: minutes(ceux),
    minutesMediation: minutes(ceux.filter(({ acte }) => estMediation(acte.natureId))),
    natures: parts(({ acte }) => [acte.natureId]),
    lieux: parts(({ acte }) => [acte.lieuId]),
    avec: parts(({ acte }) => acte.membres.filter((m) => m !== membreId)),
    partenaires: parts(({ acte }) => acte.partenaires),
    comparees: avant.length,
  };
}

function compter(
  actes: readonly ActeLocal[],
  de: (a: ActeLocal) => readonly (number | null)[],
): Map<number, { fois: number; minutes: number }> {
  const sommes = new Map<number, { fois: number; minutes: number }>();
  for (const a of actes)
    for (const id of new Set(de(a))) {
      if (id === null) continue;
      const { fois, minutes } = sommes.get(id) ?? { fois: 0, minutes: 0 };
      sommes.set(id, { fois: fois + a.nombre, minutes: minutes + a.acte.minutes });
    }
  return sommes;
}

/** Below this, a difference is chance; what was done once is not a change. */
const ECART_MIN = 3;
const RAPPORT_MIN = 1.5;
const NOUVEAU_MIN = 2;
const MONTRES = 6;

export interface Changement {
  readonly id: number;
  readonly sens: 'nouveau' | 'plus' | 'moins';
  readonly fois: number;
  readonly habituel: number;
}

/** What is clearly different from the person's earlier weeks, the widest differences first: neither good nor bad. */
export function changements(parts: readonly Part[]): Changement[] {
  return parts
    .flatMap(({ id, fois, habituel }): Changement[] => {
      if (habituel === null) return [];
      if (habituel === 0) return fois < NOUVEAU_MIN ? [] : [{ id, sens: 'nouveau', fois, habituel }];
      if (Math.abs(fois - habituel) < ECART_MIN) return [];
      if (Math.max(fois, habituel) < RAPPORT_MIN * Math.min(fois, habituel)) return [];
      return [{ id, sens: fois > habituel ? 'plus' : 'moins', fois, habituel: Math.round(habituel) }];
    })
    .toSorted((a, b) => Math.abs(b.fois - b.habituel) - Math.abs(a.fois - a.habituel) || a.id - b.id)
    .slice(0, MONTRES);
}
