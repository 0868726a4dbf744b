import type { Command } from 'commander';
import { creerStructure } from '../modules/structures/creer.ts';
import { travailler } from './travail.ts';
import { entier } from './valeurs.ts';

/** `trame structure create` */
export function commandeStructure(structure: Command): void {
  structure
    .command('create')
    .description('crée une structure avec la nomenclature par défaut')
    .requiredOption('--slug <slug>', 'identifiant court, en minuscules : « mediation-nord »')
    .requiredOption('--nom <nom>', 'nom de la structure')
    .option('--statut <code>', 'statut de l’employeur (code du formulaire AR1)', entier)
    .action((options: { slug: string; nom: string; statut?: number }, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const { slug, nom, statut } = options;
        const id = await creerStructure(serveur.db, { slug, nom, statutEmployeur: statut ?? null });
        dire(`La structure « ${nom} » est créée (${slug}).`, { id, slug, nom });
      }),
    );
}
