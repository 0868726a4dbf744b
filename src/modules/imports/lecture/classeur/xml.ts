import type { Readable } from 'node:stream';
import { Parser } from 'saxen';
import { classeurAbime } from './archive.ts';

type Attributs = Readonly<Record<string, string>>;

/** What to do at each event of an XML part. Names come without their prefix. */
export interface Lecteur {
  ouvre?(nom: string, attributs: () => Attributs): void;
  ferme?(nom: string): void;
  texte?(texte: string): void;
}

/** A piece of XML without any tag is no sheet: an archive made to fill the memory holds one. */
const SANS_BALISE_MAX = 8 << 20;

const sansPrefixe = (nom: string): string => {
  const i = nom.indexOf(':');
  return i < 0 ? nom : nom.slice(i + 1);
};

/** Reads an XML part piece by piece; gives the hand back after each, so that rows can be taken out. */
export async function* parcourir(flux: Readable, lecteur: Lecteur): AsyncGenerator<number> {
  const analyse = new Parser();
  const entites = (texte: string, decoder: (t: string) => string) =>
    texte.includes('&') ? decoder(texte) : texte;
  analyse.on('error', () => {
    throw classeurAbime();
  });
  analyse.on('openTag', (nom, attributs, decoder) =>
    lecteur.ouvre?.(sansPrefixe(nom), () => {
      const lus = attributs();
      const rendus: Record<string, string> = {};
      for (const a in lus) rendus[sansPrefixe(a)] = entites(lus[a] ?? '', decoder);
      return rendus;
    }),
  );
  analyse.on('closeTag', (nom) => lecteur.ferme?.(sansPrefixe(nom)));
  analyse.on('text', (texte, decoder) => lecteur.texte?.(entites(texte, decoder)));
  analyse.on('cdata', (texte) => lecteur.texte?.(texte));
  const decodeur = new TextDecoder('utf-8');
  let sansBalise = 0;
  let lus = 0;
  try {
    for await (const octets of flux as AsyncIterable<Buffer>) {
      lus += octets.length;
      sansBalise = octets.includes('<') ? 0 : sansBalise + octets.length;
      if (sansBalise > SANS_BALISE_MAX) throw classeurAbime();
      analyse.write(decodeur.decode(octets, { stream: true }));
      yield lus;
    }
    analyse.end();
  } catch {
    // A stream cut short, a wrong checksum, broken XML: the same thing for the person who chose the file.
    throw classeurAbime();
  } finally {
    flux.destroy();
  }
}

/** Reads a small part whole. */
export async function toutParcourir(flux: Readable, lecteur: Lecteur, max: number): Promise<void> {
  for await (const lus of parcourir(flux, lecteur)) if (lus > max) throw classeurAbime();
}
