import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type Refus, RefusError, refus } from '../../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../../kernel/result.ts';

/** A workbook on disk: an archive of XML parts, read one at a time and never whole. */
export interface Archive {
  readonly parties: ReadonlyMap<string, yauzl.Entry>;
  lire(partie: string): Promise<Readable>;
  fermer(): void;
}

/** Parts that a workbook with many images may have; an archive made to exhaust has millions. */
const PARTIES_MAX = 20_000;
const OCTETS_MAX = 4 * 2 ** 30;
/** Deflate reaches 1000; a table of figures stays under 60. */
const RAPPORT_MAX = 300;
const PETIT = 64 << 20;

const ILLISIBLE = refus(
  'classeur-abime',
  'Ce classeur est abîmé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le à nouveau en .xlsx, puis réessayez.',
);

/** What to throw when a workbook turns out to be damaged while it is read. */
export const classeurAbime = (): RefusError => new RefusError(422, ILLISIBLE);

/**
 * Opens a workbook. Refused: classeur-abime, classeur-demesure (an archive made to fill the machine),
 * fichier-ods, fichier-xlsb, fichier-word, fichier-compresse.
 */
export async function ouvrirArchive(chemin: string): Promise<Result<Archive, Refus>> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(chemin, { lazyEntries: true, autoClose: false });
  } catch {
    return err(ILLISIBLE);
  }
  const parties = new Map<string, yauzl.Entry>();
  try {
    for await (const entree of zip.eachEntry()) {
      parties.set(entree.fileName, entree);
      if (parties.size > PARTIES_MAX) break;
    }
  } catch {
    zip.close();
    return err(ILLISIBLE);
  }
  const motif = refusDesParties(parties);
  if (motif) {
    zip.close();
    return err(motif);
  }
  return ok({
    parties,
    async lire(partie) {
      const entree = parties.get(partie);
      if (!entree) throw classeurAbime();
      try {
        return await zip.openReadStreamPromise(entree);
      } catch {
        throw classeurAbime();
      }
    },
    fermer: () => zip.close(),
  });
}

function refusDesParties(parties: ReadonlyMap<string, yauzl.Entry>): Refus | null {
  const a = (debut: string) => [...parties.keys()].some((nom) => nom.startsWith(debut));
  let total = 0;
  for (const { uncompressedSize, compressedSize } of parties.values()) {
    total += uncompressedSize;
    if (uncompressedSize > PETIT && uncompressedSize > compressedSize * RAPPORT_MAX) total = Infinity;
  }
  if (total > OCTETS_MAX || parties.size > PARTIES_MAX)
    return refus(
      'classeur-demesure',
      'Ce classeur est démesuré une fois ouvert. Gardez seulement la feuille à importer, enregistrez-la au format .csv, puis réessayez.',
    );
  if (parties.has('xl/workbook.xml')) return null;
  if (parties.has('xl/workbook.bin'))
    return refus(
      'fichier-xlsb',
      'Ce classeur est au format .xlsb. Ouvrez-le dans Excel, puis « Enregistrer sous », format .xlsx.',
    );
  if (parties.has('content.xml') && parties.has('mimetype'))
    return refus(
      'fichier-ods',
      'Ce fichier vient de LibreOffice ou d’OpenOffice (.ods). Ouvrez-le, puis « Enregistrer sous », format .xlsx ou .csv.',
    );
  if (a('word/') || a('ppt/'))
    return refus(
      'fichier-word',
      'Ce fichier est un document Word ou PowerPoint. Copiez son tableau dans un tableur, enregistrez-le en .xlsx, puis réessayez.',
    );
  // Strict workbooks and a few generators keep the workbook elsewhere: the relationships say where.
  if (parties.has('[Content_Types].xml') && parties.has('_rels/.rels')) return null;
  return refus(
    'fichier-compresse',
    'Ce fichier est une archive .zip. Ouvrez-la, puis importez le tableau qu’elle contient.',
  );
}
