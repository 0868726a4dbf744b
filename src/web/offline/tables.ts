/** One table within a transaction. Each call is a request of that transaction: awaiting anything else would end it. */
export interface TableOuverte<L> {
  tout(): Promise<L[]>;
  un(cle: IDBValidKey): Promise<L | undefined>;
  /** By the index of this name. */
  par(indice: string, valeur: IDBValidKey): Promise<L | undefined>;
  /** Writes in the place of the line of the same key; returns the key. */
  mettre(ligne: L): Promise<IDBValidKey>;
  /** Writes a line whose key and unique values must be new; returns the key. */
  ajouter(ligne: L): Promise<IDBValidKey>;
  effacer(cle: IDBValidKey): Promise<unknown>;
  vider(): Promise<unknown>;
}
export type Ouvertes<Lignes, Nom extends keyof Lignes = keyof Lignes> = {
  readonly [N in Nom]: TableOuverte<Lignes[N]>;
};

/** Tables of one database: IndexedDB, with promises and nothing more. See the decision of 23 November 2026. */
export interface Tables<Lignes> {
  lire<T, N extends keyof Lignes & string>(
    noms: readonly N[],
    travail: (t: Ouvertes<Lignes, N>) => Promise<T>,
  ): Promise<T>;
  /**
   * All that `travail` writes, or nothing of it; resolves once it is written. `sur`: not before the disk says so, rather
   * than the system's buffers.
   */
  ecrire<T, N extends keyof Lignes & string>(
    noms: readonly N[],
    travail: (t: Ouvertes<Lignes, N>) => Promise<T>,
    options?: { readonly sur?: boolean },
  ): Promise<T>;
  /** For good. */
  fermer(): void;
  /** Closed because a newer version of the application changes the tables. */
  readonly remplacee: boolean;
}

/** How the tables of a version are made: their key, `++` before it when it counts by itself, and their unique indexes. */
export type Plan<Lignes> = {
  readonly [N in keyof Lignes]: {
    readonly cle: string | readonly string[];
    readonly uniques?: readonly string[];
  };
};

/** The system closed the database of a page that slept, or lost it for a moment: it can be opened again. */
const REOUVRABLES = new Set(['InvalidStateError', 'UnknownError', 'AbortError']);

/**
 * The tables of the database `nom`, opened at the first use, and opened again when the system closes them: then the work
 * that failed is done once more, so that it must be harmless when done twice.
 */
export function tablesDe<Lignes>(nom: string, version: number, plan: Plan<Lignes>): Tables<Lignes> {
  let ouverture: Promise<IDBDatabase> | null = null;
  let finie = false;
  let remplacee = false;

  function ouvrir(): Promise<IDBDatabase> {
    if (finie || remplacee) return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    ouverture ??= ouvrirBase(nom, version, plan as Plan<Record<string, unknown>>).then(
      (db) => {
        db.onclose = () => {
          ouverture = null;
        };
        db.onversionchange = () => {
          remplacee = true;
          db.close();
        };
        if (finie) db.close();
        return db;
      },
      (e) => {
        ouverture = null;
        throw e;
      },
    );
    return ouverture;
  }

  async function unePasse<T>(
    noms: readonly string[],
    mode: IDBTransactionMode,
    travail: (t: Ouvertes<Lignes>) => Promise<T>,
    sur: boolean,
  ): Promise<T> {
    const db = await ouvrir();
    const tx = db.transaction([...noms], mode, sur ? { durability: 'strict' } : {});
    const ecrite = new Promise<void>((fait, echoue) => {
      tx.oncomplete = () => fait();
      tx.onabort = () => echoue(tx.error ?? new DOMException('aborted', 'AbortError'));
    });
    ecrite.catch(() => {});
    const tables = Object.fromEntries(noms.map((n) => [n, tableDe(tx.objectStore(n))]));
    try {
      const valeur = await travail(tables as Ouvertes<Lignes>);
      await ecrite;
      return valeur;
    } catch (e) {
      annuler(tx);
      // Why the browser undid it all (a full disk) says more than the request that it broke.
      await ecrite.catch((cause) => {
        if (tx.error) throw cause;
      });
      throw e;
    }
  }

  async function faire<T>(...args: Parameters<typeof unePasse<T>>): Promise<T> {
    try {
      return await unePasse(...args);
    } catch (e) {
      if (finie || remplacee || !(e instanceof Error) || !REOUVRABLES.has(e.name)) throw e;
      (await ouverture?.catch(() => null))?.close();
      ouverture = null;
      return unePasse(...args);
    }
  }

  return {
    lire: (noms, travail) => faire(noms, 'readonly', travail as never, false),
    ecrire: (noms, travail, { sur = false } = {}) => faire(noms, 'readwrite', travail as never, sur),
    fermer() {
      finie = true;
      void ouverture?.then((db) => db.close()).catch(() => {});
    },
    get remplacee() {
      return remplacee;
    },
  };
}

function ouvrirBase(nom: string, version: number, plan: Plan<Record<string, unknown>>): Promise<IDBDatabase> {
  const demande = indexedDB.open(nom, version);
  demande.onupgradeneeded = () => {
    for (const [table, { cle, uniques = [] }] of Object.entries(plan)) {
      if (demande.result.objectStoreNames.contains(table)) continue;
      const compte = typeof cle === 'string' && cle.startsWith('++');
      const keyPath = typeof cle === 'string' ? cle.replace('++', '') : [...cle];
      const store = demande.result.createObjectStore(table, { keyPath, autoIncrement: compte });
      for (const u of uniques) store.createIndex(u, u, { unique: true });
    }
  };
  return promesse(demande);
}

const tableDe = (store: IDBObjectStore): TableOuverte<unknown> => ({
  tout: () => promesse(store.getAll()),
  un: (cle) => promesse(store.get(cle)),
  par: (indice, valeur) => promesse(store.index(indice).get(valeur)),
  mettre: (ligne) => promesse(store.put(ligne)),
  ajouter: (ligne) => promesse(store.add(ligne)),
  effacer: (cle) => promesse(store.delete(cle)),
  vider: () => promesse(store.clear()),
});

function promesse<T>(demande: IDBRequest<T>): Promise<T> {
  const promise = new Promise<T>((fait, echoue) => {
    demande.onsuccess = () => fait(demande.result);
    demande.onerror = () => echoue(demande.error ?? new DOMException('failed', 'UnknownError'));
  });
  // One that fails undoes its whole transaction, which says so: nobody has to wait for each.
  promise.catch(() => {});
  return promise;
}

function annuler(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // Undone already.
  }
}
