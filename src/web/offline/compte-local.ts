import { api } from '../api.ts';
import { Probleme } from '../ui/probleme.ts';
import { ouvrirBase, surBase } from './base.ts';
import { importerCle, peutGarder } from './coffre.ts';
import { type Magasin, ouvrirMagasin } from './magasin.ts';

const POINTEUR = 'trame-compte';

let courant: Magasin | null = null;
let refus: Probleme | null = null;
const abonnes = new Set<() => void>();

/** The store of the person signed in; null until it is open. */
export const magasinCourant = (): Magasin | null => courant;

/** Why this phone keeps nothing, if it does not. */
export const refusDeGarder = (): Probleme | null => refus;

/** For `useSyncExternalStore`: another account, or none. */
export function suivreMagasin(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}

function poser(magasin: Magasin | null, pourquoi: Probleme | null = null): void {
  courant = magasin;
  refus = pourquoi;
  for (const prevenir of abonnes) prevenir();
}

/** Opens the store of the account that the server named; its key comes from the phone, else from the server. */
export async function ouvrirCompte(compteId: string): Promise<void> {
  if (courant?.compteId === compteId) return;
  courant?.fermer();
  if (!peutGarder()) return poser(null, adresseNonSure());
  const base = ouvrirBase(compteId);
  try {
    const gardee = await surBase(base, (b) => b.coffre.get('cle'));
    const cle = gardee?.cle ?? (await demanderCle());
    if (!gardee) await surBase(base, (b) => b.coffre.put({ nom: 'cle', cle }));
    localStorage.setItem(POINTEUR, compteId);
    poser(await ouvrirMagasin(compteId, cle, { base }));
  } catch (e) {
    base.close();
    poser(null, e instanceof Probleme ? e : carnetFerme());
  }
}

async function demanderCle(): Promise<CryptoKey> {
  const { data } = await api.GET('/api/moi/cle-locale');
  if (!data) throw carnetFerme();
  return importerCle(data.cle);
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
      'Cet appareil n’a pas pu ouvrir de quoi garder vos saisies. Vérifiez la connexion et la navigation privée, puis réessayez.',
  });
