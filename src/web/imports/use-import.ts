import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Import, ImportDetail } from '../../modules/imports/contract.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';

const REGARD_MS = 700;

/** A work is under way on the server. */
export const estEnCours = ({ etat }: Pick<Import, 'etat'>): boolean =>
  etat === 'analyse' || etat === 'en-cours';

/** The past imports, read again while one of them moves. */
export const importsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'imports'],
    queryFn: async (): Promise<Import[]> =>
      (await api.GET('/api/structures/{structure}/imports', { params: { path: { structure: slug } } }))
        .data ?? [],
    refetchInterval: (q) => (q.state.data?.some(estEnCours) ? REGARD_MS : false),
  });

/** One import, read again while it moves. */
export const importQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'imports', id],
    queryFn: async (): Promise<ImportDetail> => {
      const { data } = await api.GET('/api/structures/{structure}/imports/{id}', {
        params: { path: { structure: slug, id } },
      });
      if (!data) throw new Error('no import');
      return data;
    },
    refetchInterval: (q) => (q.state.data && estEnCours(q.state.data) ? REGARD_MS : false),
  });

/** What a person does of an import. Acts and lists may follow: everything of the structure is read again. */
export function useImport(id: string) {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const chemin = { params: { path: { structure: slug, id } } };
  const poser = (data: ImportDetail | undefined) =>
    data && queryClient.setQueryData(importQuery(slug, id).queryKey, data);
  return {
    corriger: async (body: Correspondances) => {
      poser(
        (await api.PUT('/api/structures/{structure}/imports/{id}/correspondances', { ...chemin, body })).data,
      );
    },
    confirmer: async () => {
      poser((await api.POST('/api/structures/{structure}/imports/{id}/confirmer', chemin)).data);
    },
    annuler: async () => {
      const { data } = await api.POST('/api/structures/{structure}/imports/{id}/annuler', chemin);
      await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
      return data;
    },
    relire: () => queryClient.invalidateQueries({ queryKey: ['structure', slug] }),
  };
}
