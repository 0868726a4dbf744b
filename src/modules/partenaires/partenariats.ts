import type { Jour } from '../../kernel/jours.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import type { Partenariat, PartenariatSaisi } from './contract.ts';
import { exigerEcriture, tenirIdentifiant } from './ecriture.ts';
import { exigerPartenaires } from './references.ts';
import { etatDuPartenariat, refusDesDates } from './rules/partenariat.ts';

const inconnu = (): RefusError =>
  new RefusError(
    404,
    refus('partenariat-inconnu', 'Cette convention de partenariat n’existe plus. Rechargez la page.'),
  );

interface Ou {
  readonly partenaireId: number;
  readonly id: string;
}

/** The partnerships of the structure, or of one partner, those that end first before the others; without term, last. */
export async function listerPartenariats(
  tx: Tx,
  aujourdhui: Jour,
  partenaireId?: number,
): Promise<(Partenariat & { partenaire: string })[]> {
  const lignes = await lire(tx)
    .where('p.supprime_le', 'is', null)
    .$if(partenaireId !== undefined, (q) => q.where('p.partenaire_id', '=', partenaireId ?? 0))
    .orderBy('p.fin', (o) => o.asc().nullsLast())
    .orderBy('p.debut')
    .orderBy('p.id')
    .execute();
  return lignes.map((l) => ({ ...partenariatDe(l, aujourdhui), partenaire: l.partenaire }));
}

/**
 * Records a partnership, or changes it. Refused: partenaire-inconnu, partenariat-inconnu, partenariat-dates,
 * identifiant-pris, version-depassee.
 */
export async function ecrirePartenariat(
  tx: Tx,
  scope: Scope,
  ou: Ou,
  { version, ...saisi }: PartenariatSaisi & { readonly version: number | null },
  aujourdhui: Jour,
): Promise<Partenariat> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await tenirIdentifiant(tx, ou.id);
  await exigerPartenaires(tx, [ou.partenaireId], { status: 404 });
  const refuse = refusDesDates(saisi);
  if (refuse) throw new RefusError(422, refuse);
  const ligne = await tx
    .selectFrom('partenariat')
    .selectAll()
    .where('id', '=', ou.id)
    .forUpdate()
    .executeTakeFirst();
  if (ligne?.supprime_le) throw inconnu();
  const avant = ligne && {
    version: ligne.version,
    contenu: { partenaireId: ligne.partenaire_id, ...saisiDe(ligne) },
  };
  const contenu = { partenaireId: ou.partenaireId, ...saisi };
  const quoi = exigerEcriture(avant ?? null, version, contenu, inconnu);
  const { intitule, debut, fin, objectifs, signeLe: signe_le } = saisi;
  const colonnes = { intitule, debut, fin, objectifs, signe_le };
  if (quoi === 'creer')
    await tx
      .insertInto('partenariat')
      .values({ structure_id: scope.structureId, id: ou.id, partenaire_id: ou.partenaireId, ...colonnes })
      .execute();
  if (quoi === 'changer')
    await tx
      .updateTable('partenariat')
      .set({ ...colonnes, version: (version ?? 0) + 1 })
      .where('id', '=', ou.id)
      .where('partenaire_id', '=', ou.partenaireId)
      .execute();
  if (quoi !== 'rien')
    await journaliser(tx, scope, {
      objet: 'partenariat',
      objetId: ou.id,
      action: quoi === 'creer' ? 'creation' : 'modification',
    });
  return relire(tx, ou, aujourdhui);
}

/** Deletes a partnership, or brings it back. Refused: partenariat-inconnu. */
export async function changerSuppressionPartenariat(
  tx: Tx,
  scope: Scope,
  ou: Ou,
  supprimeLe: Date | null,
  aujourdhui: Jour,
): Promise<Partenariat> {
  const { numUpdatedRows } = await tx
    .updateTable('partenariat')
    .set({ supprime_le: supprimeLe })
    .where('id', '=', ou.id)
    .where('partenaire_id', '=', ou.partenaireId)
    .where('supprime_le', supprimeLe === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  const partenariat = await relire(tx, ou, aujourdhui);
  if (numUpdatedRows === 1n)
    await journaliser(tx, scope, {
      objet: 'partenariat',
      objetId: ou.id,
      action: supprimeLe === null ? 'retablissement' : 'suppression',
    });
  return partenariat;
}

const lire = (tx: Tx) =>
  tx
    .selectFrom('partenariat as p')
    .innerJoin('terme as t', (on) =>
      on.onRef('t.structure_id', '=', 'p.structure_id').onRef('t.id', '=', 'p.partenaire_id'),
    )
    .selectAll('p')
    .select('t.nom as partenaire');

type Ligne = Omit<Awaited<ReturnType<ReturnType<typeof lire>['executeTakeFirstOrThrow']>>, 'partenaire'>;

const saisiDe = (l: Ligne): PartenariatSaisi => ({
  ...{ intitule: l.intitule, signeLe: l.signe_le, debut: l.debut, fin: l.fin, objectifs: l.objectifs },
});

const partenariatDe = (l: Ligne, aujourdhui: Jour): Partenariat => ({
  ...{ id: l.id, partenaireId: l.partenaire_id, ...saisiDe(l), version: l.version },
  etat: etatDuPartenariat(l, aujourdhui),
});

async function relire(tx: Tx, ou: Ou, aujourdhui: Jour): Promise<Partenariat> {
  const ligne = await lire(tx)
    .where('p.id', '=', ou.id)
    .where('p.partenaire_id', '=', ou.partenaireId)
    .executeTakeFirst();
  if (!ligne) throw inconnu();
  return partenariatDe(ligne, aujourdhui);
}
