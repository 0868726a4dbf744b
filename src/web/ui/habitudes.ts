import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  classer,
  dureesHabituelles,
  type Ici,
  saisineHabituelle,
} from '../../modules/interventions/rules/habitudes.ts';
import { api } from '../api.ts';
import type { ActeLocal } from '../offline/carnet.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { useStructure } from './session.ts';

/** What the person recorded most, from before what the phone remembers. */
const habitudesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'interventions', 'habitudes'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const path = { structure: slug };
      const { data } = await api.GET('/api/structures/{structure}/habitudes', { params: { path } });
      if (!data) throw new Error('no habits');
      return data;
    },
  });

/** With fewer acts on the phone, the server's longer memory completes them. */
const ASSEZ = 20;

/** The acts that tell habits: not the rounds, nor what was counted by the tap. */
export const actesPasses = (actes: readonly ActeLocal[]) =>
  actes.flatMap((a) => (a.sorte === 'acte' ? [a.acte] : []));

/** What the person is most likely to record here and now, from the phone's memory, at once and without network. */
export function useHabitudes({ jour, heure, lieuId }: Ici) {
  const { slug, membreId } = useStructure();
  const { actes } = useCarnet();
  const passes = useMemo(() => actesPasses(actes), [actes]);
  const { data } = useQuery({ ...habitudesQuery(slug), enabled: passes.length < ASSEZ });
  return useMemo(() => {
    const ici = { jour, heure, lieuId };
    const rangs = (
      de: Parameters<typeof classer<(typeof passes)[number]>>[2],
      avant: readonly number[] = [],
    ) => [...new Set([...classer(passes, ici, de), ...avant])];
    return {
      passes,
      natures: rangs(
        (a) => [a.natureId],
        data?.natures.map((n) => n.id),
      ),
      lieux: rangs((a) => [a.lieuId], data?.lieux),
      secteurs: rangs((a) => [a.secteurId], data?.secteurs),
      membres: rangs((a) => a.membres.filter((m) => m !== membreId), data?.membres),
      durees: (natureId: number): readonly number[] => {
        const miennes = dureesHabituelles(passes, natureId);
        return miennes.length > 0 ? miennes : (data?.natures.find((n) => n.id === natureId)?.minutes ?? []);
      },
      saisine: (natureId: number): number | null => saisineHabituelle(passes, natureId),
    };
  }, [passes, data, jour, heure, lieuId, membreId]);
}
export type Habitudes = ReturnType<typeof useHabitudes>;
