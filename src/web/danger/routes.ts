import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const danger = createRoute({
  getParentRoute: () => routeStructure,
  path: 'danger',
  component: lazyRouteComponent(() => import('./danger.tsx'), 'Danger'),
});

export const routesDanger = [danger] as const;
