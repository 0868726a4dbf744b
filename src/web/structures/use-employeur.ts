import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { ecrireEmployeur } from '../../modules/conventions/contract-papiers.ts';
import { api, type ReponseDe } from '../api.ts';
import { useStructure } from '../ui/session.ts';

const EMPLOYEUR = '/api/structures/{structure}/employeur';

export type EmployeurEcrit = ReponseDe<typeof ecrireEmployeur>;

/** The employer's sheet, with the version that it is. */
export const employeurQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'employeur'],
    queryFn: async () => {
      const { data } = await api.GET(EMPLOYEUR, { params: { path: { structure: slug } } });
      if (!data) throw new Error('no employer');
      return data;
    },
    // A form is not read again under the hands of who fills it.
    refetchOnWindowFocus: false,
  });

/** Writes it; what the papers lack is read again. */
export function useEcrireEmployeur() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  return async (body: EmployeurEcrit) => {
    await api.PUT(EMPLOYEUR, { params: { path: { structure: slug } }, body });
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  };
}
