import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Depart, ECART_MAX, memeTournee } from './meme-tournee.ts';

const depart = (reste: Partial<Depart> = {}): Depart => ({
  jour: '2026-03-10',
  nuit: false,
  heure: '14:00',
  secteurId: 1,
  membres: [7, 8],
  permanenceId: null,
  duree: null,
  ...reste,
});
const heure = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const unDepart: fc.Arbitrary<Depart> = fc.record({
  jour: fc.constantFrom('2026-03-10', '2026-03-11'),
  nuit: fc.boolean(),
  heure,
  secteurId: fc.constantFrom(null, 1, 2),
  membres: fc.subarray([7, 8, 9]),
  permanenceId: fc.constantFrom(null, 'p', 'q'),
  duree: fc.option(fc.integer({ min: 0, max: 300 })),
});

describe('two starts', () => {
  it.each<[string, Partial<Depart>]>([
    ['a few minutes apart', { heure: '14:20' }],
    ['an hour apart', { heure: '13:00' }],
    ['with one of the two people', { membres: [8, 9] }],
    ['when only one says which permanence', { permanenceId: 'p' }],
  ])('are the same round %s', (_, b) => expect(memeTournee(depart(), depart(b))).toBe(true));

  it('are the same round on either side of midnight, when the day runs from noon to noon', () => {
    const avant = depart({ nuit: true, heure: '23:50' });
    expect(memeTournee(avant, depart({ nuit: true, heure: '00:10' }))).toBe(true);
    expect(memeTournee(avant, depart({ nuit: false, heure: '00:10' }))).toBe(false);
  });

  it.each<[string, Partial<Depart>]>([
    ['on another day', { jour: '2026-03-11' }],
    ['in another sector', { secteurId: 2 }],
    ['in no sector', { secteurId: null }],
    ['with nobody in common', { membres: [9] }],
    ['more than an hour apart', { heure: '15:01' }],
  ])('are two rounds %s', (_, b) => expect(memeTournee(depart(), depart(b))).toBe(false));

  it('are two rounds when the first was over, or when they are two permanences', () => {
    expect(memeTournee(depart({ duree: 19 }), depart({ heure: '14:20' }))).toBe(false);
    expect(memeTournee(depart({ duree: 20 }), depart({ heure: '14:20' }))).toBe(true);
    expect(memeTournee(depart({ permanenceId: 'p' }), depart({ permanenceId: 'q' }))).toBe(false);
  });

  it('are the same whichever is told first', () => {
    fc.assert(
      fc.property(unDepart, unDepart, (a, b) => {
        expect(memeTournee(a, b)).toBe(memeTournee(b, a));
      }),
    );
  });

  it('are the same as itself, for whoever is there', () => {
    fc.assert(
      fc.property(unDepart, (a) => {
        expect(memeTournee(a, a)).toBe(a.membres.length > 0);
      }),
    );
  });

  it('are never the same when a day, a sector, an hour or the people forbid it', () => {
    const minute = (d: Depart) => {
      const m = Number(d.heure.slice(0, 2)) * 60 + Number(d.heure.slice(3));
      return d.nuit && m < 720 ? m + 1440 : m;
    };
    fc.assert(
      fc.property(unDepart, unDepart, (a, b) => {
        const interdit =
          a.jour !== b.jour ||
          a.secteurId !== b.secteurId ||
          !a.membres.some((m) => b.membres.includes(m)) ||
          Math.abs(minute(a) - minute(b)) > ECART_MAX;
        if (interdit) expect(memeTournee(a, b)).toBe(false);
      }),
    );
  });
});
