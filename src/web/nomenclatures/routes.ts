import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { unChoix, unTexte } from '../ui/recherche.ts';
import { GENRES, type Genre } from './genres.ts';

export interface RechercheListe {
  liste?: Genre;
  recherche?: string;
}

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'nomenclature',
  validateSearch: (s: Record<string, unknown>): RechercheListe => ({
    liste: unChoix(s.liste, GENRES),
    recherche: unTexte(s.recherche),
  }),
  component: lazyRouteComponent(() => import('./nomenclature.tsx'), 'Nomenclature'),
});

const terme = createRoute({
  getParentRoute: () => routeStructure,
  path: 'nomenclature/$id',
  component: lazyRouteComponent(() => import('./fiche.tsx'), 'Fiche'),
});

export const routesNomenclatures = [liste, terme] as const;
