import { feriesEntre } from '../../kernel/feries.ts';
import { type Feries, plusAns, plusJours, plusTard } from '../../kernel/jours.ts';
import type { Tx } from '../../server/db.ts';
import { type AideDuMois, aideParMois } from './rules/aide.ts';
import type { Echeance } from './rules/echeance.ts';
import { echeances } from './rules/echeances.ts';
import { lireNumero } from './rules/numero.ts';
import { type DossierComplet, lireDossier } from './store-dossier.ts';
import { lireTables } from './store-faits.ts';

const ALSACE_MOSELLE = new Set(['57', '67', '68']);

/** Are Good Friday and 26 December holidays there? By the département of the convention's number. */
const alsaceMoselle = (numero: string): boolean => ALSACE_MOSELLE.has(lireNumero(numero)?.departement ?? '');

/** Public holidays of a convention's time, and a little after its last day or `jusquAu`: a term may be moved by one. */
export const feriesDuDossier = (
  d: Pick<DossierComplet, 'numero' | 'debut' | 'fin'>,
  jusquAu: string,
): Feries =>
  feriesEntre(d.debut, plusJours(plusTard(jusquAu, d.fin), 60), { alsaceMoselle: alsaceMoselle(d.numero) });

/** The deadlines of a convention. `au`: last day for those that come back; a year ahead when absent. */
export async function echeancesDe(
  tx: Tx,
  conventionId: number,
  { aujourdhui, au }: { readonly aujourdhui: string; readonly au?: string | undefined },
): Promise<readonly Echeance[]> {
  return echeancesDuDossier(await lireDossier(tx, conventionId), { aujourdhui, au });
}

/** The same, of a convention already read. */
export function echeancesDuDossier(
  d: DossierComplet,
  { aujourdhui, au }: { readonly aujourdhui: string; readonly au?: string | undefined },
): readonly Echeance[] {
  const jusquAu = au ?? plusAns(aujourdhui, 1);
  const feries = feriesDuDossier(d, jusquAu);
  const toutes = echeances(d, { aujourdhui, jusquAu, feries }, d.suites);
  return au === undefined ? toutes : toutes.filter((e) => e.date <= au);
}

/** The aid of a convention month by month, in euros, with the amounts that the structure typed. */
export async function aideDe(
  tx: Tx,
  conventionId: number,
  periode: { readonly du: string; readonly au: string },
): Promise<readonly AideDuMois[]> {
  const dossier = await lireDossier(tx, conventionId);
  return aideParMois(dossier, dossier.absences, periode, await lireTables(tx));
}
