import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { signalerErreur } from '../toast.ts';

/** Signs out and forgets everything that was read. */
export function useDeconnexion(): () => Promise<void> {
  const queryClient = useQueryClient();
  const naviguer = useNavigate();
  return async () => {
    try {
      await api.POST('/api/deconnexion');
      await naviguer({ to: '/connexion' });
      queryClient.clear();
    } catch (e) {
      signalerErreur(e);
    }
  };
}
