import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions',
  component: lazyRouteComponent(() => import('./conventions.tsx'), 'Conventions'),
});

const nouvelle = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/nouvelle',
  component: lazyRouteComponent(() => import('./nouvelle-convention.tsx'), 'NouvelleConvention'),
});

const fiche = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention',
  component: lazyRouteComponent(() => import('./modifier-convention.tsx'), 'ModifierConvention'),
});

export const routesConventions = [liste, nouvelle, fiche] as const;
