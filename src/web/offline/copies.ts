import { Probleme } from '../ui/probleme.ts';
import { ouvrir, sceller } from './coffre.ts';
import type { Magasin } from './magasin.ts';

/** The last good answer kept under this name; null when there is none. */
export async function lireCopie<T>(m: Magasin | null, nom: string): Promise<T | null> {
  if (!m) return null;
  try {
    const ligne = await m.base.lire(['copies'], (t) => t.copies.un(nom));
    return ligne ? await ouvrir<T>(m.cle, ligne.scelle) : null;
  } catch {
    return null;
  }
}

/** Keeps an answer, sealed. A phone that has no room for it reads the server as before. */
export async function garderCopie(m: Magasin | null, nom: string, valeur: unknown): Promise<void> {
  if (!m) return;
  try {
    const scelle = await sceller(m.cle, valeur);
    await m.base.ecrire(['copies'], (t) => t.copies.mettre({ cle: nom, scelle }));
  } catch {
    // Nothing is lost: it is only a copy.
  }
}

/** A network that answers faster than this is waited for, rather than showing what may have changed. */
const PATIENCE_MS = 800;
/** After a network was found slow or absent, copies come at once for that long. */
const RANCUNE_MS = 15_000;
let lentJusqua = 0;

const estAbsence = (e: unknown): boolean =>
  e instanceof Probleme && (e.status === 0 || e.status >= 500 || e.code === 'reponse-inattendue');

/**
 * The server's answer if it comes quickly, else the copy; `tard` then receives the answer when it comes, or the refusal.
 */
export async function auPlusVite<T>(
  copie: T | null,
  lire: () => Promise<T>,
  tard: (reponse: { readonly valeur: T } | { readonly refus: unknown }) => void,
): Promise<T> {
  const frais = lire().then(
    (valeur) => ({ valeur }),
    (refus: unknown) => ({ refus }),
  );
  if (copie === null) return rendre(await frais);
  const attente = navigator.onLine && Date.now() > lentJusqua ? PATIENCE_MS : 0;
  const premier = await Promise.race([frais, delai(attente)]);
  if (premier && !('refus' in premier && estAbsence(premier.refus))) return rendre(premier);
  lentJusqua = Date.now() + RANCUNE_MS;
  if (!premier)
    void frais.then((r) => {
      if (!('refus' in r && estAbsence(r.refus))) tard(r);
    });
  return copie;
}

function rendre<T>(r: { readonly valeur: T } | { readonly refus: unknown }): T {
  if ('refus' in r) throw r.refus;
  return r.valeur;
}

const delai = (ms: number): Promise<null> => new Promise((fini) => setTimeout(() => fini(null), ms));
