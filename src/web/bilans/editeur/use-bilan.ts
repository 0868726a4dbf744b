import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { BilanLu, Recit, RepriseLue, TexteDeBilan } from '../../../modules/bilans/contract.ts';
import type { Action, Etat } from '../../../modules/bilans/rules/etats.ts';
import { api } from '../../api.ts';
import { useStructure } from '../../ui/session.ts';

/** How often what others write is looked for, while the page is in front. */
const SUIVI_MS = 10_000;

export interface CleDuBilan {
  readonly structure: string;
  readonly convention: number;
  readonly annee: number;
}

/** Which bilan the address names. */
export function useCleDuBilan(): CleDuBilan {
  const { slug } = useStructure();
  const { convention, annee } = useParams({ strict: false });
  return { structure: slug, convention: Number(convention), annee: Number(annee) };
}

const CHEMIN = '/api/structures/{structure}/bilans/{convention}/{annee}';
const cles = (c: CleDuBilan) => ['structure', c.structure, 'bilans', c.convention, c.annee] as const;

const present = <T>(data: T | undefined): T => {
  if (data === undefined) throw new Error('empty answer');
  return data;
};

export const bilanQuery = (path: CleDuBilan) =>
  queryOptions({
    queryKey: [...cles(path), 'bilan'],
    queryFn: async (): Promise<BilanLu> => present((await api.GET(CHEMIN, { params: { path } })).data),
  });

export const textesQuery = (path: CleDuBilan) =>
  queryOptions({
    queryKey: [...cles(path), 'textes'],
    refetchInterval: SUIVI_MS,
    queryFn: async (): Promise<{ etat: Etat; textes: TexteDeBilan[] }> =>
      present((await api.GET(`${CHEMIN}/textes`, { params: { path } })).data),
  });

export const recitsQuery = (path: CleDuBilan) =>
  queryOptions({
    queryKey: [...cles(path), 'recits'],
    queryFn: async (): Promise<Recit[]> =>
      present((await api.GET(`${CHEMIN}/recits`, { params: { path } })).data),
  });

/** What is recorded of trainings and interviews, ready for part 2.3. */
export const repriseQuery = (path: CleDuBilan) =>
  queryOptions({
    queryKey: [...cles(path), 'professionnalisation'],
    queryFn: async (): Promise<RepriseLue> =>
      present((await api.GET(`${CHEMIN}/professionnalisation`, { params: { path } })).data),
  });

/** What one does of a bilan. */
export function useBilan(path: CleDuBilan) {
  const queryClient = useQueryClient();
  const { queryKey } = textesQuery(path);
  return {
    ecrireTexte: async (
      rubrique: TexteDeBilan['rubrique'],
      corps: { texte: string; version: number },
    ): Promise<TexteDeBilan> => {
      const { data } = await api.PUT(`${CHEMIN}/textes/{rubrique}`, {
        params: { path: { ...path, rubrique } },
        body: corps,
      });
      const recu = present(data);
      queryClient.setQueryData<{ etat: Etat; textes: TexteDeBilan[] }>(queryKey, (lu) =>
        lu ? { ...lu, textes: lu.textes.map((t) => (t.rubrique === rubrique ? recu : t)) } : lu,
      );
      return recu;
    },
    changerEtat: async (action: Action, confirme: string[] = []) => {
      await api.POST(`${CHEMIN}/etat`, { params: { path }, body: { action, confirme } });
      await queryClient.invalidateQueries({ queryKey: ['structure', path.structure, 'bilans'] });
    },
  };
}
