import { aEnvoyer } from './etat.ts';
import type { Magasin } from './magasin.ts';
import { prochainePhoto } from './photos.ts';
import { type BilanDePasse, nouvelleAllure, type Passe, rafraichir, vider } from './synchro.ts';
import type { Transport } from './transport.ts';

/** What the loop is given of the world. */
export interface Monde {
  readonly transport: Transport;
  /** Only one tab sends at a time. */
  readonly verrou: <T>(travail: () => Promise<T>) => Promise<T>;
  readonly enLigne: () => boolean;
  readonly maintenant: () => number;
  /** Between 0 and 1. */
  readonly hasard: () => number;
  /** Calls back later; returns what gives it up. */
  readonly plusTard: (travail: () => void, ms: number) => () => void;
  readonly membreDe: Passe['membreDe'];
  /** Structures of which this phone keeps what the server says. */
  readonly structures: () => readonly string[];
  /** Our server says that the session is over. */
  readonly surSessionPerdue: () => void;
  /** Something was sent: what was read may have changed. */
  readonly surEnvoi: (structures: ReadonlySet<string>) => void;
}

export interface Boucle {
  /** Something was written: it goes soon, unless a failure says to wait. */
  reveiller(): void;
  /** The network or the person is back: try now. Resolves when it stops. `lire`: read the server again too. */
  envoyer(options?: { readonly lire?: boolean }): Promise<void>;
  /** Does something while nothing is being sent. */
  sansEnvoi<T>(travail: () => Promise<T>): Promise<T>;
  arreter(): void;
}

/** Several things done in a row go together. */
const ELAN_MS = 300;
const ATTENTE_MIN_MS = 2_000;
const ATTENTE_MAX_MS = 300_000;
/** What the server says is read again at most that often. */
const LECTURE_MS = 60_000;

/**
 * Sends what waits as soon as it can, and asks nothing of the network when nothing waits: no timer runs then. After a
 * failure, it waits longer and longer, never quite the same time as the other phones.
 */
export function lancerBoucle(m: Magasin, monde: Monde): Boucle {
  const allure = nouvelleAllure();
  let essais = 0;
  let renoncer: (() => void) | null = null;
  let enCours: Promise<void> | null = null;
  let encore = false;
  let lireAussi = false;
  let lueLe = Number.NEGATIVE_INFINITY;
  let coupure = new AbortController();
  let finie = false;

  const attend = () =>
    aEnvoyer(m.memoire.file).length > 0 || prochainePhoto(m.memoire, new Set()) !== undefined;

  function programmer(ms: number): void {
    renoncer?.();
    renoncer = monde.plusTard(() => {
      renoncer = null;
      void lancer();
    }, ms);
  }

  function lancer(): Promise<void> {
    if (finie) return Promise.resolve();
    renoncer?.();
    renoncer = null;
    if (enCours) {
      encore = true;
      return enCours;
    }
    enCours = passes().finally(() => {
      enCours = null;
    });
    return enCours;
  }

  async function passes(): Promise<void> {
    do {
      encore = false;
      await monde.verrou(unePasse);
      // After a failure, what was written meanwhile waits with the rest.
    } while (encore && essais === 0 && !finie);
  }

  async function unePasse(): Promise<void> {
    if (finie) return;
    renoncer?.();
    renoncer = null;
    coupure = new AbortController();
    const passe = { m, transport: monde.transport, allure, signal: coupure.signal, membreDe: monde.membreDe };
    try {
      // Another tab may have sent meanwhile.
      await m.recharger();
      const avait = attend();
      const lire = lireAussi && monde.maintenant() - lueLe >= LECTURE_MS;
      lireAussi = false;
      if (!avait && !lire) return noter({ arret: null, envoyees: new Set() });
      m.signalerEnvoi({ ...m.envoi, enCours: avait });
      const bilan = await vider(passe);
      if (bilan.envoyees.size > 0) monde.surEnvoi(bilan.envoyees);
      if (bilan.arret && bilan.arret !== 'droit') return noter(bilan);
      if (!lire && (bilan.envoyees.size === 0 || monde.maintenant() - lueLe < LECTURE_MS))
        return noter(bilan);
      m.signalerEnvoi({ ...m.envoi, enCours: false });
      const arret = await rafraichir(passe, monde.structures(), monde.maintenant);
      if (!arret) lueLe = monde.maintenant();
      noter(arret === 'connexion' ? { ...bilan, arret } : bilan);
    } catch (e) {
      if (finie) return;
      // The tables themselves failed: what waits stays where it is, and it is tried again.
      noter({ arret: 'serveur', envoyees: new Set() });
      console.error(e);
    }
  }

  function noter({ arret }: BilanDePasse): void {
    if (finie) return;
    m.signalerEnvoi({ arret, enCours: false });
    if (arret === 'connexion') monde.surSessionPerdue();
    essais = arret === 'reseau' || arret === 'serveur' ? essais + 1 : 0;
    // Without network, its return wakes this; without anything that waits, nothing has to.
    if (essais === 0 || !attend() || !monde.enLigne()) return;
    const attente = Math.min(ATTENTE_MAX_MS, ATTENTE_MIN_MS * 2 ** (essais - 1));
    programmer(attente * (0.7 + 0.6 * monde.hasard()));
  }

  return {
    reveiller() {
      if (finie) return;
      if (enCours) encore = true;
      else if (essais === 0 && !renoncer) programmer(ELAN_MS);
    },
    envoyer({ lire = false } = {}) {
      essais = 0;
      lireAussi ||= lire;
      return lancer();
    },
    async sansEnvoi(travail) {
      coupure.abort();
      try {
        return await monde.verrou(travail);
      } finally {
        if (attend()) programmer(ELAN_MS);
      }
    },
    arreter() {
      finie = true;
      renoncer?.();
      coupure.abort();
    },
  };
}
