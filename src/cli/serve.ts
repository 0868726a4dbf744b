import type { Command } from 'commander';
import { insecables } from '../kernel/texte.ts';
import { chargerDemonstration, comptesDeDemonstration } from '../modules/demonstration/charger.ts';
import { estPremierDemarrage, premierDemarrage } from '../modules/structures/creer.ts';
import { lireConfig } from '../server/config.ts';
import { servir } from '../server/main.ts';
import { entier } from './valeurs.ts';

/** `trame serve`: the product itself, until it is told to stop. */
export function commandeServe(serve: Command): void {
  serve
    .option('--port <n>', 'port d’écoute (sinon PORT, sinon 3000)', entier)
    .option('--demo', 'ouvre sur des données de démonstration')
    .action(async (_options: unknown, commande: Command) => {
      const options = commande.optsWithGlobals<{ port?: number; data?: string; demo?: boolean }>();
      const dire = (phrase: string) => process.stdout.write(`${insecables(phrase)}\n`);
      const fin = finDemandee();
      const lance = await servir(lireConfig(process.env, options), dire);
      if (options.demo && (await estPremierDemarrage(lance.serveur.db))) {
        dire('Préparation des données de démonstration…');
        await premierDemarrage(lance.serveur.db, () => chargerDemonstration(lance.serveur));
      }
      dire(`Trame est prête : ${lance.adresse}`);
      if (options.demo) for (const phrase of comptesDeDemonstration(lance.serveur)) dire(phrase);
      await fin;
      dire('Arrêt de Trame…');
      await lance.fermer();
    });
}

/**
 * Resolves at Ctrl-C or `kill`; a second one, a while later, ends at once. Under npm a Ctrl-C comes twice, from the
 * terminal and from npm: that pair is one. An npm killed by force takes its server along: nobody would see it run on.
 */
function finDemandee(): Promise<void> {
  return new Promise((resolve) => {
    let premier: number | undefined;
    const finir = () => {
      if (premier !== undefined && performance.now() - premier > 1000) process.exit(130);
      premier ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, finir);
    const npm = process.env.npm_lifecycle_event && process.ppid;
    if (npm) setInterval(() => process.ppid !== npm && resolve(), 250).unref();
    // A terminal that was closed can't be told that we stop; we stop all the same.
    process.stdout.on('error', () => {});
  });
}
