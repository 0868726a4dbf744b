import { expect, it } from 'vitest';
import { empreinteDeCommande } from './empreinte.ts';
import { type ActeSaisi, acteSaisiSchema } from './rules/acte.ts';

const saisir = (reste: object): ActeSaisi =>
  acteSaisiSchema.parse({ jour: '2026-03-10', natureId: 1, ...reste });
const hex = (reste: object) => empreinteDeCommande(saisir(reste)).toString('hex');

it('knows the same command again, whatever is left out, and another content from it', () => {
  expect(hex({})).toBe(hex({ femmes: 0, recit: null, ages: { moins12: 0 }, thematiques: [] }));
  // A field that a later version adds, empty, does not make an old command look new.
  expect(empreinteDeCommande({ ...saisir({}), ajoutePlusTard: null } as ActeSaisi).toString('hex')).toBe(
    hex({}),
  );
  expect(hex({ femmes: 1 })).not.toBe(hex({ hommes: 1 }));
  expect(hex({ thematiques: [1, 2] })).not.toBe(hex({ thematiques: [2, 1] }));
});
