import { nouvelId } from '../../src/kernel/id.ts';
import type { Resultat } from '../../src/modules/envois/contract.ts';
import type { CommandeEnvoyee, GenreDeCommande } from '../../src/modules/envois/rules/commande.ts';
import type { ActeSaisi } from '../../src/modules/interventions/rules/acte.ts';
import type { Personne, Reponse } from './app.ts';

type Sans<T> = T extends unknown ? Omit<T, 'id' | 'faitLe'> : never;

/** A command as a phone queues it, under a new id. */
export const commande = <C extends Sans<CommandeEnvoyee>>(
  c: C & { genre: GenreDeCommande },
): C & { id: string; faitLe: string } => ({ id: nouvelId(), faitLe: '2026-03-10T09:00:00.000Z', ...c });

/** The creation of an act, under a new id unless one is told. */
export const creation = (acte: Partial<ActeSaisi> & { natureId: number }, acteId = nouvelId()) =>
  commande({ genre: 'acte-creation', acteId, acte: { jour: '2026-03-10', ...acte } });

/** Sends commands; the answer as it came. */
export const poster = (qui: Personne, structure: string, commandes: readonly object[]): Promise<Reponse> =>
  qui.appeler('POST', `/api/structures/${structure}/envois`, { commandes });

/** Sends commands that must be received; what became of each. */
export async function envoyer(
  qui: Personne,
  structure: string,
  commandes: readonly object[],
): Promise<Resultat[]> {
  const r = await poster(qui, structure, commandes);
  if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
  return r.corps.resultats;
}
