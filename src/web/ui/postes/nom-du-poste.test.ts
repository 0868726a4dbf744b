import { expect, it } from 'vitest';
import type { Poste } from '../../../modules/conventions/contract-aide.ts';
import { nomDuPoste } from './nom-du-poste.ts';

const tenu = (membre: string, genre: 'cdd' | 'remplacement' = 'cdd') => ({
  ...{ membre, genre, du: '2026-12-01', au: '2029-11-30' },
});
const nom = (p: Partial<Poste>): string =>
  nomDuPoste({ titulaire: null, vacantDepuis: null, occupation: [], ...p } as Poste);

it('bears the name of who holds it, even before the first day and after the last', () => {
  expect(nom({ titulaire: 'Lucie Tran', occupation: [tenu('Théo Kervadec')] })).toBe('Lucie Tran');
  expect(nom({ occupation: [tenu('Nadia Lefèvre'), tenu('Karim Ould', 'remplacement')] })).toBe(
    'Nadia Lefèvre',
  );
});

it('is vacant when nobody holds it while the convention runs, or when nobody ever did', () => {
  expect(nom({ vacantDepuis: '2026-11-14', occupation: [tenu('Karim Ould')] })).toBe('Poste vacant');
  expect(nom({})).toBe('Poste vacant');
});

it('is not said vacant once its convention is over', () => {
  expect(nom({ etat: 'finie' })).toBe('Sans titulaire');
  expect(nom({ etat: 'finie', occupation: [tenu('Théo Kervadec')] })).toBe('Théo Kervadec');
});
