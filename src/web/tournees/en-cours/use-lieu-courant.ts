import { useState } from 'react';
import type { Carnet, TourneeLocale } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { lieuRetenu, retenirLieu } from '../memoire.ts';

/** When a UUIDv7 was made, in milliseconds. */
const faitLe = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

/** The last place chosen in this round, on its screen or in an act of the way; else where it started. */
function dernierLieu(
  { id, autresIds, lieuId }: Pick<TourneeLocale, 'id' | 'autresIds' | 'lieuId'>,
  { actes }: Pick<Carnet, 'actes'>,
): number | null {
  const ids = [id, ...autresIds];
  const retenu = lieuRetenu(ids);
  const acte = actes
    .filter((a) => a.sorte === 'acte' && a.acte.lieuId !== null && ids.includes(a.acte.tourneeId ?? ''))
    .toSorted((a, b) => faitLe(b.id) - faitLe(a.id))[0];
  if (acte && faitLe(acte.id) > (retenu?.le ?? 0)) return acte.acte.lieuId;
  return retenu ? retenu.lieu : lieuId;
}

/** Where one is now: kept over a dead battery. */
export function useLieuCourant(tournee: Pick<TourneeLocale, 'id' | 'autresIds' | 'lieuId'>) {
  const carnet = useCarnet();
  const [lieuId, setLieuId] = useState(() => dernierLieu(tournee, carnet));
  const changerDeLieu = (lieu: number | null) => {
    setLieuId(lieu);
    retenirLieu(tournee.id, lieu);
  };
  return { lieuId, changerDeLieu };
}
