import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { lieuRetenu, retenirLieu } from '../memoire.ts';

/** Where one is now: the last place chosen in this round, kept over a dead battery. */
export function useLieuCourant(tournee: Pick<TourneeLocale, 'id' | 'lieuId'>) {
  const [lieuId, setLieuId] = useState<number | null>(() => lieuRetenu(tournee.id) ?? tournee.lieuId);
  const changerDeLieu = (lieu: number | null) => {
    setLieuId(lieu);
    retenirLieu(tournee.id, lieu);
  };
  return { lieuId, changerDeLieu };
}
