import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { Carnet, TourneeLocale } from '../offline/carnet.ts';
import { enService } from '../ui/nomenclature.ts';
import { total } from './totaux.ts';

type Lieu = Nomenclature['lieux'][number];

/** Places of a round: those of its secteur (of all when it has none), the most used by this person first. */
export function lieuxDeLaTournee(
  lieux: readonly Lieu[],
  { jour, secteurId }: Pick<TourneeLocale, 'jour' | 'secteurId'>,
  { actes, tournees }: Pick<Carnet, 'actes' | 'tournees'>,
): readonly Lieu[] {
  const servis = new Map<number, number>();
  const servir = (id: number | null, fois: number) => {
    if (id !== null) servis.set(id, (servis.get(id) ?? 0) + fois);
  };
  for (const a of actes) servir(a.acte.lieuId, 1);
  for (const c of tournees.flatMap((t) => t.compteurs)) servir(c.lieuId, total(c));
  return lieux
    .filter(
      (l) => enService(l, jour) && (secteurId === null || l.secteurId === null || l.secteurId === secteurId),
    )
    .toSorted((a, b) => (servis.get(b.id) ?? 0) - (servis.get(a.id) ?? 0) || a.ordre - b.ordre);
}
