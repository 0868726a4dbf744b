import { plusTard, plusTot } from '../../kernel/jours.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { echeancesDuDossier } from './calculer.ts';
import type { EcheanceLue } from './contract-echeances.ts';
import { finDe } from './rules/dossier.ts';
import { titulaireAu } from './rules/renouvellement.ts';
import { refusDeLaSuite, type SuiteDite } from './rules/suite.ts';
import { type DossierComplet, lireDossier, lireDossiers } from './store-dossier.ts';

interface Quand {
  readonly aujourdhui: string;
  readonly au?: string | undefined;
}

/** The deadlines of all the conventions, the earliest first. */
export async function listerEcheances(tx: Tx, quand: Quand): Promise<EcheanceLue[]> {
  const toutes = await situer(tx, await lireDossiers(tx), quand);
  return toutes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The deadlines of one convention, with what was said of each. */
export async function echeancesDUne(tx: Tx, id: number, quand: Quand): Promise<EcheanceLue[]> {
  return situer(tx, [await lireDossier(tx, id)], quand);
}

async function situer(tx: Tx, dossiers: readonly DossierComplet[], quand: Quand): Promise<EcheanceLue[]> {
  const dites = await lireDites(
    tx,
    dossiers.map((d) => d.id),
  );
  return dossiers.flatMap((d) => {
    // Whoever holds the post today, not whoever left; who begins it, or ended it, when the convention isn't running.
    const le = plusTot(plusTard(quand.aujourdhui, d.debut), finDe(d));
    const titulaire = titulaireAu(d.contrats, le)?.membre ?? null;
    return echeancesDuDossier(d, quand).map((e) => ({
      ...e,
      ...{ conventionId: d.id, numero: d.numero, titulaire },
      dit: dites.get(`${d.id} ${e.cle}`) ?? null,
    }));
  });
}

async function lireDites(
  tx: Tx,
  conventions: readonly number[],
): Promise<Map<string, NonNullable<EcheanceLue['dit']>>> {
  if (conventions.length === 0) return new Map();
  const lignes = await tx
    .selectFrom('echeance_suite as s')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 's.structure_id').onRef('m.id', '=', 's.membre_id'),
    )
    .distinctOn(['s.convention_id', 's.cle'])
    .select(['s.convention_id as conventionId', 's.cle', 's.suite', 's.motif', 's.le', 'm.nom as par'])
    .where('s.convention_id', 'in', conventions)
    .orderBy('s.convention_id')
    .orderBy('s.cle')
    .orderBy('s.id', 'desc')
    .execute();
  return new Map(
    lignes.map(({ conventionId, cle, suite, motif, le, par }) => [
      `${conventionId} ${cle}`,
      { suite, motif, par, le: le.toISOString() },
    ]),
  );
}

/** Keeps what somebody says of a deadline; what was said before stays in the table. Refused: echeance-inconnue, report-… */
export async function direSuite(
  tx: Tx,
  scope: Scope,
  conventionId: number,
  { cle, ...dite }: SuiteDite & { readonly cle: string },
  quand: Quand,
): Promise<EcheanceLue> {
  const trouver = async () => (await echeancesDUne(tx, conventionId, quand)).find((e) => e.cle === cle);
  const avant = await trouver();
  if (!avant)
    throw new RefusError(
      404,
      refus('echeance-inconnue', 'Cette échéance n’est plus dans la liste. Rechargez la page.'),
    );
  const refuse = refusDeLaSuite(dite, avant, quand.aujourdhui);
  if (refuse) throw new RefusError(422, refuse);
  await tx
    .insertInto('echeance_suite')
    .values({
      structure_id: scope.structureId,
      convention_id: conventionId,
      cle,
      ...dite,
      membre_id: scope.membreId,
    })
    .execute();
  await journaliser(tx, scope, {
    objet: 'convention',
    objetId: conventionId,
    action: 'echeance',
    champs: [avant.code],
  });
  return (await trouver()) ?? avant;
}
