/** Work under way in this process, outside any request. */
export interface Taches {
  /**
   * Starts a work, once `annoncer` has said that it starts; it may still wait its turn. From the first moment it counts
   * as under way, so that nobody takes it for abandoned. False when it is already under way, or when this process ends.
   */
  lancer(
    id: string,
    annoncer: () => Promise<void>,
    travail: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean>;
  enCours(id: string): boolean;
  /** Tells it to stop and waits until it has. */
  arreter(id: string): Promise<void>;
  /** Stops everything, and takes nothing more. */
  fermer(): Promise<void>;
}

/** Each reads a file and holds a connection: more at once would only slow the others down. */
const A_LA_FOIS = 2;

/** `signaler` receives what no work expected. */
export function ouvrirTaches(signaler: (cause: unknown) => void): Taches {
  const enCours = new Map<string, { readonly controle: AbortController; readonly fin: Promise<void> }>();
  const attente: (() => void)[] = [];
  let actives = 0;
  let ferme = false;

  const tour = async (): Promise<void> => {
    if (actives >= A_LA_FOIS) await new Promise<void>((resolve) => attente.push(resolve));
    actives += 1;
  };
  const rendre = (): void => {
    actives -= 1;
    attente.shift()?.();
  };
  const mener = async (travail: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => {
    await tour();
    try {
      await travail(signal);
    } catch (cause) {
      signaler(cause);
    } finally {
      rendre();
    }
  };
  const arreter = async (id: string): Promise<void> => {
    const tache = enCours.get(id);
    tache?.controle.abort();
    await tache?.fin;
  };
  return {
    async lancer(id, annoncer, travail) {
      if (ferme || enCours.has(id)) return false;
      const controle = new AbortController();
      const annonce = annoncer();
      const fin = annonce
        .then(
          () => mener(travail, controle.signal),
          () => {},
        )
        .finally(() => enCours.delete(id));
      enCours.set(id, { controle, fin });
      await annonce;
      return true;
    },
    enCours: (id) => enCours.has(id),
    arreter,
    async fermer() {
      ferme = true;
      await Promise.all([...enCours.keys()].map(arreter));
    },
  };
}
