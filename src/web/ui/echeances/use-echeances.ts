import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { api } from '../../api.ts';
import { jour } from '../format.ts';
import { useStructure } from '../session.ts';
import { signalerAnnulable, signalerErreur } from '../toast.ts';

export interface EcheancesLues {
  /** Today where the server is: what is late is counted from it. */
  readonly aujourdhui: string;
  readonly echeances: readonly EcheanceLue[];
}

/** The deadlines of every convention, a year ahead. */
export const echeancesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'echeances'],
    queryFn: async (): Promise<EcheancesLues> => {
      const { data } = await api.GET('/api/structures/{structure}/echeances', {
        params: { path: { structure: slug } },
      });
      if (!data) throw new Error('no deadlines');
      return data;
    },
  });

export interface Dire {
  readonly suite: 'fait' | 'reporte' | 'sans-objet' | 'a-faire';
  readonly au?: string | null;
  readonly motif?: string;
}

const FAIT: Readonly<Record<Dire['suite'], string>> = {
  fait: 'C’est noté comme fait.',
  reporte: 'C’est reporté.',
  'sans-objet': 'C’est noté sans objet.',
  'a-faire': 'C’est de nouveau à faire.',
};

/** Says something of a deadline; what was said before comes back with « Annuler ». */
export function useDire() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const envoyer = async (e: EcheanceLue, { suite, au = null, motif = '' }: Dire) => {
    await api.POST('/api/structures/{structure}/conventions/{id}/echeances', {
      params: { path: { structure: slug, id: e.conventionId } },
      body: { cle: e.cle, suite, au, motif },
    });
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  };
  const avant = (e: EcheanceLue): Dire =>
    e.dit === null || e.dit.suite === 'a-faire'
      ? { suite: 'a-faire' }
      : { suite: e.dit.suite, motif: e.dit.motif, ...(e.dit.suite === 'reporte' && { au: e.date }) };
  /** Throws what was refused: a form shows it beside its field. */
  const dire = async (e: EcheanceLue, dite: Dire) => {
    await envoyer(e, dite);
    const texte =
      dite.suite === 'reporte' && dite.au ? `C’est reporté au ${jour(dite.au)}.` : FAIT[dite.suite];
    signalerAnnulable(texte, () => envoyer(e, avant(e)));
  };
  return { dire, direOuSignaler: (e: EcheanceLue, dite: Dire) => dire(e, dite).catch(signalerErreur) };
}
