import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Encrypts with AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. `lie` is authenticated and not written: the
 * same one must be given to read, so that bytes copied to another row are refused there.
 */
export function chiffrer(cle: Buffer, clair: Buffer, lie?: string): Buffer {
  const nonce = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', cle, nonce);
  if (lie !== undefined) c.setAAD(Buffer.from(lie));
  const corps = Buffer.concat([c.update(clair), c.final()]);
  return Buffer.concat([nonce, c.getAuthTag(), corps]);
}

/** The reverse of `chiffrer`. Throws when the key or `lie` is another one, or when the bytes were touched. */
export function dechiffrer(cle: Buffer, chiffre: Buffer, lie?: string): Buffer {
  const d = createDecipheriv('aes-256-gcm', cle, chiffre.subarray(0, 12), { authTagLength: 16 });
  if (lie !== undefined) d.setAAD(Buffer.from(lie));
  d.setAuthTag(chiffre.subarray(12, 28));
  return Buffer.concat([d.update(chiffre.subarray(28)), d.final()]);
}

/** A secret for a cookie, a link or a token: 32 random bytes, spelled for URLs. */
export const nouveauSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: its SHA-256. */
export const empreinteDe = (secret: string): Buffer => createHash('sha256').update(secret).digest();
