import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { nouvelId } from '../../../kernel/id.ts';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import type { PermanenceSaisie } from '../../../modules/tournees/rules/permanence.ts';
import { api } from '../../api.ts';
import { useStructure } from '../../ui/session.ts';

/** The permanences of the structure, as the server has them now. */
export const permanencesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'permanences'],
    queryFn: async (): Promise<Permanence[]> =>
      (await api.GET('/api/structures/{structure}/permanences', { params: { path: { structure: slug } } }))
        .data ?? [],
  });

/** What managers do of permanences: with network only, and read again after each change. */
export function usePermanences() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const un = (id: string) => ({ params: { path: { structure: slug, id } } });
  const relire = () => queryClient.invalidateQueries({ queryKey: permanencesQuery(slug).queryKey });
  const ecrire = async (saisie: PermanenceSaisie, existante?: Pick<Permanence, 'id' | 'version'>) => {
    await api.PUT('/api/structures/{structure}/permanences/{id}', {
      ...un(existante?.id ?? nouvelId()),
      body: { ...saisie, version: existante?.version ?? null },
    });
    await relire();
  };
  const retirer = async (id: string) => {
    await api.DELETE('/api/structures/{structure}/permanences/{id}', un(id));
    await relire();
  };
  return { ecrire, retirer };
}
