import type { Tx } from '../../server/db.ts';
import { heuresAu } from './contrats.ts';
import { type Doute, doutesDuPoste } from './rules/doutes.ts';
import type { DossierComplet } from './store-dossier.ts';

/** Code of table 1 of the AR1; null when not told yet. */
export async function statutDeLEmployeur(tx: Tx): Promise<number | null> {
  const { statut_employeur } = await tx
    .selectFrom('structure')
    .select('statut_employeur')
    .executeTakeFirstOrThrow();
  return statut_employeur;
}

/** What must be checked on a post already read. */
export const doutesDuDossier = (
  d: DossierComplet,
  statutEmployeur: number | null,
  aujourdhui: string,
): Doute[] => doutesDuPoste(d, { statutEmployeur, aujourdhui, heuresAu: (le) => heuresAu(d, le) });
