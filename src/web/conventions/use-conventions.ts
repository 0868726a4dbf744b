import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Convention } from '../../modules/conventions/contract.ts';
import type { SaisieConvention } from '../../modules/conventions/rules/convention.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';

/** The conventions of a structure. */
export const conventionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions'],
    queryFn: async (): Promise<Convention[]> =>
      (await api.GET('/api/structures/{structure}/conventions', { params: { path: { structure: slug } } }))
        .data ?? [],
  });

/** Where each post stands, for the direction. */
export const postesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'postes'],
    queryFn: async () => {
      const { data } = await api.GET('/api/structures/{structure}/postes', {
        params: { path: { structure: slug } },
      });
      if (!data) throw new Error('no posts');
      return data;
    },
  });

/** The years of the conventions and where their bilans stand. */
export const bilansQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'bilans'],
    queryFn: async () =>
      (await api.GET('/api/structures/{structure}/bilans', { params: { path: { structure: slug } } })).data ??
      [],
  });

/** What the direction does of conventions; what depends on them is read again after each change. */
export function useConventions() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  const un = (id: number) => ({ params: { path: { structure: slug, id } } });
  return {
    creer: async (body: SaisieConvention) => {
      const { data } = await api.POST('/api/structures/{structure}/conventions', {
        params: { path: { structure: slug } },
        body,
      });
      await relire();
      return data;
    },
    modifier: async (id: number, body: SaisieConvention & { version: number }) => {
      await api.PUT('/api/structures/{structure}/conventions/{id}', { ...un(id), body });
      await relire();
    },
    supprimer: async (id: number) => {
      await api.DELETE('/api/structures/{structure}/conventions/{id}', un(id));
      await relire();
    },
  };
}
