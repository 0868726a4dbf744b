import { expect, it } from 'vitest';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { avecNature } from './preregler.ts';
import {
  acteDe,
  type Depart,
  saisiDe,
  type Valeurs,
  valeursComme,
  valeursDe,
  valeursNouvelles,
} from './valeurs.ts';

const depart: Depart = { membreId: 7, maintenant: new Date(2026, 2, 10, 8, 5), journee: 'minuit' };
const acte = acteDe({ ...valeursNouvelles(depart), natureId: 4, minutes: 20, femmes: 2 });
const intervention: Intervention = {
  ...acte,
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
  situation: null,
};

it('starts now, and sends back what it was given', () => {
  expect(acte).toMatchObject({ jour: '2026-03-10', heure: '08:05', nuit: false, membres: [7] });
  expect(acteDe(valeursDe(saisiDe(intervention)))).toEqual(acte);
});

it('belongs to the evening before when the day runs from noon to noon', () => {
  const nuit = { ...depart, maintenant: new Date(2026, 2, 11, 1, 30), journee: 'midi' as const };
  expect(valeursNouvelles(nuit)).toMatchObject({ jour: '2026-03-10', heure: '01:30', nuit: true });
});

it('takes the place and the people of the round that goes on', () => {
  const tournee = { id: '01931b6e-0000-7000-8000-000000000001', secteurId: 2, lieuId: 9, membres: [7, 8] };
  expect(valeursNouvelles({ ...depart, tournee })).toMatchObject({
    tourneeId: tournee.id,
    secteurId: 2,
    lieuId: 9,
    membres: [7, 8],
  });
});

it('takes the place of the situation from which one comes, unless a round goes on', () => {
  const ou = { secteurId: 3, lieuId: 11 };
  expect(valeursNouvelles({ ...depart, situation: 'ABC234', ou })).toMatchObject({
    ...ou,
    situation: 'ABC234',
  });
  const tournee = { id: '01931b6e-0000-7000-8000-000000000001', secteurId: 2, lieuId: null, membres: [] };
  expect(valeursNouvelles({ ...depart, tournee, ou })).toMatchObject({ secteurId: 2, lieuId: null });
});

it('leaves the classing to the nature unless it was chosen on the act', () => {
  expect(saisiDe(intervention).classement).toBeNull();
  const propre = { ...intervention, classement: { ...intervention.classement, propre: true } };
  expect(acteDe(valeursDe(saisiDe(propre))).classement).toEqual({ registre: 1, famille: 2, item: 1 });
});

it('repeats an act without its people, its day and its account', () => {
  const comme = valeursComme(
    { ...acte, recit: 'Un mot', aValoriser: true, issueId: 9, membres: [8] },
    depart,
  );
  expect(comme).toMatchObject({
    natureId: 4,
    minutes: 20,
    femmes: 0,
    recit: null,
    aValoriser: false,
    issueId: null,
    membres: [7, 8],
  });
});

it('presets what this nature usually takes, and never what the person has set', () => {
  const listes = { natures: [4, 5, 6].map((id) => ({ id, mediation: id !== 6 })) } as Parameters<
    typeof avecNature
  >[2];
  const habitudes = {
    durees: (id: number) => ({ 4: [10], 5: [30], 6: [60] })[id] ?? [],
    saisine: (id: number) => (id === 6 ? null : id * 10),
  };
  const choisir = (v: Valeurs, id: number): Valeurs => ({ ...v, ...avecNature(v, id, listes, habitudes) });
  const ecoute = choisir(valeursNouvelles(depart), 4);
  expect(ecoute).toMatchObject({ natureId: 4, minutes: 10, saisineId: 40 });
  expect(choisir(ecoute, 5)).toMatchObject({ minutes: 30, saisineId: 50 });
  expect(choisir(ecoute, 6)).toMatchObject({ minutes: 60, saisineId: null });
  expect(choisir({ ...ecoute, minutes: 25, saisineId: 99 }, 5)).toMatchObject({ minutes: 25, saisineId: 99 });
});
