import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { lireFiltres } from './filtres.ts';

const tableauDeBord = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tableau-de-bord',
  validateSearch: lireFiltres,
  component: lazyRouteComponent(() => import('./tableau-de-bord.tsx'), 'EcranTableauDeBord'),
});

export const routesMesures = [tableauDeBord] as const;
