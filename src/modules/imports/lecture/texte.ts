import { createReadStream } from 'node:fs';
import { decoder, type Encodage } from './encodage.ts';

/** A piece of the text: whole lines, each ended by `finDeLigne` (but perhaps the last of the file). */
export interface Morceau {
  readonly texte: string;
  readonly octets: number;
  readonly autres: number;
  /** The beginning of a line too long to be one: what follows it, up to its end, was left out. */
  readonly tropLongue: boolean;
}

/** Small pieces stay in the processor's cache: reading is twice as fast as by the megabyte. */
const LU = 1 << 16;
/** No spreadsheet writes a line this long (32,767 characters a cell); a file without line ends does. */
export const LIGNE_MAX = 1 << 20;

/** Reads a text file by pieces of some hundred lines, in constant memory. */
export async function* lireTexte(
  chemin: string,
  encodage: Encodage,
  finDeLigne: '\n' | '\r',
): AsyncGenerator<Morceau> {
  if (encodage === 'utf-16le' || encodage === 'utf-16be') yield* lireUtf16(chemin, encodage, finDeLigne);
  else yield* lireOctets(chemin, encodage, finDeLigne);
}

async function* lireOctets(
  chemin: string,
  encodage: Encodage,
  finDeLigne: '\n' | '\r',
): AsyncGenerator<Morceau> {
  const fin = finDeLigne.charCodeAt(0);
  let reste: Buffer = Buffer.alloc(0);
  let octets = 0;
  let saute = false;
  const morceau = (lu: Buffer, tropLongue = false): Morceau => {
    const { texte, autres } = decoder(lu, encodage, fin);
    return { texte, octets, autres, tropLongue };
  };
  for await (const lu of createReadStream(chemin, { highWaterMark: LU }) as AsyncIterable<Buffer>) {
    const debut = octets === 0 && lu[0] === 0xef && lu[1] === 0xbb && lu[2] === 0xbf ? 3 : 0;
    octets += lu.length;
    let nouveau = lu.subarray(debut);
    if (saute) {
      const i = nouveau.indexOf(fin);
      if (i < 0) continue;
      nouveau = nouveau.subarray(i + 1);
      saute = false;
    }
    const coupe = nouveau.lastIndexOf(fin);
    if (coupe >= 0) {
      const entier = nouveau.subarray(0, coupe + 1);
      yield morceau(reste.length > 0 ? Buffer.concat([reste, entier]) : entier);
      reste = nouveau.subarray(coupe + 1);
    } else reste = reste.length > 0 ? Buffer.concat([reste, nouveau]) : nouveau;
    if (reste.length > LIGNE_MAX) {
      yield morceau(reste.subarray(0, 1000), true);
      reste = Buffer.alloc(0);
      saute = true;
    }
  }
  if (reste.length > 0) yield morceau(reste);
}

async function* lireUtf16(
  chemin: string,
  encodage: 'utf-16le' | 'utf-16be',
  finDeLigne: '\n' | '\r',
): AsyncGenerator<Morceau> {
  let impair: Buffer = Buffer.alloc(0);
  let reste = '';
  let octets = 0;
  let saute = false;
  for await (const lu of createReadStream(chemin, { highWaterMark: LU }) as AsyncIterable<Buffer>) {
    const premier = octets === 0;
    octets += lu.length;
    const tout = impair.length > 0 ? Buffer.concat([impair, lu]) : lu;
    const pair = Buffer.from(tout.subarray(0, tout.length & ~1));
    impair = Buffer.from(tout.subarray(tout.length & ~1));
    let texte = (encodage === 'utf-16be' ? pair.swap16() : pair).toString('utf16le');
    if (premier && texte.startsWith('\ufeff')) texte = texte.slice(1);
    if (saute) {
      const i = texte.indexOf(finDeLigne);
      if (i < 0) continue;
      texte = texte.slice(i + 1);
      saute = false;
    }
    const coupe = texte.lastIndexOf(finDeLigne);
    if (coupe >= 0) {
      yield { texte: reste + texte.slice(0, coupe + 1), octets, autres: 0, tropLongue: false };
      reste = texte.slice(coupe + 1);
    } else reste += texte;
    if (reste.length > LIGNE_MAX) {
      yield { texte: reste.slice(0, 1000), octets, autres: 0, tropLongue: true };
      reste = '';
      saute = true;
    }
  }
  if (reste !== '') yield { texte: reste, octets, autres: 0, tropLongue: false };
}
