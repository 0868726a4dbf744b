import { decaler } from './calendrier.ts';
import type { ActeDeDemonstration, MembreDeDemonstration } from './demonstration.ts';
import type { Mediateur } from './structure-fictive.ts';

/** Nobody is away longer than their leave; a story that waits that long is told on its day. */
const ATTENTE_MAX = 9;

/** The first day from `jour` on which one of these people worked, and who; on the day itself before the acts begin. */
export function presenceDes(
  interventions: readonly ActeDeDemonstration[],
  du: string,
): (
  membres: readonly [string, ...string[]],
  jour: string,
) => { readonly jour: string; readonly membre: string } {
  const travailles = new Map<string, Set<string>>();
  for (const { jour, membres } of interventions)
    for (const m of membres) travailles.set(m, (travailles.get(m) ?? new Set()).add(jour));
  return (membres, jour) => {
    for (let i = 0; i <= ATTENTE_MAX && jour >= du; i++) {
      const essai = decaler(jour, { days: i });
      const membre = membres.find((m) => travailles.get(m)?.has(essai));
      if (membre !== undefined) return { jour: essai, membre };
    }
    return { jour: sansDimanche(jour), membre: membres[0] };
  };
}

const sansDimanche = (jour: string): string =>
  new Date(jour).getUTCDay() === 0 ? decaler(jour, { days: 1 }) : jour;

/** The mediators of a sector on a day: its own first, then who goes everywhere. */
export const equipeDuSecteur = (
  mediateurs: readonly Mediateur[],
  secteur: string,
  jour: string,
): readonly Mediateur[] =>
  mediateurs
    .filter((m: MembreDeDemonstration) => m.actifDu <= jour)
    .filter((m) => m.secteur === secteur || m.secteur === null)
    .toSorted((a, b) => Number(a.secteur === null) - Number(b.secteur === null));
