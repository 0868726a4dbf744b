import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lireDate } from './date.ts';
import { EnqueteOrdre } from './ordre-des-dates.ts';

const FR = { ordre: 'jma', calendrier: 1900, siecle: 2027 } as const;
const US = { ...FR, ordre: 'mja' } as const;

describe('lireDate', () => {
  test.each([
    ['31/12/2014', '2014-12-31', null],
    ['31/12/14', '2014-12-31', null],
    ['31-12-2014', '2014-12-31', null],
    ['31.12.2014', '2014-12-31', null],
    [' 1/2/2014 ', '2014-02-01', null],
    ['2014-12-31', '2014-12-31', null],
    ['2014/12/31', '2014-12-31', null],
    ['20141231', '2014-12-31', null],
    ['31 décembre 2014', '2014-12-31', null],
    ['1er janvier 2015', '2015-01-01', null],
    ['mer. 31 déc. 2014', '2014-12-31', null],
    ['Mercredi 31 Décembre 2014', '2014-12-31', null],
    ['mardi 3 mars 2015', '2015-03-03', null],
    ['le 14 août 2014', '2014-08-14', null],
    ['14 AOUT 2014', '2014-08-14', null],
    ['31-déc-14', '2014-12-31', null],
    ['31\u00a0décembre\u00a02014', '2014-12-31', null],
    ['31/12/2014 13:10', '2014-12-31', '13:10'],
    ['31/12/2014 à 13h10', '2014-12-31', '13:10'],
    ['2014-12-31T13:10:22.123Z', '2014-12-31', '13:10'],
    ['2014-12-31 00:00:00', '2014-12-31', null],
    ['42004', '2014-12-31', null],
    ['42004.548611', '2014-12-31', null],
    ['29/02/2016', '2016-02-29', null],
    ['31/12/99', '1999-12-31', null],
  ])('%s is %s', (brut, jour, heure) => {
    expect(lireDate(brut, FR)).toEqual({ ok: true, value: { jour, heure } });
  });

  test.each([
    ['', 'date-manquante'],
    ['31/02/2014', 'date-impossible'],
    ['29/02/2014', 'date-impossible'],
    ['00/01/2014', 'date-impossible'],
    ['12/13/2014', 'date-impossible'],
    ['31/12/2014 25:10', 'date-impossible'],
    ['31/12', 'date-illisible'],
    ['31/12/014', 'date-illisible'],
    ['décembre 2014', 'date-illisible'],
    ['hier', 'date-illisible'],
    ['Total', 'date-illisible'],
    ['=A1', 'date-illisible'],
    ['12', 'date-illisible'],
  ])('%s is refused: %s', (brut, code) => {
    expect(lireDate(brut, FR)).toMatchObject({ ok: false, error: { code } });
  });

  test('reads the month first when the column says so, and the calendar of old Macs', () => {
    expect(lireDate('12/31/2014', US)).toMatchObject({ value: { jour: '2014-12-31' } });
    expect(lireDate('2014-12-31', US)).toMatchObject({ value: { jour: '2014-12-31' } });
    expect(lireDate('40542', { ...FR, calendrier: 1904 })).toMatchObject({ value: { jour: '2014-12-31' } });
  });

  test('any day comes back from any way of writing it', () => {
    const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    );
    const ecritures: ((a: string, m: string, j: string) => string)[] = [
      (a, m, j) => `${j}/${m}/${a}`,
      (a, m, j) => `${Number(j)}-${Number(m)}-${a}`,
      (a, m, j) => `${j}.${m}.${a.slice(2)}`,
      (a, m, j) => `${a}-${m}-${j}`,
      (a, m, j) => `${a}${m}${j}`,
      (a, m, j) => `${Number(j)} ${MOIS[Number(m) - 1]} ${a}`,
      (a, m, j) => String(Math.round(Date.UTC(Number(a), Number(m) - 1, Number(j)) / 86_400_000) + 25_569),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 }),
        fc.constantFrom(...ecritures),
        (n, ecrire) => {
          const jour = new Date(n * 86_400_000).toISOString().slice(0, 10);
          const [a = '', m = '', j = ''] = jour.split('-');
          expect(lireDate(ecrire(a, m, j), FR)).toMatchObject({ ok: true, value: { jour } });
        },
      ),
    );
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
        const lue = lireDate(texte, FR);
        if (lue.ok) expect(lue.value.jour).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

describe('EnqueteOrdre', () => {
  const conclure = (...dates: string[]) => {
    const enquete = new EnqueteOrdre();
    for (const date of dates) enquete.voir(date);
    return { ...enquete.conclure(), sure: enquete.sure };
  };

  test('one date is enough to decide for the column', () => {
    expect(conclure('01/02/2014', '13/02/2014')).toEqual({
      ordre: 'jma',
      ambigu: false,
      contraires: 0,
      sure: true,
    });
    expect(conclure('01/02/2014', '02/13/2014')).toEqual({
      ordre: 'mja',
      ambigu: false,
      contraires: 0,
      sure: true,
    });
  });

  test('says when nothing decides, and keeps the French order', () => {
    expect(conclure('01/02/2014', '03/04/2014')).toMatchObject({ ordre: 'jma', ambigu: true, sure: false });
    expect(conclure('01/01/2014', '2014-05-06', '42004')).toMatchObject({ ambigu: false, sure: true });
  });

  test('the majority wins, and the others are counted', () => {
    expect(conclure('13/02/2014', '14/02/2014', '02/15/2014')).toMatchObject({ ordre: 'jma', contraires: 1 });
  });
});
