import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeRacine, routeStructure } from '../ui/racine.tsx';

const danger = createRoute({
  getParentRoute: () => routeStructure,
  path: 'danger',
  component: lazyRouteComponent(() => import('./danger.tsx'), 'Danger'),
});

/** The same, for whoever is not signed in, or not any more: no data, no session. */
const dangerSansCompte = createRoute({
  getParentRoute: () => routeRacine,
  path: '/danger',
  component: lazyRouteComponent(() => import('./danger.tsx'), 'DangerSansCompte'),
});

export const routesDanger = [danger] as const;
export const routesDangerPubliques = [dangerSansCompte] as const;
