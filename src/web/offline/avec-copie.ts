import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { Probleme } from '../ui/probleme.ts';
import { compteLocal, finir } from './compte-local.ts';
import { auPlusVite, garderCopie, lireCopie } from './copies.ts';

/**
 * Reads the server and keeps its answer on the device, sealed; without network, or when it is slow, the answer kept opens
 * the screen, and the server's takes its place when it comes.
 */
export async function avecCopie<T>(
  client: QueryClient,
  queryKey: QueryKey,
  lireServeur: () => Promise<T>,
): Promise<T> {
  const magasin = compteLocal()?.magasin ?? null;
  const nom = queryKey.join('/');
  const lire = async () => {
    const valeur = await lireServeur();
    void garderCopie(magasin, nom, valeur);
    return valeur;
  };
  if (client.getQueryData(queryKey) !== undefined) return lire();
  return auPlusVite(await lireCopie<T>(magasin, nom), lire, (tardif) => {
    if ('valeur' in tardif) client.setQueryData(queryKey, tardif.valeur);
    else if (tardif.refus instanceof Probleme && tardif.refus.code === 'connexion-necessaire') void finir();
  });
}
