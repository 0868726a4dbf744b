import type { Command } from 'commander';
import { sql } from 'kysely';
import { RefusError, refus } from '../kernel/refus.ts';
import { insecables } from '../kernel/texte.ts';
import type { Serveur } from '../server/branche.ts';
import { lireConfig } from '../server/config.ts';
import { type Db, dansStructure, type Tx } from '../server/db.ts';
import { ouvrirDonnees } from '../server/ouvrir.ts';

/** What every command receives: the data opened, and how to answer. */
export interface Travail {
  readonly serveur: Serveur;
  /** Connection string of the owner of the tables. */
  readonly url: string;
  /** Prints one JSON value with --json, else the sentence. */
  readonly dire: (phrase: string, json: unknown) => void;
  readonly json: boolean;
  readonly aujourdhui: string;
}

interface OptionsGlobales {
  data?: string;
  json?: boolean;
}

/** Runs a command with the data open, beside a running server or alone, and always closes them. */
export async function travailler(commande: Command, faire: (t: Travail) => Promise<void>): Promise<void> {
  const options = commande.optsWithGlobals<OptionsGlobales>();
  const json = options.json ?? false;
  const config = lireConfig({ ...process.env, PORT: undefined }, options.data ? { data: options.data } : {});
  const { serveur, url, fermer } = await ouvrirDonnees(config, 'commande', (phrase) =>
    process.stderr.write(`${insecables(phrase)}\n`),
  );
  try {
    await faire({
      serveur,
      url,
      json,
      aujourdhui: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(serveur.maintenant()),
      dire: (phrase, valeur) =>
        process.stdout.write(`${json ? JSON.stringify(valeur) : insecables(phrase)}\n`),
    });
  } finally {
    await fermer();
  }
}

/** The structure of a slug: whoever runs a command owns the data and may name any structure. */
export async function structureDe(db: Db, slug: string): Promise<{ id: string; nom: string; slug: string }> {
  const { rows } = await sql<{ id: string | null }>`select structure_du_slug(${slug}) as id`.execute(db);
  const id = rows[0]?.id;
  if (!id) {
    throw new RefusError(
      404,
      refus(
        'structure-inconnue',
        `Aucune structure « ${slug} » ici. Vérifiez l’identifiant, ou créez-la : trame structure create --slug ${slug} --nom …`,
      ),
    );
  }
  return dansStructure(db, id, (tx: Tx) =>
    tx.selectFrom('structure').select(['id', 'nom', 'slug']).executeTakeFirstOrThrow(),
  );
}
