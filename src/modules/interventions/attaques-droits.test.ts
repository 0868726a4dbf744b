import { expect, it } from 'vitest';
import { ROLES } from '../comptes/rules/roles.ts';
import { voit } from './droits.ts';

it('an act of somebody else is for those who manage, and for no role that would be added to the others', () => {
  const acte = { auteur_id: 1, membres: [1, 2] };
  const lisent = ROLES.filter((role) => voit({ role, membreId: 3 }, acte));
  expect(lisent).toEqual(['encadrant', 'direction']);
  expect(voit({ role: 'mediateur', membreId: 2 }, acte)).toBe(true);
});
