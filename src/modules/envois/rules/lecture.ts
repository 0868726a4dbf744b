import type { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { type Commande, commandeSchema } from './commande.ts';

const ILLISIBLE = 'commande-illisible';
/** What a command holds whole: its fields are told as a form names them. */
const CONTENUS = new Set<PropertyKey>(['acte', 'tournee', 'note', 'increment']);

/**
 * A command as a phone sent it. What an app of another version adds is ignored; what can't be read is refused with the
 * fields at fault.
 */
export function lireCommande(brute: unknown): Result<Commande, readonly [Refus, ...Refus[]]> {
  const lue = commandeSchema.safeParse(brute);
  if (lue.success) return ok(lue.data);
  const phrase = 'Trame n’a pas pu lire cette saisie. Vérifiez-la, ou mettez l’application à jour.';
  const champs = lue.error.issues.map((i) => refus(ILLISIBLE, i.message, cheminDe(i)));
  return err([refus(ILLISIBLE, phrase), ...champs]);
}

const cheminDe = ({ path: [premier = '', ...suite] }: z.core.$ZodIssue): string =>
  (CONTENUS.has(premier) && suite.length > 0 ? suite : [premier, ...suite]).join('.');
