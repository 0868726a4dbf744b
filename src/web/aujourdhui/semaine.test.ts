import { expect, it } from 'vitest';
import type { ActeLocal } from '../offline/carnet.ts';
import { lignesDe, totauxDe } from './lignes.ts';
import { changements, lundiDe, semaineDe } from './semaine.ts';

let suivant = 1;
function acte(
  jour: string,
  changement: Partial<ActeLocal['acte']> = {},
  reste: Partial<ActeLocal> = {},
): ActeLocal {
  return {
    id: `a${suivant++}`,
    sorte: 'acte',
    nombre: 1,
    etat: 'envoye',
    refus: [],
    auteurId: 7,
    photos: [],
    base: { version: 1, apres: null },
    connu: true,
    ...reste,
    acte: {
      ...{
        jour,
        heure: '18:00',
        creneau: null,
        nuit: false,
        minutes: 10,
        natureId: 1,
        secteurId: null,
        lieuId: null,
      },
      ...{ saisineId: null, issueId: null, projetId: null, thematiques: [], partenaires: [], membres: [7] },
      ...{
        femmes: 0,
        hommes: 0,
        nonCommunique: 0,
        classement: null,
        aValoriser: false,
        recit: null,
        tourneeId: null,
      },
      ages: { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 },
      ...changement,
    },
  };
}
// Wednesday 25 November 2026.
const cadre = { lundi: '2026-11-23', jour: '2026-11-25', membreId: 7 };
const mediation = (id: number) => id !== 9;

it('finds the Monday of a week', () => {
  expect(lundiDe('2026-11-23')).toBe('2026-11-23');
  expect(lundiDe('2026-11-29')).toBe('2026-11-23');
  expect(lundiDe('2027-01-03')).toBe('2026-12-28');
});

it('counts the week up to today, contacts for as many as they are, others but not oneself', () => {
  const actes = [
    acte('2026-11-22'),
    acte('2026-11-23', { membres: [7, 8], lieuId: 4 }),
    acte('2026-11-24', { minutes: 0, tourneeId: 't', lieuId: 4 }, { sorte: 'compteur', nombre: 12 }),
    acte('2026-11-25', { natureId: 9, minutes: 60 }),
  ];
  const s = semaineDe(actes, cadre, mediation);
  expect(s).toMatchObject({ du: '2026-11-23', au: '2026-11-25', minutes: 70, minutesMediation: 10 });
  expect(s.natures.map((p) => [p.id, p.fois])).toEqual([
    [1, 13],
    [9, 1],
  ]);
  expect(s.lieux).toMatchObject([{ id: 4, fois: 13 }]);
  expect(s.avec).toMatchObject([{ id: 8, fois: 1 }]);
});

it('compares with the same days of the weeks that the person worked, not with whole weeks', () => {
  const semaines = ['2026-11-09', '2026-11-16'];
  const actes = [
    ...semaines.flatMap((l) => [acte(l), acte(l), acte(`2026-11-${Number(l.slice(8)) + 4}`)]),
    acte('2026-11-23'),
  ];
  const s = semaineDe(actes, cadre, mediation);
  expect(s.comparees).toBe(2);
  expect(s.natures).toMatchObject([{ id: 1, fois: 1, habituel: 2 }]);
  const autre = semaineDe([...actes, acte('2026-11-17', { natureId: 5 })], cadre, mediation);
  expect(autre.natures).toMatchObject([{ id: 1 }, { id: 5, fois: 0, habituel: 0.5 }]);
  expect(semaineDe([acte('2026-11-24')], cadre, mediation)).toMatchObject({
    comparees: 0,
    natures: [{ habituel: null }],
  });
});

it('calls a change only what is clearly one', () => {
  const part = (fois: number, habituel: number | null) => ({ id: 1, fois, minutes: 0, habituel });
  expect(changements([part(4, 2)])).toEqual([]);
  expect(changements([part(12, 10)])).toEqual([]);
  expect(changements([part(12, 7)])).toMatchObject([{ sens: 'plus' }]);
  expect(changements([part(2, 6)])).toMatchObject([{ sens: 'moins' }]);
  expect(changements([part(0, 4)])).toMatchObject([{ sens: 'moins' }]);
  expect(changements([part(2, 0)])).toMatchObject([{ sens: 'nouveau' }]);
  expect(changements([part(1, 0)])).toEqual([]);
  expect(changements([part(1, null)])).toEqual([]);
});

it('keeps the six widest changes, the widest first, in whole numbers', () => {
  const parts = Array.from({ length: 9 }, (_, i) => ({ id: i, fois: 10 + 3 * i, minutes: 0, habituel: 4.4 }));
  expect(changements(parts).map((c) => c.id)).toEqual([8, 7, 6, 5, 4, 3]);
  expect(changements(parts)[0]).toMatchObject({ fois: 34, habituel: 4 });
});

it('shows a round as one line with its contacts, and the hours after midnight last', () => {
  const tournee = acte(
    '2026-11-23',
    { heure: '22:00', nuit: true, tourneeId: 't' },
    { id: 't', sorte: 'tournee' },
  );
  const dans = { nuit: true, tourneeId: 't' };
  const compteurs = [5, 7].map((nombre) =>
    acte('2026-11-23', { ...dans, minutes: 0 }, { sorte: 'compteur', nombre }),
  );
  const apres = acte('2026-11-23', { ...dans, heure: '01:30' });
  const avant = acte('2026-11-23', { heure: '14:00', nuit: true });
  const jour = [avant, tournee, ...compteurs, apres];
  expect(lignesDe(jour).map((l) => [l.acte.id, l.contacts])).toEqual([
    [apres.id, 0],
    ['t', 12],
    [avant.id, 0],
  ]);
  expect(totauxDe(jour, mediation)).toEqual({ interventions: 2, contacts: 12, minutes: 30 });
  expect(lignesDe(compteurs)).toHaveLength(2);
});
