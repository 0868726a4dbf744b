import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeCompte } from '../ui/racine.tsx';

export interface FiltresReseau {
  /** The slug of one employer's structure. */
  employeur?: string;
  voir?: Vue;
}

export const VUES = ['retard', 'vacants'] as const;
export type Vue = (typeof VUES)[number];

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
