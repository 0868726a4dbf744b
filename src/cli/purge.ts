import type { Command } from 'commander';
import { sql } from 'kysely';
import { accord } from '../kernel/mise-en-forme.ts';
import { type Purge, purger } from '../modules/personnes/conservation.ts';
import type { Serveur } from '../server/branche.ts';
import { dansStructure } from '../server/db.ts';
import { structureDe, travailler } from './travail.ts';

interface PurgeDUne extends Purge {
  readonly structure: string;
}

/** `trame purge`: what the server does each night, now; `--essai` tells what it would do and changes nothing. */
export function commandePurge(purge: Command): void {
  purge
    .option('--structure <slug>', 'une seule structure (sinon toutes)')
    .option('--essai', 'dit ce qui serait effacé, sans rien changer')
    .action((options: { structure?: string; essai?: boolean }, commande: Command) =>
      travailler(commande, async ({ serveur, dire, aujourdhui }) => {
        const essai = options.essai ?? false;
        const faites: PurgeDUne[] = [];
        for (const id of await structuresVisees(serveur, options.structure))
          faites.push(await purgerUne(serveur, id, aujourdhui, essai));
        dire(faites.map((f) => phraseDe(f, essai)).join('\n'), {
          jour: aujourdhui,
          essai,
          structures: faites,
        });
      }),
    );
}

async function structuresVisees({ db }: Serveur, slug: string | undefined): Promise<string[]> {
  if (slug !== undefined) return [(await structureDe(db, slug)).id];
  const { rows } = await sql<{ id: string }>`select toutes_les_structures() as id`.execute(db);
  return rows.map((r) => r.id);
}

/** Thrown to undo an attempt: the numbers are those of the real thing. */
class Essai extends Error {
  readonly faite: PurgeDUne;
  constructor(faite: PurgeDUne) {
    super('essai');
    this.faite = faite;
  }
}

async function purgerUne(serveur: Serveur, id: string, jour: string, essai: boolean): Promise<PurgeDUne> {
  try {
    return await dansStructure(serveur.db, id, async (tx) => {
      const { slug } = await tx.selectFrom('structure').select('slug').executeTakeFirstOrThrow();
      const faite = { structure: slug, ...(await purger(tx, id, jour, serveur.maintenant())) };
      if (essai) throw new Essai(faite);
      return faite;
    });
  } catch (cause) {
    if (cause instanceof Essai) return cause.faite;
    throw cause;
  }
}

const phraseDe = ({ structure, situations, personnes, fiches }: PurgeDUne, essai: boolean): string =>
  situations + personnes + fiches === 0
    ? `${structure} : rien à effacer.`
    : `${structure} : ${accord(situations, 'situation', 'situations')}, ${accord(personnes, 'nom', 'noms')} et ${accord(fiches, 'fiche de liaison', 'fiches de liaison')} ${essai ? 'seraient effacés' : 'effacés'}.`;
