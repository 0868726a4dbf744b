import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import type { Journee } from './journee.ts';

const ficheQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'fiche'],
    queryFn: async () => {
      const { data } = await api.GET('/api/structures/{structure}', {
        params: { path: { structure: slug } },
      });
      if (!data) throw new Error('no structure');
      return data;
    },
  });

/** When the structure's day of work begins (undefined until read), and how to change it. */
export function useJournee() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(ficheQuery(slug));
  return {
    journee: data?.journee,
    error,
    changer: async (journee: Journee) => {
      const { queryKey } = ficheQuery(slug);
      const avant = queryClient.getQueryData(queryKey);
      // The choice is seen at once; refused, it goes back.
      queryClient.setQueryData(queryKey, avant && { ...avant, journee });
      try {
        await api.PATCH('/api/structures/{structure}', {
          params: { path: { structure: slug } },
          body: { journee },
        });
      } finally {
        await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
      }
    },
  };
}
