import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'bilans',
  component: lazyRouteComponent(() => import('./bilans.tsx'), 'Bilans'),
});

const modele = createRoute({
  getParentRoute: () => routeStructure,
  path: 'bilans/modele',
  component: lazyRouteComponent(() => import('./modele/modele.tsx'), 'ModeleWord'),
});

const bilan = createRoute({
  getParentRoute: () => routeStructure,
  path: 'bilans/$convention/$annee',
  component: lazyRouteComponent(() => import('./editeur/editeur.tsx'), 'Editeur'),
});

const apercu = createRoute({
  getParentRoute: () => routeStructure,
  path: 'bilans/$convention/$annee/apercu',
  component: lazyRouteComponent(() => import('./apercu/apercu.tsx'), 'Apercu'),
});

export const routesBilans = [liste, modele, bilan, apercu] as const;
