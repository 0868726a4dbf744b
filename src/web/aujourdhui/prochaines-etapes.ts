import type { MaSituation } from '../../modules/situations/contract.ts';

const JOUR_MS = 86_400_000;
/** The day itself, and the six that follow. */
const JOURS_MONTRES = 7;

interface Prochaines {
  /** A step that is past, or a silence that lasts: the oldest first. */
  readonly aReprendre: readonly MaSituation[];
  /** Steps of today and of the days that follow, in order. */
  readonly aVenir: readonly MaSituation[];
}

/** What one's situations ask, a day (`AAAA-MM-JJ`), from what the phone keeps of them. */
export function prochainesEtapes(situations: readonly MaSituation[], jour: string): Prochaines {
  const dernier = new Date(Date.parse(jour) + (JOURS_MONTRES - 1) * JOUR_MS).toISOString().slice(0, 10);
  const prevue = ({ etapeLe }: MaSituation) => etapeLe !== null && etapeLe >= jour && etapeLe <= dernier;
  const attendLe = (s: MaSituation) => (s.etapeLe !== null && s.etapeLe < jour ? s.etapeLe : s.reprendreLe);
  const ordre = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    aReprendre: situations
      .filter((s) => !prevue(s) && attendLe(s) <= jour)
      .toSorted((a, b) => ordre(attendLe(a), attendLe(b))),
    aVenir: situations.filter(prevue).toSorted((a, b) => ordre(a.etapeLe ?? '', b.etapeLe ?? '')),
  };
}
