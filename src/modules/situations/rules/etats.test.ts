import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Etat, LISTE_DES_ETATS, PASSAGES, type PassageDemande, passagesDe, passer } from './etats.ts';
import { ISSUES, type Issue } from './issues.ts';

const AUJOURDHUI = '2026-03-31';
const jours = fc.integer({ min: 1, max: 31 }).map((j) => `2026-03-${String(j).padStart(2, '0')}`);
const demandes: fc.Arbitrary<PassageDemande> = fc.record({
  vers: fc.constantFrom(...LISTE_DES_ETATS),
  le: jours,
  issue: fc.option(fc.constantFrom(...(Object.keys(ISSUES) as Issue[])), { nil: null }),
  phrase: fc.constantFrom('', '  ', 'Le vélo est rangé au local.'),
});
const contexte = {
  aujourdhui: AUJOURDHUI,
  dernierPassageLe: '2026-01-01',
  dernierActeLe: null as string | null,
  avecProtocole: false,
};
const codes = (de: Etat, d: Partial<PassageDemande>, reste: Partial<typeof contexte> = {}) => {
  const demande = { vers: 'en-cours', le: AUJOURDHUI, issue: null, phrase: '', ...d } as const;
  const r = passer(de, demande, { ...contexte, ...reste });
  return r.ok ? [] : r.error.map((e) => `${e.code} ${e.champ}`);
};

describe('the states of a situation', () => {
  it('make a life in which days go forward, an outcome is there when closed and then only, and agreements were told', () => {
    fc.assert(
      fc.property(fc.array(demandes, { maxLength: 40 }), (suite) => {
        let etat: Etat = 'ouverte';
        let issue: Issue | null = null;
        const passages: { de: Etat | null; vers: Etat; le: string; phrase: string }[] = [
          { de: null, vers: etat, le: '2026-03-01', phrase: '' },
        ];
        for (const demande of suite) {
          const dernierPassageLe = passages.at(-1)?.le ?? '';
          const r = passer(etat, demande, { ...contexte, dernierPassageLe });
          if (!r.ok) continue;
          passages.push({ de: etat, vers: demande.vers, le: demande.le, phrase: demande.phrase });
          ({ vers: etat, issue } = demande);
        }
        for (const [i, p] of passages.entries()) {
          const avant = passages[i - 1];
          if (!avant) continue;
          expect(p.de).toBe(avant.vers);
          expect(p.le >= avant.le && p.le <= AUJOURDHUI).toBe(true);
          expect(PASSAGES.some((x) => x.de === p.de && x.vers === p.vers)).toBe(true);
          if (p.vers === 'accord' || p.de === 'close') expect(p.phrase.trim()).not.toBe('');
        }
        expect(issue !== null).toBe(etat === 'close');
      }),
    );
  });

  it('can all be reached from the opening, and none is a dead end', () => {
    const vus = new Set<Etat>(['ouverte']);
    for (let i = 0; i < LISTE_DES_ETATS.length; i++)
      for (const p of PASSAGES) if (vus.has(p.de)) vus.add(p.vers);
    expect([...vus].toSorted()).toEqual([...LISTE_DES_ETATS].toSorted());
    for (const etat of LISTE_DES_ETATS) expect([etat, passagesDe(etat).length > 0]).toEqual([etat, true]);
  });

  it('say beside each field what is missing', () => {
    expect(codes('en-cours', { vers: 'close' })).toEqual(['issue-manquante issue']);
    expect(codes('en-cours', { vers: 'close', issue: 'sans-nouvelles' })).toEqual([]);
    expect(codes('ouverte', { issue: 'resolue' })).toEqual(['issue-en-trop issue']);
    expect(codes('en-cours', { vers: 'accord' })).toEqual(['accord-sans-trace phrase']);
    expect(codes('en-cours', { vers: 'accord' }, { avecProtocole: true })).toEqual([]);
    expect(codes('close', { phrase: ' ' })).toEqual(['raison-manquante phrase']);
    // A protocole says what was agreed, not why it all starts again.
    expect(codes('close', {}, { avecProtocole: true })).toEqual(['raison-manquante phrase']);
    expect(codes('close', { vers: 'close', issue: 'resolue' })).toEqual(['passage-impossible vers']);
    expect(codes('en-cours', { vers: 'ouverte' })).toEqual(['passage-impossible vers']);
    expect(codes('ouverte', { le: '2026-04-01' })).toEqual(['passage-futur le']);
    expect(codes('ouverte', { le: '2025-12-31' })).toEqual(['passage-avant le']);
    const close = (le: string) =>
      codes('en-cours', { vers: 'close', issue: 'resolue', le }, { dernierActeLe: '2026-03-09' });
    expect(close('2026-03-08')).toEqual(['close-avant-acte le']);
    expect(close('2026-03-09')).toEqual([]);
    // Anything else than its end may be told late.
    expect(
      codes('en-cours', { vers: 'attente-partenaire', le: '2026-03-08' }, { dernierActeLe: '2026-03-09' }),
    ).toEqual([]);
    expect(codes('ouverte', { phrase: 'x'.repeat(501), le: '2026-04-01' })).toHaveLength(2);
  });
});
