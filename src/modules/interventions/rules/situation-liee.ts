import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { codeLisible, normaliserCode } from '../../situations/rules/code.ts';
import type { ActeSaisi } from './acte.ts';
import type { References } from './references.ts';

/**
 * The situation that an act is part of, from the code typed; null: none. The link that the act already had stays right,
 * whatever became of the situation. Refused: situation-inconnue, situation-close (the act came after the closing).
 */
export function situationDe(
  { situation: saisi, jour }: Pick<ActeSaisi, 'situation' | 'jour'>,
  { situations }: Pick<References, 'situations'>,
  avant: { readonly situationId: string | null } | null,
): Result<string | null, Refus> {
  // An app that does not know of situations says nothing of them.
  if (saisi === undefined) return ok(avant?.situationId ?? null);
  if (saisi === null || saisi.trim() === '') return ok(null);
  const code = normaliserCode(saisi);
  const s = code === null ? undefined : situations.get(code);
  if (s !== undefined && s.id === avant?.situationId) return ok(s.id);
  if (code === null || s === undefined || s.retiree) {
    const message = 'Aucune situation suivie ne porte ce code. Vérifiez ses six lettres et chiffres.';
    return err(refus('situation-inconnue', message, 'situation'));
  }
  if (s.closeLe !== null && jour > s.closeLe) {
    const nom = codeLisible(code);
    const message = `La situation ${nom} était déjà close ce jour-là. Rouvrez-la, ou changez la date de l’intervention.`;
    return err(refus('situation-close', message, 'situation'));
  }
  return ok(s.id);
}
