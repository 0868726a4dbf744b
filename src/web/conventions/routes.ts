import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { unChoix } from '../ui/recherche.ts';

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
  component: lazyRouteComponent(() => import('./une-convention.tsx'), 'UneConvention'),
});

const modifier = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention/modifier',
  component: lazyRouteComponent(() => import('./modifier-convention.tsx'), 'ModifierConvention'),
});

const nouveauContrat = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention/contrats/nouveau',
  component: lazyRouteComponent(() => import('./contrat/un-contrat.tsx'), 'UnContrat'),
});

const contrat = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention/contrats/$contrat',
  component: lazyRouteComponent(() => import('./contrat/un-contrat.tsx'), 'UnContrat'),
});

const fichePoste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention/poste',
  component: lazyRouteComponent(() => import('./papiers/le-poste.tsx'), 'LePoste'),
});

const fichePersonne = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention/contrats/$contrat/personne',
  component: lazyRouteComponent(() => import('./papiers/la-personne.tsx'), 'LaPersonne'),
});

const suivante = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/$convention/suivante',
  validateSearch: (s: Record<string, unknown>): { lien?: 'renouvellement' | 'transfert' } => {
    const lien = unChoix(s.lien, ['renouvellement', 'transfert'] as const);
    return lien ? { lien } : {};
  },
  component: lazyRouteComponent(() => import('./suivante.tsx'), 'Suivante'),
});

const aide = createRoute({
  getParentRoute: () => routeStructure,
  path: 'conventions/aide',
  component: lazyRouteComponent(() => import('./reglages-aide.tsx'), 'ReglagesAide'),
});

export const routesConventions = [
  liste,
  nouvelle,
  aide,
  fiche,
  modifier,
  nouveauContrat,
  contrat,
  fichePoste,
  fichePersonne,
  suivante,
] as const;
