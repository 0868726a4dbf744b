import { Command, CommanderError } from 'commander';
import { RefusError } from '../kernel/refus.ts';
import { insecables } from '../kernel/texte.ts';
import { VERSION } from '../server/version.ts';
import { type Annonce, annoncer } from './annoncer.ts';
import { parlerFrancais, phraseDAppel } from './appel.ts';

const COMMANDES: readonly Annonce[] = [
  {
    nom: 'serve',
    description: 'démarre Trame',
    lire: async () => (await import('./serve.ts')).commandeServe,
  },
  {
    nom: 'structure',
    description: 'structures employeuses',
    lire: async () => (await import('./structure.ts')).commandeStructure,
  },
  {
    nom: 'compte',
    description: 'comptes des personnes',
    lire: async () => (await import('./compte.ts')).commandeCompte,
  },
  {
    nom: 'qpv',
    description: 'quartiers prioritaires de la politique de la ville',
    lire: async () => (await import('./qpv.ts')).commandeQpv,
  },
  {
    nom: 'convention',
    description: 'conventions adultes-relais',
    lire: async () => (await import('./convention.ts')).commandeConvention,
  },
  {
    nom: 'import',
    description: 'importe les interventions d’un fichier CSV ou XLSX',
    lire: async () => (await import('./import.ts')).commandeImport,
  },
  {
    nom: 'mesurer',
    description: 'compte les interventions d’une période',
    lire: async () => (await import('./mesurer.ts')).commandeMesurer,
  },
  {
    nom: 'suivi',
    description: 'compte les situations suivies d’une période, sans aucun nom',
    lire: async () => (await import('./suivi.ts')).commandeSuivi,
  },
  {
    nom: 'bilan',
    description: 'écrit le « Bilan et suivi » d’une année de convention',
    lire: async () => (await import('./bilan.ts')).commandeBilan,
  },
  {
    nom: 'sauvegarde',
    description: 'écrit toutes les données dans un fichier, sans arrêter Trame',
    lire: async () => (await import('./sauvegarde.ts')).commandeSauvegarde,
  },
  {
    nom: 'restauration',
    description: 'remet les données d’une sauvegarde, Trame arrêtée',
    lire: async () => (await import('./restauration.ts')).commandeRestauration,
  },
  {
    nom: 'cles',
    description: 'clés qui protègent les noms',
    lire: async () => (await import('./cles.ts')).commandeCles,
  },
  {
    nom: 'purge',
    description: 'efface les noms et les textes gardés au-delà de la durée de conservation',
    lire: async () => (await import('./purge.ts')).commandePurge,
  },
  {
    nom: 'rappels',
    description: 'prépare les rappels d’échéances du jour, et les envoie avec --envoyer',
    lire: async () => (await import('./rappels.ts')).commandeRappels,
  },
];

/** Exit codes: 0 done, 1 refused with a sentence, 2 a wrong call. */
const REFUSE = 1;
const MAL_APPELE = 2;

const programme = new Command('trame')
  .description('Trame, l’outil de travail de la médiation sociale.')
  .version(VERSION, '-v, --version', 'affiche la version')
  .option('--data <dossier>', 'dossier des données (sinon TRAME_DATA, sinon ./data)')
  .option('--json', 'écrit une seule valeur JSON sur la sortie standard');

parlerFrancais(programme);
annoncer(programme, COMMANDES);

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
