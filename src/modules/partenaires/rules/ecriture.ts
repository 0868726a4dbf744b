import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** What a command that writes a whole thing has to do. */
export type Ecriture = 'creer' | 'changer' | 'rien';

export interface EtatStocke<T> {
  readonly version: number;
  readonly contenu: T;
}

const memeContenu = (a: unknown, b: unknown): boolean =>
  JSON.stringify(range(a)) === JSON.stringify(range(b));
const range = (valeur: unknown): unknown =>
  valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur)
    ? Object.fromEntries(Object.entries(valeur).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : valeur;

/**
 * Judges a command against what is stored: sent twice, it does nothing the second time. `version`: the one that the
 * person had read, null for a creation. Refused: `inconnu` (to be named by the caller), identifiant-pris,
 * version-depassee.
 */
export function jugerEcriture<T>(
  stocke: EtatStocke<T> | null,
  version: number | null,
  contenu: T,
): Result<Ecriture, Refus> {
  if (stocke === null) return version === null ? ok('creer') : err(refus('inconnu', 'Cela n’existe plus.'));
  const meme = memeContenu(stocke.contenu, contenu);
  if (version === null) {
    if (meme) return ok('rien');
    return err(refus('identifiant-pris', 'Cet identifiant sert déjà. Recommencez sous un nouveau.'));
  }
  if (version === stocke.version) return ok(meme ? 'rien' : 'changer');
  if (version < stocke.version && meme) return ok('rien');
  return err(
    refus(
      'version-depassee',
      'Quelqu’un a changé cela pendant que vous écriviez. Rechargez la page, puis recommencez.',
    ),
  );
}
