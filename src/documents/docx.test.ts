import { xml } from 'easy-template-x';
import { describe, expect, it } from 'vitest';
import { type Block, bold, missing, missingIn, paragraph, text, untold } from '../kernel/document.ts';
import { docx } from './docx.ts';
import { listTags } from './word.ts';
import { readZip, textOf } from './zip.ts';

const BLOCKS: readonly Block[] = [
  { kind: 'title', text: ['Un contrat'], subtitle: ['Essai'] },
  { kind: 'box', tone: 'warning', title: 'À COMPLÉTER', lines: [['le SIRET']] },
  { kind: 'columns', left: [['À gauche']], right: [['À droite']] },
  { kind: 'heading', level: 1, text: ['Article 1'] },
  paragraph(text`Entre ${bold('Tom & Léa <fils>')} et ${untold('le nom')} : « oui » ; ${missing('la date')}`),
  paragraph(['première ligne\nseconde ligne \u0007']),
  { kind: 'list', items: [['un'], ['deux']] },
  {
    kind: 'checklist',
    items: [
      { text: ['faite'], done: true },
      { text: ['pas faite'], done: false },
    ],
  },
  {
    kind: 'table',
    columns: [
      { title: 'Jour', width: 1 },
      { title: 'Heures', width: 2 },
    ],
    rows: [[['Lundi'], [missing('les heures')]]],
  },
  { kind: 'page-break' },
  { kind: 'signatures', places: [[['Elle']], [['Lui']]] },
];
const papier = (blocks: readonly Block[] = BLOCKS) =>
  docx({ title: 'Un contrat', author: 'La Navette', footer: 'À relire', blocks }, '2026-03-10');

function ouvrir(file: Uint8Array) {
  const files = readZip(file);
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}
const corps = (file: Uint8Array): string => textOf(ouvrir(file), 'word/document.xml');

describe('a Word document built from blocks', () => {
  it('is a plain Word document whose parts are well-formed and all declared', () => {
    const file = papier();
    expect(listTags(file)).toEqual({ ok: true, value: [] });
    const files = ouvrir(file);
    for (const path of Object.keys(files).filter((p) => /\.(xml|rels)$/.test(p)))
      expect(() => xml.parser.parse(textOf(files, path)), path).not.toThrow();
    const types = textOf(files, '[Content_Types].xml');
    const targets = [...textOf(files, 'word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)];
    expect(targets.length).toBeGreaterThan(3);
    for (const [, target = ''] of targets) {
      expect(files[`word/${target}`], target).toBeDefined();
      expect(types).toContain(`/word/${target}`);
    }
    for (const [, target = ''] of textOf(files, 'word/_rels/fontTable.xml.rels').matchAll(
      /Target="([^"]+)"/g,
    ))
      expect(files[`word/${target}`], target).toBeDefined();
  });

  it('uses only styles that it defines', () => {
    const files = ouvrir(papier());
    const defined = [...textOf(files, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]);
    const used = [
      ...(textOf(files, 'word/document.xml') + textOf(files, 'word/footer1.xml')).matchAll(
        /<w:pStyle w:val="([^"]+)"/g,
      ),
    ].map((m) => m[1]);
    expect(new Set(used).size).toBeGreaterThan(8);
    expect(used.filter((style) => !defined.includes(style))).toEqual([]);
  });

  it('embeds real fonts, scrambled with the key that it gives', () => {
    const files = ouvrir(papier());
    const keys = [...textOf(files, 'word/fontTable.xml').matchAll(/w:fontKey="\{([0-9A-F-]+)\}"/g)];
    expect(keys).toHaveLength(3);
    keys.forEach(([, key = ''], i) => {
      const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
      const bytes = files[`word/fonts/font${i + 1}.odttf`] ?? new Uint8Array();
      const start = [...bytes.subarray(0, 4)].map((byte, k) => byte ^ (mask[k] ?? 0));
      // The version that every TrueType font begins with.
      expect(start).toEqual([0, 1, 0, 0]);
    });
  });

  it('never leaves a table against another, or at the end: Word would join or mend them', () => {
    const { kind, places } = { kind: 'signatures', places: [[['Elle']], [['Lui']]] } as const;
    const xmlText = corps(
      papier([
        { kind, places },
        { kind, places },
      ]),
    );
    expect(xmlText).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)/);
    expect(xmlText.match(/<w:tbl>/g)).toHaveLength(2);
  });

  it('escapes what was typed, keeps line breaks, drops what Word refuses', () => {
    const xmlText = corps(papier());
    expect(xmlText).toContain('Tom &#38; Léa &#60;fils&#62;');
    expect(xmlText).toContain('première ligne</w:t><w:br/><w:t xml:space="preserve">seconde ligne ');
    expect(xmlText).not.toContain('\u0007');
    expect(xmlText).toContain('«\u00a0oui\u00a0»\u00a0;');
  });

  it('shows what is left to complete, and says it', () => {
    const shown = [
      ...corps(papier()).matchAll(/w:fill="FFE9A8"\/><\/w:rPr><w:t xml:space="preserve">([^<]+)/g),
    ];
    expect(shown.map((m) => m[1])).toEqual([
      '[à compléter\u00a0: le nom]',
      '[à compléter\u00a0: la date]',
      '[à compléter\u00a0: les heures]',
    ]);
    expect(missingIn(BLOCKS, 'untold')).toEqual(['le nom']);
    expect(missingIn(BLOCKS, 'missing')).toEqual(['la date', 'les heures']);
  });

  it('has boxes that can be ticked', () => {
    expect([...corps(papier()).matchAll(/<w14:checked w14:val="(\d)"/g)].map((m) => m[1])).toEqual([
      '1',
      '0',
    ]);
  });

  it('gives the same bytes for the same paper, and others for another', () => {
    expect(papier().equals(papier())).toBe(true);
    expect(papier().equals(papier(BLOCKS.slice(1)))).toBe(false);
  });
});
