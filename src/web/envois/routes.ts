import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const reprise = createRoute({
  getParentRoute: () => routeStructure,
  path: 'equipe/reprise',
  component: lazyRouteComponent(() => import('./reprise.tsx'), 'Reprise'),
});

export const routesEnvois = [reprise] as const;
