import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Moi } from '../../modules/comptes/contract.ts';
import { memoirePhone } from '../offline/pointeur.ts';
import { moiQuery } from '../ui/session.ts';

/** Once signed in: nothing of the one before stays, and the screen asked for opens. */
export function useEntrer(): (moi: Moi, vers?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (moi, vers = '/') => {
    // The new session took the place of the one that the server had not been told to close.
    memoirePhone.retenirSortie(false);
    queryClient.clear();
    queryClient.setQueryData(moiQuery.queryKey, moi);
    await router.navigate({ href: vers, replace: true });
  };
}
