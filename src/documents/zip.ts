import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type Refus, refus } from '../kernel/refus.ts';
import { err, ok, type Result } from '../kernel/result.ts';

export type Files = Readonly<Record<string, Uint8Array>>;

const MO = 1024 * 1024;

/** What a Word model may weigh. The largest prefecture form is well under one megabyte. */
export const LIMITS = { file: 10 * MO, entries: 1000, unzipped: 60 * MO, xmlPart: 6 * MO } as const;

class TooLarge extends Error {}

/**
 * Unzips a Word file under limits that hold whatever the archive claims: sizes are summed before anything is
 * inflated, and an entry larger than it says is cut at that size. Refusals: `modele-vide`, `modele-trop-lourd`,
 * `modele-protege`, `modele-illisible`.
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
  let entries = 0;
  let unzipped = 0;
  try {
    return ok(
      unzipSync(file, {
        filter: ({ name, originalSize }) => {
          entries += 1;
          unzipped += originalSize;
          const part = /\.(xml|rels)$/i.test(name) ? LIMITS.xmlPart : LIMITS.unzipped;
          if (entries > LIMITS.entries || unzipped > LIMITS.unzipped || originalSize > part)
            throw new TooLarge();
          return true;
        },
      }),
    );
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

/** Zips under one date, `AAAA-MM-JJ`: the same files and day always give the same bytes. */
export function writeZip(files: Files, day: string): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // DOS dates are local: built from local parts, they are the same in every time zone.
  const mtime = new Date(year, month - 1, date, 12);
  const zippable: Zippable = {};
  for (const [path, bytes] of Object.entries(files)) {
    zippable[path] = [bytes, { level: /\.(png|jpe?g)$/i.test(path) ? 0 : 6, mtime }];
  }
  return Buffer.from(zipSync(zippable));
}
