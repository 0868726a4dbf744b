import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { pluriel } from '../format.ts';
import { useStructure } from '../session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../toast.ts';

const PASSEES = '/api/structures/{structure}/conventions/{id}/echeances/passees';

const faites = (n: number): string => pluriel(n, 'date notée comme faite', 'dates notées comme faites');

/** Settles past dates in one go, and takes them back in one. */
export function usePassees() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  const path = (id: number) => ({ path: { structure: slug, id } });
  const reprendre = async (id: number, le: string) => {
    await api.POST(`${PASSEES}/retablissement`, { params: path(id), body: { le } });
    await relire();
  };
  return {
    /** Throws what was refused: a form shows it beside its field. */
    noter: async (id: number, body: { avant: string; garder: string[] }) => {
      const { data } = await api.POST(PASSEES, { params: path(id), body });
      await relire();
      if (data) signalerAnnulable(`${faites(data.notees)}.`, () => reprendre(id, data.le));
    },
    reprendre: async (id: number, le: string) => {
      try {
        await reprendre(id, le);
        signaler('Ces dates sont de nouveau en retard, comme avant.');
      } catch (e) {
        signalerErreur(e);
      }
    },
  };
}
