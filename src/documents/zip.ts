import { inflateRawSync } from 'node:zlib';
import { strFromU8, type Zippable, zipSync } from 'fflate';
import { type Refus, refus } from '../kernel/refus.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Entry, listEntries } from './zip-entries.ts';

export type Files = Readonly<Record<string, Uint8Array>>;

const MO = 1024 * 1024;

/** What a Word model may weigh. The largest prefecture form is well under one megabyte. */
export const LIMITS = { file: 10 * MO, entries: 1000, unzipped: 60 * MO, xmlPart: 6 * MO } as const;

class TooLarge extends Error {}

/** Inflates one file of an archive, which must be as long as it says: zlib stops at that size. */
function inflate({ deflated, size, data }: Entry): Uint8Array {
  if (!deflated) return data;
  const bytes = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  if (bytes.length !== size) throw new Error('Sizes that differ');
  return bytes;
}

function checkSizes(entries: readonly Entry[]): void {
  if (entries.length > LIMITS.entries) throw new TooLarge();
  let unzipped = 0;
  for (const { name, size } of entries) {
    unzipped += size;
    const part = /\.(xml|rels)$/i.test(name) ? LIMITS.xmlPart : LIMITS.unzipped;
    if (unzipped > LIMITS.unzipped || size > part) throw new TooLarge();
  }
}

/**
 * Unzips a Word file under limits that hold whatever the archive claims: entries may not share bytes, sizes are summed
 * before anything is inflated, and an entry of another size than it says is refused. Folders are left out. Refusals:
 * `modele-vide`, `modele-trop-lourd`, `modele-protege`, `modele-illisible`.
 */
export function readZip(file: Uint8Array): Result<Files, Refus> {
  if (file.length === 0) return err(refus('modele-vide', 'Ce fichier est vide.'));
  if (file.length > LIMITS.file) {
    return err(refus('modele-trop-lourd', 'Ce fichier pèse plus de 10 Mo. Réduisez ses images.'));
  }
  // The compound file of old .doc, and of a .docx behind a password.
  if (file[0] === 0xd0 && file[1] === 0xcf) {
    return err(
      refus(
        'modele-protege',
        'Ce fichier est un ancien document Word (.doc), ou il est protégé par un mot de passe. Enregistrez-le en « Document Word (.docx) », sans mot de passe.',
      ),
    );
  }
  try {
    const entries = listEntries(file).filter(({ name }) => !name.endsWith('/'));
    checkSizes(entries);
    return ok(Object.fromEntries(entries.map((entry) => [entry.name, inflate(entry)])));
  } catch (error) {
    return error instanceof TooLarge
      ? err(refus('modele-trop-lourd', 'Une fois ouvert, ce fichier est beaucoup trop gros pour un modèle.'))
      : err(refus('modele-illisible', 'Ce fichier n’est pas un document Word (.docx).'));
  }
}

/** The text of a part; '' when there is none. */
export const textOf = (files: Files, path: string): string => {
  const bytes = files[path];
  return bytes === undefined ? '' : strFromU8(bytes);
};

/**
 * Zips under one date, `AAAA-MM-JJ`: the same files and day always give the same bytes. Level 0 stores: for an archive
 * that is opened again at once.
 */
export function writeZip(files: Files, day: string, level: 0 | 6 = 6): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // DOS dates are local: built from local parts, they are the same in every time zone.
  const mtime = new Date(year, month - 1, date, 12);
  const zippable: Zippable = {};
  for (const [path, bytes] of Object.entries(files)) {
    zippable[path] = [bytes, { level: /\.(png|jpe?g)$/i.test(path) ? 0 : level, mtime }];
  }
  return Buffer.from(zipSync(zippable));
}
