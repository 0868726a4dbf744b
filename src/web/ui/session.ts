import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Moi } from '../../modules/comptes/contract.ts';
import { api } from '../api.ts';
import { Probleme } from './probleme.ts';

export type StructureDeMoi = Moi['structures'][number];

/** Who is signed in; null when nobody is. */
export const moiQuery = queryOptions({
  queryKey: ['moi'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Moi | null> => {
    try {
      return (await api.GET('/api/moi')).data ?? null;
    } catch (e) {
      if (e instanceof Probleme && e.status === 401) return null;
      throw e;
    }
  },
});

/** The signed-in person. Only under a route that needs an account. */
export function useMoi(): Moi {
  const { data } = useQuery(moiQuery);
  if (!data)
    throw new Probleme({
      status: 401,
      code: 'connexion-necessaire',
      detail: 'Connectez-vous pour continuer.',
    });
  return data;
}

/** The structure of the address, with the person's role in it. Only under `/s/$structure`. */
export function useStructure(): StructureDeMoi {
  const { structure } = useParams({ strict: false });
  const trouvee = useMoi().structures.find((s) => s.slug === structure);
  if (!trouvee) {
    throw new Probleme({
      status: 404,
      code: 'structure-inconnue',
      detail: 'Cette structure n’est pas la vôtre.',
    });
  }
  return trouvee;
}

const CLE = 'trame-structure';

/** Remembers the structure that one works in, so that the next visit opens there. */
export function retenirStructure(slug: string): void {
  try {
    localStorage.setItem(CLE, slug);
  } catch {
    // Storage refused: the first structure opens.
  }
}

/** The first screen of each role: what one comes to do. */
const ACCUEILS: Readonly<Record<StructureDeMoi['role'], string>> = {
  mediateur: 'aujourdhui',
  encadrant: 'interventions',
  direction: 'interventions',
  observateur: 'tableau-de-bord',
};

/** Where a person lands: the structure of last time, on the screen of their role; their account when they have none. */
export function accueilDe(moi: Moi): string {
  let derniere: string | null = null;
  try {
    derniere = localStorage.getItem(CLE);
  } catch {
    // Storage refused: the first structure opens.
  }
  const structure = moi.structures.find((s) => s.slug === derniere) ?? moi.structures[0];
  if (!structure) return '/compte';
  return `/s/${structure.slug}/${ACCUEILS[structure.role]}`;
}
