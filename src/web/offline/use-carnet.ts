import { useMemo, useSyncExternalStore } from 'react';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import { actionsDe, type Dehors } from './actions.ts';
import type { Actions, Carnet, File } from './carnet.ts';
import { type CompteLocal, compteLocal, refusDeGarder, suivreCompteLocal } from './compte-local.ts';

function useCompteLocal(): CompteLocal {
  const compte = useSyncExternalStore(suivreCompteLocal, compteLocal);
  if (!compte) throw refusDeGarder() ?? new Error('the store is not open');
  return compte;
}

/** What the phone knows of the structure of the address; read again at each change. Only under `/s/$structure`. */
export function useCarnet(): Carnet {
  const { slug, membreId } = useStructure();
  const { magasin } = useCompteLocal();
  return useSyncExternalStore(magasin.suivre, () => magasin.carnet(slug, membreId));
}

/** What one can do there; each resolves once it is on the phone's disk. Only under `/s/$structure`. */
export function useActions(): Actions {
  const { slug } = useStructure();
  const compte = useCompteLocal();
  return useMemo(() => actionsDe(compte.magasin, slug, dehorsDe(compte)), [compte, slug]);
}

/** What waits on this device, whatever the structure; null when nothing can be kept here. */
export function useFile(): File | null {
  const compte = useSyncExternalStore(suivreCompteLocal, compteLocal);
  const suivre = compte?.magasin.suivre ?? SANS_SUITE;
  return useSyncExternalStore(suivre, () => compte?.magasin.file ?? null);
}
const SANS_SUITE = () => () => {};

function dehorsDe({ boucle }: CompteLocal): Dehors {
  return {
    reveiller() {
      demanderPersistance();
      boucle.reveiller();
    },
    envoyer: () => boucle.envoyer(),
    sansEnvoi: (travail) => boucle.sansEnvoi(travail),
    async telechargerPhoto(structure, acteId, photoId) {
      const { data } = await api.GET('/api/structures/{structure}/interventions/{id}/photos/{photo}.jpg', {
        params: { path: { structure, id: acteId, photo: photoId } },
        parseAs: 'blob',
      });
      // A file in the contract: its content has no type there.
      return data as unknown as Blob;
    },
  };
}

let demandee = false;

/** Asks the browser, at the first thing recorded, not to clear this when it lacks room. */
function demanderPersistance(): void {
  if (demandee) return;
  demandee = true;
  void navigator.storage?.persist?.().catch(() => {});
}
