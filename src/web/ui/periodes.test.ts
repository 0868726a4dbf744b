import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodes } from './periodes.ts';

test('the usual periods of a day in January cross the year', () => {
  const p = Object.fromEntries(periodes('2024-01-31').map(({ cle, du, au }) => [cle, `${du} ${au}`]));
  expect(p).toEqual({
    mois: '2024-01-01 2024-01-31',
    'mois-dernier': '2023-12-01 2023-12-31',
    trimestre: '2024-01-01 2024-03-31',
    'annee-scolaire': '2023-09-01 2024-08-31',
    'douze-mois': '2023-02-01 2024-01-31',
    annee: '2024-01-01 2024-12-31',
    'annee-derniere': '2023-01-01 2023-12-31',
  });
});

test('every period is ordered, and the current ones hold the day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (d) => {
        const jour = d.toISOString().slice(0, 10);
        for (const p of periodes(jour)) {
          expect(p.du <= p.au).toBe(true);
          expect(p.du <= jour && jour <= p.au).toBe(
            !p.cle.endsWith('-dernier') && !p.cle.endsWith('-derniere'),
          );
        }
      },
    ),
  );
});
