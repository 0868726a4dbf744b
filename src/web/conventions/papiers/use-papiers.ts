import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  ecrirePosteDecrit,
  lirePersonneEmployee,
  listerPapiers,
} from '../../../modules/conventions/contract-papiers.ts';
import { api, type ReponseDe } from '../../api.ts';
import { useStructure } from '../../ui/session.ts';

const C = '/api/structures/{structure}/conventions/{id}' as const;

export type PosteEcrit = ReponseDe<typeof ecrirePosteDecrit>;
export type PersonneEcrite = ReponseDe<typeof lirePersonneEmployee>;
export type PapierDuPoste = ReponseDe<typeof listerPapiers>['papiers'][number];

/** The papers of a post, and what each lacks. */
export const papiersQuery = (slug: string, id: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions', id, 'papiers'],
    queryFn: async () => {
      const { data } = await api.GET(`${C}/papiers`, { params: { path: { structure: slug, id } } });
      if (!data) throw new Error('no papers');
      return data;
    },
  });

/** The description of the post. A form is not read again under the hands of who fills it. */
export const posteQuery = (slug: string, id: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions', id, 'poste'],
    queryFn: async () => {
      const { data } = await api.GET(`${C}/poste`, { params: { path: { structure: slug, id } } });
      if (!data) throw new Error('no post');
      return data;
    },
    refetchOnWindowFocus: false,
  });

/** What is known of the person of a contract. */
export const personneQuery = (slug: string, id: number, contrat: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions', id, 'personne', contrat],
    queryFn: async () => {
      const { data } = await api.GET(`${C}/contrats/{contrat}/personne`, {
        params: { path: { structure: slug, id, contrat } },
      });
      if (!data) throw new Error('no person');
      return data;
    },
    // Names and addresses do not stay in memory once the screen is left.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Writes the sheets of a post; what the papers lack is read again. */
export function useFiches(id: number) {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  return {
    ecrirePoste: async (body: PosteEcrit) => {
      await api.PUT(`${C}/poste`, { params: { path: { structure: slug, id } }, body });
      await relire();
    },
    ecrirePersonne: async (contrat: number, body: Pick<PersonneEcrite, 'version' | 'personne'>) => {
      await api.PUT(`${C}/contrats/{contrat}/personne`, {
        params: { path: { structure: slug, id, contrat } },
        body,
      });
      await relire();
    },
  };
}
