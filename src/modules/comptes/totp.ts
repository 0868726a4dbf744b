import { Secret, TOTP } from 'otpauth';
import { chiffrer, dechiffrer } from '../../server/chiffre.ts';
import type { Db } from '../../server/db.ts';

const PERIODE_S = 30;

const totpDe = (secret: Secret, email: string): TOTP =>
  new TOTP({ issuer: 'Trame', label: email, secret, digits: 6, period: PERIODE_S });

/** Makes a new secret, kept encrypted until a first code confirms it. */
export async function preparer(
  db: Db,
  cle: Buffer,
  compte: { id: string; email: string },
): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ size: 20 });
  await db
    .updateTable('compte')
    .set({ totp_secret: chiffrer(cle, Buffer.from(secret.base32)), totp_actif: false })
    .where('id', '=', compte.id)
    .execute();
  return { secret: secret.base32, uri: totpDe(secret, compte.email).toString() };
}

/**
 * Accepts a six-digit code of now, or of the half-minute before or after. A code serves once: the same or an
 * earlier step is refused afterwards, in one atomic update.
 */
export async function verifierCode(
  db: Db,
  cle: Buffer,
  compte: { id: string; totpSecret: Buffer | null },
  code: string,
  maintenant: Date,
): Promise<boolean> {
  if (!compte.totpSecret) return false;
  const secret = Secret.fromBase32(dechiffrer(cle, compte.totpSecret).toString());
  const delta = totpDe(secret, '').validate({
    token: code.replace(/\s/g, ''),
    timestamp: maintenant.getTime(),
    window: 1,
  });
  if (delta === null) return false;
  const pas = Math.floor(maintenant.getTime() / 1000 / PERIODE_S) + delta;
  const { numUpdatedRows } = await db
    .updateTable('compte')
    .set({ totp_dernier_pas: pas })
    .where('id', '=', compte.id)
    .where('totp_dernier_pas', '<', pas)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
