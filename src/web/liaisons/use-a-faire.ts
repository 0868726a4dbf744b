import { queryOptions } from '@tanstack/react-query';
import type { FicheLiaisonBreve } from '../../modules/liaisons/contract.ts';
import type { ProtocoleARevoir, SituationBreve } from '../../modules/situations/contract.ts';
import { api } from '../api.ts';

const SITUATIONS = '/api/structures/{structure}/situations';
const cle = (slug: string) => ['structure', slug, 'situations', 'a-faire'] as const;
/** Asked of the server at most: what waits is read from the top. */
const AU_PLUS = 50;

/** Sheets that wait for somebody of the team, among those one may open. */
export const fichesEnAttenteQuery = (slug: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'fiches'],
    queryFn: async ({ signal }): Promise<FicheLiaisonBreve[]> => {
      const params = { path: { structure: slug }, query: { enAttente: 'true' } };
      return (await api.GET('/api/structures/{structure}/liaisons', { params, signal })).data ?? [];
    },
  });

export interface SituationsAReprendre {
  readonly situations: readonly SituationBreve[];
  /** Of all of them, those that are not here included. */
  readonly total: number;
}

/** Situations that one may open whose next step is past, or whose rhythm is exceeded; or silent ones. */
export const situationsQuery = (slug: string, filtre: 'enRetard' | 'silencieuses') =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), filtre],
    queryFn: async ({ signal }): Promise<SituationsAReprendre> => {
      const query = { [filtre]: 'true', ouvertes: 'true', taille: AU_PLUS };
      const { data } = await api.GET(SITUATIONS, { params: { path: { structure: slug }, query }, signal });
      return { situations: data?.situations ?? [], total: data?.total ?? 0 };
    },
  });

/** Agreements whose day of review has come, in the situations that one may open. `jour`: asked again the next day. */
export const protocolesQuery = (slug: string, jour: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'protocoles', jour],
    queryFn: async ({ signal }): Promise<ProtocoleARevoir[]> => {
      const params = { path: { structure: slug } };
      return (await api.GET(`${SITUATIONS}/protocoles-a-revoir`, { params, signal })).data ?? [];
    },
  });
