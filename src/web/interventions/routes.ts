import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { lireFiltres } from './filtres.ts';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'interventions',
  validateSearch: lireFiltres,
  component: lazyRouteComponent(() => import('./liste.tsx'), 'Liste'),
});

const nouvelle = createRoute({
  getParentRoute: () => routeStructure,
  path: 'interventions/nouvelle',
  /** `comme`: an act to start from. */
  validateSearch: (s: Record<string, unknown>): { comme?: string } =>
    typeof s.comme === 'string' ? { comme: s.comme } : {},
  component: lazyRouteComponent(() => import('./nouvelle.tsx'), 'Nouvelle'),
});

const une = createRoute({
  getParentRoute: () => routeStructure,
  path: 'interventions/$id',
  component: lazyRouteComponent(() => import('./une.tsx'), 'Une'),
});

export const routesInterventions = [liste, nouvelle, une] as const;
