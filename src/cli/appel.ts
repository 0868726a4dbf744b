import type { Command, CommanderError } from 'commander';
import { insecables } from '../kernel/texte.ts';

const PHRASES: Readonly<Record<string, (cite: string) => string>> = {
  'commander.missingMandatoryOptionValue': (cite) => `Il manque l’option ${cite}.`,
  'commander.optionMissingArgument': (cite) => `L’option ${cite} attend une valeur.`,
  'commander.missingArgument': (cite) => `Il manque « ${cite} ».`,
  'commander.unknownOption': (cite) => `L’option ${cite} n’existe pas.`,
  'commander.unknownCommand': (cite) => `La commande « ${cite} » n’existe pas.`,
  'commander.excessArguments': () => 'Il y a trop de mots dans cette commande.',
  'commander.invalidArgument': (cite) => `La valeur de ${cite} ne convient pas.`,
};

/** A wrong call, in French: the library speaks English only. Empty when there is nothing to add to the help. */
export function phraseDAppel(erreur: CommanderError): string {
  const phrase = PHRASES[erreur.code];
  if (!phrase) return '';
  const cite = /'([^']+)'/.exec(erreur.message)?.[1] ?? '';
  const precision = erreur.code === 'commander.invalidArgument' ? precisionDe(erreur.message) : '';
  return `${[phrase(cite), precision].filter(Boolean).join(' ')} Aide : ajoutez --help.\n`;
}

/** What the option itself said of its value, or the values it accepts. */
function precisionDe(message: string): string {
  const choix = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  if (choix) return `Valeurs possibles : ${choix}.`;
  return /is invalid\. (.+)$/.exec(message)?.[1] ?? '';
}

/** Gives a command, and all that are announced under it afterwards, the French words of the help; silences the library's own errors. */
export function parlerFrancais(commande: Command): void {
  commande
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {}, writeOut: (aide) => process.stdout.write(insecables(aide)) })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (titre) => TITRES[titre] ?? titre,
    });
}

const TITRES: Readonly<Record<string, string>> = {
  'Usage:': 'Appel :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options de toutes les commandes :',
  'Commands:': 'Commandes :',
};
