import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../comptes/rules/roles.ts';
import {
  ACTIONS,
  actionsPossibles,
  ETATS,
  peutEcrire,
  type Situation,
  TRANSITIONS,
  transiter,
} from './etats.ts';
import { RUBRIQUES } from './rubriques.ts';

const base: Situation = {
  etat: 'relu',
  role: 'direction',
  jour: '2025-03-10',
  du: '2024-03-01',
  au: '2025-02-28',
  vides: [],
  confirme: [],
};
const figer = (situation: Partial<Situation>): string => {
  const r = transiter('figer', { ...base, ...situation });
  return r.ok ? r.value : r.error.map(({ code }) => code).join(' ');
};

describe('the life of a bilan', () => {
  it('goes from preparation to relu to fige, and back once', () => {
    expect(transiter('relire', { ...base, etat: 'preparation', role: 'encadrant' })).toMatchObject({
      value: 'relu',
    });
    expect(transiter('reprendre', { ...base, role: 'encadrant' })).toMatchObject({ value: 'preparation' });
    expect(figer({})).toBe('fige');
  });

  it('freezes only for the direction, a finished year and complete texts, or when confirmed', () => {
    expect(figer({ role: 'encadrant' })).toBe('bilan-role');
    expect(figer({ etat: 'preparation' })).toBe('bilan-action-impossible');
    expect(figer({ jour: '2024-02-29' })).toBe('bilan-pas-commence bilan-annee-en-cours');
    const incomplet = { jour: '2025-02-28', vides: RUBRIQUES.slice(0, 2) };
    expect(figer(incomplet)).toBe('bilan-annee-en-cours bilan-textes-vides');
    expect(figer({ ...incomplet, confirme: ['bilan-annee-en-cours', 'bilan-textes-vides'] })).toBe('fige');
  });

  it('is read over with all its texts, or when the missing ones are confirmed', () => {
    const relire = (confirme: string[]) =>
      transiter('relire', { ...base, etat: 'preparation', vides: RUBRIQUES.slice(0, 1), confirme });
    expect(relire([])).toMatchObject({
      error: [{ code: 'bilan-textes-vides', message: expect.stringContaining(RUBRIQUES[0]?.titre ?? '?') }],
    });
    expect(relire(['bilan-textes-vides'])).toMatchObject({ value: 'relu' });
  });

  it('never leaves fige, whoever asks for whatever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...ROLES),
        fc.boolean(),
        (action, role, tout) => {
          const confirme = tout ? ['bilan-annee-en-cours', 'bilan-textes-vides'] : [];
          const r = transiter(action, { ...base, etat: 'fige', role, confirme });
          expect(r).toMatchObject({ ok: false, error: [{ code: 'bilan-fige' }] });
          expect(actionsPossibles('fige', role)).toEqual([]);
        },
      ),
    );
    expect(TRANSITIONS.some(({ de }) => de === 'fige')).toBe(false);
  });

  it('lets nobody write outside preparation, nor an observer ever', () => {
    const qui = ETATS.map((etat) => ROLES.filter((role) => peutEcrire(etat, role)));
    expect(qui).toEqual([['mediateur', 'encadrant', 'direction'], [], []]);
  });
});
