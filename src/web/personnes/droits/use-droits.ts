import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { chercherPersonnes, listerRangs, Personne } from '../../../modules/personnes/contract.ts';
import type { effacerPersonne, listerEcartes } from '../../../modules/personnes/contract-droits.ts';
import type { Identite, Qualite } from '../../../modules/personnes/rules/identite.ts';
import { api, type ReponseDe } from '../../api.ts';
import { useStructure } from '../../ui/session.ts';

const SITUATION = '/api/structures/{structure}/situations/{id}';
const PERSONNE = '/api/structures/{structure}/personnes/{personne}';
const cle = (slug: string) => ['structure', slug, 'situations'] as const;

export type Rang = ReponseDe<typeof listerRangs>[number];
export type Trouvee = ReponseDe<typeof chercherPersonnes>[number];
type Ecarte = ReponseDe<typeof listerEcartes>[number];
export type Efface = ReponseDe<typeof effacerPersonne>;

/** Somebody who exercises their rights; `identite` null as long as their name was not asked for, or once it is gone. */
export interface Demandeuse {
  readonly personneId: string;
  readonly identite: Identite | null;
  readonly situations: Trouvee['situations'];
}

/** The people of a situation without their name: their state, and the version to correct from. Nothing is noted. */
export const rangsQuery = (slug: string, situation: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'rangs', situation],
    queryFn: async (): Promise<Rang[]> =>
      (await api.GET(`${SITUATION}/rangs`, { params: { path: { structure: slug, id: situation } } })).data ??
      [],
  });

/** The facts whose texts somebody's document leaves out until they are read again. */
export const ecartesQuery = (slug: string, personne: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'ecartes', personne],
    queryFn: async (): Promise<Ecarte[]> =>
      (await api.GET(`${PERSONNE}/dossier/ecartes`, { params: { path: { structure: slug, personne } } }))
        .data ?? [],
  });

/** What is done of somebody's data at their request. */
export function useDroits() {
  const { slug } = useStructure();
  const client = useQueryClient();
  const une = (personne: string) => ({ params: { path: { structure: slug, personne } } });
  const puis = async <T>(fait: Promise<T>): Promise<T> => {
    const r = await fait;
    await client.invalidateQueries({ queryKey: cle(slug) });
    return r;
  };
  return {
    /** What is searched goes in a body; what is found is noted. */
    chercher: async (texte: string): Promise<Trouvee[]> =>
      (
        await api.POST('/api/structures/{structure}/personnes/recherche', {
          params: { path: { structure: slug } },
          body: { texte },
        })
      ).data ?? [],
    /** The people of the situation of that code, without their name; null when there is no such situation. */
    parCode: async (texte: string): Promise<Demandeuse[] | null> => {
      const params = { path: { structure: slug }, query: { texte } };
      const { data } = await api.GET('/api/structures/{structure}/situations', { params });
      const [s, autre] = data?.situations ?? [];
      if (!s || autre) return null;
      const rangs = await client.fetchQuery({ ...rangsQuery(slug, s.id), staleTime: 0 });
      return rangs.map(({ personneId, rang, qualite }) => ({
        personneId,
        identite: null,
        situations: [{ id: s.id, code: s.code, rang, qualite }],
      }));
    },
    /** The name, read from a situation: that reading is noted. */
    lire: async (situation: string, personne: string): Promise<Personne | null> => {
      const params = { path: { structure: slug, id: situation } };
      const { data } = await api.GET(`${SITUATION}/personnes`, { params });
      return data?.find((p) => p.personneId === personne) ?? null;
    },
    corriger: (
      situation: string,
      personne: string,
      body: { identite: Identite; qualite: Qualite; version: number },
    ) =>
      puis(
        api.PUT(`${SITUATION}/personnes/{personne}`, {
          params: { path: { structure: slug, id: situation, personne } },
          body,
        }),
      ),
    limiter: (personne: string, body: { limitee: boolean; opposee: boolean }) =>
      puis(api.PUT(`${PERSONNE}/limitation`, { ...une(personne), body })),
    effacer: async (personne: string): Promise<Efface> => {
      const { data } = await puis(api.POST(`${PERSONNE}/effacement`, une(personne)));
      if (!data) throw new Error('no answer');
      return data;
    },
  };
}
