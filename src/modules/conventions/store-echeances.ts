import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { echeancesDuDossier } from './calculer.ts';
import type { Convention } from './contract.ts';
import type { EcheanceLue } from './contract-echeances.ts';
import { refusDeLaSuite, type SuiteDite } from './rules/suite.ts';
import { lireConvention, listerConventions } from './store.ts';
import { lireDossier } from './store-dossier.ts';

interface Quand {
  readonly aujourdhui: string;
  readonly au?: string | undefined;
}

/** The deadlines of all the conventions, the earliest first. */
export async function listerEcheances(tx: Tx, quand: Quand): Promise<EcheanceLue[]> {
  const toutes: EcheanceLue[] = [];
  for (const c of await listerConventions(tx)) toutes.push(...(await deLaConvention(tx, c, quand)));
  return toutes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The deadlines of one convention, with what was said of each. */
export async function echeancesDUne(tx: Tx, id: number, quand: Quand): Promise<EcheanceLue[]> {
  return deLaConvention(tx, await lireConvention(tx, id), quand);
}

async function deLaConvention(tx: Tx, c: Convention, quand: Quand): Promise<EcheanceLue[]> {
  const liste = echeancesDuDossier(await lireDossier(tx, c.id), quand);
  const dites = await lireDites(tx, c.id);
  return liste.map((e) => ({
    ...e,
    conventionId: c.id,
    numero: c.numero,
    titulaire: c.titulaire,
    dit: dites.get(e.cle) ?? null,
  }));
}

async function lireDites(
  tx: Tx,
  conventionId: number,
): Promise<Map<string, NonNullable<EcheanceLue['dit']>>> {
  const lignes = await tx
    .selectFrom('echeance_suite as s')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 's.structure_id').onRef('m.id', '=', 's.membre_id'),
    )
    .distinctOn('s.cle')
    .select(['s.cle', 's.suite', 's.motif', 's.le', 'm.nom as par'])
    .where('s.convention_id', '=', conventionId)
    .orderBy('s.cle')
    .orderBy('s.id', 'desc')
    .execute();
  return new Map(
    lignes.map(({ cle, suite, motif, le, par }) => [cle, { suite, motif, par, le: le.toISOString() }]),
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
