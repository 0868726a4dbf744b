import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkModel, fillModel, listTags } from './word.ts';
import type { ModelTag } from './word-check.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((r) => `<w:tr>${r.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

function docx(body: string, over: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...over,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])));
}

const TAGS: readonly ModelTag[] = [
  { name: 'employeur', kind: 'text' },
  { name: 'convention_numero', kind: 'text' },
  { name: 'brouillon', kind: 'condition' },
  {
    name: 'natures',
    kind: 'list',
    inside: [
      { name: 'nature', kind: 'text' },
      { name: 'interventions', kind: 'text' },
    ],
  },
];
const SAMPLE = {
  employeur: 'ALTM',
  convention_numero: 'R 069',
  brouillon: true,
  natures: [{ nature: 'Écoute', interventions: '12' }],
};
const META = { title: 'Essai', author: 'ALTM', day: '2025-03-10' };

const documentOf = (file: Uint8Array): string =>
  strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
const refusals = async (model: Uint8Array): Promise<string[]> => {
  const checked = await checkModel(model, TAGS, SAMPLE);
  return checked.ok
    ? []
    : checked.error.map(({ code, message }) => `${code}: ${message}`.replaceAll('\u00a0', ' '));
};

describe('fillModel', () => {
  it('fills texts, rows and conditions, and keeps line breaks', async () => {
    const model = docx(
      p('{employeur}') +
        p('{#brouillon}Document de travail{/brouillon}') +
        table(['{#natures}{nature}', '{interventions}{/natures}']),
    );
    const xml = documentOf(await fillModel(model, { ...SAMPLE, employeur: 'Un\nDeux' }, META));
    expect(xml).toContain('Un</w:t><w:br/><w:t xml:space="preserve">Deux');
    expect(xml).toContain('Document de travail');
    expect(xml).toContain('Écoute');
    expect(xml).not.toMatch(/[{}]/);
  });

  it('never reads tags or markup in the data', async () => {
    const model = docx(`${p('{#natures}')}${p('{nature}')}${p('{/natures}')}${p('{employeur}')}`);
    const hostile = '{#natures}{employeur}</w:t><w:br/>&amp; "x"';
    const data = { ...SAMPLE, employeur: hostile, natures: [{ nature: hostile }, { nature: 'b' }] };
    const xml = documentOf(await fillModel(model, data, META));
    expect(xml.split('{#natures}{employeur}&lt;/w:t&gt;').length).toBe(3);
  });

  it('gives the same bytes for the same model, data and day', async () => {
    const model = docx(p('{employeur}'));
    const [a, b] = [await fillModel(model, SAMPLE, META), await fillModel(model, SAMPLE, META)];
    expect(a.equals(b)).toBe(true);
  });
});

describe('fillModel on a lying archive', () => {
  it('never lets the library open what was not read under limits', async () => {
    const zip = Buffer.from(docx(p('{employeur}') + p('x'.repeat(2_000_000))));
    const at = zip.lastIndexOf('word/document.xml');
    zip.writeUInt32LE(47_000, at - 46 + 24);
    await expect(fillModel(zip, SAMPLE, META)).rejects.toThrow('modele-illisible');
    expect(await refusals(zip)).toEqual(['modele-illisible: Ce fichier n’est pas un document Word (.docx).']);
  });
});

