import type { Block, Text } from '../kernel/document.ts';
import { paragraphXml, runs } from './docx-text.ts';

/** Width of the text on an A4 sheet, in twentieths of a point: 21 cm less two margins of 2.2 cm. */
export const LINE = 9412;

/** Under the last item, as much room as under a paragraph. */
const AFTER_LIST = '<w:spacing w:before="0" w:after="120"/>';

const ALIGN = { left: 'left', right: 'right', center: 'center' } as const;

const NO_BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="nil"/>`)
  .join('');
const GREY = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B9C4C4"/>`)
  .join('');

const cell = (width: number, content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

const table = (widths: readonly number[], borders: string, rows: string, margin = 90): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${LINE}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="${margin}" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

const row = (cells: string, properties = ''): string =>
  `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells}</w:tr>`;

/** After a table, Word wants a paragraph: it is also what keeps it off the next block. */
const GAP = paragraphXml('Blanc', '');

const lines = (style: string, texts: readonly Text[]): string =>
  (texts.length === 0 ? [[]] : texts).map((content) => paragraphXml(style, runs(content))).join('');

function grid({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((LINE * width) / total));
  const header = columns.some(({ title }) => title !== '')
    ? row(
        columns
          .map(({ title }, i) =>
            cell(
              widths[i] ?? 0,
              paragraphXml('EnTete', runs([title])),
              '<w:shd w:val="clear" w:color="auto" w:fill="E9F2F1"/>',
            ),
          )
          .join(''),
        '<w:tblHeader/>',
      )
    : '';
  const body = rows
    .map((cells) =>
      row(cells.map((content, i) => cell(widths[i] ?? 0, paragraphXml('Cellule', runs(content)))).join('')),
    )
    .join('');
  return table(widths, GREY, header + body) + GAP;
}

/** A box that a person ticks with the mouse in Word; elsewhere, the drawing of a box. */
const tick = (done: boolean): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${done ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr><w:t>${done ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;

const two = (left: string, right: string): string =>
  table([LINE / 2, LINE / 2], NO_BORDERS, row(cell(LINE / 2, left) + cell(LINE / 2, right)), 0) + GAP;

function signatures(places: readonly (readonly Text[])[]): string {
  const width = Math.floor(LINE / places.length);
  const cells = places.map((texts) => cell(width, lines('Signature', texts))).join('');
  return (
    table(
      places.map(() => width),
      NO_BORDERS,
      row(cells, '<w:trHeight w:val="2400" w:hRule="atLeast"/>'),
      0,
    ) + GAP
  );
}

/** One block as WordprocessingML. */
export function blockXml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return (
        paragraphXml('Title', runs(block.text)) +
        (block.subtitle === undefined ? '' : paragraphXml('Subtitle', runs(block.subtitle)))
      );
    case 'heading':
      return paragraphXml(`Heading${block.level}`, runs(block.text));
    case 'paragraph':
      return paragraphXml(
        '',
        runs(block.text),
        `${block.keep ? '<w:keepNext/>' : ''}${block.align ? `<w:jc w:val="${ALIGN[block.align]}"/>` : ''}`,
      );
    case 'list':
      return block.items
        .map((item, i) =>
          paragraphXml('ListBullet', runs(item), i === block.items.length - 1 ? AFTER_LIST : ''),
        )
        .join('');
    case 'checklist':
      return block.items
        .map(({ text, done }) => paragraphXml('Case', `${tick(done)}<w:r><w:tab/></w:r>${runs(text)}`))
        .join('');
    case 'table':
      return grid(block);
    case 'box': {
      const style = block.tone === 'warning' ? 'Alerte' : 'Note';
      const [first, ...rest] = [[{ text: block.title, style: 'bold' as const }], ...block.lines];
      return [first ?? [], ...rest]
        .map((content, i) => paragraphXml(style, runs(content), i < rest.length ? '<w:keepNext/>' : ''))
        .join('')
        .concat(GAP);
    }
    case 'columns':
      return two(lines('Adresse', block.left), lines('Adresse', block.right));
    case 'signatures':
      return signatures(block.places);
    case 'page-break':
      return paragraphXml('Blanc', '', '<w:pageBreakBefore/>');
  }
}
