import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { RefusError, refus } from '../kernel/refus.ts';
import { importerQpv } from '../modules/nomenclatures/store-qpv.ts';
import { travailler } from './travail.ts';

/** `trame qpv import FILE`: the official list of priority neighbourhoods (CSV of the ANCT). */
export function commandeQpv(qpv: Command): void {
  qpv
    .command('import')
    .description('importe la liste officielle (colonnes code_qp, lib_qp, insee_com)')
    .argument('<fichier>', 'fichier CSV')
    .action((fichier: string, _options: unknown, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const { quartiers, refus: lignes } = await importerQpv(serveur.db, await lire(fichier));
        const phrase =
          quartiers < 2
            ? `${quartiers} quartier est enregistré.`
            : `${quartiers} quartiers sont enregistrés.`;
        dire([phrase, ...lignes.map((l) => `${l.ligne} : ${l.message}`)].join('\n'), {
          quartiers,
          refus: lignes,
        });
      }),
    );
}

async function lire(fichier: string): Promise<string> {
  try {
    return await readFile(fichier, 'utf8');
  } catch {
    throw new RefusError(404, refus('fichier', `Le fichier « ${fichier} » ne peut pas être lu.`));
  }
}
