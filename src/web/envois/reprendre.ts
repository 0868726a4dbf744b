import type { reprendreFile } from '../../modules/envois/contract.ts';
import type { ReponseDe } from '../api.ts';
import { Probleme } from '../ui/probleme.ts';

export type Repris = ReponseDe<typeof reprendreFile>;

/** Sends a phone's file; what it holds is recorded in the name of its person. Throws a `Probleme`. */
export async function reprendre(slug: string, fichier: File): Promise<Repris> {
  const corps = new FormData();
  corps.set('fichier', fichier);
  const reponse = await fetch(`/api/structures/${encodeURIComponent(slug)}/envois/fichier`, {
    method: 'POST',
    headers: { 'x-trame': '1' },
    body: corps,
  }).catch(() => {
    throw Probleme.horsLigne();
  });
  if (!reponse.ok) throw await Probleme.depuis(reponse);
  return (await reponse.json()) as Repris;
}
