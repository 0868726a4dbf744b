import { expect, it } from 'vitest';
import { SMIC_CONNUS } from '../montants.ts';
import { douteDuSalaire, salaireMinimal } from './salaire.ts';

it('is the SMIC of the day, for the hours of the contract', () => {
  // 11,88 € an hour: 1 801,80 € a month at 35 hours, as published.
  expect(salaireMinimal('2026-03-01', 35, SMIC_CONNUS)?.mensuel).toBe(1801.8);
  expect(salaireMinimal('2024-08-01', 24, SMIC_CONNUS)?.mensuel).toBe(1211.6);
  expect(salaireMinimal('2010-01-01', 35, SMIC_CONNUS)).toBeNull();
});

it('doubts a month paid under it, and says the article', () => {
  const minimal = salaireMinimal('2026-03-01', 35, SMIC_CONNUS);
  expect(douteDuSalaire(1.88, minimal)).toContain('1\u00a0801,80 €');
  expect(douteDuSalaire(1801.79, minimal)).toContain('L3231-2');
  expect([1801.8, 2500, null].map((b) => douteDuSalaire(b, minimal))).toEqual([null, null, null]);
  expect(douteDuSalaire(1, null)).toBeNull();
});
