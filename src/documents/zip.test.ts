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

  it('never inflates more than an archive declares, even when it lies', () => {
    const zip = Buffer.from(zipSync({ 'a.xml': new Uint8Array(5_000_000) }));
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(1000, central + 24);
    zip.writeUInt32LE(1000, 22);
    const read = readZip(zip);
    expect(read.ok ? read.value['a.xml']?.length : 0).toBeLessThanOrEqual(1000);
  });
});
