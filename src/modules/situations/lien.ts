import type { Tx } from '../../server/db.ts';
import type { SituationDeReference } from '../interventions/rules/references.ts';
import { normaliserCode } from './rules/code.ts';

/** The situations that these codes name, as typed; by code as kept. */
export async function lireParCodes(
  tx: Tx,
  saisis: readonly string[],
): Promise<ReadonlyMap<string, SituationDeReference>> {
  const codes = new Set(saisis.map(normaliserCode).filter((code) => code !== null));
  if (codes.size === 0) return new Map();
  const lignes = await tx
    .selectFrom('situation')
    .select(['id', 'code', 'close_le as closeLe', 'supprime_le', 'anonymisee_le'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(
    lignes.map(({ code, supprime_le, anonymisee_le, ...s }) => [
      code,
      { ...s, retiree: (supprime_le ?? anonymisee_le) !== null },
    ]),
  );
}

/** The codes of situations, deleted ones included: an act keeps its link. */
export async function lireCodes(
  tx: Tx,
  situations: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(situations.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const lignes = await tx.selectFrom('situation').select(['id', 'code']).where('id', 'in', ids).execute();
  return new Map(lignes.map((l) => [l.id, l.code]));
}
