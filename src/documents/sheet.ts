import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { TEAL } from './palette.ts';

/** How a column is written. Minutes are summable hours in a workbook and whole minutes in CSV; days are ISO. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'minutes' | 'day';

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width?: number;
}

export type SheetValue = string | number | null;

export interface SheetTable {
  /** Name of the sheet: at most 31 characters are kept. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Last line, in bold. */
  readonly total?: readonly SheetValue[];
}

/** Where a file comes from: whoever receives it alone must be able to tell. */
export interface SheetProvenance {
  readonly title: string;
  readonly author: string;
  /** Local day and hour, as a person reads them. */
  readonly date: string;
  readonly source: string;
  /** Name and value of each filter; none means everything. */
  readonly filters: readonly (readonly [string, string])[];
  /** Definitions and warnings that go with the figures. */
  readonly notes: readonly string[];
}

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  integer: '# ##0',
  decimal: '# ##0.0',
  percent: '0 %',
  minutes: '[h]:mm',
  day: 'dd/mm/yyyy',
};

const XLSX_TEXT_LIMIT = 32_767;

/** Characters that a workbook cannot hold make Excel call it damaged. */
const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

function cell(value: SheetValue, kind: ColumnKind, bold: boolean): Cell {
  if (value === null) return null;
  const weight = bold ? ({ fontWeight: 'bold' } as const) : {};
  if (kind === 'text' || typeof value === 'string') {
    if (kind === 'day' && typeof value === 'string') {
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...weight };
    }
    return { value: printable(String(value)).slice(0, XLSX_TEXT_LIMIT), type: String, ...weight };
  }
  const number = kind === 'minutes' ? value / (24 * 60) : value;
  return { value: number, type: Number, format: FORMATS[kind] ?? '0', ...weight };
}

/** Excel wants at most 31 characters, none of []:*?/\\, and no name twice. */
const sheetName = (name: string, taken: Set<string>): string => {
  const clean = name.replace(/[[\]:*?/\\\s]+/g, ' ').trim();
  let unique = clean.slice(0, 31).trim() || 'Feuille';
  for (let i = 2; taken.has(unique.toLowerCase()); i += 1) unique = `${clean.slice(0, 27).trim()} ${i}`;
  taken.add(unique.toLowerCase());
  return unique;
};

function provenanceLines(p: SheetProvenance): (readonly [string, string])[] {
  const filters = p.filters.length > 0 ? p.filters : [['Filtres', 'aucun : toutes les données'] as const];
  return [
    ['Titre', p.title],
    ['Établi le', p.date],
    ['Par', p.author],
    ['Source', p.source],
    ...filters.map(([name, value]) => [p.filters.length > 0 ? `Filtre : ${name}` : name, value] as const),
    ...p.notes.map((note, i) => [i === 0 ? 'À savoir' : '', note] as const),
  ];
}

/** A workbook: one sheet a table with its header kept in view, and a last sheet « Provenance ». */
export function xlsx(tables: readonly SheetTable[], provenance: SheetProvenance): Promise<Buffer> {
  const taken = new Set(['provenance']);
  const sheets = tables.map((table) => {
    const kinds = table.columns.map(({ kind }) => kind);
    const line = (row: readonly SheetValue[], bold: boolean): Cell[] =>
      kinds.map((kind, i) => cell(row[i] ?? null, kind, bold));
    const header: Cell[] = table.columns.map(({ title, kind }) => ({
      value: title,
      fontWeight: 'bold',
      textColor: '#ffffff',
      backgroundColor: TEAL,
      align: kind === 'text' ? 'left' : 'right',
      wrap: true,
    }));
    const data: SheetData = [header, ...table.rows.map((row) => line(row, false))];
    if (table.total !== undefined) data.push(line(table.total, true));
    return {
      data,
      sheet: sheetName(table.name, taken),
      stickyRowsCount: 1,
      columns: table.columns.map(({ kind, width }) => ({ width: width ?? (kind === 'text' ? 32 : 14) })),
    };
  });
  const about: SheetData = provenanceLines(provenance).map(([name, value]) => [
    { value: printable(name), fontWeight: 'bold', alignVertical: 'top' },
    { value: printable(value).slice(0, XLSX_TEXT_LIMIT), wrap: true, alignVertical: 'top' },
  ]);
  return writeXlsxFile([
    ...sheets,
    { data: about, sheet: 'Provenance', columns: [{ width: 22 }, { width: 90 }] },
  ]).toBuffer();
}

/** A cell that begins like a formula would run in a spreadsheet: a text is told to stay one. */
function csvField(value: SheetValue, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = kind === 'text' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A CSV that a French spreadsheet opens by double click: UTF-8 with BOM, semicolons, decimal commas, CRLF. The header
 * is the first line, for programs; where it comes from is written under the data, after an empty line.
 */
export function csv(table: SheetTable, provenance: SheetProvenance): string {
  const line = (row: readonly SheetValue[]): string =>
    table.columns.map(({ kind }, i) => csvField(row[i] ?? null, kind)).join(';');
  const lines = [
    table.columns.map(({ title }) => csvField(title, 'text')).join(';'),
    ...table.rows.map(line),
    ...(table.total === undefined ? [] : [line(table.total)]),
    '',
    ...provenanceLines(provenance).map((pair) => pair.map((v) => csvField(v, 'text')).join(';')),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
