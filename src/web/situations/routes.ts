import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { unTexte } from '../ui/recherche.ts';
import { lireFiltres } from './filtres.ts';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations',
  validateSearch: lireFiltres,
  component: lazyRouteComponent(() => import('./liste.tsx'), 'Liste'),
});

const nouvelle = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/nouvelle',
  component: lazyRouteComponent(() => import('./nouvelle.tsx'), 'NouvelleSituation'),
});

/** No name, and nothing that was searched, is ever in the address. */
const parNom = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/par-nom',
  component: lazyRouteComponent(() => import('./par-nom.tsx'), 'ParNom'),
});

const une = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/$id',
  component: lazyRouteComponent(() => import('./une.tsx'), 'UneSituation'),
});

const modifier = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/$id/modifier',
  component: lazyRouteComponent(() => import('./modifier.tsx'), 'ModifierSituation'),
});

const nouveauFait = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/$id/noter',
  validateSearch: (s: Record<string, unknown>): { genre?: string } => {
    const genre = unTexte(s.genre);
    return genre ? { genre } : {};
  },
  component: lazyRouteComponent(() => import('./faits/noter.tsx'), 'NoterFait'),
});

const fait = createRoute({
  getParentRoute: () => routeStructure,
  path: 'situations/$id/faits/$fait',
  component: lazyRouteComponent(() => import('./faits/noter.tsx'), 'ModifierFait'),
});

export const routesSituations = [liste, nouvelle, parNom, une, modifier, nouveauFait, fait] as const;
