import { hash, verify } from '@node-rs/argon2';
import { nouvelId } from '../../kernel/id.ts';
import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import { type Db, pourCompte } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import type { Moi } from './contract.ts';
import { attenteDeLInconnu, compterEchecInconnu } from './echecs-inconnus.ts';
import { delaiApresEchecs, motDePasseRefuse } from './rules/mot-de-passe.ts';

/** Argon2id with the library's parameters (19 MiB, 2 passes: the OWASP minimum). */
export const hacher = (motDePasse: string): Promise<string> => hash(motDePasse);

let leurre: Promise<string> | undefined;

/** Creates an account. Throws the refusal of a weak password; the address must be free. */
export async function creerCompte(
  db: Db,
  personne: { email: string; nom: string; motDePasse: string },
): Promise<string> {
  const faible = motDePasseRefuse(personne.motDePasse, personne);
  if (faible) throw new RefusError(422, faible);
  const id = nouvelId();
  const mot_de_passe = await hacher(personne.motDePasse);
  await db
    .insertInto('compte')
    .values({ id, email: personne.email.toLowerCase(), nom: personne.nom, mot_de_passe })
    .execute();
  return id;
}

/**
 * Checks a password, counting failures: after five in a row the account waits, longer each time.
 * An unknown address costs the same time as a known one, and waits as it does.
 */
export async function verifierMotDePasse(
  db: Db,
  qui: { email: string } | { id: string },
  motDePasse: string,
  maintenant: Date,
): Promise<{ id: string; totpActif: boolean; totpSecret: Buffer | null } | Refus> {
  const compte = await db
    .selectFrom('compte')
    .selectAll()
    .where((eb) => ('id' in qui ? eb('id', '=', qui.id) : eb('email', '=', qui.email)))
    .executeTakeFirst();
  const inconnu = !compte && 'email' in qui ? qui.email : null;
  const attente = inconnu === null ? compte?.bloque_jusqu : attenteDeLInconnu(db, inconnu);
  if (attente && attente > maintenant) return bloque(attente, maintenant);
  leurre ??= hacher('mot de passe que personne n’a');
  const juste = await verify(compte?.mot_de_passe ?? (await leurre), motDePasse);
  if (!compte?.mot_de_passe || !juste) {
    if (compte) await compterEchec(db, compte.id, maintenant);
    if (inconnu !== null) compterEchecInconnu(db, inconnu, maintenant);
    return refus('identifiants-refuses', 'L’adresse ou le mot de passe ne convient pas.', 'motDePasse');
  }
  // Tries sent together were all let in by the first look: a right one among many wrong ones comes too late.
  const { bloque_jusqu } = await db
    .selectFrom('compte')
    .select('bloque_jusqu')
    .where('id', '=', compte.id)
    .executeTakeFirstOrThrow();
  if (bloque_jusqu && bloque_jusqu > maintenant) return bloque(bloque_jusqu, maintenant);
  return { id: compte.id, totpActif: compte.totp_actif, totpSecret: compte.totp_secret };
}

function bloque(jusqu: Date, maintenant: Date): Refus {
  const minutes = Math.ceil((jusqu.getTime() - maintenant.getTime()) / 60_000);
  return refus('compte-bloque', `Trop d’essais manqués. Réessayez dans ${minutes} min.`, 'motDePasse');
}

/** Counts a failed sign-in and, from the fifth, makes the account wait. */
export async function compterEchec(db: Db, compteId: string, maintenant: Date): Promise<void> {
  const { echecs } = await db
    .updateTable('compte')
    .set((eb) => ({ echecs: eb('echecs', '+', 1) }))
    .where('id', '=', compteId)
    .returning('echecs')
    .executeTakeFirstOrThrow();
  const delai = delaiApresEchecs(echecs);
  if (delai === 0) return;
  const bloque_jusqu = new Date(maintenant.getTime() + delai * 1000);
  await db.updateTable('compte').set({ bloque_jusqu }).where('id', '=', compteId).execute();
}

/** Forgets past failures after a complete sign-in. */
export async function oublierEchecs(db: Db, compteId: string): Promise<void> {
  await db.updateTable('compte').set({ echecs: 0, bloque_jusqu: null }).where('id', '=', compteId).execute();
}

/** The account and the structures where it works today. */
export async function lireMoi(db: Db, compteId: string, aujourdhui: string): Promise<Moi> {
  return pourCompte(db, compteId, async (tx) => {
    const compte = await tx
      .selectFrom('compte')
      .select(['id', 'email', 'nom', 'totp_actif as totpActif'])
      .where('id', '=', compteId)
      .executeTakeFirstOrThrow();
    const structures = await tx
      .selectFrom('membre as m')
      .innerJoin('structure as s', 's.id', 'm.structure_id')
      .select(['s.slug', 's.nom', 'm.role', 'm.id as membreId'])
      .where('m.compte_id', '=', compteId)
      .where(present(aujourdhui, 'm'))
      .execute();
    const miennes = structures.flatMap((s) => (s.role ? [{ ...s, role: s.role }] : []));
    return { ...compte, structures: miennes.sort((a, b) => a.nom.localeCompare(b.nom, 'fr')) };
  });
}
