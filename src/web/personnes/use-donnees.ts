import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { lireConservation } from '../../modules/personnes/contract-conservation.ts';
import type { listerLectures } from '../../modules/personnes/contract-droits.ts';
import { api, type ReponseDe } from '../api.ts';
import { useStructure } from '../ui/session.ts';

const CONSERVATION = '/api/structures/{structure}/conservation';
const cle = (slug: string) => ['structure', slug, 'donnees-personnelles'] as const;

export type Conservation = ReponseDe<typeof lireConservation>;
export type Lecture = ReponseDe<typeof listerLectures>['lectures'][number];

/** How long names are kept, what will be anonymised within a month, what was. */
export const conservationQuery = (slug: string) =>
  queryOptions({
    queryKey: [...cle(slug), 'conservation'],
    queryFn: async (): Promise<Conservation> => {
      const { data } = await api.GET(CONSERVATION, { params: { path: { structure: slug } } });
      if (!data) throw new Error('no retention');
      return data;
    },
  });

/** Who read which name, the latest first; no name of theirs inside. */
export const lecturesQuery = (slug: string, membre: number | undefined) =>
  infiniteQueryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'lectures', membre ?? null],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam: avant, signal }) => {
      const query = { ...(membre && { membre }), ...(avant && { avant }) };
      const params = { path: { structure: slug }, query };
      const { data } = await api.GET('/api/structures/{structure}/lectures', { params, signal });
      if (!data) throw new Error('no log');
      return data;
    },
    getNextPageParam: (page) => (page.suite ? page.lectures.at(-1)?.id : undefined),
  });

/** Sets how long names are kept, and why when it is longer than recommended. */
export function useConservation() {
  const { slug } = useStructure();
  const client = useQueryClient();
  return async (mois: number, raison: string): Promise<void> => {
    const { data } = await api.PUT(CONSERVATION, {
      params: { path: { structure: slug } },
      body: { mois, raison },
    });
    if (data) client.setQueryData(conservationQuery(slug).queryKey, data);
  };
}

/** The address of a paper of the structure. */
export const adresseDuPapier = (slug: string, nom: string): string => `/api/structures/${slug}/${nom}`;
