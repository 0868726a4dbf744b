import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routeStructure } from '../ui/racine.tsx';
import { unChoix, unTexte } from '../ui/recherche.ts';
import { lireFiltres } from './filtres.ts';

const liste = createRoute({
  getParentRoute: () => routeStructure,
  path: 'interventions',
  validateSearch: lireFiltres,
  component: lazyRouteComponent(() => import('./liste.tsx'), 'Liste'),
});

/** What a new act starts from. */
export interface RechercheNouvelle {
  nature?: number;
  /** An act to do again. */
  comme?: string;
  /** The round that goes on. */
  tournee?: string;
  /** The place chosen in that round, or that of the situation. */
  lieu?: number;
  /** The sector of the situation. */
  secteur?: number;
  /** An act typed before and not saved. */
  brouillon?: string;
  /** Code of the situation that it is part of. */
  situation?: string;
  /** Started from the day: one comes back to it, even during a round. */
  depuis?: 'jour';
}

const entier = (v: unknown): number | undefined =>
  Number.isInteger(Number(v)) && Number(v) > 0 ? Number(v) : undefined;

const nouvelle = createRoute({
  getParentRoute: () => routeStructure,
  path: 'interventions/nouvelle',
  validateSearch: (s: Record<string, unknown>): RechercheNouvelle => ({
    nature: entier(s.nature),
    comme: unTexte(s.comme),
    tournee: unTexte(s.tournee),
    lieu: entier(s.lieu),
    secteur: entier(s.secteur),
    brouillon: unTexte(s.brouillon),
    situation: unTexte(s.situation),
    depuis: unChoix(s.depuis, ['jour']),
  }),
  component: lazyRouteComponent(() => import('./nouvelle.tsx'), 'Nouvelle'),
});

const une = createRoute({
  getParentRoute: () => routeStructure,
  path: 'interventions/$id',
  component: lazyRouteComponent(() => import('./une.tsx'), 'Une'),
});

export const routesInterventions = [liste, nouvelle, une] as const;
