import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import type { Scope, Serveur } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { tenirIdentifiant } from '../partenaires/ecriture.ts';
import { exigerPartenaires } from '../partenaires/references.ts';
import { exigerModifiable } from '../situations/droits.ts';
import { exigerAccord, exigerMessageSansNom } from './accords.ts';
import { ouvrirContenu, scellerContenu } from './contenu.ts';
import { lireOu } from './ou.ts';
import type { LigneDeFiche } from './store-lecture.ts';

/** A sheet as somebody writes it. */
export interface FicheSaisie {
  readonly partenaireId: number;
  readonly contactId: string | null;
  readonly accordId: string | null;
  readonly message: string;
  /** Says the kind and the place of the situation. */
  readonly direOu: boolean;
  readonly relanceLe: string | null;
}

interface Ecriture {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly coffre: Coffre;
  readonly serveur: Pick<Serveur, 'cle'>;
  readonly aujourdhui: string;
}

/** The refusal of a change that starts from another version than today's. */
export const depassee = (): Refus =>
  refus(
    'version-depassee',
    'Cette fiche a changé depuis que vous l’avez ouverte. Rechargez la page, puis recommencez.',
  );

/**
 * Writes a sheet that has not left, under the id made by its author; sent twice, it changes nothing the second time.
 * Refused: those of `exigerModifiable`, `exigerAccord` and `exigerMessageSansNom`; partenaire-inconnu, contact-inconnu,
 * fiche-inconnue, fiche-partie, identifiant-pris, version-depassee.
 */
export async function ecrireFiche(
  e: Ecriture,
  ou: { readonly situationId: string; readonly id: string },
  saisie: FicheSaisie,
  version: number | null,
): Promise<void> {
  const { tx, scope } = e;
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await tenirIdentifiant(tx, ou.id);
  await exigerModifiable(tx, scope, ou.situationId);
  const ligne = await tx
    .selectFrom('fiche_liaison')
    .selectAll()
    .where('id', '=', ou.id)
    .forUpdate()
    .executeTakeFirst();
  const empreinte = empreinteDe(e.serveur.cle, ou.situationId, saisie);
  if (version === null && ligne) return exigerLaMeme(scope, ligne, empreinte);
  if (version !== null && faite(e, ligne, ou.situationId, saisie, version)) return;
  await verifier(e, ou.situationId, saisie, ligne);
  const dite = saisie.direOu ? await lireOu(tx, ou.situationId) : null;
  const colonnes = {
    partenaire_id: saisie.partenaireId,
    contact_id: saisie.contactId,
    accord_id: saisie.accordId,
    relance_le: saisie.relanceLe,
    ...scellerContenu(e.coffre, ou.id, { message: saisie.message, ou: dite, reponse: '', par: '' }),
  };
  if (version === null)
    await tx
      .insertInto('fiche_liaison')
      .values({
        ...{ structure_id: scope.structureId, id: ou.id, situation_id: ou.situationId },
        ...{ membre_id: scope.membreId, creation_empreinte: empreinte, ...colonnes },
      })
      .execute();
  else
    await tx
      .updateTable('fiche_liaison')
      .set({ ...colonnes, version: version + 1, modifie_le: sql<Date>`now()` })
      .where('id', '=', ou.id)
      .execute();
  const action = version === null ? 'creation' : 'modification';
  await journaliser(tx, scope, { objet: 'fiche-liaison', objetId: ou.id, action });
}

/** Keyed: a copy of the database must not let anybody try messages against it. */
const empreinteDe = (cle: Buffer, situationId: string, s: FicheSaisie): Buffer =>
  createHmac('sha256', cle)
    .update(
      JSON.stringify([
        'fiche-liaison',
        ...[situationId, s.partenaireId, s.contactId, s.accordId, s.message, s.relanceLe],
        // Left out, as it was before a sheet could say it.
        ...(s.direOu ? ['ou'] : []),
      ]),
    )
    .digest();

function exigerLaMeme(scope: Scope, ligne: LigneDeFiche, empreinte: Buffer): void {
  if (ligne.membre_id === scope.membreId && ligne.creation_empreinte.equals(empreinte)) return;
  throw new RefusError(
    409,
    refus('identifiant-pris', 'Cet identifiant sert déjà à une autre fiche. Recommencez sous un nouveau.'),
  );
}

/** Is this change there already? Refused: fiche-inconnue, fiche-partie, version-depassee. */
function faite(
  { coffre }: Ecriture,
  ligne: LigneDeFiche | undefined,
  situationId: string,
  saisie: FicheSaisie,
  version: number,
): boolean {
  if (!ligne || ligne.situation_id !== situationId || ligne.supprime_le)
    throw new RefusError(404, refus('fiche-inconnue', 'Cette fiche de liaison n’existe pas, ou plus.'));
  if (ligne.etat !== 'brouillon')
    throw new RefusError(
      409,
      refus('fiche-partie', 'Cette fiche est partie : elle ne change plus. Écrivez-en une autre.'),
    );
  if (version === ligne.version) return false;
  const contenu = ouvrirContenu(coffre, ligne);
  const meme =
    ligne.partenaire_id === saisie.partenaireId &&
    ligne.contact_id === saisie.contactId &&
    ligne.accord_id === saisie.accordId &&
    ligne.relance_le === saisie.relanceLe &&
    contenu?.message === saisie.message &&
    Boolean(contenu.ou) === saisie.direOu;
  if (version < ligne.version && meme) return true;
  throw new RefusError(409, depassee());
}

async function verifier(
  { tx, coffre, aujourdhui }: Ecriture,
  situationId: string,
  s: FicheSaisie,
  avant: LigneDeFiche | undefined,
): Promise<void> {
  await exigerPartenaires(tx, [s.partenaireId], { champ: 'partenaireId' });
  // Somebody who left since stays on the sheet that named them.
  const deja = s.contactId === avant?.contact_id && s.partenaireId === avant.partenaire_id;
  if (s.contactId !== null && !deja) await exigerContact(tx, s.partenaireId, s.contactId);
  await exigerAccord(tx, { accordId: s.accordId, situationId, partenaireId: s.partenaireId }, aujourdhui);
  await exigerMessageSansNom(tx, coffre, situationId, s.message);
}

async function exigerContact(tx: Tx, partenaireId: number, id: string): Promise<void> {
  const contact = await tx
    .selectFrom('partenaire_contact')
    .select('id')
    .where('id', '=', id)
    .where('partenaire_id', '=', partenaireId)
    .where('retire_le', 'is', null)
    .executeTakeFirst();
  if (!contact)
    throw new RefusError(
      422,
      refus('contact-inconnu', 'Ce contact n’est pas, ou plus, chez ce partenaire.', 'contactId'),
    );
}
