import { Command, CommanderError } from 'commander';
import { RefusError } from '../kernel/refus.ts';
import { insecables } from '../kernel/texte.ts';
import { VERSION } from '../server/version.ts';
import { parlerFrancais, phraseDAppel } from './appel.ts';
import { commandeBilan } from './bilan.ts';
import { commandeCles } from './cles.ts';
import { commandeCompte } from './compte.ts';
import { commandeConvention } from './convention.ts';
import { commandeImport } from './import.ts';
import { commandeMesurer } from './mesurer.ts';
import { commandePurge } from './purge.ts';
import { commandeQpv } from './qpv.ts';
import { commandeRappels } from './rappels.ts';
import { commandeServe } from './serve.ts';
import { commandeStructure } from './structure.ts';
import { commandeSuivi } from './suivi.ts';

/** Exit codes: 0 done, 1 refused with a sentence, 2 a wrong call. */
const REFUSE = 1;
const MAL_APPELE = 2;

const programme = new Command('trame')
  .description('Trame, l’outil de travail de la médiation sociale.')
  .version(VERSION, '-v, --version', 'affiche la version')
  .option('--data <dossier>', 'dossier des données (sinon TRAME_DATA, sinon ./data)')
  .option('--json', 'écrit une seule valeur JSON sur la sortie standard');

for (const commande of [
  commandeServe,
  commandeStructure,
  commandeCompte,
  commandeQpv,
  commandeConvention,
  commandeImport,
  commandeMesurer,
  commandeSuivi,
  commandeBilan,
  commandeCles,
  commandePurge,
  commandeRappels,
])
  commande(programme);
parlerFrancais(programme);

try {
  await programme.parseAsync(process.argv);
} catch (cause) {
  process.exitCode = repondre(cause);
}

function repondre(cause: unknown): number {
  if (cause instanceof CommanderError) {
    process.stderr.write(insecables(phraseDAppel(cause)));
    return cause.exitCode === 0 ? 0 : MAL_APPELE;
  }
  if (cause instanceof RefusError) {
    process.stderr.write(`${insecables(cause.refus.map((r) => r.message).join('\n'))}\n`);
    return REFUSE;
  }
  process.stderr.write(
    `Erreur inattendue\u00a0: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  );
  return REFUSE;
}
