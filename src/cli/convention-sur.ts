import type { Command } from 'commander';
import { dansStructure, type Tx } from '../server/db.ts';
import { conventionNumerotee } from './convention-lecture.ts';
import { structureDe, type Travail, travailler } from './travail.ts';

/** What every command on a convention is told. */
export interface Cible {
  structure: string;
  convention: string;
}

/** Makes a command's work be done in the structure and on the convention that it names. */
export function sur<O extends Cible>(
  commande: Command,
  faire: (
    tx: Tx,
    id: number,
    o: O,
    t: Travail,
    auteur: { structureId: string; membreId: null },
  ) => Promise<void>,
): Command {
  return commande
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .requiredOption('--convention <numero>', 'numéro de la convention')
    .action((o: O, appelee: Command) =>
      travailler(appelee, async (t) => {
        const { id: structureId } = await structureDe(t.serveur.db, o.structure);
        await dansStructure(t.serveur.db, structureId, async (tx) => {
          await faire(tx, await conventionNumerotee(tx, o.convention), o, t, { structureId, membreId: null });
        });
      }),
    );
}
