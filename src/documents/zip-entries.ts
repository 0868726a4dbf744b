/** A file of an archive, as its directory tells it. Sizes in bytes. */
export interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  /** Size once inflated, as declared. */
  readonly size: number;
  /** As stored. */
  readonly data: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UTF8 = 0x800;
/** The record that ends an archive, and the longest comment after it. */
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;

/** Names that mean another place than they say, or nothing on an object. */
const UNSAFE = /(^|[\\/])(\.\.|__proto__)([\\/]|$)|^[\\/]|\\|\0/;

const endRecord = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('No end of archive');
};

/**
 * The files of a zip archive, nothing inflated. No two may share bytes of the file, so that what they weigh together
 * never passes what was sent. Throws on what is no plain archive: encrypted, in several volumes, ZIP64, another
 * compression than deflate, a name twice, entries that overlap, a stored size that is not the declared one.
 */
export function listEntries(file: Uint8Array): readonly Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  const places: { readonly from: number; readonly to: number }[] = [];
  let at = directory;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('No directory entry');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const stored = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const from = view.getUint32(at + 42, true);
    const name = new TextDecoder((flags & UTF8) === 0 ? 'latin1' : 'utf-8').decode(
      file.subarray(at + 46, at + 46 + nameLength),
    );
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (view.getUint32(from, true) !== LOCAL) throw new Error('No entry');
    const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const to = start + stored;
    if (to > directory) throw new Error('Entry beyond the directory');
    if ((flags & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) throw new Error('Not a plain entry');
    if (method === 0 && stored !== size) throw new Error('Sizes that differ');
    if (UNSAFE.test(name) || entries.has(name)) throw new Error('Unsafe name');
    places.push({ from, to });
    entries.set(name, { name, deflated: method === 8, size, data: file.subarray(start, to) });
  }
  if (at > end) throw new Error('Directory beyond its end');
  places.sort((a, b) => a.from - b.from);
  if (places.some(({ to }, i) => to > (places[i + 1]?.from ?? directory))) throw new Error('Entries overlap');
  return [...entries.values()];
}
