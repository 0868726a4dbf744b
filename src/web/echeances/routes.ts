import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

export interface FiltresEcheances {
  convention?: number;
}

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'echeances',
  validateSearch: (s: Record<string, unknown>): FiltresEcheances => {
    const convention = Number(s.convention);
    return Number.isSafeInteger(convention) && convention > 0 ? { convention } : {};
  },
  component: lazyRouteComponent(() => import('./echeances.tsx'), 'Echeances'),
});

export const routesEcheances = [liste] as const;
