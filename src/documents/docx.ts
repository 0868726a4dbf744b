import { strToU8 } from 'fflate';
import type { Paper } from '../kernel/document.ts';
import { blockXml, LINE } from './docx-blocks.ts';
import { fontParts, fontRelsXml, fontTableXml } from './docx-fonts.ts';
import { numberingXml, stylesXml, W, XML } from './docx-styles.ts';
import { escapeXml, paragraphXml, runs } from './docx-text.ts';
import { writeZip } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PARTS = [
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
  ['settings', 'settings.xml'],
  ['fontTable', 'fontTable.xml'],
  ['footer', 'footer1.xml'],
] as const;

const typesXml = (): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${PARTS.map(
    ([kind, file]) => `<Override PartName="/word/${file}" ContentType="${WORD}.${kind}+xml"/>`,
  ).join(
    '',
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const rels = (lines: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;

const coreXml = ({ title, author }: Paper, day: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>fr-FR</dc:language><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:modified></cp:coreProperties>`;

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const footerXml = (footer: string): string =>
  `${XML}<w:ftr ${W}>${paragraphXml(
    'Footer',
    `${runs([footer])}<w:r><w:tab/></w:r>${runs(['Page '])}${field('PAGE')}${runs([' sur '])}${field('NUMPAGES')}`,
    `<w:tabs><w:tab w:val="right" w:pos="${LINE}"/></w:tabs>`,
  )}</w:ftr>`;

const settingsXml = `${XML}<w:settings ${W}><w:embedTrueTypeFonts/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

const documentXml = ({ blocks }: Paper): string =>
  `${XML}<w:document ${W} xmlns:r="${OFFICE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"><w:body>${blocks.map(blockXml).join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId${PARTS.length}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;

/**
 * An editable Word document, with its own fonts, real headings and lists. `day`, `AAAA-MM-JJ`, is the date of the file:
 * the same paper and day give the same bytes.
 */
export function docx(paper: Paper, day: string): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': typesXml(),
    '_rels/.rels': rels([
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ]),
    'docProps/core.xml': coreXml(paper, day),
    'word/document.xml': documentXml(paper),
    'word/_rels/document.xml.rels': rels(
      PARTS.map(
        ([kind, file], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${file}"/>`,
      ),
    ),
    'word/styles.xml': stylesXml(),
    'word/numbering.xml': numberingXml(),
    'word/settings.xml': settingsXml,
    'word/fontTable.xml': fontTableXml(),
    'word/_rels/fontTable.xml.rels': fontRelsXml(),
    'word/footer1.xml': footerXml(paper.footer),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return writeZip({ ...files, ...fontParts() }, day);
}
