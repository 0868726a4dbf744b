import { isAscii, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { enUtf16 } from './sorte.ts';

export type Encodage = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850';

/** How an encoding is named to people. */
export const NOM_ENCODAGE: Readonly<Record<Encodage, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows (occidental)',
  macintosh: 'Mac (ancien)',
  cp850: 'DOS (ancien)',
};

const LU = 1 << 20;
/** Enough for a file whose first accent comes late; reading past it for an accent would cost more than a wrong é. */
const CHERCHE_MAX = 64 << 20;

/**
 * The encoding of most lines. A file without any accent is said to be UTF-8. Lines of another encoding are possible
 * (files glued together) and are read line by line: see `decoder`.
 */
export async function encodageDe(chemin: string): Promise<Encodage> {
  const fichier = await open(chemin, 'r');
  try {
    const tampon = Buffer.allocUnsafe(LU);
    for (let position = 0; position < CHERCHE_MAX; ) {
      const { bytesRead } = await fichier.read(tampon, 0, LU, position);
      const lu = tampon.subarray(0, bytesRead);
      if (position === 0) {
        const seize = enUtf16(lu);
        if (seize) return seize;
        if (lu[0] === 0xef && lu[1] === 0xbb && lu[2] === 0xbf) return 'utf-8';
      }
      if (!isAscii(lu)) return encodageDesOctets(lu);
      if (bytesRead < LU) break;
      position += bytesRead;
    }
    return 'utf-8';
  } finally {
    await fichier.close();
  }
}

function encodageDesOctets(lu: Buffer): Encodage {
  if (isUtf8(lu)) return 'utf-8';
  let utf8 = 0;
  const autres: Buffer[] = [];
  for (const ligne of lignesDe(lu, 0x0a)) {
    if (isAscii(ligne)) continue;
    if (isUtf8(ligne)) utf8 += 1;
    else autres.push(ligne);
  }
  if (utf8 >= autres.length) return 'utf-8';
  return meilleurOctet(Buffer.concat(autres));
}

const FRANCAIS = new Set('éèêëàâäîïôöùûüçœæÉÈÊÀÂÎÔÙÛÇŒ«»’‘“”–—…°€²\u00a0');

/** Among encodings of one byte a character, the one under which the accents are those of French. */
function meilleurOctet(octets: Buffer): Encodage {
  const hauts = octets.filter((octet) => octet > 0x7f);
  const note = (nom: string) => {
    let n = 0;
    for (const c of iconv.decode(Buffer.from(hauts), nom)) if (FRANCAIS.has(c)) n += 1;
    return n;
  };
  const candidats: readonly (readonly [Encodage, number])[] = [
    ['windows-1252', note('win1252') * 1.1 + 1],
    ['macintosh', note('macroman')],
    ['cp850', note('cp850')],
  ];
  return candidats.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function* lignesDe(octets: Buffer, fin: number): Generator<Buffer> {
  let debut = 0;
  while (debut < octets.length) {
    const i = octets.indexOf(fin, debut);
    const suite = i < 0 ? octets.length : i + 1;
    yield octets.subarray(debut, suite);
    debut = suite;
  }
}

/** The characters that windows-1252 puts where latin1 has control codes (WHATWG Encoding, index windows-1252). */
const HAUT_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const depuisLatin1 = (texte: string): string =>
  /[\x80-\x9f]/.test(texte)
    ? texte.replace(/[\x80-\x9f]/g, (c) => HAUT_1252[c.charCodeAt(0) - 0x80] ?? c)
    : texte;

function octetsSimples(octets: Buffer, encodage: Encodage): string {
  if (encodage === 'macintosh') return iconv.decode(octets, 'macroman');
  if (encodage === 'cp850') return iconv.decode(octets, 'cp850');
  // latin1 then a replacement is four times faster than TextDecoder('windows-1252') and gives the same text.
  return depuisLatin1(octets.toString('latin1'));
}

export interface Decode {
  readonly texte: string;
  /** Lines that were not in `encodage` and were read in the other likely one. */
  readonly autres: number;
}

/**
 * The text of whole lines (`octets` ends with the byte `fin`, or is the end of the file). UTF-8 lines in a file of
 * another encoding, and the reverse, are each read in their own and counted.
 */
export function decoder(octets: Buffer, encodage: Encodage, fin: number): Decode {
  const utf8 = encodage === 'utf-8';
  if (utf8 && isUtf8(octets)) return { texte: octets.toString('utf8'), autres: 0 };
  if (encodage === 'windows-1252') {
    const latin1 = octets.toString('latin1');
    // Without a lead byte followed by a continuation byte, no line can be UTF-8.
    if (!/[\xc2-\xf4][\x80-\xbf]/.test(latin1)) return { texte: depuisLatin1(latin1), autres: 0 };
  }
  const repli: Encodage = utf8 ? 'windows-1252' : encodage;
  let texte = '';
  let autres = 0;
  for (const ligne of lignesDe(octets, fin)) {
    if (isAscii(ligne)) texte += ligne.toString('latin1');
    else if (isUtf8(ligne)) {
      texte += ligne.toString('utf8');
      if (!utf8) autres += 1;
    } else {
      texte += octetsSimples(ligne, repli);
      if (utf8) autres += 1;
    }
  }
  return { texte, autres };
}
