import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';

const equipe = createRoute({
  getParentRoute: () => routeStructure,
  path: 'formations',
  validateSearch: (s: Record<string, unknown>): { annee?: number } => {
    const annee = Number(s.annee);
    return Number.isInteger(annee) && annee >= 1980 && annee <= 2200 ? { annee } : {};
  },
  component: lazyRouteComponent(() => import('./formations.tsx'), 'Formations'),
});

const personne = createRoute({
  getParentRoute: () => routeStructure,
  path: 'formations/$membre',
  component: lazyRouteComponent(() => import('./une-personne.tsx'), 'UnePersonne'),
});

export const routesProfessionnalisation = [equipe, personne] as const;
