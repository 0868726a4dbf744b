import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import { type Candidate, ressemblantes } from './ressemblance.ts';
import { type ASuivre, reprendreLe, suivre } from './suivi.ts';

const AUJOURDHUI = '2026-03-31';
const ilYA = (jours: number) => plusJours(AUJOURDHUI, -jours);
const situation = (reste: Partial<ASuivre> = {}): ASuivre => ({
  etat: 'en-cours',
  saisieLe: '2026-01-01',
  dernierContact: AUJOURDHUI,
  closeLe: null,
  rythme: null,
  etapeLe: null,
  ...reste,
});

describe('following a situation', () => {
  it.each([
    [{ dernierContact: ilYA(21) }, { silencieuse: false, sansContact: 21 }],
    [{ dernierContact: ilYA(22) }, { silencieuse: true, sansContact: 22, enRetard: false }],
    [{ dernierContact: ilYA(7), rythme: 7 }, { enRetard: false }],
    [
      { dernierContact: ilYA(8), rythme: 7 },
      { enRetard: true, silencieuse: false },
    ],
    [{ etapeLe: AUJOURDHUI }, { etapeEnRetard: false }],
    [{ etapeLe: ilYA(1) }, { etapeEnRetard: true }],
    [{ saisieLe: ilYA(10) }, { age: 10 }],
    // A phone whose clock is ahead.
    [{ dernierContact: '2026-04-01' }, { sansContact: 0 }],
  ])('%j is %j', (reste, attendu) => {
    expect(suivre(situation(reste), AUJOURDHUI)).toMatchObject(attendu);
  });

  it('says ahead of the day when a silence will be too long', () => {
    const jours = fc.integer({ min: 0, max: 400 });
    const rythmes = fc.option(fc.integer({ min: 1, max: 365 }));
    fc.assert(
      fc.property(jours, rythmes, (n, rythme) => {
        const s = situation({ dernierContact: ilYA(n), rythme });
        const { enRetard, silencieuse } = suivre(s, AUJOURDHUI);
        expect(reprendreLe(s) <= AUJOURDHUI).toBe(enRetard || silencieuse);
      }),
    );
  });

  it('asks nothing more once it is closed, and no longer ages', () => {
    const close = { etat: 'close', closeLe: '2026-01-11', etapeLe: '2026-01-05', rythme: 1 } as const;
    expect(suivre(situation({ ...close, dernierContact: '2026-01-02' }), AUJOURDHUI)).toEqual({
      age: 10,
      sansContact: null,
      enRetard: false,
      silencieuse: false,
      etapeEnRetard: false,
    });
  });
});

const candidate = (id: string, reste: Partial<Candidate> = {}): Candidate => ({
  id,
  sorteId: 1,
  secteurId: 10,
  lieuId: 20,
  etat: 'en-cours',
  dernierContact: ilYA(5),
  ...reste,
});

describe('situations alike', () => {
  const nouvelle = { sorteId: 1, secteurId: 10, lieuId: 20 };
  const ids = (liste: readonly Candidate[]) => ressemblantes(nouvelle, liste, AUJOURDHUI).map((c) => c.id);

  it('are those of the same place, then those of the same sector and kind, the latest contact first', () => {
    expect(
      ids([
        candidate('secteur', { lieuId: 21 }),
        candidate('lieu, autre sorte', { sorteId: 2 }),
        candidate('ancienne', { dernierContact: ilYA(60) }),
        candidate('la même'),
        candidate('autre sorte, autre lieu', { sorteId: 2, lieuId: 21 }),
        candidate('ailleurs', { secteurId: 11, lieuId: 22 }),
        candidate('close', { etat: 'close' }),
        candidate('oubliée', { dernierContact: ilYA(366) }),
      ]),
    ).toEqual(['la même', 'ancienne', 'lieu, autre sorte', 'secteur']);
  });

  it('are never alike for want of a place', () => {
    const rien = { sorteId: 1, secteurId: null, lieuId: null };
    expect(ressemblantes(rien, [candidate('x', rien)], AUJOURDHUI)).toEqual([]);
  });

  it('do not depend on the order in which they were read', () => {
    const listes = fc.array(
      fc.record({
        lieuId: fc.constantFrom(20, 21, null),
        sorteId: fc.constantFrom(1, 2),
        jours: fc.nat(400),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(listes, fc.nat(), (liste, graine) => {
        const candidates = liste.map(({ jours, ...r }, i) =>
          candidate(String(i), { ...r, dernierContact: ilYA(jours) }),
        );
        const tourne = candidates.toSorted(
          (a, b) => ((Number(a.id) * 7 + graine) % 13) - ((Number(b.id) * 7 + graine) % 13),
        );
        expect(ids(tourne)).toEqual(ids(candidates));
      }),
    );
  });
});
