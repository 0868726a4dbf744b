import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { Membre } from '../../modules/structures/contract.ts';
import { api } from '../api.ts';
import { avecCopie } from '../offline/avec-copie.ts';
import { useStructure } from './session.ts';

/** The lists of a structure: terms in service and retired ones. Also without network. */
export const nomenclatureQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'nomenclature'],
    staleTime: 5 * 60_000,
    queryFn: ({ client, queryKey }) =>
      avecCopie(client, queryKey, async (): Promise<Nomenclature> => {
        const path = { structure: slug };
        const { data } = await api.GET('/api/structures/{structure}/nomenclature', { params: { path } });
        if (!data) throw new Error('no lists');
        return data;
      }),
  });

/** The team. Also without network. */
export const membresQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'membres'],
    queryFn: ({ client, queryKey }) =>
      avecCopie(client, queryKey, async (): Promise<Membre[]> => {
        const path = { structure: slug };
        const { data } = await api.GET('/api/structures/{structure}/membres', { params: { path } });
        return data ?? [];
      }),
  });

/** The lists and the team of the structure of the address, and the names behind ids. */
export function useListes() {
  const { slug } = useStructure();
  const { data: listes } = useSuspenseQuery(nomenclatureQuery(slug));
  const { data: membres } = useSuspenseQuery(membresQuery(slug));
  const noms = new Map(Object.values(listes).flatMap((liste) => liste.map((t) => [t.id, t.nom] as const)));
  const personnes = new Map(membres.map((m) => [m.id, m.nom]));
  return {
    listes,
    membres,
    /** Name of a term, or « inconnu ». */
    nomDe: (id: number): string => noms.get(id) ?? 'inconnu',
    personne: (id: number): string => personnes.get(id) ?? 'Une personne',
  };
}

/** Is a term offered for an act of that day? The server says it again, and lets an act keep what it had. */
export const enService = (terme: { readonly retireLe: string | null }, jour: string | null): boolean =>
  terme.retireLe === null || (jour !== null && jour < terme.retireLe);

/** Working time that is not mediation: a meeting, a training, paperwork. */
export const estHorsMediation = (listes: Nomenclature, natureId: number | null): boolean =>
  listes.natures.find((n) => n.id === natureId)?.mediation === false;

/** The person's usual ones first, then the others in their order. */
export function parHabitude<T extends { readonly id: number }>(
  liste: readonly T[],
  habituels: readonly number[],
): T[] {
  const rang = new Map(habituels.map((id, i) => [id, i]));
  return liste.toSorted(
    (a, b) => (rang.get(a.id) ?? habituels.length) - (rang.get(b.id) ?? habituels.length),
  );
}
