import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Intervention } from '../../modules/interventions/contract.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import { type FiltresListe, requeteDe } from './filtres.ts';

const CHEMIN = '/api/structures/{structure}/interventions/{id}';
const cle = (slug: string) => ['structure', slug, 'interventions'] as const;

/** The acts that the filters keep, page after page. */
export const listeQuery = (slug: string, filtres: FiltresListe) =>
  infiniteQueryOptions({
    queryKey: [...cle(slug), 'liste', filtres],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await api.GET('/api/structures/{structure}/interventions', {
        params: { path: { structure: slug }, query: { ...requeteDe(filtres), curseur: pageParam } },
        signal,
      });
      if (!data) throw new Error('no list');
      return data;
    },
    getNextPageParam: (page) => page.suite ?? undefined,
  });

/** One act, read when its screen opens and never while it is being changed. */
export const interventionQuery = (slug: string, id: string) =>
  queryOptions({
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryKey: [...cle(slug), 'une', id],
    queryFn: async () => lire(slug, id),
  });

async function lire(slug: string, id: string): Promise<Intervention> {
  const { data } = await api.GET(CHEMIN, { params: { path: { structure: slug, id } } });
  if (!data) throw new Error('no act');
  return data;
}

/** Ids of the photos that the server holds. */
export const photosQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [...cle(slug), 'photos', id],
    queryFn: async () => {
      const params = { path: { structure: slug, id } };
      const { data } = await api.GET('/api/structures/{structure}/interventions/{id}/photos', { params });
      return data?.map((p) => p.id) ?? [];
    },
  });

/** Who changed what in an act. */
export const historiqueQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: [...cle(slug), 'historique', id, version],
    queryFn: async () => {
      const params = { path: { structure: slug, id } };
      const { data } = await api.GET('/api/structures/{structure}/interventions/{id}/historique', { params });
      return data ?? [];
    },
  });

/** Writing at the server acts that this phone does not hold; lists and figures are read again after. */
export function useEcriture() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const params = (id: string) => ({ params: { path: { structure: slug, id } } });
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  return {
    relire,
    lire: (id: string) => lire(slug, id),
    /** `version`: the one that was changed. */
    enregistrer: async (id: string, acte: ActeSaisi, version: number): Promise<Intervention> => {
      const { data } = await api.PUT(CHEMIN, { ...params(id), body: { ...acte, version } });
      if (!data) throw new Error('no act');
      void relire();
      return data;
    },
    supprimer: async (id: string) => {
      await api.DELETE(CHEMIN, params(id));
      await relire();
    },
    retablir: async (id: string) => {
      await api.POST('/api/structures/{structure}/interventions/{id}/retablissement', params(id));
      await relire();
    },
  };
}
