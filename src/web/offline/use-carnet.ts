import { useMemo, useSyncExternalStore } from 'react';
import { useStructure } from '../ui/session.ts';
import { actionsDe } from './actions.ts';
import type { Actions, Carnet } from './carnet.ts';
import { magasinCourant, refusDeGarder, suivreMagasin } from './compte-local.ts';
import type { Magasin } from './magasin.ts';

function useMagasin(): Magasin {
  const magasin = useSyncExternalStore(suivreMagasin, magasinCourant);
  if (!magasin) throw refusDeGarder() ?? new Error('the store is not open');
  return magasin;
}

/** What the phone knows of the structure of the address; read again at each change. Only under `/s/$structure`. */
export function useCarnet(): Carnet {
  const { slug, membreId } = useStructure();
  const magasin = useMagasin();
  return useSyncExternalStore(magasin.suivre, () => magasin.carnet(slug, membreId));
}

/** What one can do there; each resolves once it is on the phone's disk. Only under `/s/$structure`. */
export function useActions(): Actions {
  const { slug } = useStructure();
  const magasin = useMagasin();
  return useMemo(
    () =>
      actionsDe(magasin, slug, {
        reveiller: () => {},
        envoyer: async () => {},
        sansEnvoi: (travail) => travail(),
        telechargerPhoto: async () => {
          throw new Error('not yet');
        },
      }),
    [magasin, slug],
  );
}
