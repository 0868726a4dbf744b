/** The little that is used of a service worker's world: TypeScript knows either this one or the page's. */
interface Evenement extends Event {
  waitUntil(travail: Promise<unknown>): void;
}
interface Demande extends Evenement {
  readonly request: Request;
  respondWith(reponse: Promise<Response>): void;
}
interface Travailleur {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(quoi: 'install' | 'activate', f: (e: Evenement) => void): void;
  addEventListener(quoi: 'fetch', f: (e: Demande) => void): void;
  addEventListener(quoi: 'message', f: (e: MessageEvent<unknown>) => void): void;
}
const sw = self as unknown as Travailleur;

/** Written by the build in the place of these names: see `vite-hors-ligne.ts`. */
declare const __VERSION__: string;
declare const __D_AVANCE__: readonly string[];
declare const __AU_BESOIN__: readonly string[];

const PREFIXE = 'trame-app-';
const ICI = PREFIXE + __VERSION__;
/** Large parts (charts, preview of documents), kept when they are first used. */
const GROS = 'trame-au-besoin';
const PAGE = '/index.html';
const D_AVANCE = new Set(__D_AVANCE__);
const AU_BESOIN = new Set(__AU_BESOIN__);

sw.addEventListener('install', (e) => e.waitUntil(installer()));
sw.addEventListener('activate', (e) => e.waitUntil(activer()));
sw.addEventListener('message', (e) => {
  if (e.data === 'prendre-la-suite') void sw.skipWaiting();
});
sw.addEventListener('fetch', (e) => {
  const reponse = repondre(e.request);
  if (reponse) e.respondWith(reponse);
});

/** All or nothing: a version that could not be fetched whole never takes the place of the one that works. */
async function installer(): Promise<void> {
  const cache = await caches.open(ICI);
  await Promise.all(
    [...D_AVANCE].map(async (url) => {
      // The name of these says what they hold: one that an earlier version fetched is the same.
      const deja = url.startsWith('/assets/') ? await caches.match(url) : undefined;
      const reponse = deja ?? (await fetch(url, { cache: 'no-cache' }));
      if (!reponse.ok || reponse.redirected) throw new Error(`${url}: ${reponse.status}`);
      await cache.put(url, reponse);
    }),
  );
}

/** Forgets versions gone by, but the last: a tab may still show it. */
async function activer(): Promise<void> {
  const versions = (await caches.keys()).filter((nom) => nom.startsWith(PREFIXE) && nom !== ICI);
  await Promise.all(versions.slice(0, -1).map((nom) => caches.delete(nom)));
  const gros = await caches.open(GROS);
  const perimes = (await gros.keys()).filter(({ url }) => !AU_BESOIN.has(new URL(url).pathname));
  await Promise.all(perimes.map((r) => gros.delete(r)));
  await sw.clients.claim();
}

/** What this worker answers; null: the network does. Never anything of the API, nor of anybody's data. */
function repondre(demande: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(demande.url);
  if (demande.method !== 'GET' || origin !== sw.location.origin) return null;
  if (pathname === '/api' || pathname.startsWith('/api/') || pathname === '/sw.js') return null;
  // The partner's page, opened where the application is installed too, is none of it.
  if (pathname === '/liaison') return null;
  if (demande.mode === 'navigate') return /\.\w+$/.test(pathname) ? null : ouvrir(PAGE, demande);
  if (D_AVANCE.has(pathname) || pathname.startsWith('/assets/')) return ouvrir(pathname, demande);
  return null;
}

async function ouvrir(cle: string, demande: Request): Promise<Response> {
  const gardee =
    (await (await caches.open(ICI)).match(cle)) ?? (cle === PAGE ? undefined : await caches.match(cle));
  if (gardee) return gardee;
  const fraiche = await fetch(demande);
  if (fraiche.ok && AU_BESOIN.has(cle)) await (await caches.open(GROS)).put(cle, fraiche.clone());
  return fraiche;
}
