import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, readZip, textOf, writeZip } from './zip.ts';

const code = (file: Uint8Array): string => {
  const read = readZip(file);
  return read.ok ? 'ok' : read.error.code;
};

describe('readZip', () => {
  it('reads what it wrote, and writes the same bytes for the same files and day', () => {
    const files = { 'a/b.xml': strToU8('<a>é</a>'), 'c.png': new Uint8Array([1, 2, 3]) };
    const zip = writeZip(files, '2025-03-10');
    const read = readZip(zip);
    expect(read.ok && textOf(read.value, 'a/b.xml')).toBe('<a>é</a>');
    expect(writeZip(files, '2025-03-10').equals(zip)).toBe(true);
    expect(writeZip(files, '2025-03-11').equals(zip)).toBe(false);
  });

  it('refuses what is empty, too heavy, protected or no archive', () => {
    expect(code(new Uint8Array())).toBe('modele-vide');
    expect(code(new Uint8Array(LIMITS.file + 1))).toBe('modele-trop-lourd');
    expect(code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('modele-protege');
    expect(code(strToU8('Un simple texte'))).toBe('modele-illisible');
    expect(code(zipSync({ 'a.xml': strToU8('<a/>') }).slice(0, 40))).toBe('modele-illisible');
  });

  it('refuses a bomb before inflating it: one huge part, or many entries', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(LIMITS.xmlPart + 1) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(code(bomb)).toBe('modele-trop-lourd');
    const entries = Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`${i}.txt`, new Uint8Array(1)]);
    expect(code(zipSync(Object.fromEntries(entries)))).toBe('modele-trop-lourd');
  });

  it('refuses an entry of another size than it declares, at once', () => {
    const zip = Buffer.from(zipSync({ 'a.xml': new Uint8Array(5_000_000) }));
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (const size of [0, 1000, 5_000_001]) {
      zip.writeUInt32LE(size, central + 24);
      zip.writeUInt32LE(size, 22);
      expect(code(zip)).toBe('modele-illisible');
    }
    zip.writeUInt32LE(5_000_000, central + 24);
    expect(code(zip)).toBe('ok');
  });

  it('refuses stored entries that declare nothing and share the same bytes', () => {
    const zip = overlapping(zipSync({ 'a.bin': [new Uint8Array(100_000), { level: 0 }] }), 900, 0);
    const before = process.memoryUsage().arrayBuffers;
    expect(code(zip)).toBe('modele-illisible');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  it('refuses deflated entries that share the same bytes', () => {
    expect(code(overlapping(zipSync({ 'a.bin': new Uint8Array(50_000) }), 900, 50_000))).toBe(
      'modele-illisible',
    );
  });

  it('refuses a name that leads out of the archive or stands twice, and leaves folders out', () => {
    for (const name of ['../a', '/a.xm', 'a\\b.x'])
      expect(code(overlapping(zipSync({ 'a.bin': strToU8('a') }), 1, 1, name.padEnd(5, 'x'))), name).toBe(
        'modele-illisible',
      );
    expect(code(overlapping(zipSync({ 'a.bin': strToU8('a') }), 2, 1, 'a.bin'))).toBe('modele-illisible');
    const read = readZip(zipSync({ 'word/': new Uint8Array(), 'word/a.xml': strToU8('a') }));
    expect(read.ok && Object.keys(read.value)).toEqual(['word/a.xml']);
  });
});

/** The one entry of an archive, listed `times` under other names, each declaring `size`. */
function overlapping(zip: Uint8Array, times: number, size: number, name?: string): Buffer {
  const whole = Buffer.from(zip);
  const central = whole.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = whole.indexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = Array.from({ length: times }, (_, i) => {
    const entry = Buffer.from(whole.subarray(central, end));
    entry.writeUInt32LE(size, 24);
    entry.write(name ?? `${i}`.padStart(5, '0'), 46, 'latin1');
    return entry;
  });
  const tail = Buffer.from(whole.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE(entries.length * (end - central), 12);
  return Buffer.concat([whole.subarray(0, central), ...entries, tail]);
}
