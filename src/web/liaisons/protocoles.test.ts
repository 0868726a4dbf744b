import { expect, it } from 'vitest';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { protocolesAVoir } from './protocoles.ts';

const engagement = (tenu: boolean | null) => ({ de: 'Partie 1', texte: '', tenu, le: null });

function situation(code: string, revueLe: string | null, tenus: readonly (boolean | null)[]): SituationLue {
  const donnees = { engagements: tenus.map(engagement), revueLe, signeLe: null };
  const faits = [
    { id: `fait ${code}`, genre: 'protocole', jour: '2026-01-05', donnees },
    { id: `autre ${code}`, genre: 'rappel-a-la-regle', jour: '2026-01-05', donnees: {} },
  ];
  return { id: code, code, detail: { faits } } as unknown as SituationLue;
}

it('keeps agreements whose review has come and that nobody judged, the oldest first', () => {
  const lues = [
    situation('hier', '2026-03-09', [true, null]),
    situation('ancien', '2026-02-01', []),
    situation('ce jour', '2026-03-10', [null]),
    situation('demain', '2026-03-11', [null]),
    situation('tenu', '2026-02-01', [true, true]),
    situation('rompu', '2026-02-01', [false, null]),
    situation('sans jour', null, [null]),
    { ...situation('réservée', '2026-02-01', [null]), detail: null },
  ];
  expect(protocolesAVoir(lues, '2026-03-10').map((p) => p.code)).toEqual(['ancien', 'hier', 'ce jour']);
});
