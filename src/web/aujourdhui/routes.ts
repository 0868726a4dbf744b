import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const aujourdhui = createRoute({
  getParentRoute: () => routeStructure,
  path: 'aujourdhui',
  component: lazyRouteComponent(() => import('./aujourdhui.tsx'), 'Aujourdhui'),
});

const historique = createRoute({
  getParentRoute: () => routeStructure,
  path: 'aujourdhui/historique',
  component: lazyRouteComponent(() => import('./historique.tsx'), 'Historique'),
});

const semaine = createRoute({
  getParentRoute: () => routeStructure,
  path: 'aujourdhui/semaine',
  component: lazyRouteComponent(() => import('./ma-semaine.tsx'), 'MaSemaine'),
});

export const routesAujourdhui = [aujourdhui, historique, semaine] as const;
