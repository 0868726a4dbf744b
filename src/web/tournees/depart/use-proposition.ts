import { useState } from 'react';
import { type Proposition, proposer, type TourneePassee } from '../../../modules/tournees/rules/proposer.ts';
import type { Carnet } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { estPresence, naturesDeTournee } from '../natures.ts';
import type { Moment } from '../temps.ts';

/**
 * Rounds of the person in the last 30 days: their own acts hold them, with the people they went with. Presence written as
 * an act, before there were rounds, tells habits as well.
 */
const passeesDe = (carnet: Carnet, presences: ReadonlySet<number>): readonly TourneePassee[] => {
  const miennes = carnet.actes.filter(
    (a) =>
      a.sorte === 'tournee' || (a.sorte === 'acte' && !a.acte.tourneeId && presences.has(a.acte.natureId)),
  );
  const connues = new Set(miennes.map((a) => a.id));
  return [
    ...miennes.map((a) => a.acte),
    ...carnet.tournees.filter((t) => !connues.has(t.id) && t.membres.includes(carnet.membreId)),
  ];
};

/** What the person is about to start, and the lists to change it: natures, secteurs and people of that day. */
export function useProposition({ date, heure }: Moment) {
  const carnet = useCarnet();
  const { listes, membres } = useListes();
  const passees = passeesDe(carnet, new Set(listes.natures.filter(estPresence).map((n) => n.id)));
  const natures = naturesDeTournee(
    listes.natures.filter((n) => enService(n, date)),
    parUsage(passees.map((t) => t.natureId)),
  );
  const secteurs = listes.secteurs.filter((s) => enService(s, date));
  const presents = membres.filter(
    (m) =>
      m.id !== carnet.membreId &&
      m.role !== 'observateur' &&
      m.role !== 'reseau' &&
      (m.actifDu === null || m.actifDu <= date) &&
      (m.actifAu === null || m.actifAu >= date),
  );
  const rang = parUsage(passees.flatMap((t) => t.membres));
  const equipiers = presents.toSorted((a, b) => place(rang, a.id) - place(rang, b.id));
  // Once: what is under the thumb does not change with the minute.
  const [proposition] = useState((): Proposition => {
    const p = proposer(
      passees,
      { date, heure },
      {
        natures: natures.map((n) => n.id),
        secteurs: secteurs.map((s) => s.id),
        equipiers: equipiers.map((m) => m.id),
      },
    );
    return { ...p, natureId: p.natureId ?? natures[0]?.id ?? null };
  });
  return { proposition, natures, secteurs, equipiers, lieux: listes.lieux.filter((l) => enService(l, date)) };
}

/** Most used first. */
function parUsage(ids: readonly number[]): readonly number[] {
  const fois = new Map<number, number>();
  for (const id of ids) fois.set(id, (fois.get(id) ?? 0) + 1);
  return [...fois].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
}

const place = (rang: readonly number[], id: number): number => {
  const i = rang.indexOf(id);
  return i < 0 ? rang.length : i;
};

/** What one chooses among. */
export type ListesDeDepart = Omit<ReturnType<typeof useProposition>, 'proposition'>;
