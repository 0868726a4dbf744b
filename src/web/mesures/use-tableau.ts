import { queryOptions } from '@tanstack/react-query';
import type { TableauDeBord } from '../../modules/mesures/contract.ts';
import type { ChiffresDeSuivi } from '../../modules/mesures/contract-suivi.ts';
import { api } from '../api.ts';
import type { Periode } from '../ui/periodes.ts';
import { type FiltresTableau, filtresDeLApi } from './filtres.ts';

export type Tableau = TableauDeBord;

/** All the figures of the screen. */
export const tableauQuery = (slug: string, periode: Periode, filtres: FiltresTableau) =>
  queryOptions({
    queryKey: ['structure', slug, 'tableau-de-bord', periode, filtresDeLApi(filtres)],
    queryFn: async ({ signal }): Promise<Tableau> => {
      const { data } = await api.GET('/api/structures/{structure}/tableau-de-bord', {
        params: { path: { structure: slug }, query: { ...periode, filtre: filtresDeLApi(filtres) } },
        signal,
      });
      if (!data) throw new Error('no figures');
      return data;
    },
  });

/** The follow-up of situations over a period, by kind. */
export const suiviQuery = (slug: string, periode: Periode) =>
  queryOptions({
    queryKey: ['structure', slug, 'situations', 'suivi', periode],
    queryFn: async ({ signal }): Promise<ChiffresDeSuivi> => {
      const { data } = await api.GET('/api/structures/{structure}/suivi', {
        params: { path: { structure: slug }, query: { ...periode, par: 'sorte' } },
        signal,
      });
      if (!data) throw new Error('no figures');
      return data;
    },
  });
