import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import type { Contact, ContactSaisi } from './contract.ts';
import { exigerEcriture, tenirIdentifiant } from './ecriture.ts';
import { exigerPartenaires } from './references.ts';

const inconnu = (): RefusError =>
  new RefusError(404, refus('contact-inconnu', 'Ce contact n’existe plus. Rechargez la page.'));

/** The people at a partner's, by name; those who left come last. */
export async function listerContacts(tx: Tx, partenaireId: number): Promise<Contact[]> {
  const lignes = await lire(tx)
    .where('partenaire_id', '=', partenaireId)
    .orderBy((eb) => eb('retire_le', 'is not', null))
    .orderBy('nom')
    .orderBy('id')
    .execute();
  return lignes.map(contactDe);
}

/**
 * Adds somebody at a partner's, or changes what is known of them. Refused: partenaire-inconnu, contact-inconnu,
 * identifiant-pris, version-depassee.
 */
export async function ecrireContact(
  tx: Tx,
  scope: Scope,
  ou: { readonly partenaireId: number; readonly id: string },
  { version, ...saisi }: ContactSaisi & { readonly version: number | null },
): Promise<Contact> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await tenirIdentifiant(tx, ou.id);
  await exigerPartenaires(tx, [ou.partenaireId], { status: 404 });
  const ligne = await lire(tx).where('id', '=', ou.id).forUpdate().executeTakeFirst();
  const avant = ligne && {
    version: ligne.version,
    contenu: { partenaireId: ligne.partenaire_id, ...saisiDe(ligne) },
  };
  const quoi = exigerEcriture(avant ?? null, version, { partenaireId: ou.partenaireId, ...saisi }, inconnu);
  if (quoi === 'creer')
    await tx
      .insertInto('partenaire_contact')
      .values({ structure_id: scope.structureId, id: ou.id, partenaire_id: ou.partenaireId, ...saisi })
      .execute();
  if (quoi === 'changer')
    await tx
      .updateTable('partenaire_contact')
      .set({ ...saisi, version: (version ?? 0) + 1 })
      .where('id', '=', ou.id)
      .where('partenaire_id', '=', ou.partenaireId)
      .execute();
  if (quoi !== 'rien')
    await journaliser(tx, scope, {
      objet: 'contact',
      objetId: ou.id,
      action: quoi === 'creer' ? 'creation' : 'modification',
    });
  return relire(tx, ou);
}

/** Marks somebody as gone from the partner's, or back. Refused: contact-inconnu. */
export async function changerRetraitContact(
  tx: Tx,
  scope: Scope,
  ou: { readonly partenaireId: number; readonly id: string },
  retireLe: Date | null,
): Promise<Contact> {
  const { numUpdatedRows } = await tx
    .updateTable('partenaire_contact')
    .set({ retire_le: retireLe })
    .where('id', '=', ou.id)
    .where('partenaire_id', '=', ou.partenaireId)
    .where('retire_le', retireLe === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  const contact = await relire(tx, ou);
  if (numUpdatedRows === 1n)
    await journaliser(tx, scope, {
      objet: 'contact',
      objetId: ou.id,
      action: retireLe === null ? 'retablissement' : 'suppression',
    });
  return contact;
}

const lire = (tx: Tx) =>
  tx
    .selectFrom('partenaire_contact')
    .select(['id', 'partenaire_id', 'nom', 'fonction', 'courriel', 'telephone', 'version', 'retire_le']);
type Ligne = Awaited<ReturnType<ReturnType<typeof lire>['executeTakeFirstOrThrow']>>;

const saisiDe = ({ nom, fonction, courriel, telephone }: Ligne): ContactSaisi => ({
  ...{ nom, fonction, courriel, telephone },
});
const contactDe = (l: Ligne): Contact => ({
  ...{ id: l.id, ...saisiDe(l), version: l.version, retire: l.retire_le !== null },
});

async function relire(tx: Tx, ou: { readonly partenaireId: number; readonly id: string }): Promise<Contact> {
  const ligne = await lire(tx)
    .where('id', '=', ou.id)
    .where('partenaire_id', '=', ou.partenaireId)
    .executeTakeFirst();
  if (!ligne) throw inconnu();
  return contactDe(ligne);
}
