import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeCompte } from '../ui/racine.tsx';
import { VUES, type Vue } from './vues.ts';

export interface FiltresReseau {
  /** The slug of one employer's structure. */
  employeur?: string;
  voir?: Vue;
}

const reseau = createRoute({
  getParentRoute: () => routeCompte,
  path: '/reseau',
  validateSearch: (s: Record<string, unknown>): FiltresReseau => ({
    ...(typeof s.employeur === 'string' ? { employeur: s.employeur } : {}),
    ...(VUES.includes(s.voir as Vue) ? { voir: s.voir as Vue } : {}),
  }),
  component: lazyRouteComponent(() => import('./reseau.tsx'), 'Reseau'),
});

export const routesReseau = [reseau] as const;
