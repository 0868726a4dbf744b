import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** A person's agreement, for a situation, that a partner be told. */
export interface AccordDonne {
  readonly partenaireId: number;
  readonly donneLe: Jour;
  /** From that day on it holds no more; null while it holds. */
  readonly retireLe: Jour | null;
}

/** Does this agreement hold on that day? Given on the day counts, withdrawn on the day no more. */
export const tient = ({ donneLe, retireLe }: AccordDonne, jour: Jour): boolean =>
  donneLe <= jour && (retireLe === null || jour < retireLe);

/** Refusal: `accord-futur`, one doesn't note an agreement before it is given. */
export const examinerAccord = (donneLe: Jour, aujourdhui: Jour): Result<Jour, Refus> =>
  donneLe <= aujourdhui
    ? ok(donneLe)
    : err(
        refus(
          'accord-futur',
          'Cette date est dans l’avenir : notez l’accord le jour où il est donné.',
          'donneLe',
        ),
      );

/** Refusals: `retrait-futur`, `retrait-avant-accord`. */
export function examinerRetrait(donneLe: Jour, retireLe: Jour, aujourdhui: Jour): Result<Jour, Refus> {
  if (retireLe > aujourdhui)
    return err(
      refus('retrait-futur', 'Cette date est dans l’avenir : notez le jour où la personne l’a dit.', 'le'),
    );
  if (retireLe < donneLe)
    return err(
      refus('retrait-avant-accord', 'L’accord a été donné après cette date. Corrigez la date.', 'le'),
    );
  return ok(retireLe);
}
