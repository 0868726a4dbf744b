import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Permis, proposer, type TourneePassee } from './proposer.ts';

const RONDE = 1;
const POSTE = 2;
const TISSERANDS = 10;
const GRAND_PRE = 11;
const LUCIE = 101;
const KARIM = 102;
const MOI = 100;
const permis: Permis = {
  natures: [RONDE, POSTE],
  secteurs: [TISSERANDS, GRAND_PRE],
  equipiers: [LUCIE, KARIM],
};
const tournee = (jour: string, heure: string, reste: Partial<TourneePassee> = {}): TourneePassee => ({
  ...{ jour, heure, nuit: false, natureId: RONDE, secteurId: TISSERANDS, membres: [MOI, LUCIE] },
  ...reste,
});

describe('what is proposed when a round starts', () => {
  it('is nothing when nothing is known, but the only secteur there is', () => {
    const maintenant = { date: '2026-11-24', heure: '18:00' };
    expect(proposer([], maintenant, permis)).toEqual({ natureId: null, secteurId: null, equipiers: [] });
    expect(proposer([], maintenant, { ...permis, secteurs: [GRAND_PRE] }).secteurId).toBe(GRAND_PRE);
  });

  it('is what one does on Tuesday evenings, on a Tuesday evening', () => {
    // Every afternoon at Le Grand Pré with Karim, Tuesday evenings at Les Tisserands with Lucie.
    const jours = ['16', '17', '18', '19', '20', '23'];
    const passees = [
      ...jours.map((j) => tournee(`2026-11-${j}`, '14:00', { secteurId: GRAND_PRE, membres: [MOI, KARIM] })),
      tournee('2026-11-17', '18:00'),
      tournee('2026-11-10', '17:50'),
    ];
    expect(proposer(passees, { date: '2026-11-24', heure: '17:55' }, permis)).toEqual({
      natureId: RONDE,
      secteurId: TISSERANDS,
      equipiers: [LUCIE],
    });
    expect(proposer(passees, { date: '2026-11-24', heure: '14:05' }, permis)).toMatchObject({
      secteurId: GRAND_PRE,
      equipiers: [KARIM],
    });
  });

  it('follows a new planning within two weeks', () => {
    const avant = ['10-06', '10-13', '10-20', '10-27', '11-03'].map((j) => tournee(`2026-${j}`, '18:00'));
    const depuis = ['11-10', '11-17'].map((j) => tournee(`2026-${j}`, '18:00', { secteurId: GRAND_PRE }));
    const maintenant = { date: '2026-11-24', heure: '18:00' };
    expect(proposer([...avant, ...depuis], maintenant, permis).secteurId).toBe(GRAND_PRE);
  });

  it('reads a night of noon to noon on its calendar day', () => {
    // Half past midnight on the night of Monday 16: on the calendar, Tuesday 17.
    const nuit = tournee('2026-11-16', '00:30', { nuit: true, secteurId: GRAND_PRE, membres: [MOI, KARIM] });
    const lundi = tournee('2026-11-16', '00:30');
    expect(proposer([nuit, lundi], { date: '2026-11-24', heure: '00:30' }, permis).secteurId).toBe(GRAND_PRE);
    expect(proposer([nuit, lundi], { date: '2026-11-23', heure: '00:30' }, permis).secteurId).toBe(
      TISSERANDS,
    );
  });

  it('is never somebody gone nor a term out of service, whatever the past and its order', () => {
    const une = fc.record({
      jour: fc
        .integer({ min: 0, max: 60 })
        .map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)),
      nuit: fc.boolean(),
      heure: fc.option(
        fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:15`),
        { nil: null },
      ),
      natureId: fc.constantFrom(RONDE, POSTE, 3),
      secteurId: fc.constantFrom(TISSERANDS, GRAND_PRE, 12, null),
      membres: fc.subarray([MOI, LUCIE, KARIM, 103]),
    });
    fc.assert(
      fc.property(fc.array(une, { maxLength: 30 }), (passees) => {
        const p = proposer(passees, { date: '2026-11-24', heure: '18:00' }, permis);
        expect([RONDE, POSTE, null]).toContain(p.natureId);
        expect([TISSERANDS, GRAND_PRE, null]).toContain(p.secteurId);
        expect(p.equipiers.every((e) => permis.equipiers.includes(e))).toBe(true);
        if (passees.some((t) => permis.natures.includes(t.natureId))) expect(p.natureId).not.toBeNull();
      }),
    );
  });
});
