import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import { dansChaqueStructure, type Tache } from '../../server/taches.ts';

/** Three times the life of a session: a phone silent for longer must sign in anew, with its queue. */
export const JOURS_DE_MEMOIRE = 90;

/**
 * Forgets the creations of acts that were received long ago, and returns how many. The act remembers its own creation
 * (`creation_empreinte`): sent again after that, it is still answered as done, and counted once. Every other command
 * stays: its trace alone says that it took effect.
 */
export async function oublierLesCreations(tx: Tx, maintenant: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from commande
    where genre = 'acte-creation'
      and recue_le < ${maintenant.toISOString()}::timestamptz - make_interval(days => ${JOURS_DE_MEMOIRE})`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

export const purgeDesCommandes: Tache = {
  nom: 'purge-des-commandes',
  cron: '45 3 * * *',
  faire: (s) =>
    dansChaqueStructure(s.db, async (tx) => {
      await oublierLesCreations(tx, s.maintenant());
    }),
};
