import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const equipe = createRoute({
  getParentRoute: () => routeStructure,
  path: 'equipe',
  component: lazyRouteComponent(() => import('./equipe.tsx'), 'Equipe'),
});

const employeur = createRoute({
  getParentRoute: () => routeStructure,
  path: 'employeur',
  /** The post that one comes from, to go back to it. */
  validateSearch: (s: Record<string, unknown>): { convention?: number } =>
    Number.isSafeInteger(s.convention) ? { convention: Number(s.convention) } : {},
  component: lazyRouteComponent(() => import('./employeur.tsx'), 'Employeur'),
});

export const routesStructures = [equipe, employeur] as const;
