import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const aTrancher = createRoute({
  getParentRoute: () => routeStructure,
  path: 'a-trancher',
  component: lazyRouteComponent(() => import('./a-trancher.tsx'), 'EcranATrancher'),
});

export const routesDivergences = [aTrancher] as const;
