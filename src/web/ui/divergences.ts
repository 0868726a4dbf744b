import { queryOptions } from '@tanstack/react-query';
import type { Divergence } from '../../modules/interventions/contract.ts';
import { api } from '../api.ts';

/** The acts that two people changed without seeing each other, and that wait for a manager. */
export const divergencesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'divergences'],
    queryFn: async (): Promise<Divergence[]> =>
      (await api.GET('/api/structures/{structure}/divergences', { params: { path: { structure: slug } } }))
        .data ?? [],
  });
