import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { ReglagesDeLAide } from './contract-aide.ts';
import { tableDesMontants } from './rules/montants.ts';
import { lireTables } from './store-faits.ts';
import type { Auteur } from './tenir.ts';

/** The amounts and the SMIC by date, up to the next 1 July: published, typed here, or computed (D5134-160). */
export async function lireReglagesAide(tx: Tx, aujourdhui: string): Promise<ReglagesDeLAide> {
  const { montants, smics } = await lireTables(tx);
  const saisis = await tx.selectFrom('montant_aide').select('depuis').execute();
  const smicsSaisis = await tx.selectFrom('smic').select('depuis').execute();
  const parmi = (liste: readonly { depuis: string }[], jour: string) => liste.some((l) => l.depuis === jour);
  return {
    montants: tableDesMontants(aujourdhui, montants, smics).map(({ depuis, montant, statut, source }) => ({
      ...{ depuis, euros: montant, statut, source, saisi: parmi(saisis, depuis) },
    })),
    smics: smics
      .toSorted((a, b) => (a.depuis < b.depuis ? 1 : -1))
      .map((s) => ({ ...s, saisi: parmi(smicsSaisis, s.depuis) })),
  };
}

const exigerSiecle = (depuis: string): void => {
  if (depuis >= '2000-01-01' && depuis <= '2100-12-31') return;
  throw new RefusError(422, refus('date-hors-du-siecle', 'Vérifiez l’année de cette date.', 'depuis'));
};

/** Writes the yearly amount published from a day on: it comes before what is known or computed. */
export async function ecrireMontant(
  tx: Tx,
  auteur: Auteur,
  depuis: string,
  { euros, source }: { readonly euros: number; readonly source: string },
): Promise<void> {
  exigerSiecle(depuis);
  await tx
    .insertInto('montant_aide')
    .values({ structure_id: auteur.structureId, depuis, euros, source })
    .onConflict((oc) => oc.columns(['structure_id', 'depuis']).doUpdateSet({ euros, source }))
    .execute();
  await tracer(tx, auteur, 'montant', depuis);
}

/** Writes the hourly SMIC of a 1 July, the only day that counts (D5134-160). Refused: smic-premier-juillet. */
export async function ecrireSmic(tx: Tx, auteur: Auteur, depuis: string, horaire: number): Promise<void> {
  exigerSiecle(depuis);
  if (!depuis.endsWith('-07-01')) {
    const message =
      'L’aide suit le SMIC en vigueur le 1er juillet de chaque année (D5134-160). Écrivez celui de ce jour-là.';
    throw new RefusError(422, refus('smic-premier-juillet', message, 'depuis'));
  }
  await tx
    .insertInto('smic')
    .values({ structure_id: auteur.structureId, depuis, horaire })
    .onConflict((oc) => oc.columns(['structure_id', 'depuis']).doUpdateSet({ horaire }))
    .execute();
  await tracer(tx, auteur, 'smic', depuis);
}

/** Goes back to what the product knows. */
export async function oublierReglage(
  tx: Tx,
  auteur: Auteur,
  table: 'montant_aide' | 'smic',
  depuis: string,
): Promise<void> {
  await tx.deleteFrom(table).where('depuis', '=', depuis).execute();
  await tracer(tx, auteur, table === 'smic' ? 'smic' : 'montant', depuis);
}

const tracer = (tx: Tx, auteur: Auteur, champ: string, depuis: string): Promise<void> =>
  journaliser(tx, auteur, { objet: 'aide', objetId: depuis, action: 'modification', champs: [champ] });
