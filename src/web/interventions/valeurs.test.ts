import { expect, it } from 'vitest';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { acteDe, valeursComme, valeursDe, valeursNouvelles } from './valeurs.ts';

const intervention: Intervention = {
  ...acteDe({ ...valeursNouvelles(7, new Date(2026, 2, 10, 8, 5)), natureId: 4, minutes: 20, femmes: 2 }),
  id: '01931b6e-0000-7000-8000-000000000000',
  version: 3,
  sorte: 'acte',
  nombre: 1,
  qpv: null,
  classement: { registre: 1, famille: 2, item: 1, mediation: true, propre: false },
  auteurId: 7,
  importId: null,
  creeLe: '2026-03-10T08:05:00.000Z',
  modifieLe: '2026-03-10T08:05:00.000Z',
  supprimeLe: null,
};

it('starts now, and sends back what it was given', () => {
  expect(intervention).toMatchObject({ jour: '2026-03-10', heure: '08:05', membres: [7] });
  expect(acteDe(valeursDe(intervention))).toEqual({
    ...acteDe({ ...valeursNouvelles(7, new Date(2026, 2, 10, 8, 5)), natureId: 4, minutes: 20, femmes: 2 }),
  });
});

it('leaves the classing to the nature unless it was chosen on the act', () => {
  expect(acteDe(valeursDe(intervention)).classement).toBeNull();
  const propre = { ...intervention, classement: { ...intervention.classement, propre: true } };
  expect(acteDe(valeursDe(propre)).classement).toEqual({ registre: 1, famille: 2, item: 1 });
});

it('repeats an act without its people, its day and its account', () => {
  const comme = valeursComme({ ...intervention, recit: 'Un mot', aValoriser: true, issueId: 9 }, 7);
  expect(comme).toMatchObject({
    natureId: 4,
    minutes: 20,
    femmes: 0,
    recit: null,
    aValoriser: false,
    issueId: null,
  });
});
