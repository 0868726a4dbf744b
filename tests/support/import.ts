import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nouvelId } from '../../src/kernel/id.ts';
import { type Ecrit, type Ecriture, executer } from '../../src/modules/imports/executer.ts';
import type { Suivi } from '../../src/modules/imports/lire-tout.ts';
import type { Correspondances } from '../../src/modules/imports/rules/correspondances.ts';
import { creerImport } from '../../src/modules/imports/store.ts';
import type { Db } from '../../src/server/db.ts';

export const SANS_SUIVI: Suivi = { progresser: () => {}, signal: new AbortController().signal };

interface Options {
  readonly correspondances?: Correspondances | null;
  /** What becomes of unknown values: created unless told otherwise. */
  readonly inconnues?: 'creer' | 'refuser' | 'ignorer';
  readonly strict?: boolean;
  readonly membreId?: number | null;
  readonly aujourdhui?: string;
  readonly suivi?: Suivi;
  readonly refuser?: Ecriture['refuser'];
}

/** Imports a file as `trame import --creer` does; returns what was written and the id of the import. */
export async function importer(
  db: Db,
  structureId: string,
  chemin: string,
  options: Options = {},
): Promise<Ecrit & { readonly importId: string }> {
  const importId = nouvelId();
  const cible = { structureId, importId, membreId: options.membreId ?? null };
  const contenu = await readFile(chemin);
  const ecrit = await executer(
    db,
    {
      ...cible,
      chemin,
      choix: {
        correspondances: options.correspondances ?? null,
        inconnues: options.inconnues ?? (options.strict ? undefined : 'creer'),
        aujourdhui: options.aujourdhui ?? '2026-03-10',
      },
      strict: options.strict ?? false,
      avant: (tx) =>
        creerImport(
          tx,
          cible,
          {
            id: importId,
            fichier: path.basename(chemin),
            octets: contenu.length,
            empreinte: createHash('sha256').update(contenu).digest(),
          },
          'en-cours',
        ),
      ...(options.refuser ? { refuser: options.refuser } : {}),
    },
    options.suivi ?? SANS_SUIVI,
  );
  return { ...ecrit, importId };
}

/** A file of these lines in a folder; returns its path. */
export async function fichier(dossier: string, lignes: readonly string[], nom?: string): Promise<string> {
  const chemin = path.join(dossier, nom ?? `${randomBytes(6).toString('hex')}.csv`);
  await writeFile(chemin, `${lignes.join('\n')}\n`);
  return chemin;
}
