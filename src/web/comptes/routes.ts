import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeCompte, routeRacine } from '../ui/racine.tsx';

const connexion = createRoute({
  getParentRoute: () => routeRacine,
  path: '/connexion',
  // Only a path of this site: a link could otherwise send elsewhere whoever just signed in.
  validateSearch: (s: Record<string, unknown>): { retour?: string } =>
    typeof s.retour === 'string' && /^\/(?![/\\])/.test(s.retour) ? { retour: s.retour } : {},
  component: lazyRouteComponent(() => import('./connexion.tsx'), 'Connexion'),
});

const commencer = createRoute({
  getParentRoute: () => routeRacine,
  path: '/commencer',
  component: lazyRouteComponent(() => import('./commencer.tsx'), 'Commencer'),
});

const lien = createRoute({
  getParentRoute: () => routeRacine,
  path: '/lien',
  component: lazyRouteComponent(() => import('./lien.tsx'), 'Lien'),
});

const monCompte = createRoute({
  getParentRoute: () => routeCompte,
  path: '/compte',
  component: lazyRouteComponent(() => import('./mon-compte.tsx'), 'MonCompte'),
});

export const routesPubliques = [connexion, commencer, lien] as const;
export const routesDuCompte = [monCompte] as const;
