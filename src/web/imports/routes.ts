import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { unChoix } from '../ui/recherche.ts';
import { ETAPES, type Etape } from './etapes.ts';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'imports',
  component: lazyRouteComponent(() => import('./imports.tsx'), 'Imports'),
});

const un = createRoute({
  getParentRoute: () => routeStructure,
  path: 'imports/$id',
  validateSearch: (s: Record<string, unknown>): { etape?: Etape } => ({ etape: unChoix(s.etape, ETAPES) }),
  component: lazyRouteComponent(() => import('./un-import.tsx'), 'UnImport'),
});

export const routesImports = [liste, un] as const;
