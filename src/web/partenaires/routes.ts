import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { lireFiltresPartenaires, lireFiltresReunions } from './filtres.ts';

const annuaire = createRoute({
  getParentRoute: () => routeStructure,
  path: 'partenaires',
  validateSearch: lireFiltresPartenaires,
  component: lazyRouteComponent(() => import('./annuaire.tsx'), 'Annuaire'),
});

const un = createRoute({
  getParentRoute: () => routeStructure,
  path: 'partenaires/$id',
  component: lazyRouteComponent(() => import('./un.tsx'), 'UnPartenaire'),
});

const reunions = createRoute({
  getParentRoute: () => routeStructure,
  path: 'reunions',
  validateSearch: lireFiltresReunions,
  component: lazyRouteComponent(() => import('./reunions/reunions.tsx'), 'Reunions'),
});

const nouvelleReunion = createRoute({
  getParentRoute: () => routeStructure,
  path: 'reunions/nouvelle',
  validateSearch: (s: Record<string, unknown>): { partenaire?: number } => {
    const partenaire = Number(s.partenaire);
    return Number.isSafeInteger(partenaire) && partenaire > 0 ? { partenaire } : {};
  },
  component: lazyRouteComponent(() => import('./reunions/ecrire.tsx'), 'NouvelleReunion'),
});

const reunion = createRoute({
  getParentRoute: () => routeStructure,
  path: 'reunions/$id',
  component: lazyRouteComponent(() => import('./reunions/ecrire.tsx'), 'UneReunion'),
});

export const routesPartenaires = [annuaire, un, reunions, nouvelleReunion, reunion] as const;
