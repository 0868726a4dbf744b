import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  type ErrorComponentProps,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { api } from '../api.ts';
import { carnetRempli, ouvrirCompte } from '../offline/compte-local.ts';
import { Cadre } from './cadre/cadre.tsx';
import { ErreurEcran } from './erreur-ecran.tsx';
import { Introuvable } from './introuvable.tsx';
import { mesSituationsQuery } from './mes-situations.ts';
import { membresQuery, nomenclatureQuery } from './nomenclature.ts';
import { moiQuery, retenirStructure } from './session.ts';

/** The frame itself could not open: the sentence stands alone on the page. */
const ErreurHorsCadre = (props: ErrorComponentProps) => (
  <main>
    <ErreurEcran {...props} />
  </main>
);

/** The root of all routes. Modules hang theirs on `routeCompte` or `routeStructure`. */
export const routeRacine = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <Introuvable />
    </main>
  ),
  errorComponent: ErreurHorsCadre,
});

/** Signed-in screens, in the frame. Nobody yet: the first start, or the sign-in screen that brings back here. */
export const routeCompte = createRoute({
  getParentRoute: () => routeRacine,
  id: 'compte-necessaire',
  component: Cadre,
  errorComponent: ErreurHorsCadre,
  beforeLoad: async ({ context, location }) => {
    const moi = await context.queryClient.ensureQueryData(moiQuery);
    if (moi) {
      await ouvrirCompte(moi);
      return { moi };
    }
    // What to do when somebody is in danger waits for no password.
    if (location.pathname.endsWith('/danger')) throw redirect({ to: '/danger' });
    if (await premierDemarrage()) throw redirect({ to: '/commencer' });
    throw redirect({ to: '/connexion', search: location.href === '/' ? {} : { retour: location.href } });
  },
});

/** Without an answer, the sign-in screen: it says that the server can't be reached when one tries. */
const premierDemarrage = (): Promise<boolean> =>
  api.GET('/api/etat').then(
    ({ data }) => data?.premierDemarrage ?? false,
    () => false,
  );

/** Screens of one structure: `/s/<slug>/…`. */
export const routeStructure = createRoute({
  getParentRoute: () => routeCompte,
  path: 's/$structure',
  notFoundComponent: Introuvable,
  beforeLoad: async ({ context, params }) => {
    const ici = context.moi.structures.find((s) => s.slug === params.structure);
    if (!ici) throw notFound();
    retenirStructure(params.structure);
    // A network reads posts and deadlines: neither the lists nor the team are open to it, and its device keeps nothing.
    if (ici.role === 'reseau') return;
    // Nearly all its screens name people and terms; and the device must know them before it loses the network.
    void context.queryClient.prefetchQuery(nomenclatureQuery(params.structure));
    void context.queryClient.prefetchQuery(membresQuery(params.structure));
    if (ici.role !== 'observateur')
      void context.queryClient.prefetchQuery(mesSituationsQuery(params.structure));
    await carnetRempli(params.structure);
  },
});
