import { type BaseLocale, ouvrirBase } from './base.ts';
import type { Carnet, File } from './carnet.ts';
import { ouvrir, type Scelle, sceller } from './coffre.ts';
import type { ActeConnu, Reglages, TourneeConnue } from './connu.ts';
import {
  type Element,
  type Envoi,
  MEMOIRE_VIDE,
  type Memoire,
  MIROIR_VIDE,
  type Miroir,
  type Photo,
} from './etat.ts';
import { voir, voirFile } from './vue.ts';

/** The store of one account on this phone, open: its tables, its key, and what they hold, in clear, in memory. */
export interface Magasin {
  readonly compteId: string;
  readonly base: BaseLocale;
  readonly cle: CryptoKey;
  readonly memoire: Memoire;
  readonly envoi: Envoi;
  /** The same value until something changes. */
  carnet(structure: string, membreId: number): Carnet;
  readonly file: File;
  /** One work at a time: what one reads before it writes can't change under it. */
  enSerie<T>(travail: () => Promise<T>): Promise<T>;
  /** Only within `enSerie`, once the tables say it. `ailleurs`: other tabs must read again. */
  poser(memoire: Memoire, ailleurs?: boolean): void;
  signalerEnvoi(envoi: Envoi): void;
  /** Reads the tables again: another tab wrote. */
  recharger(): Promise<void>;
  suivre(prevenir: () => void): () => void;
  fermer(): void;
}

/** Opens the store of an account under its key, and reads it. `prevenirAilleurs`: tells the other tabs. */
export async function ouvrirMagasin(
  compteId: string,
  cle: CryptoKey,
  { base = ouvrirBase(compteId), prevenirAilleurs = () => {} } = {},
): Promise<Magasin> {
  const lire = lecteurDe(base, cle);
  const abonnes = new Set<() => void>();
  const carnets = new Map<string, Carnet>();
  let memoire = MEMOIRE_VIDE;
  let envoi: Envoi = { arret: null, enCours: false };
  let dernier: Promise<unknown> = Promise.resolve();

  let file: File | null = null;
  const change = () => {
    carnets.clear();
    file = null;
    for (const prevenir of [...abonnes]) prevenir();
  };
  const magasin: Magasin = {
    compteId,
    base,
    cle,
    get memoire() {
      return memoire;
    },
    get envoi() {
      return envoi;
    },
    carnet(structure, membreId) {
      const vu = carnets.get(structure) ?? voir(memoire, { structure, membreId }, envoi);
      carnets.set(structure, vu);
      return vu;
    },
    get file() {
      file ??= voirFile(memoire, envoi);
      return file;
    },
    enSerie(travail) {
      const fait = dernier.then(travail);
      dernier = fait.catch(() => {});
      return fait;
    },
    poser(nouvelle, ailleurs = true) {
      memoire = nouvelle;
      change();
      if (ailleurs) prevenirAilleurs();
    },
    signalerEnvoi(nouvel) {
      if (nouvel.arret === envoi.arret && nouvel.enCours === envoi.enCours) return;
      envoi = nouvel;
      change();
    },
    recharger: () => magasin.enSerie(async () => magasin.poser(await lire(), false)),
    suivre(prevenir) {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    fermer() {
      memoire = MEMOIRE_VIDE;
      base.fermer();
      change();
    },
  };
  await magasin.recharger();
  return magasin;
}

/** Reads all the tables at one instant, and opens what was not opened before. */
function lecteurDe(base: BaseLocale, cle: CryptoKey): () => Promise<Memoire> {
  let connues = new Map<string, { iv: Uint8Array; valeur: unknown }>();
  return async () => {
    const [file, miroir, photos, brouillons] = await base.lire(
      ['file', 'miroir', 'photos', 'brouillons'],
      (t) => Promise.all([t.file.tout(), t.miroir.tout(), t.photos.tout(), t.brouillons.tout()]),
    );
    const gardees: typeof connues = new Map();
    let illisibles = 0;
    const lire = async <T>(ou: string, scelle: Scelle): Promise<T | null> => {
      const deja = connues.get(ou);
      const connue = deja && memesOctets(deja.iv, scelle.iv) ? deja : null;
      try {
        const valeur = connue ? connue.valeur : await ouvrir(cle, scelle);
        gardees.set(ou, { iv: scelle.iv, valeur });
        return valeur as T;
      } catch {
        return null;
      }
    };
    const elements = await Promise.all(
      file.map(async ({ scelle, refus, rang = 0, ...l }) => {
        const commande = await lire<Element['commande']>(`file/${l.id}`, scelle);
        if (!commande) illisibles += 1;
        const lus = refus ? await lire<Element['refus']>(`refus/${l.id}`, refus) : null;
        return commande && { ...l, rang, commande, refus: lus ?? [] };
      }),
    );
    const lignes = await Promise.all(
      miroir.map(async (l) => ({
        ...l,
        valeur: await lire<unknown>(`miroir/${l.structure}/${l.cle}`, l.scelle),
      })),
    );
    const vues = await Promise.all(
      photos.map(async ({ refus, ...p }): Promise<Photo> => {
        const lus = refus ? await lire<Photo['refus']>(`photo/${p.id}`, refus) : null;
        return { ...p, refus: lus ?? [] };
      }),
    );
    const ecrits = await Promise.all(
      brouillons.map(async (b) => {
        const lu = await lire<{ le: string; contenu: unknown }>(
          `brouillon/${b.structure}/${b.cle}`,
          b.scelle,
        );
        return lu && { structure: b.structure, cle: b.cle, ...lu };
      }),
    );
    connues = gardees;
    return {
      file: elements.filter((e) => e !== null),
      miroirs: miroirsDe(lignes),
      photos: vues,
      brouillons: ecrits.filter((b) => b !== null),
      illisibles,
    };
  };
}

const memesOctets = (a: Uint8Array, b: Uint8Array) => a.every((o, i) => o === b[i]);

function miroirsDe(
  lignes: readonly { structure: string; cle: string; valeur: unknown }[],
): ReadonlyMap<string, Miroir> {
  const miroirs = new Map<string, Miroir>();
  for (const { structure, cle, valeur } of lignes) {
    if (valeur !== null) miroirs.set(structure, avecLigne(miroirs.get(structure), cle, valeur));
  }
  return miroirs;
}

function avecLigne(
  miroir: Miroir = { ...MIROIR_VIDE, actes: new Map(), tournees: new Map() },
  cle: string,
  valeur: unknown,
): Miroir {
  const [sorte, id = ''] = cle.split(':');
  // These maps were made just above, for this reading.
  if (sorte === 'acte') (miroir.actes as Map<string, ActeConnu>).set(id, valeur as ActeConnu);
  else if (sorte === 'tournee')
    (miroir.tournees as Map<string, TourneeConnue>).set(id, valeur as TourneeConnue);
  else return { ...miroir, reglages: valeur as Reglages };
  return miroir;
}

/** Seals values in one go, before a transaction opens. */
export const scellerTout = <T>(cle: CryptoKey, valeurs: readonly T[]): Promise<Scelle[]> =>
  Promise.all(valeurs.map((v) => sceller(cle, v)));
