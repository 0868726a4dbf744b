import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { routesAujourdhui } from './aujourdhui/routes.ts';
import { routesBilans } from './bilans/routes.ts';
import { routesDuCompte, routesPubliques } from './comptes/routes.ts';
import { routesConventions } from './conventions/routes.ts';
import { routesDanger, routesDangerPubliques } from './danger/routes.ts';
import { routesDivergences } from './divergences/routes.ts';
import { routesEcheances } from './echeances/routes.ts';
import { routesEnvois } from './envois/routes.ts';
import { routesImports } from './imports/routes.ts';
import { routesInterventions } from './interventions/routes.ts';
import { routesLiaisons } from './liaisons/routes.ts';
import { routesMesures } from './mesures/routes.ts';
import { routesNomenclatures } from './nomenclatures/routes.ts';
import { brancherReveils, brancherSuites, finir } from './offline/compte-local.ts';
import { routesPartenaires } from './partenaires/routes.ts';
import { routesPersonnes } from './personnes/routes.ts';
import { routesProfessionnalisation } from './professionnalisation/routes.ts';
import { routesRappels } from './rappels/routes.ts';
import { routesReseau } from './reseau/routes.ts';
import { routesSituations } from './situations/routes.ts';
import { routesStructures } from './structures/routes.ts';
import { routesTournees } from './tournees/routes.ts';
import { ErreurEcran } from './ui/erreur-ecran.tsx';
import { Introuvable } from './ui/introuvable.tsx';
import { Probleme } from './ui/probleme.ts';
import { routeCompte, routeRacine, routeStructure } from './ui/racine.tsx';
import { ecrireRecherche, lireRecherche } from './ui/recherche.ts';
import { accueilDe } from './ui/session.ts';
import { SquelettePage } from './ui/squelettes.tsx';

/** Where the shortcuts of the application's icon lead, in the structure of last time. */
const RACCOURCIS: Readonly<Record<string, string>> = {
  intervention: 'interventions/nouvelle',
  tournee: 'tournees/nouvelle',
};

const accueil = createRoute({
  getParentRoute: () => routeCompte,
  path: '/',
  validateSearch: (s: Record<string, unknown>): { aller?: string } =>
    typeof s.aller === 'string' && s.aller in RACCOURCIS ? { aller: s.aller } : {},
  beforeLoad: ({ context, search }) => {
    throw redirect({ to: accueilDe(context.moi, RACCOURCIS[search.aller ?? '']), replace: true });
  },
});

const accueilStructure = createRoute({
  getParentRoute: () => routeStructure,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: accueilDe(context.moi), replace: true });
  },
});

/** Each module adds its routes here: a screen is loaded when it is opened. */
const arbre = routeRacine.addChildren([
  ...routesPubliques,
  ...routesDangerPubliques,
  routeCompte.addChildren([
    accueil,
    ...routesDuCompte,
    ...routesReseau,
    routeStructure.addChildren([
      accueilStructure,
      ...routesAujourdhui,
      ...routesInterventions,
      ...routesTournees,
      ...routesImports,
      ...routesDivergences,
      ...routesEnvois,
      ...routesLiaisons,
      ...routesSituations,
      ...routesPartenaires,
      ...routesPersonnes,
      ...routesDanger,
      ...routesMesures,
      ...routesNomenclatures,
      ...routesStructures,
      ...routesProfessionnalisation,
      ...routesConventions,
      ...routesEcheances,
      ...routesRappels,
      ...routesBilans,
    ]),
  ]),
]);

/** A session that ended while one worked: everything is hidden; sign in, and come back to the same place. */
function quandRefuse(erreur: unknown): void {
  if (erreur instanceof Probleme && erreur.code === 'connexion-necessaire') void finir();
}

/** What was sent from the phone changes lists and figures; names and people stay what they were. */
const INCHANGES: ReadonlySet<unknown> = new Set(['nomenclature', 'membres']);

brancherSuites({
  surFin() {
    const { href, pathname } = router.state.location;
    if (pathname === '/connexion') return;
    router.navigate({ to: '/connexion', search: { retour: href } }).then(() => queryClient.clear());
  },
  surEnvoi(structures) {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [quoi, slug, partie] }) =>
        quoi === 'structure' && structures.has(String(slug)) && !INCHANGES.has(partie),
    });
  },
});
brancherReveils();

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: quandRefuse }),
  mutationCache: new MutationCache({ onError: quandRefuse }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Never held back: what the device keeps answers without network, and the rest says why it can't.
      networkMode: 'always',
      retry: (essais, e) =>
        essais < 2 && navigator.onLine && !(e instanceof Probleme && e.status >= 400 && e.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
});

export const router = createRouter({
  routeTree: arbre,
  context: { queryClient },
  parseSearch: lireRecherche,
  stringifySearch: ecrireRecherche,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: SquelettePage,
  defaultErrorComponent: ErreurEcran,
  defaultNotFoundComponent: Introuvable,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
