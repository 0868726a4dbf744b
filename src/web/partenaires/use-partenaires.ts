import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { CategoriePartenaire } from '../../modules/nomenclatures/rules/listes-par-defaut.ts';
import type {
  activitePartenaire,
  ContactSaisi,
  FichePartenaire,
  listerPartenaires,
  PartenariatSaisi,
} from '../../modules/partenaires/contract.ts';
import type { Reunion, ReunionSaisie } from '../../modules/partenaires/contract-reunions.ts';
import { api, type ReponseDe } from '../api.ts';
import { Probleme } from '../ui/probleme.ts';
import { useStructure } from '../ui/session.ts';

const PARTENAIRES = '/api/structures/{structure}/partenaires';
const UN = `${PARTENAIRES}/{id}` as const;
const CONTACT = `${UN}/contacts/{contact}` as const;
const PARTENARIAT = `${UN}/partenariats/{partenariat}` as const;
const REUNIONS = '/api/structures/{structure}/reunions';
const REUNION = `${REUNIONS}/{id}` as const;
const TERME = '/api/structures/{structure}/nomenclature/termes';
const cle = (slug: string) => ['structure', slug, 'partenaires'] as const;

export type PartenaireEnBref = ReponseDe<typeof listerPartenaires>[number];
export type Activite = ReponseDe<typeof activitePartenaire>;

/** The directory, by name. */
export const annuaireQuery = (slug: string) =>
  queryOptions({
    queryKey: [...cle(slug), 'annuaire'],
    queryFn: async (): Promise<PartenaireEnBref[]> =>
      (await api.GET(PARTENAIRES, { params: { path: { structure: slug } } })).data ?? [],
  });

/** One partner. Its contacts are people: they do not stay in memory once one has left. */
export const partenaireQuery = (slug: string, id: number) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'un', id],
    queryFn: async (): Promise<FichePartenaire> => {
      const { data } = await api.GET(UN, { params: { path: { structure: slug, id } } });
      if (!data) throw new Error('no partner');
      return data;
    },
  });

/** What was done with a partner between two days. */
export const activiteQuery = (slug: string, id: number, du: string, au: string) =>
  queryOptions({
    queryKey: [...cle(slug), 'activite', id, du, au],
    queryFn: async (): Promise<Activite> => {
      const params = { path: { structure: slug, id }, query: { du, au } };
      const { data } = await api.GET(`${UN}/activite`, { params });
      if (!data) throw new Error('no activity');
      return data;
    },
  });

/** Meetings, the latest first, page after page. */
export const reunionsQuery = (slug: string, filtres: { genre?: Reunion['genre']; partenaire?: number }) =>
  infiniteQueryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'reunions', filtres],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filtres, curseur: pageParam };
      const { data } = await api.GET(REUNIONS, { params: { path: { structure: slug }, query }, signal });
      if (!data) throw new Error('no list');
      return data;
    },
    getNextPageParam: (page) => page.suite ?? undefined,
  });

/** One meeting; null once deleted. */
export const reunionQuery = (slug: string, id: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'reunion', id],
    queryFn: async (): Promise<Reunion | null> => {
      try {
        return (await api.GET(REUNION, { params: { path: { structure: slug, id } } })).data ?? null;
      } catch (e) {
        if (e instanceof Probleme && e.code === 'reunion-inconnue') return null;
        throw e;
      }
    },
  });

/** Was a change refused because somebody else saved first? */
export const estDepassee = (e: unknown): boolean => e instanceof Probleme && e.code === 'version-depassee';

/** What is done of partners and meetings; what shows them is read again after each change. */
export function usePartenaires() {
  const { slug } = useStructure();
  const client = useQueryClient();
  const de = (id: number) => ({ params: { path: { structure: slug, id } } });
  const contact = (id: number, c: string) => ({ params: { path: { structure: slug, id, contact: c } } });
  const partenariat = (id: number, p: string) => ({
    params: { path: { structure: slug, id, partenariat: p } },
  });
  const reunion = (id: string) => ({ params: { path: { structure: slug, id } } });
  const puis = async <T>(fait: Promise<T>): Promise<T> => {
    const r = await fait;
    await client.invalidateQueries({ queryKey: cle(slug) });
    return r;
  };
  /** The name of a partner is a term: lists, and the acts that carry it, follow. */
  const puisTout = async <T>(fait: Promise<T>): Promise<T> => {
    const r = await fait;
    await client.invalidateQueries({ queryKey: ['structure', slug] });
    return r;
  };
  return {
    /** Reads a partner as it is now, after somebody else saved. */
    relire: (id: number) => client.fetchQuery({ ...partenaireQuery(slug, id), staleTime: 0 }),
    relireReunion: (id: string) => client.fetchQuery({ ...reunionQuery(slug, id), staleTime: 0 }),
    ajouter: async (body: { nom: string; categorie: CategoriePartenaire | null; definition: string }) => {
      const { data } = await puisTout(
        api.POST(TERME, { params: { path: { structure: slug } }, body: { ...body, genre: 'partenaire' } }),
      );
      if (!data) throw new Error('no term');
      return data;
    },
    retirer: (id: number) => puisTout(api.PUT(`${TERME}/{id}/retrait`, { ...de(id), body: {} })),
    remettre: (id: number) => puisTout(api.DELETE(`${TERME}/{id}/retrait`, de(id))),
    modifier: (id: number, body: { secteurs: number[]; note: string; version: number }) =>
      puis(api.PUT(UN, { ...de(id), body })),
    ecrireContact: (id: number, c: string, body: ContactSaisi & { version: number | null }) =>
      puis(api.PUT(CONTACT, { ...contact(id, c), body })),
    retirerContact: (id: number, c: string) => puis(api.DELETE(CONTACT, contact(id, c))),
    retablirContact: (id: number, c: string) => puis(api.POST(`${CONTACT}/retablissement`, contact(id, c))),
    ecrirePartenariat: (id: number, p: string, body: PartenariatSaisi & { version: number | null }) =>
      puis(api.PUT(PARTENARIAT, { ...partenariat(id, p), body })),
    supprimerPartenariat: (id: number, p: string) => puis(api.DELETE(PARTENARIAT, partenariat(id, p))),
    retablirPartenariat: (id: number, p: string) =>
      puis(api.POST(`${PARTENARIAT}/retablissement`, partenariat(id, p))),
    ecrireReunion: (id: string, body: ReunionSaisie & { version: number | null }) =>
      puis(api.PUT(REUNION, { ...reunion(id), body })),
    supprimerReunion: (id: string) => puis(api.DELETE(REUNION, reunion(id))),
    retablirReunion: (id: string) => puis(api.POST(`${REUNION}/retablissement`, reunion(id))),
  };
}
