import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const rappels = createRoute({
  getParentRoute: () => routeStructure,
  path: 'echeances/rappels',
  component: lazyRouteComponent(() => import('./rappels.tsx'), 'Rappels'),
});

export const routesRappels = [rappels] as const;
