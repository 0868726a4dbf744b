import fc from 'fast-check';
import { expect, it } from 'vitest';
import { corriger, ecartLu } from './horloge.ts';

const MINUTE = 60_000;
const HEURE = 60 * MINUTE;
const JOUR = 24 * HEURE;

it('puts an act back at the hour it really was', () => {
  const acte = { jour: '2026-11-25', heure: '18:05', nuit: false };
  expect(corriger(acte, JOUR, 'minuit')).toEqual({ jour: '2026-11-24', heure: '18:05', nuit: false });
  expect(corriger(acte, -7 * HEURE, 'minuit')).toEqual({ jour: '2026-11-26', heure: '01:05', nuit: false });
  expect(corriger({ ...acte, heure: null }, 20 * MINUTE, 'minuit')).toEqual({ ...acte, heure: null });
});

it('keeps the day of work of a night', () => {
  const nuit = { jour: '2026-11-23', heure: '02:30', nuit: true };
  expect(corriger(nuit, HEURE, 'midi')).toEqual({ jour: '2026-11-23', heure: '01:30', nuit: true });
  expect(corriger(nuit, 15 * HEURE, 'midi')).toEqual({ jour: '2026-11-22', heure: '11:30', nuit: true });
});

it('comes back to where it was when the same error is made the other way', () => {
  const deux = (n: number) => String(n).padStart(2, '0');
  const moments = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 1439 }));
  fc.assert(
    fc.property(moments, fc.integer({ min: -3000, max: 3000 }), ([jour, m], minutes) => {
      const acte = {
        jour: `2026-02-${deux(jour)}`,
        heure: `${deux(Math.floor(m / 60))}:${deux(m % 60)}`,
        nuit: false,
      };
      const aller = corriger(acte, minutes * MINUTE, 'minuit');
      expect(corriger(aller, -minutes * MINUTE, 'minuit')).toEqual(acte);
    }),
  );
});

it('says the error as a person would', () => {
  expect(ecartLu(JOUR + 12 * MINUTE)).toBe('avance de 1\u00a0jour');
  expect(ecartLu(-2.5 * HEURE)).toBe('retarde de 2\u00a0h\u00a030');
  expect(ecartLu(9 * MINUTE)).toBe('avance de 9\u00a0min');
});
