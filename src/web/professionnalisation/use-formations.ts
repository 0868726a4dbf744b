import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { ActionLue, EquipeEnFormation, Parcours } from '../../modules/professionnalisation/contract.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';

const FORMATIONS = '/api/structures/{structure}/formations';

/** An action as it is sent. */
export type ActionAEcrire = Omit<ActionLue, 'id' | 'membreId' | 'prevuePour' | 'etat' | 'version'>;

/** The team and its hours of a calendar year; of this year when none is named. */
export const equipeQuery = (slug: string, annee?: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'formations', 'equipe', annee ?? null],
    queryFn: async (): Promise<EquipeEnFormation> => {
      const { data } = await api.GET(FORMATIONS, {
        params: { path: { structure: slug }, query: annee === undefined ? {} : { annee } },
      });
      if (!data) throw new Error('no team');
      return data;
    },
  });

/** One person's path. */
export const parcoursQuery = (slug: string, membre: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'formations', 'membre', membre],
    queryFn: async (): Promise<Parcours> => {
      const { data } = await api.GET(`${FORMATIONS}/membres/{membre}`, {
        params: { path: { structure: slug, membre } },
      });
      if (!data) throw new Error('no path');
      return data;
    },
  });

/** What is done of the records; deadlines and bilans read them too. */
export function useFormations() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  const un = (id: number) => ({ params: { path: { structure: slug, id } } });
  return {
    relire,
    ajouter: async (body: ActionAEcrire & { membreId: number }) => {
      await api.POST(FORMATIONS, { params: { path: { structure: slug } }, body });
      await relire();
    },
    modifier: async (id: number, body: ActionAEcrire & { version: number }) => {
      await api.PUT(`${FORMATIONS}/{id}`, { ...un(id), body });
      await relire();
    },
    retirer: async (id: number) => {
      await api.DELETE(`${FORMATIONS}/{id}`, un(id));
      await relire();
    },
    retablir: async (id: number) => {
      await api.POST(`${FORMATIONS}/{id}/retablissement`, un(id));
      await relire();
    },
  };
}
