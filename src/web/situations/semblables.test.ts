import { expect, it } from 'vitest';
import { rangerSemblables } from './semblables.ts';

const s = (id: number, lieuId: number | null) => ({ id, lieuId });
const ids = (lieu: number | null, ...situations: { id: number; lieuId: number | null }[]) => {
  const { devant, autres } = rangerSemblables(situations, lieu);
  return [devant.map((x) => x.id), autres.map((x) => x.id)];
};

it('shows at most three situations of the place, and folds the others', () => {
  expect(ids(9, s(1, 8), s(2, 9), s(3, 9), s(4, null), s(5, 9), s(6, 9))).toEqual([
    [2, 3, 5],
    [1, 4, 6],
  ]);
  expect(ids(9, s(1, 8))).toEqual([[], [1]]);
  expect(ids(null, s(1, 8), s(2, 9), s(3, null), s(4, 8))).toEqual([[1, 2, 3], [4]]);
});
