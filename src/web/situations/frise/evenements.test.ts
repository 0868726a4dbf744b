import { expect, it } from 'vitest';
import type { FaitLu } from '../../../modules/situations/contract-faits.ts';
import { type Acte, evenementsDe, type Passe } from './evenements.ts';

const passage = (
  de: Passe['de'],
  vers: Passe['vers'],
  le: string,
  creeLe = `${le}T09:00:00.000Z`,
): Passe => ({
  ...{ id: 1, de, vers, le, issue: null, membreId: 1, phrase: '', creeLe },
});
const fait = (id: string, jour: string, creeLe: string): FaitLu => ({
  ...{ id, jour, creeLe, genre: 'contact', version: 1, membreId: 1, modifieLe: creeLe, supprimeLe: null },
  donnees: { avec: 'le gardien', mode: 'visite', abouti: true, recit: '' },
});
const acte = (id: string, jour: string): Acte => ({
  ...{ id, jour, heure: null, natureId: 1, minutes: 10, membres: [1] },
  ...{ femmes: 1, hommes: 0, nonCommunique: 0, accessible: true },
});

/** A UUIDv7 of that instant. */
const uuidDe = (le: string): string => {
  const hexa = new Date(le).getTime().toString(16).padStart(12, '0');
  return `${hexa.slice(0, 8)}-${hexa.slice(8)}-7000-8000-000000000000`;
};

it('tells what happened, the newest first: moves, facts and acts mixed by their hour, the opening last of its day', () => {
  const passages = [
    passage(null, 'ouverte', '2026-03-02', '2026-03-02T10:00:00.000Z'),
    passage('ouverte', 'en-cours', '2026-03-02', '2026-03-02T11:00:00.000Z'),
    passage('en-cours', 'accord', '2026-03-05', '2026-03-05T12:00:00.000Z'),
    passage('accord', 'close', '2026-03-09'),
  ];
  const faits = [
    fait('matin', '2026-03-05', '2026-03-05T08:00:00.000Z'),
    fait('soir', '2026-03-05', '2026-03-05T18:00:00.000Z'),
    fait('premier', '2026-03-02', '2026-03-02T08:00:00.000Z'),
  ];
  const midi = uuidDe('2026-03-05T12:30:00.000Z');
  const actes = [acte('import', '2026-03-05'), acte(midi, '2026-03-05')];
  const cles = evenementsDe({ passages, faits }, actes).map((e) => e.cle);
  expect(cles).toEqual([
    ...['passage 3', 'soir', midi, 'passage 2', 'matin', 'import'],
    ...['passage 1', 'premier', 'passage 0'],
  ]);
});
