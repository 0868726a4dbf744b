import path from 'node:path';
import type { Command } from 'commander';
import { accord } from '../kernel/mise-en-forme.ts';
import { fichierDeCle } from '../server/config.ts';
import { ecrireACote } from '../server/sauvegarde/fichier.ts';
import { sauvegarder } from '../server/sauvegarde/sauvegarder.ts';
import { poids } from './sortie.ts';
import { travailler } from './travail.ts';

interface Options {
  sortie: string;
  remplacer?: boolean;
}

/** `trame sauvegarde`: all the data in one file, while the server works. The key of the names is not in it. */
export function commandeSauvegarde(sauvegarde: Command): void {
  sauvegarde
    .requiredOption('--sortie <fichier>', 'fichier à écrire : trame-2026-11-23.trame')
    .option('--remplacer', 'remplace le fichier s’il existe déjà')
    .action((options: Options, commande: Command) =>
      travailler(commande, async ({ serveur, url, dire }) => {
        const fichier = path.resolve(options.sortie);
        const { octets, lignes, entete } = await ecrireACote(fichier, options.remplacer ?? false, (ouvert) =>
          sauvegarder(url, ouvert, { cle: serveur.cle, le: serveur.maintenant() }),
        );
        const cle = ouEstLaCle(serveur.dataDir);
        dire(
          [
            `La sauvegarde est écrite dans « ${fichier} » (${poids(octets)}, ${accord(lignes, 'ligne', 'lignes')}).`,
            phraseDeCle(cle.phrase, entete.cle !== null),
          ].join('\n'),
          {
            fichier,
            octets,
            lignes,
            faiteLe: entete.faiteLe,
            version: entete.produit,
            migration: entete.migration,
            cle: { ...cle.json, ouvreLesNoms: entete.cle !== null },
          },
        );
      }),
    );
}

function ouEstLaCle(dataDir: string): { phrase: string; json: { variable?: string; fichier?: string } } {
  if (process.env.TRAME_KEY) return { phrase: 'la variable TRAME_KEY', json: { variable: 'TRAME_KEY' } };
  const fichier = fichierDeCle(dataDir);
  return { phrase: `le fichier « ${fichier} »`, json: { fichier } };
}

const phraseDeCle = (ou: string, ouvre: boolean): string =>
  ouvre
    ? `Les noms y sont chiffrés et la clé qui les ouvre n’y est pas : elle est dans ${ou}. Gardez-en une copie, ailleurs que la sauvegarde. Sans elle, les noms seraient perdus ; les chiffres, jamais.`
    : `Attention : les noms y sont chiffrés, et la clé de cette installation (${ou}) ne les ouvre pas. Retrouvez la clé d’origine : sans elle, les noms sont perdus ; les chiffres, jamais.`;
