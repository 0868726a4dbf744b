import { useNavigate } from '@tanstack/react-router';
import type { Periode } from '../ui/periodes.ts';
import { useStructure } from '../ui/session.ts';
import type { FiltresTableau } from './filtres.ts';

/**
 * What choosing a bar does: whoever reads every act goes to those behind the bar, with the same filters in the
 * address; the others narrow the figures.
 */
export function useChoisir(
  periode: Periode,
  filtres: FiltresTableau,
  changer: (changement: FiltresTableau) => void,
): { choisir: (changement: FiltresTableau) => void; mene: string } {
  const { slug, role } = useStructure();
  const naviguer = useNavigate();
  const litTout = role === 'encadrant' || role === 'direction';
  return {
    mene: litTout
      ? 'Choisissez une barre pour voir ses interventions.'
      : 'Choisissez une barre pour filtrer.',
    choisir: (changement) => {
      if (!litTout) return changer(changement);
      const search = { ...filtres, ...periode, ...changement, mediation: 'oui' };
      naviguer({ to: `/s/${slug}/interventions`, search: search as never });
    },
  };
}
