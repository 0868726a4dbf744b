import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

/** No name, and nothing that was searched, is ever in an address. */
const donnees = createRoute({
  getParentRoute: () => routeStructure,
  path: 'donnees-personnelles',
  component: lazyRouteComponent(() => import('./donnees.tsx'), 'DonneesPersonnelles'),
});

const lectures = createRoute({
  getParentRoute: () => routeStructure,
  path: 'donnees-personnelles/lectures',
  validateSearch: (s: Record<string, unknown>): { membre?: number } => {
    const membre = Number(s.membre);
    return Number.isSafeInteger(membre) && membre > 0 ? { membre } : {};
  },
  component: lazyRouteComponent(() => import('./lectures.tsx'), 'Lectures'),
});

const droits = createRoute({
  getParentRoute: () => routeStructure,
  path: 'donnees-personnelles/droits',
  component: lazyRouteComponent(() => import('./droits/droits.tsx'), 'DroitsDUnePersonne'),
});

export const routesPersonnes = [donnees, lectures, droits] as const;
