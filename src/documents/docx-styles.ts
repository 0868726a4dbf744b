import { FONT_FAMILY } from './fonts.ts';
import { INK, MUTED, TEAL } from './palette.ts';

const hex = (colour: string): string => colour.slice(1).toUpperCase();

interface Style {
  readonly id: string;
  /** Name of a style that Word knows gives it its meaning: headings in the plan, lists. */
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
}

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const colour = (value: string): string => `<w:color w:val="${hex(value)}"/>`;
const space = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
const box = (line: string, fill: string): string =>
  `<w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="${line}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

/** The order of the properties is that of the schema: Word calls a file damaged for less. */
const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: `<w:keepNext/>${space(0, 80)}`,
    run: `${BOLD}${colour(TEAL)}${size(36)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: `<w:keepNext/>${space(0, 280)}`,
    run: `${colour(MUTED)}${size(23)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(300, 100)}<w:outlineLvl w:val="0"/>`,
    run: `${BOLD}${colour(TEAL)}${size(24)}`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(180, 60)}<w:outlineLvl w:val="1"/>`,
    run: `${BOLD}${size(21)}`,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${space(0, 50)}`,
  },
  {
    id: 'Case',
    name: 'Case à cocher',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>${space(0, 80)}<w:ind w:left="420" w:hanging="420"/>`,
  },
  {
    id: 'Alerte',
    name: 'Alerte',
    paragraph: `<w:keepLines/>${box('E2A32C', 'FBF1DC')}${space(0, 0)}<w:ind w:left="200"/>`,
    run: `<w:color w:val="7A4F00"/>${size(19)}`,
  },
  {
    id: 'Note',
    name: 'Note',
    paragraph: `<w:keepLines/>${box(hex(TEAL), 'E9F2F1')}${space(0, 0)}<w:ind w:left="200"/>`,
    run: size(19),
  },
  { id: 'EnTete', name: 'En-tête de tableau', paragraph: space(0, 0), run: `${BOLD}${size(19)}` },
  { id: 'Cellule', name: 'Cellule', paragraph: space(0, 0), run: size(20) },
  { id: 'Adresse', name: 'Adresse', paragraph: space(0, 0) },
  { id: 'Signature', name: 'Signature', paragraph: `<w:keepNext/>${space(0, 40)}` },
  {
    id: 'Blanc',
    name: 'Blanc',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="180" w:lineRule="exact"/>',
    run: size(12),
  },
  { id: 'Footer', name: 'footer', paragraph: space(0, 0), run: `${colour(MUTED)}${size(16)}` },
];

const styleXml = ({ id, name, paragraph = '', run = '', next }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The styles part: everything in the look of a paper is a style, so that an employer can change it in one place. No
 * paragraph is cut by a page: LibreOffice would leave the heading of a short one behind.
 */
export const stylesXml = (): string =>
  `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT_FAMILY}" w:hAnsi="${FONT_FAMILY}" w:eastAsia="${FONT_FAMILY}" w:cs="${FONT_FAMILY}"/>${colour(INK)}${size(21)}<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:keepLines/></w:pPr></w:style>${STYLES.map(styleXml).join('')}</w:styles>`;

/** The one list: an en dash, as French lists have. */
export const numberingXml = (): string =>
  `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
