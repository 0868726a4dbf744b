import { describe, expect, it } from 'vitest';
import { prochainesEtapes } from './prochaines-etapes.ts';

const JOUR = '2026-03-10';
const situation = (id: string, etapeLe: string | null, reprendreLe = '2026-03-25') => ({
  id,
  code: id,
  sorteId: 1,
  lieuId: null,
  etapeLe,
  dernierContact: '2026-03-03',
  reprendreLe,
});
const ids = (liste: readonly { id: string }[]) => liste.map(({ id }) => id);

describe('the next steps of one’s situations', () => {
  it('are those of seven days, in order; what is past waits, the oldest first', () => {
    const { aReprendre, aVenir } = prochainesEtapes(
      [
        situation('dans six jours', '2026-03-16'),
        situation('dans sept jours', '2026-03-17'),
        situation('aujourd’hui', JOUR),
        situation('hier', '2026-03-09'),
        situation('en janvier', '2026-01-31'),
        situation('rien', null),
      ],
      JOUR,
    );
    expect(ids(aVenir)).toEqual(['aujourd’hui', 'dans six jours']);
    expect(ids(aReprendre)).toEqual(['en janvier', 'hier']);
  });

  it('say once a situation that is silent: by its step when one is near', () => {
    const { aReprendre, aVenir } = prochainesEtapes(
      [
        situation('muette', null, JOUR),
        situation('bientôt muette', null, '2026-03-11'),
        situation('muette, étape lointaine', '2026-06-01', '2026-03-01'),
        situation('muette, étape demain', '2026-03-11', '2026-03-01'),
      ],
      JOUR,
    );
    expect(ids(aReprendre)).toEqual(['muette, étape lointaine', 'muette']);
    expect(ids(aVenir)).toEqual(['muette, étape demain']);
  });
});
