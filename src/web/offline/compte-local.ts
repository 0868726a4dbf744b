import type { Moi } from '../../modules/comptes/contract.ts';
import { SAISIE } from '../../modules/comptes/rules/roles.ts';
import { api } from '../api.ts';
import { poserCompteActif } from '../compte-actif.ts';
import { Probleme } from '../ui/probleme.ts';
import { type BaseLocale, ouvrirBase } from './base.ts';
import type { Boucle } from './boucle.ts';
import { importerCle, peutGarder } from './coffre.ts';
import { garderCopie, lireCopie } from './copies.ts';
import { envoiTardif } from './envoi-tardif.ts';
import { type Magasin, ouvrirMagasin } from './magasin.ts';
import { ecouterOnglets, type Onglets } from './onglets.ts';
import { memoirePhone } from './pointeur.ts';
import { jeterLesSaisies } from './saisie-gardee.ts';

/** The store of the person signed in, and what sends it. */
export interface CompteLocal {
  readonly magasin: Magasin;
  readonly boucle: Boucle;
  readonly onglets: Onglets;
}

let courant: CompteLocal | null = null;
let refus: Probleme | null = null;
let moi: Moi | null = null;
const abonnes = new Set<() => void>();

interface Suites {
  /** Something was sent: lists and figures of these structures may have changed. */
  surEnvoi: (structures: ReadonlySet<string>) => void;
  /** The session is over, here or in another tab: leave the screens. */
  surFin: () => void;
}
let suites: Suites = { surEnvoi: () => {}, surFin: () => {} };
/** What the rest of the application does when something happens here. */
export const brancherSuites = (s: Suites): void => {
  suites = s;
};

/** The store of the person signed in; null until it is open. */
export const compteLocal = (): CompteLocal | null => courant;
/** Why this device keeps nothing, if it does not. */
export const refusDeGarder = (): Probleme | null => refus;
/** For `useSyncExternalStore`: another account, or none. */
export function suivreCompteLocal(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}

function poser(compte: CompteLocal | null, pourquoi: Probleme | null = null): void {
  courant = compte;
  refus = pourquoi;
  for (const prevenir of [...abonnes]) prevenir();
}

let demarrage: Promise<Moi | null> | null = null;

/**
 * Opens, without network, the store of the person who was signed in when the page was last left, and says who they are
 * as far as this device knows.
 */
export function demarrer(): Promise<Moi | null> {
  demarrage ??= (async () => {
    const compteId = memoirePhone.compte();
    if (!courant && compteId && peutGarder()) await ouvrir(compteId, cleGardee);
    return courant && moi;
  })();
  return demarrage;
}

/** Opens the store of the account that the server named, with a key from the device, else from the server. */
export async function ouvrirCompte(nouveau: Moi): Promise<void> {
  if (moi === nouveau && (courant || refus)) return;
  moi = nouveau;
  poserCompteActif(nouveau.id);
  if (courant?.magasin.compteId !== nouveau.id) {
    if (courant) await oublierCompte();
    else if (memoirePhone.compte() !== nouveau.id) await oublierAncien();
    if (!peutGarder()) return poser(null, adresseNonSure());
    await ouvrir(nouveau.id, async (base) => (await cleGardee(base)) ?? (await demanderCle(base)));
  }
  await garderCopie(courant?.magasin ?? null, 'moi', nouveau);
}

async function ouvrir(
  compteId: string,
  trouverCle: (base: BaseLocale) => Promise<CryptoKey | null>,
): Promise<void> {
  const base = ouvrirBase(compteId);
  try {
    const cle = await trouverCle(base);
    if (!cle) return base.fermer();
    memoirePhone.retenirCompte(compteId);
    const onglets = ecouterOnglets(compteId, {
      ecrit: () => void courant?.magasin.recharger().catch(() => {}),
      parti: () => void finir(),
    });
    const magasin = await ouvrirMagasin(compteId, cle, { base, prevenirAilleurs: onglets.prevenir });
    moi ??= await lireCopie<Moi>(magasin, 'moi');
    const boucle = envoiTardif(magasin, PROCHES);
    poserCompteActif(compteId);
    poser({ magasin, boucle, onglets });
    // After what the screen itself has to load.
    setTimeout(() => tenter(boucle), DEPART_MS);
  } catch (e) {
    base.fermer();
    poser(null, e instanceof Probleme ? e : carnetFerme());
  }
}

const cleGardee = async (base: BaseLocale): Promise<CryptoKey | null> =>
  (await base.lire(['coffre'], (t) => t.coffre.un('cle')))?.cle ?? null;

async function demanderCle(base: BaseLocale): Promise<CryptoKey> {
  const { data } = await api.GET('/api/moi/cle-locale');
  if (!data) throw carnetFerme();
  const cle = await importerCle(data.cle);
  await base.ecrire(['coffre'], (t) => t.coffre.mettre({ nom: 'cle', cle }));
  return cle;
}

