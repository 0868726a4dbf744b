import { useQueryClient } from '@tanstack/react-query';
import type { Role } from '../../modules/comptes/rules/roles.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import type { Journee } from './journee.ts';

export interface ModificationMembre {
  nom?: string;
  role?: Role;
  actifDu?: string | null;
  actifAu?: string | null;
  /** Null: as the structure. */
  journee?: Journee | null;
}

/** What those in charge do of the members; the list is read again after each change. */
export function useMembres() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug, 'membres'] });
  const path = (id: number) => ({ params: { path: { structure: slug, id } } });
  return {
    relire,
    ajouter: async (nom: string) => {
      const { data } = await api.POST('/api/structures/{structure}/membres', {
        params: { path: { structure: slug } },
        body: { nom },
      });
      await relire();
      return data;
    },
    modifier: async (id: number, corps: ModificationMembre) => {
      await api.PATCH('/api/structures/{structure}/membres/{id}', { ...path(id), body: corps });
      await relire();
    },
    inviter: async (id: number, corps: { email: string; role: Role }) => {
      const { data } = await api.POST('/api/structures/{structure}/membres/{id}/invitation', {
        ...path(id),
        body: corps,
      });
      await relire();
      return data;
    },
    lienMotDePasse: async (id: number) =>
      (await api.POST('/api/structures/{structure}/membres/{id}/mot-de-passe', path(id))).data,
    fermerSessions: (id: number) => api.DELETE('/api/structures/{structure}/membres/{id}/sessions', path(id)),
  };
}
