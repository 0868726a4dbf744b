import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { unChoix, unTexte } from '../ui/recherche.ts';
import { type Geste, VEILLES } from './gestes.ts';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tournees',
  component: lazyRouteComponent(() => import('./liste.tsx'), 'Liste'),
});

const nouvelle = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tournees/nouvelle',
  /** `permanence`: what comes back each week, that presets everything. */
  validateSearch: (s: Record<string, unknown>): { permanence?: string } => ({
    permanence: unTexte(s.permanence),
  }),
  component: lazyRouteComponent(() => import('./depart/nouvelle.tsx'), 'Nouvelle'),
});

const permanences = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tournees/permanences',
  component: lazyRouteComponent(() => import('./permanences/permanences.tsx'), 'Permanences'),
});

const une = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tournees/$id',
  component: lazyRouteComponent(() => import('./une.tsx'), 'Une'),
});

const veille = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tournees/$id/veille',
  validateSearch: (s: Record<string, unknown>): { geste?: Geste } => ({
    geste: unChoix(
      s.geste,
      VEILLES.map((v) => v.geste),
    ),
  }),
  component: lazyRouteComponent(() => import('./en-cours/veille.tsx'), 'Veille'),
});

const fin = createRoute({
  getParentRoute: () => routeStructure,
  path: 'tournees/$id/fin',
  component: lazyRouteComponent(() => import('./fin/fin.tsx'), 'Fin'),
});

export const routesTournees = [liste, nouvelle, permanences, une, veille, fin] as const;
