import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const equipe = createRoute({
  getParentRoute: () => routeStructure,
  path: 'equipe',
  component: lazyRouteComponent(() => import('./equipe.tsx'), 'Equipe'),
});

export const routesStructures = [equipe] as const;
