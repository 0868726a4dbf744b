import { TemplateHandler, TemplateSyntaxError } from 'easy-template-x';
import { strToU8, unzipSync } from 'fflate';
import { type Refus, refus } from '../kernel/refus.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkTags, type ModelTag } from './word-check.ts';
import { checkOutside } from './word-outside.ts';
import { type PlacedTag, type Scan, scanPart } from './word-scan.ts';
import { type Files, readZip, textOf, writeZip } from './zip.ts';

/** A picture in the place of an image tag. Sizes in pixels at 96 dpi. */
export interface ModelImage {
  readonly _type: 'image';
  readonly source: Buffer;
  readonly format: 'image/png';
  readonly width: number;
  readonly height: number;
  readonly altText: string;
}

export interface WordMetadata {
  readonly title: string;
  readonly author: string;
  /** Day that the file is dated from, `AAAA-MM-JJ`. */
  readonly day: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const NOT_DOCX = 'Ce fichier n’est pas un document Word (.docx).';

const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.codePointAt(0)};`);

const coreProperties = ({ title, author, day }: WordMetadata): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>fr-FR</dc:language><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:modified></cp:coreProperties>`;

/** easy-template-x writes the text of an image into its markup as it is: no markup may come from there. */
const safeAltText = (text: string): string =>
  text.replace(/[<>]/g, ' ').replace(/&/g, 'et').replace(/"/g, '’').replace(/[{}]/g, '');

function withSafeImages(value: unknown): unknown {
  if (Buffer.isBuffer(value) || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withSafeImages);
  const entries = Object.entries(value).map(([key, v]) => [
    key,
    key === 'altText' && typeof v === 'string' ? safeAltText(v) : withSafeImages(v),
  ]);
  return Object.fromEntries(entries);
}

/**
 * Fills a model. Loops, conditions, images and texts come from `data`; a line break in a text stays one. The title
 * and the author are written into the file, and its dates are `metadata.day`: same model, data and metadata, same bytes.
 * Throws on a model that `checkModel` would refuse. The library never opens the archive itself, only what was read of it
 * under limits.
 */
export async function fillModel(
  model: Uint8Array,
  data: Readonly<Record<string, unknown>>,
  metadata: WordMetadata,
): Promise<Buffer> {
  const read = readZip(model);
  if (!read.ok) throw new Error(`Model refused: ${read.error.code}`);
  const handler = new TemplateHandler({ maxXmlDepth: 100 });
  const checked = writeZip(read.value, metadata.day, 0);
  const filled = await handler.process(checked, withSafeImages(data) as Record<string, never>);
  const files = unzipSync(filled);
  const core = 'docProps/core.xml';
  const dated = core in files ? { ...files, [core]: strToU8(coreProperties(metadata)) } : files;
  return writeZip(dated, metadata.day);
}

/** Parts of a document that can hold tags, with the name a person gives them. */
function scanned(files: Files): Scan[] {
  return Object.keys(files)
    .filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
    .sort()
    .map((path) => {
      const part = path.includes('header') ? 'en-tête' : path.includes('footer') ? 'pied de page' : '';
      return scanPart(textOf(files, path), part);
    });
}

/** Refuses what is not a plain Word document: another format, macros, entities, links out of the file. */
function checkPackage(files: Files): Refus | null {
  const types = textOf(files, '[Content_Types].xml');
  if (types === '') return refus('modele-illisible', NOT_DOCX, 'modele');
  if (/macroEnabled|vbaProject/i.test(types) || Object.keys(files).some((path) => /vbaProject/i.test(path))) {
    return refus(
      'modele-avec-macros',
      'Ce modèle contient des macros. Enregistrez-le en « Document Word (.docx) », sans macros.',
      'modele',
    );
  }
  if (textOf(files, '_rels/.rels').includes('purl.oclc.org/ooxml')) {
    return refus(
      'modele-strict',
      'Ce fichier est un « Document Open XML strict ». Enregistrez-le en « Document Word (.docx) ».',
      'modele',
    );
  }
  if (!types.includes(DOCX)) return refus('modele-illisible', NOT_DOCX, 'modele');
  const xmlParts = Object.keys(files).filter((path) => /\.(xml|rels)$/i.test(path));
  // A part in UTF-16 would hide its text from these checks; Word itself writes UTF-8.
  const hidden = (path: string): boolean => files[path]?.includes(0) ?? false;
  if (xmlParts.some((path) => hidden(path) || /<!(DOCTYPE|ENTITY)/i.test(textOf(files, path)))) {
    return refus(
      'modele-illisible',
      'Ce fichier contient des éléments interdits dans un document Word.',
      'modele',
    );
  }
  return checkOutside(files);
}

const unreadable = refus(
  'modele-illisible',
  'Ce document Word est abîmé. Ouvrez-le et enregistrez-le à nouveau.',
  'modele',
);

/** The tags of a model where they stand, or why it cannot be read. */
export function listTags(model: Uint8Array): Result<readonly PlacedTag[], readonly Refus[]> {
  const files = readZip(model);
  if (!files.ok) return err([{ ...files.error, champ: 'modele' }]);
  const refused = checkPackage(files.value);
  if (refused !== null) return err([refused]);
  try {
    const scans = scanned(files.value);
    const problems = scans.flatMap(({ problems }) => problems);
    return problems.length > 0 ? err(problems) : ok(scans.flatMap(({ tags }) => tags));
  } catch {
    return err([unreadable]);
  }
}

/**
 * Says whether a structure's own model can be used, and if not, everything that is wrong with it at once, each with
 * its tag and place. Ends with a real filling from `sample`, since a model can be well written and yet not fillable
 * (a list opened in one cell and closed in another table). Refusals: those of `readZip`, `modele-avec-macros`,
 * `modele-avec-liens`, `modele-strict`, `modele-sans-balise`, `balise-mal-ecrite`, `balise-inconnue`, `balise-mal-employee`.
 */
export async function checkModel(
  model: Uint8Array,
  known: readonly ModelTag[],
  sample: Readonly<Record<string, unknown>>,
): Promise<Result<readonly PlacedTag[], readonly Refus[]>> {
  const listed = listTags(model);
  if (!listed.ok) return listed;
  if (listed.value.length === 0) {
    return err([
      refus(
        'modele-sans-balise',
        'Ce document ne contient aucune balise, comme {employeur}. Ajoutez-en.',
        'modele',
      ),
    ]);
  }
  const byPart = Map.groupBy(listed.value, ({ place }) => /^(en-tête|pied de page)?/.exec(place)?.[0] ?? '');
  const problems = [...byPart.values()].flatMap((tags) => checkTags(tags, known));
  if (problems.length > 0) return err(problems);
  try {
    await fillModel(model, sample, { title: 'Essai', author: 'Essai', day: '2025-01-01' });
    return ok(listed.value);
  } catch (error) {
    const raw = error instanceof TemplateSyntaxError ? /\{[^{}]*\}/.exec(error.message)?.[0] : undefined;
    const tag = listed.value.find((t) => t.raw === raw);
    if (tag === undefined) return err([unreadable]);
    return err([
      refus(
        'balise-mal-employee',
        `La liste ${tag.raw} commence et finit à deux endroits différents : mettez ses deux balises dans le même tableau, ou toutes deux en dehors (${tag.place}).`,
        'modele',
      ),
    ]);
  }
}
