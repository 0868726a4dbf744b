/** Small values that the frame follows. */
interface Etat {
  /** A new version is fetched and waits for the person. */
  readonly nouvelleVersion: boolean;
  /** The browser can install the application on this device. */
  readonly installable: boolean;
}

/** What Chromium hands over when the application can be installed. */
interface InvitationAInstaller extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let etat: Etat = { nouvelleVersion: false, installable: false };
let enAttente: ServiceWorker | null = null;
let invitation: InvitationAInstaller | null = null;
const abonnes = new Set<() => void>();

const poser = (change: Partial<Etat>): void => {
  etat = { ...etat, ...change };
  for (const prevenir of abonnes) prevenir();
};

/** For `useSyncExternalStore`. */
export const lireInstallation = (): Etat => etat;
export function suivreInstallation(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}

/** A new version is looked for when one comes back to the application, at most that often. */
const RECHERCHE_MS = 3_600_000;

/** Makes the application open without network, once the page is loaded; and listens to what the browser offers. */
export function installerHorsLigne(): void {
  addEventListener('beforeinstallprompt', (e) => {
    // Offered where the person looks for it, rather than over their work.
    e.preventDefault();
    invitation = e as InvitationAInstaller;
    poser({ installable: true });
  });
  addEventListener('appinstalled', () => {
    invitation = null;
    poser({ installable: false });
  });
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  if (document.readyState === 'complete') void enregistrer();
  else addEventListener('load', () => void enregistrer());
}

async function enregistrer(): Promise<void> {
  try {
    const r = await navigator.serviceWorker.register('/sw.js');
    const attendre = () => {
      // At the first visit there is nothing to replace.
      if (!r.waiting || !navigator.serviceWorker.controller) return;
      enAttente = r.waiting;
      poser({ nouvelleVersion: true });
    };
    attendre();
    r.addEventListener('updatefound', () => r.installing?.addEventListener('statechange', attendre));
    let cherchee = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - cherchee < RECHERCHE_MS) return;
      cherchee = Date.now();
      void r.update().catch(() => {});
    });
  } catch {
    // A browser that refuses: the application works with the network, as a site does.
  }
}

/** Goes to the new version: the page is loaded again, because the person asked for it. */
export function mettreAJour(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  enAttente?.postMessage('prendre-la-suite');
}

/** Lets the browser ask whether to install. */
export async function installer(): Promise<void> {
  const choix = await invitation?.prompt();
  if (choix?.outcome === 'accepted') poser({ installable: false });
}

/** Opened from its icon. */
export const estInstallee = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** The iPhone and the iPad install from a menu of theirs, and tell nobody. */
export const surIos = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
