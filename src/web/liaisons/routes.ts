import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const aFaire = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/a-faire',
  component: lazyRouteComponent(() => import('./a-faire.tsx'), 'AFaire'),
});

export const routesLiaisons = [aFaire] as const;
