import type { Command } from 'commander';

/** A command by what the list of commands says of it. */
export interface Annonce {
  readonly nom: string;
  readonly description: string;
  /** Reads the file that gives the command its options and its work. */
  readonly lire: () => Promise<(commande: Command) => void>;
}

/**
 * Announces commands under another one. A command is read only when it is the one called: none waits for what the
 * others work with.
 */
export function annoncer(parent: Command, annonces: readonly Annonce[]): void {
  for (const { nom, description } of annonces)
    parent.command(nom).description(description).helpCommand(false);
  parent.hook('preSubcommand', async (_parent, appelee) => {
    const annonce = annonces.find(({ nom }) => nom === appelee.name());
    (await annonce?.lire())?.(appelee);
  });
}