describe('checkModel', () => {
  beforeAll(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('accepts a model and lists its tags with their place', async () => {
    const model = docx(
      p('Employeur : {employeur}') +
        table(['Nature', 'Nombre'], ['{#natures}{nature}', '{interventions}{/}']),
    );
    const listed = listTags(model);
    expect(listed.ok && listed.value.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'value employeur',
      'open natures',
      'value nature',
      'value interventions',
      'close ',
    ]);
    expect(listed.ok && listed.value[1]?.place).toBe('tableau 1, ligne 2, après «\u00a0Nombre\u00a0»');
    expect(await refusals(model)).toEqual([]);
  });

  it('joins a tag that Word cut into several runs', async () => {
    const cut =
      '<w:p><w:r><w:t>{emplo</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>yeur}</w:t></w:r></w:p>';
    expect(await refusals(docx(cut))).toEqual([]);
  });

  it('names every unknown tag, its place and the nearest known one', async () => {
    const found = await refusals(
      docx(
        `${p('Nom de l’employeur : {employeurs}')}${table(['Convention', '{conventionNumero}'])}${p('{xyz}')}`,
      ),
    );
    expect(found).toEqual([
      'balise-inconnue: La balise {employeurs} n’existe pas (« Nom de l’employeur : {employeurs} »). Vouliez-vous dire {employeur} ?',
      'balise-inconnue: La balise {conventionNumero} n’existe pas (tableau 1, ligne 1, après « Convention »). Vouliez-vous dire {convention_numero} ?',
      'balise-inconnue: La balise {xyz} n’existe pas (après « Convention »). Voyez la liste des balises.',
    ]);
  });

  it('says what is wrong with a tag out of its list, a list used as a value, an unclosed one', async () => {
    expect(await refusals(docx(p('a {nature}')))).toEqual([
      'balise-inconnue: La balise {nature} n’est pas à sa place (« a {nature} »). Elle ne se remplit qu’entre {#natures} et {/natures}.',
    ]);
    expect((await refusals(docx(p('a {natures}'))))[0]).toContain('s’écrit en deux fois');
    expect((await refusals(docx(p('a {#employeur}b{/employeur}'))))[0]).toContain('ne se répète pas');
    expect((await refusals(docx(p('a {#natures}{nature}'))))[0]).toContain(
      'n’est jamais fermée par {/natures}',
    );
    expect((await refusals(docx(p('a {/natures}'))))[0]).toContain('n’est pas ouverte');
    expect((await refusals(docx(p('{#natures}{#brouillon}a{/natures}{/brouillon}')))).length).toBe(2);
  });

  it('finds braces that open or close nothing', async () => {
    const found = await refusals(docx(`${p('Nom {employeur')}${p('Date } ici')}`));
    expect(found[0]).toContain('balise-mal-ecrite: La balise « {employeur » est ouverte et jamais fermée');
    expect(found[1]).toContain('est fermée sans avoir été ouverte');
  });

  it('refuses a list that starts in a table and ends in another', async () => {
    const found = await refusals(docx(table(['{#natures}', '{nature}']) + table(['x', '{/natures}'])));
    expect(found[0]).toMatch(/^balise-mal-employee: La liste \{#natures\} commence et finit à deux endroits/);
  });

  it('says that a tag is in the header', async () => {
    const part = (name: string): string => `<w:hdr ${W}>${p(name)}</w:hdr>`;
    const found = await refusals(docx(p('{employeur}'), { 'word/header1.xml': part('{inconnu}') }));
    expect(found[0]).toContain('(en-tête, « {inconnu} »)');
  });

  it.each([
    ['not a Word file', zipSync({ 'a.txt': strToU8('a') }), 'modele-illisible'],
    ['a workbook', docx('', { '[Content_Types].xml': '<Types>spreadsheetml</Types>' }), 'modele-illisible'],
    ['macros', docx(p('{employeur}'), { 'word/vbaProject.bin': 'x' }), 'modele-avec-macros'],
    [
      'strict Open XML',
      docx(p('{employeur}'), { '_rels/.rels': '<R a="http://purl.oclc.org/ooxml/x"/>' }),
      'modele-strict',
    ],
    [
      'entities',
      docx(p('{employeur}'), { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'modele-illisible',
    ],
    ['no tag', docx(p('Rien')), 'modele-sans-balise'],
    ['no XML', docx('', { 'word/document.xml': 'Bonjour' }), 'modele-illisible'],
    ['no body', docx('', { 'word/document.xml': '' }), 'modele-illisible'],
  ])('refuses %s', async (_, model, code) => {
    expect((await refusals(model))[0]?.split(':')[0]).toBe(code);
  });

  it('refuses a truncated real document', async () => {
    const whole = readFileSync(new URL('../modules/bilans/models/bilan-et-suivi.docx', import.meta.url));
    expect((await refusals(whole.subarray(0, 50_000)))[0]).toMatch(/^modele-illisible/);
  });
});

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (type: string, more = 'TargetMode="External"'): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${REL}/${type}" Target="http://exemple.fr/x" ${more}/></Relationships>`;
const run = (inside: string): string => `<w:r>${inside}</w:r>`;
const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (...texts: string[]): string =>
  `<w:p>${mark('begin')}${texts.map((t) => run(`<w:instrText>${t}</w:instrText>`)).join('')}${mark('separate')}${run('<w:t>1</w:t>')}${mark('end')}</w:p>`;

describe('a model that reads out of its file', () => {
  const RELS = 'word/_rels/document.xml.rels';
  it.each([
    ['a linked image', RELS, link('image'), 'une image liée hors du fichier, dans le texte du document'],
    [
      'another link',
      'word/_rels/header1.xml.rels',
      link('video'),
      'un élément lié hors du fichier, dans l’en-tête',
    ],
    ['an encoded link', RELS, link('image', "TargetMode = '&#69;xternal'"), 'une image liée'],
    [
      'a template',
      'word/_rels/settings.xml.rels',
      link('attachedTemplate', ''),
      'un modèle attaché hors du fichier, dans les réglages',
    ],
    ['an object', RELS, link('oleObject', ''), 'un objet d’un autre logiciel'],
    ['a frame', RELS, link('frame'), 'un cadre de page web'],
    ['a sub-document', RELS, link('subDocument'), 'un sous-document'],
  ])('refuses %s, naming its part', async (_, path, xml, words) => {
    const [refusal, ...others] = await refusals(docx(p('{employeur}'), { [path]: xml }));
    expect(refusal).toContain(`modele-avec-liens: Ce modèle va chercher ${words}`);
    expect(refusal).toContain(`« ${path} »`);
    expect(others).toEqual([]);
  });

  it.each([
    ['DDEAUTO', field(' DDEAUTO c:\\x ')],
    ['DDE', field('D', 'DE "x"')],
    ['INCLUDETEXT', field('&#73;NCLUDETEXT "x"')],
    ['INCLUDEPICTURE', '<w:p><w:fldSimple w:instr=" includepicture x"/></w:p>'],
    ['INCLUDE', field('IN<!-- -->CLUDE x')],
    ['calculée', `<w:p>${mark('begin')}${field('QUOTE 68 68 69')}${mark('end')}</w:p>`],
  ])('refuses a field %s', async (name, body) => {
    const [refusal] = await refusals(docx(p('{employeur}') + body));
    expect(refusal).toContain(`modele-avec-liens: Ce modèle va chercher des données (fonction « ${name} »)`);
    expect(refusal).toContain('dans le texte du document (partie « word/document.xml »)');
    const other = docx(p('{employeur}'), { 'word/renomme.bin': `<w:hdr ${W}>${body}</w:hdr>` });
    expect((await refusals(other))[0]).toContain('« word/renomme.bin »');
  });

  it('refuses a part whose encoding would hide its text', async () => {
    const hidden = docx(p('{employeur}'), { 'word/header1.xml': `<\0w\0:\0h\0d\0r\0/\0>\0` });
    expect((await refusals(hidden))[0]).toMatch(/^modele-illisible/);
  });

  it('accepts hyperlinks, page numbers, dates and tables of contents', async () => {
    const toc = `<w:p>${mark('begin')}${run('<w:instrText>TOC \\o</w:instrText>')}${mark('separate')}${field('PAGEREF a')}${mark('end')}</w:p>`;
    const body = p('{employeur} : DDE') + field(' PAGE ') + field('DATE \\@ "d"') + toc;
    expect(await refusals(docx(body, { [RELS]: link('hyperlink') }))).toEqual([]);
  });
});
