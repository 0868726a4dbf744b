import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts with AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
export function chiffrer(cle: Buffer, clair: Buffer): Buffer {
  const nonce = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', cle, nonce);
  const corps = Buffer.concat([c.update(clair), c.final()]);
  return Buffer.concat([nonce, c.getAuthTag(), corps]);
}

/** The reverse of `chiffrer`. Throws when the key is another one or the bytes were touched. */
export function dechiffrer(cle: Buffer, chiffre: Buffer): Buffer {
  const d = createDecipheriv('aes-256-gcm', cle, chiffre.subarray(0, 12));
  d.setAuthTag(chiffre.subarray(12, 28));
  return Buffer.concat([d.update(chiffre.subarray(28)), d.final()]);
}

/** A secret for a cookie, a link or a token: 32 random bytes, spelled for URLs. */
export const nouveauSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: its SHA-256. */
export const empreinteDe = (secret: string): Buffer => createHash('sha256').update(secret).digest();
