import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { RappelLu, RappelsLus } from '../../modules/rappels/contract.ts';
import { api } from '../api.ts';
import { viserTitre } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';

const cleDe = (slug: string) => ['structure', slug, 'rappels'];

/** The reminders of a structure, and how they leave. */
export const rappelsQuery = (slug: string) =>
  queryOptions({
    queryKey: cleDe(slug),
    queryFn: async (): Promise<RappelsLus> => {
      const { data } = await api.GET('/api/structures/{structure}/rappels', {
        params: { path: { structure: slug } },
      });
      if (!data) throw new Error('no reminders');
      return data;
    },
  });

/** What one does of reminders; a refusal is said in words. */
export function useRappels() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const chemin = { params: { path: { structure: slug } } };
  const relire = () => queryClient.invalidateQueries({ queryKey: cleDe(slug) });
  const un = (r: RappelLu) => ({ params: { path: { structure: slug, id: r.id } } });
  const essayerDe = (travail: () => Promise<void>) => travail().catch(signalerErreur);
  return {
    verifier: () =>
      essayerDe(async () => {
        const { data } = await api.POST('/api/structures/{structure}/rappels', chemin);
        if (data) queryClient.setQueryData(cleDe(slug), data);
        signaler('Les rappels sont à jour.');
      }),
    lire: (r: RappelLu) =>
      essayerDe(async () => {
        await api.PUT('/api/structures/{structure}/rappels/{id}/lecture', un(r));
        await relire();
        viserTitre();
        signalerAnnulable('C’est noté comme lu.', async () => {
          await api.DELETE('/api/structures/{structure}/rappels/{id}/lecture', un(r));
          await relire();
        });
      }),
    regler: (actif: boolean) =>
      essayerDe(async () => {
        await api.PUT('/api/structures/{structure}/rappels/reglage', { ...chemin, body: { actif } });
        await relire();
        signaler(actif ? 'Vous recevrez les rappels.' : 'Vous ne recevrez plus de rappels.');
      }),
    essayer: () =>
      essayerDe(async () => {
        const { data } = await api.POST('/api/structures/{structure}/rappels/essai', chemin);
        signaler(`Un message d’essai est parti à ${data?.a}.`);
      }),
  };
}
