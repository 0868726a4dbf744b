import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  CreationDeTerme,
  FicheTerme,
  ModificationDeTerme,
} from '../../modules/nomenclatures/contract.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import type { Genre } from './genres.ts';

/** A term with its versions and how many acts carry it. */
export const ficheQuery = (slug: string, id: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'nomenclature', 'fiche', id],
    queryFn: async (): Promise<FicheTerme> => {
      const params = { path: { structure: slug, id } };
      const { data } = await api.GET('/api/structures/{structure}/nomenclature/termes/{id}', { params });
      if (!data) throw new Error('no term');
      return data;
    },
  });

/** Priority neighbourhoods that match what is typed. */
export const qpvQuery = (recherche: string) =>
  queryOptions({
    queryKey: ['qpv', recherche],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: recherche.trim().length > 1,
    queryFn: async () => (await api.GET('/api/qpv', { params: { query: { recherche } } })).data ?? [],
  });

/** What those in charge do of the lists. Acts may follow: everything of the structure is read again. */
export function useEdition() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const chemin = (id: number) => ({ params: { path: { structure: slug, id } } });
  const structure = { params: { path: { structure: slug } } };
  const puis = async <T>(appel: Promise<{ data?: T }>): Promise<T | undefined> => {
    const { data } = await appel;
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
    return data;
  };
  return {
    ajouter: (body: CreationDeTerme) =>
      puis(api.POST('/api/structures/{structure}/nomenclature/termes', { ...structure, body })),
    modifier: (id: number, body: ModificationDeTerme) =>
      puis(api.PATCH('/api/structures/{structure}/nomenclature/termes/{id}', { ...chemin(id), body })),
    retirer: (id: number, jour?: string) =>
      puis(
        api.PUT('/api/structures/{structure}/nomenclature/termes/{id}/retrait', {
          ...chemin(id),
          body: { jour },
        }),
      ),
    retablir: (id: number) =>
      puis(api.DELETE('/api/structures/{structure}/nomenclature/termes/{id}/retrait', chemin(id))),
    fusionner: (id: number, dans: number, memeOrganisme: boolean) =>
      puis(
        api.POST('/api/structures/{structure}/nomenclature/termes/{id}/fusion', {
          ...chemin(id),
          body: { dans, memeOrganisme },
        }),
      ),
    ordonner: (genre: Genre, ids: number[]) =>
      puis(api.PUT('/api/structures/{structure}/nomenclature/ordre', { ...structure, body: { genre, ids } })),
  };
}
