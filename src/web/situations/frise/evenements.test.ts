import { expect, it } from 'vitest';
import type { FaitLu } from '../../../modules/situations/contract-faits.ts';
import { type Acte, evenementsDe, type Passe } from './evenements.ts';

const passage = (de: Passe['de'], vers: Passe['vers'], le: string): Passe => ({
  ...{ id: 1, de, vers, le, issue: null, membreId: 1, phrase: '' },
});
const fait = (id: string, jour: string, creeLe: string): FaitLu => ({
  ...{ id, jour, creeLe, genre: 'contact', version: 1, membreId: 1, modifieLe: creeLe, supprimeLe: null },
  donnees: { avec: 'le gardien', mode: 'visite', abouti: true, recit: '' },
});
const acte = (id: string, jour: string): Acte => ({
  ...{ id, jour, heure: null, natureId: 1, minutes: 10, membres: [1] },
  ...{ femmes: 1, hommes: 0, nonCommunique: 0, accessible: true },
});

it('tells what happened, the newest first, and the opening last of its day', () => {
  const passages = [
    passage(null, 'ouverte', '2026-03-02'),
    passage('ouverte', 'en-cours', '2026-03-02'),
    passage('en-cours', 'close', '2026-03-09'),
  ];
  const faits = [
    fait('matin', '2026-03-05', '2026-03-05T08:00:00Z'),
    fait('soir', '2026-03-05', '2026-03-05T18:00:00Z'),
    fait('premier', '2026-03-02', '2026-03-02T08:00:00Z'),
  ];
  const cles = evenementsDe({ passages, faits }, [acte('acte', '2026-03-05')]).map((e) => e.cle);
  expect(cles).toEqual(['passage 2', 'soir', 'matin', 'acte', 'passage 1', 'premier', 'passage 0']);
});
