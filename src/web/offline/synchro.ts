import type { File } from './carnet.ts';
import { aEnvoyer, type Element } from './etat.ts';
import type { Magasin } from './magasin.ts';
import {
  octetsDe,
  oublierPhotos,
  photoEnvoyee,
  photoRefusee,
  photosPassees,
  prochainePhoto,
} from './photos.ts';
import { recevoir, recevoirCarnet, refuser } from './recevoir.ts';
import type { Echec, Transport } from './transport.ts';

const LOT = 100;
/** A command on which our own server failed that often, alone, lets the others pass. */
const ECHECS_MAX = 3;

/** What one pass leaves to the next: how much at once, what failed. Lost with the page, without harm. */
export interface Allure {
  lot: number;
  readonly echecs: Map<string, number>;
}
export const nouvelleAllure = (): Allure => ({ lot: LOT, echecs: new Map() });

export interface Passe {
  readonly m: Magasin;
  readonly transport: Transport;
  readonly allure: Allure;
  readonly signal: AbortSignal;
  /** The person in a structure; null when they are not, or no longer, of it. */
  readonly membreDe: (structure: string) => number | null;
}

export interface BilanDePasse {
  readonly arret: File['arret'];
  /** Structures in which something was sent. */
  readonly envoyees: ReadonlySet<string>;
}

const TROP_GROS = {
  code: 'trop-volumineux',
  champ: null,
  message: 'Cette saisie est trop volumineuse pour être envoyée. Raccourcissez son récit.',
};
const ILLISIBLE = {
  code: 'photo-illisible',
  champ: null,
  message: 'Cette photo ne peut plus être lue sur cet appareil. Refaites-la.',
};
const ERREUR_INTERNE = {
  code: 'erreur-interne',
  champ: null,
  message: 'Le serveur n’a pas réussi à prendre cette saisie. Elle reste ici ; prévenez votre encadrant·e.',
};

/**
 * Sends all that can be sent, in order: commands, then the photos whose act arrived. Only one tab does it at a time.
 * Stopped anywhere, by anything, it leaves what waits as it was, and starting again does nothing twice: the server knows
 * each command by its id.
 */
export async function vider(p: Passe): Promise<BilanDePasse> {
  const envoyees = new Set<string>();
  const fermees = new Set<string>();
  const arret = (await envoyerCommandes(p, envoyees, fermees)) ?? (await envoyerPhotos(p, envoyees, fermees));
  return { arret: arret ?? (fermees.size > 0 ? 'droit' : null), envoyees };
}

type Arret = Exclude<File['arret'], null | 'droit'> | null;

async function envoyerCommandes(p: Passe, envoyees: Set<string>, fermees: Set<string>): Promise<Arret> {
  const { m, transport, allure } = p;
  for (;;) {
    const libres = aEnvoyer(m.memoire.file).filter((e) => !fermees.has(e.structure));
    const structure = libres[0]?.structure;
    if (structure === undefined) return null;
    const lot = libres.filter((e) => e.structure === structure).slice(0, allure.lot);
    const membreId = p.membreDe(structure);
    if (membreId === null) {
      fermees.add(structure);
      continue;
    }
    const commandes = lot.map((e) => e.commande);
    const issue = await transport.envoyer(structure, commandes, p.signal);
    if (issue.echec === null) {
      const { partis, refuses } = await recevoir(m, structure, lot, issue.valeur, membreId);
      // An answer that names none of what was sent is not an answer.
      if (partis + refuses === 0) return 'serveur';
      allure.lot = Math.min(LOT, allure.lot * 2);
      envoyees.add(structure);
    } else if (issue.echec === 'droit') fermees.add(structure);
    else {
      const arret = await essuyer(p, structure, lot, issue);
      if (arret) return arret;
    }
  }
}

/** What to do after a failed sending: stop, or go on with less at once. */
async function essuyer(
  { m, allure }: Passe,
  structure: string,
  lot: readonly Element[],
  issue: Exclude<Echec, { echec: 'droit' }>,
): Promise<Arret> {
  const [seul] = lot.length === 1 ? lot : [];
  if (issue.echec === 'trop-gros' || issue.echec === 'refus') {
    allure.lot = Math.max(1, Math.floor(lot.length / 2));
    const refus = issue.echec === 'refus' ? issue.refus : TROP_GROS;
    if (seul) await refuser(m, structure, [seul.id], refus);
    return null;
  }
  if (issue.echec === 'serveur' && issue.interne) {
    allure.lot = Math.max(1, Math.floor(lot.length / 2));
    const echecs = seul ? (allure.echecs.get(seul.id) ?? 0) + 1 : 0;
    if (seul) allure.echecs.set(seul.id, echecs);
    if (seul && echecs >= ECHECS_MAX) {
      await refuser(m, structure, [seul.id], ERREUR_INTERNE);
      return null;
    }
  }
  return issue.echec;
}

async function envoyerPhotos(p: Passe, envoyees: Set<string>, fermees: Set<string>): Promise<Arret> {
  const { m, transport, signal } = p;
  for (;;) {
    const photo = prochainePhoto(m.memoire, fermees);
    if (!photo) return null;
    if (photo.etat === 'a-retirer') {
      const issue = await transport.effacerPhoto(photo, signal);
      // Refused: it is not, or no longer, on the server.
      if (issue.echec === null || issue.echec === 'refus') await oublierPhotos(m, [photo.id]);
      else if (issue.echec === 'droit') fermees.add(photo.structure);
      else return issue.echec === 'trop-gros' ? 'serveur' : issue.echec;
      continue;
    }
    const octets = await octetsDe(m, photo.id);
    if (!octets) {
      await photoRefusee(m, photo.id, ILLISIBLE);
      await m.recharger();
      continue;
    }
    const issue = await transport.ecrirePhoto(photo, octets, signal);
    if (issue.echec === null) {
      await photoEnvoyee(m, photo.id);
      envoyees.add(photo.structure);
    } else if (issue.echec === 'refus') await photoRefusee(m, photo.id, issue.refus);
    else if (issue.echec === 'trop-gros')
      await photoRefusee(m, photo.id, { ...TROP_GROS, message: 'Cette photo est trop lourde. Refaites-la.' });
    else if (issue.echec === 'droit') fermees.add(photo.structure);
    else return issue.echec;
  }
}

/** Reads what the server knows, once nothing that could be sent waits any more. */
export async function rafraichir(
  { m, transport, signal }: Passe,
  structures: readonly string[],
  maintenant: () => number,
): Promise<Arret> {
  for (const structure of structures) {
    if (aEnvoyer(m.memoire.file).some((e) => e.structure === structure)) continue;
    const issue = await transport.lireCarnet(structure, signal);
    if (issue.echec === 'connexion' || issue.echec === 'reseau' || issue.echec === 'serveur')
      return issue.echec;
    if (issue.echec === null) await recevoirCarnet(m, structure, issue.valeur, maintenant());
  }
  await oublierPhotos(m, photosPassees(m.memoire, maintenant()));
  return null;
}
