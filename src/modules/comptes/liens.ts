import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope, Serveur } from '../../server/branche.ts';
import { empreinteDe, nouveauSecret } from '../../server/chiffre.ts';
import { type Db, dansStructure, pourCompte, structureDuLien, type Tx } from '../../server/db.ts';
import { fermerCalendrier } from '../conventions/calendrier.ts';
import { identifier } from './connexion.ts';
import { motDePasseRefuse } from './rules/mot-de-passe.ts';
import { creerCompte, hacher } from './store.ts';

const VALIDITE_JOURS = { invitation: 14, 'mot-de-passe': 2 } as const;
export type GenreDeLien = keyof typeof VALIDITE_JOURS;

/** Makes a link for a member; earlier links of the same kind stop working. The secret goes after the #: no log sees it. */
export async function faireLien(
  tx: Tx,
  serveur: Serveur,
  scope: Scope,
  origine: string,
  lien: { genre: GenreDeLien; membreId: number; email: string },
): Promise<{ lien: string; expireLe: string }> {
  const secret = nouveauSecret();
  const maintenant = serveur.maintenant();
  const expire_le = new Date(maintenant.getTime() + VALIDITE_JOURS[lien.genre] * 86_400_000);
  await tx
    .deleteFrom('lien')
    .where('structure_id', '=', scope.structureId)
    .where('membre_id', '=', lien.membreId)
    .where('genre', '=', lien.genre)
    .execute();
  await tx
    .insertInto('lien')
    .values({
      empreinte: empreinteDe(secret),
      genre: lien.genre,
      structure_id: scope.structureId,
      membre_id: lien.membreId,
      email: lien.email,
      expire_le,
    })
    .execute();
  return { lien: `${serveur.adresse ?? origine}/lien#${secret}`, expireLe: expire_le.toISOString() };
}

/** What a link is for. Refuses an unknown, used or outdated one. */
export async function lireLien(serveur: Serveur, secret: string) {
  const empreinte = empreinteDe(secret);
  const structureId = await structureDuLien(serveur.db, empreinte);
  const lu =
    structureId && (await dansStructure(serveur.db, structureId, (tx) => ouvrir(tx, serveur, empreinte)));
  if (!lu) {
    throw new RefusError(
      404,
      refus(
        'lien-perime',
        'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau à votre direction.',
      ),
    );
  }
  const compte = await serveur.db
    .selectFrom('compte')
    .select('id')
    .where('email', '=', lu.email)
    .executeTakeFirst();
  return { ...lu, compteId: compte?.id ?? null };
}

const ouvrir = (tx: Tx, serveur: Serveur, empreinte: Buffer) =>
  tx
    .selectFrom('lien as l')
    .innerJoin('structure as s', 's.id', 'l.structure_id')
    .innerJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'l.structure_id').onRef('m.id', '=', 'l.membre_id'),
    )
    .selectAll('l')
    .select(['s.nom as structure', 'm.nom'])
    .where('l.empreinte', '=', empreinte)
    .where('l.expire_le', '>', serveur.maintenant())
    .where('l.utilise_le', 'is', null)
    .executeTakeFirst();

/**
 * Uses a link once and returns the account to sign in. An invitation to a known address asks that account's own
 * password (and the code, when it has one): an invitation never takes an account over.
 */
export async function accepterLien(
  serveur: Serveur,
  secret: string,
  motDePasse: string,
  code?: string,
): Promise<string> {
  const lien = await lireLien(serveur, secret);
  const invitation = lien.genre === 'invitation';
  const connu =
    invitation && lien.compteId ? await identifier(serveur, { email: lien.email, motDePasse, code }) : null;
  // The person may have joined another structure since the link was made.
  if (!invitation && lien.compteId) await exigerIciSeulement(serveur.db, lien.compteId, lien.nom);
  return dansStructure(serveur.db, lien.structure_id, async (tx) => {
    // First of all: of two uses at once, the second one waits here and changes nothing.
    const pris = await tx
      .updateTable('lien')
      .set({ utilise_le: serveur.maintenant() })
      .where('empreinte', '=', lien.empreinte)
      .where('utilise_le', 'is', null)
      .executeTakeFirst();
    if (pris.numUpdatedRows === 0n) {
      throw new RefusError(404, refus('lien-perime', 'Ce lien a déjà servi.'));
    }
    if (!invitation) return choisirMotDePasse(tx, lien, motDePasse);
    const compteId = connu ?? (await creerCompte(tx, { email: lien.email, nom: lien.nom, motDePasse }));
    const deja = await tx
      .selectFrom('membre')
      .select('id')
      .where('compte_id', '=', compteId)
      .executeTakeFirst();
    if (deja && deja.id !== lien.membre_id) {
      throw new RefusError(409, refus('deja-membre', 'Ce compte fait déjà partie de la structure.'));
    }
    await tx.updateTable('membre').set({ compte_id: compteId }).where('id', '=', lien.membre_id).execute();
    return compteId;
  });
}

/** Refuses an account that works in several structures: whoever runs one must not be able to enter another. */
export async function exigerIciSeulement(db: Db, compteId: string, nom: string): Promise<void> {
  const appartenances = await pourCompte(db, compteId, (tx) =>
    tx.selectFrom('membre').select('id').where('compte_id', '=', compteId).execute(),
  );
  if (appartenances.length > 1) {
    throw new RefusError(
      409,
      refus(
        'compte-partage',
        `${nom} travaille aussi dans une autre structure : seule la personne qui administre le serveur peut faire ce lien.`,
      ),
    );
  }
}

async function choisirMotDePasse(
  tx: Tx,
  lien: { email: string; nom: string; compteId: string | null; membre_id: number },
  motDePasse: string,
): Promise<string> {
  const faible = motDePasseRefuse(motDePasse, lien);
  if (faible) throw new RefusError(422, faible);
  if (!lien.compteId) throw new RefusError(404, refus('lien-perime', 'Ce compte n’existe plus.'));
  await tx
    .updateTable('compte')
    .set({
      mot_de_passe: await hacher(motDePasse),
      totp_actif: false,
      totp_secret: null,
      echecs: 0,
      bloque_jusqu: null,
    })
    .where('id', '=', lien.compteId)
    .execute();
  await tx.deleteFrom('session').where('compte_id', '=', lien.compteId).execute();
  await tx.deleteFrom('jeton_api').where('compte_id', '=', lien.compteId).execute();
  // In this structure alone: an account of several ones has no such link.
  await fermerCalendrier(tx, { membreId: lien.membre_id });
  return lien.compteId;
}
