/** Something as it lies on the phone: unreadable without the account's key. */
export interface Scelle {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly donnees: ArrayBuffer;
}

const ALGO = 'AES-GCM';
const texte = new TextEncoder();
const lecteur = new TextDecoder();

/** A browser keeps keys and tables only for an address that nobody can forge: https, or this very machine. */
export const peutGarder = (): boolean =>
  typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && crypto.subtle !== undefined;

/** The account's key (32 bytes in base64) as the browser keeps it: it seals and opens, and can't be read back. */
export const importerCle = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', octetsDe(base64), ALGO, false, ['encrypt', 'decrypt']);

/** Seals bytes, under a fresh number each time. */
export async function scellerOctets(cle: CryptoKey, octets: BufferSource): Promise<Scelle> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, donnees: await crypto.subtle.encrypt({ name: ALGO, iv }, cle, octets) };
}

/** Opens what `scellerOctets` sealed; throws under another key. */
export const ouvrirOctets = (cle: CryptoKey, { iv, donnees }: Scelle): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: ALGO, iv }, cle, donnees);

/** Seals a value as JSON. Never inside a transaction: waiting for it would end the transaction. */
export const sceller = (cle: CryptoKey, valeur: unknown): Promise<Scelle> =>
  scellerOctets(cle, texte.encode(JSON.stringify(valeur)));

/** The value that `sceller` sealed: written by this same application, it is what its caller says. */
export const ouvrir = async <T>(cle: CryptoKey, scelle: Scelle): Promise<T> =>
  JSON.parse(lecteur.decode(await ouvrirOctets(cle, scelle))) as T;

const octetsDe = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** Bytes as a file holds them. */
export function base64De(octets: ArrayBuffer | Uint8Array): string {
  let binaire = '';
  for (const o of octets instanceof Uint8Array ? octets : new Uint8Array(octets))
    binaire += String.fromCharCode(o);
  return btoa(binaire);
}