const PROCHES = {
  membreDe: (slug: string) => moi?.structures.find((s) => s.slug === slug)?.membreId ?? null,
  structures: () =>
    moi?.structures.filter((s) => (SAISIE as readonly string[]).includes(s.role)).map((s) => s.slug) ?? [],
  surSessionPerdue: () => void finir(),
  surEnvoi: (structures: ReadonlySet<string>) => suites.surEnvoi(structures),
};

const DEPART_MS = 500;
const tenter = (boucle: Boucle): void => void boucle.envoyer({ lire: true }).catch(() => {});

/** The network is back, or the person: what waits goes, and what the server says is read again if it is old. */
function reprendre(): void {
  if (courant) tenter(courant.boucle);
  else if (moi) void ouvrirCompte(moi);
}

/** The first time on this device, how long a screen waits for what the server knows before it opens without. */
const REMPLISSAGE_MS = 4_000;

/** Once this device holds what the server said of a structure; or after a while, without. */
export async function carnetRempli(structure: string): Promise<void> {
  const compte = courant;
  const saisie = PROCHES.structures().includes(structure);
  if (!compte || !saisie || compte.magasin.memoire.miroirs.get(structure)?.reglages) return;
  await Promise.race([
    compte.boucle.envoyer({ lire: true }).catch(() => {}),
    new Promise((fini) => setTimeout(fini, REMPLISSAGE_MS)),
  ]);
}

/** Starts listening to the network, to the person, and to the other tabs. */
export function brancherReveils(): void {
  addEventListener('online', reprendre);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') reprendre();
  });
  memoirePhone.suivre(() => {
    if (courant && memoirePhone.compte() !== courant.magasin.compteId) void finir();
  });
}

/** The session is over without the person having asked for it: everything is hidden, and the sign-in screen says so. */
export async function fermer(): Promise<void> {
  if (courant && memoirePhone.compte() === courant.magasin.compteId) memoirePhone.retenirFermeture();
  await oublierCompte();
}

/** The same, from within the screens: they are left. */
export async function finir(): Promise<void> {
  await fermer();
  suites.surFin();
}

/**
 * Hides everything of the person: the key, what the server said and the copies leave the device. What was not sent stays,
 * sealed, for their next sign-in. `sortie`: they leave by themselves, and want no more of forms half filled.
 */
export async function oublierCompte({ sortie = false } = {}): Promise<void> {
  const parti = courant;
  moi = null;
  demarrage = null;
  poserCompteActif(null);
  if (!parti) return;
  memoirePhone.oublierCompte(parti.magasin.compteId);
  poser(null);
  parti.boucle.arreter();
  parti.onglets.partir();
  await effacer(parti.magasin.base);
  if (sortie) await jeterLesSaisies(parti.magasin.base);
  parti.magasin.fermer();
}

/** The one before did not sign out: nothing of them can be opened any more. */
async function oublierAncien(): Promise<void> {
  const ancien = memoirePhone.compte();
  if (!ancien || !peutGarder()) return;
  const base = ouvrirBase(ancien);
  await effacer(base).finally(() => base.fermer());
  memoirePhone.oublierCompte(ancien);
}

const effacer = (base: BaseLocale): Promise<void> =>
  base.ecrire(['coffre', 'miroir', 'copies', 'photos', 'octets'], async (t) => {
    const photos = await t.photos.tout();
    await Promise.all([
      t.coffre.vider(),
      t.miroir.vider(),
      t.copies.vider(),
      ...photos
        .filter((p) => p.etat === 'envoyee')
        .flatMap(({ id }) => [t.photos.effacer(id), t.octets.effacer(id)]),
    ]);
  });

/** How much of the last person waits on this device, without saying what nor whose. */
export async function enAttenteIci(): Promise<number> {
  const compteId = memoirePhone.dernier();
  if (!compteId || !peutGarder()) return 0;
  const base = ouvrirBase(compteId);
  try {
    const [file, photos] = await base.lire(['file', 'photos'], (t) =>
      Promise.all([t.file.tout(), t.photos.tout()]),
    );
    const commandes = file.filter((l) => l.etat !== 'jete');
    return commandes.length + photos.filter((p) => p.etat !== 'envoyee').length;
  } catch {
    return 0;
  } finally {
    base.fermer();
  }
}

const adresseNonSure = () =>
  new Probleme({
    status: 0,
    code: 'adresse-non-securisee',
    detail:
      'À cette adresse, le navigateur ne peut rien garder sur cet appareil : pour enregistrer, ouvrez Trame par une adresse qui commence par https:// (ou sur l’ordinateur où il est installé).',
  });

const carnetFerme = () =>
  new Probleme({
    status: 0,
    code: 'carnet-ferme',
    detail:
      'Cet appareil n’a pas pu ouvrir de quoi garder vos saisies. Vérifiez la connexion, quittez la navigation privée s’il y a lieu, puis réessayez.',
  });
