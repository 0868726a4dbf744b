import { queryOptions, useQuery } from '@tanstack/react-query';
import type { MaSituation } from '../../modules/situations/contract.ts';
import { api } from '../api.ts';
import { avecCopie } from '../offline/avec-copie.ts';
import { useStructure } from './session.ts';

/** The open situations that the person follows: code, kind, place and days, and nothing else. Also without network. */
export const mesSituationsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'situations', 'miennes'],
    staleTime: 5 * 60_000,
    queryFn: ({ client, queryKey }) =>
      avecCopie(client, queryKey, async (): Promise<MaSituation[]> => {
        const path = { structure: slug };
        const { data } = await api.GET('/api/structures/{structure}/situations/miennes', {
          params: { path },
        });
        return data ?? [];
      }),
  });

/** The same, to choose from; none until they are known. */
export function useMesSituations(): readonly MaSituation[] {
  const { slug, role } = useStructure();
  const { data = [] } = useQuery({
    ...mesSituationsQuery(slug),
    enabled: role !== 'observateur' && role !== 'reseau',
  });
  return data;
}
