import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csv, type SheetTable, xlsx } from './sheet.ts';

const TABLE: SheetTable = {
  name: 'Interventions : par nature [2024]',
  columns: [
    { title: 'Nature', kind: 'text' },
    { title: 'Jour', kind: 'day' },
    { title: 'Interventions', kind: 'integer' },
    { title: 'Durée', kind: 'minutes' },
    { title: 'Part', kind: 'percent' },
  ],
  rows: [
    ['Écoute "active"; suite', '2024-02-29', 1234, 90, 0.5],
    ['=HYPERLINK("x")', null, 0, 0, null],
  ],
  total: ['Total', null, 1234, 90, 1],
};
const PROVENANCE = {
  title: 'Interventions par nature',
  author: 'Martine Roche',
  date: '10 mars 2025 à 9 h 30',
  source: 'ALTM',
  filters: [['Secteur', 'Lyon 8']] as const,
  notes: ['Une intervention est un acte.'],
};

describe('xlsx', () => {
  it('writes typed cells and a sheet that says where they come from', async () => {
    const file = await xlsx([TABLE, TABLE], PROVENANCE);
    const sheets = await readXlsxFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Interventions par nature 2024',
      'Interventions par nature 20 2',
      'Provenance',
    ]);
    // An hour and a half, as this reader tells a duration: from the first day of the calendar of Excel.
    const [hour, none] = [new Date('1899-12-30T01:30:00Z'), new Date('1899-12-30T00:00:00Z')];
    const [first, , about] = sheets.map(({ data }) => data);
    expect(first?.slice(1)).toEqual([
      ['Écoute "active"; suite', new Date('2024-02-29T00:00:00Z'), 1234, hour, 0.5],
      ['=HYPERLINK("x")', null, 0, none, null],
      ['Total', null, 1234, hour, 1],
    ]);
    expect(about).toContainEqual(['Par', 'Martine Roche']);
    expect(about).toContainEqual(['Filtre\u00a0: Secteur', 'Lyon 8']);
  });
});

describe('csv', () => {
  it('opens in a French spreadsheet, runs no formula and says where it comes from', () => {
    const lines = csv(TABLE, PROVENANCE).split('\r\n');
    expect(lines[0]).toBe('\ufeffNature;Jour;Interventions;Durée;Part');
    expect(lines[1]).toBe('"Écoute ""active""; suite";2024-02-29;1234;90;0,5');
    expect(lines[2]).toBe(`"'=HYPERLINK(""x"")";;0;0;`);
    expect(lines[3]).toBe('Total;;1234;90;1');
    expect(lines[4]).toBe('');
    expect(lines).toContain('Par;Martine Roche');
  });
});
