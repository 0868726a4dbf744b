import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ActePasse,
  aRefaire,
  classerNatures,
  dureesHabituelles,
  type Ici,
  saisineHabituelle,
} from './habitudes.ts';

const [ECOUTE, CONFLIT, REUNION] = [1, 2, 3];
const ici: Ici = { jour: '2026-11-24', heure: '18:00', lieuId: null };
const acte = (natureId: number, changement: Partial<ActePasse> = {}): ActePasse => ({
  jour: '2026-11-23',
  heure: '18:00',
  lieuId: null,
  secteurId: null,
  saisineId: null,
  minutes: 10,
  membres: [],
  natureId,
  ...changement,
});

const deux = (n: number) => String(n).padStart(2, '0');
const heures = fc.integer({ min: 0, max: 1439 }).map((m) => `${deux(Math.floor(m / 60))}:${deux(m % 60)}`);
const jours = fc.integer({ min: 1, max: 30 }).map((j) => `2026-11-${deux(j)}`);
const unActe = fc.record({
  natureId: fc.integer({ min: 1, max: 6 }),
  jour: jours,
  heure: fc.option(heures),
  lieuId: fc.option(fc.integer({ min: 1, max: 3 })),
  secteurId: fc.constant(null),
  saisineId: fc.option(fc.integer({ min: 1, max: 2 })),
  minutes: fc.constantFrom(0, 5, 10, 20),
  membres: fc.constant<number[]>([]),
});
const actes = fc.array(unActe, { maxLength: 40 });
const unEndroit = fc.record({
  jour: jours,
  heure: fc.option(heures),
  lieuId: fc.option(fc.integer({ min: 1, max: 3 })),
});
const melange = fc.integer().map(
  (graine) => (liste: ActePasse[]) =>
    liste
      .map((a, i) => ({ a, cle: Math.sin(graine + i * 7.3) }))
      .toSorted((x, y) => x.cle - y.cle)
      .map(({ a }) => a),
);

it('names each nature once, and the same ones in any order of acts', () => {
  fc.assert(
    fc.property(actes, unEndroit, melange, (liste, endroit, melanger) => {
      const rangees = classerNatures(liste, endroit);
      expect(new Set(rangees)).toEqual(new Set(liste.map((a) => a.natureId)));
      expect(rangees).toHaveLength(new Set(rangees).size);
      expect(classerNatures(melanger(liste), endroit)).toEqual(rangees);
    }),
  );
});

it('never lowers a nature by one more act of it, wherever it was', () => {
  fc.assert(
    fc.property(actes, unActe, unEndroit, (liste, plus, endroit) => {
      const rang = (l: readonly ActePasse[]) => classerNatures(l, endroit).indexOf(plus.natureId);
      const avant = rang(liste);
      return avant === -1 || rang([...liste, plus]) <= avant;
    }),
  );
});

it('puts first what is done at this hour, at this place, on this weekday, lately', () => {
  const premiere = (a: Partial<ActePasse>, b: Partial<ActePasse>, ou = ici) =>
    classerNatures([acte(ECOUTE, a), acte(CONFLIT, b)], ou)[0];
  expect(premiere({ heure: '09:00' }, { heure: '17:00' })).toBe(CONFLIT);
  // Around midnight, two hours are near.
  expect(premiere({ heure: '20:00' }, { heure: '00:30' }, { ...ici, heure: '23:30' })).toBe(CONFLIT);
  expect(premiere({ lieuId: 8 }, { lieuId: 9 }, { ...ici, lieuId: 9 })).toBe(CONFLIT);
  expect(premiere({ jour: '2026-11-18' }, { jour: '2026-11-17' })).toBe(CONFLIT);
  expect(premiere({ jour: '2026-10-27' }, { jour: '2026-11-17' })).toBe(CONFLIT);
});

it('lets a meeting of each Tuesday morning pass before what is done more often in the evening', () => {
  const soirs = ['16', '17', '18', '19', '20', '23'].map((j) => acte(ECOUTE, { jour: `2026-11-${j}` }));
  const reunions = ['03', '10', '17'].map((j) => acte(REUNION, { jour: `2026-11-${j}`, heure: '09:00' }));
  const a = (heure: string) => classerNatures([...soirs, ...reunions], { ...ici, heure })[0];
  expect(a('18:00')).toBe(ECOUTE);
  expect(a('09:00')).toBe(REUNION);
});

it('proposes durations that were used, the most frequent first, the latest among equals', () => {
  const de = (minutes: number, jour: string) => acte(ECOUTE, { minutes, jour });
  expect(
    dureesHabituelles(
      [
        de(10, '2026-11-01'),
        de(20, '2026-11-02'),
        de(15, '2026-11-03'),
        de(15, '2026-11-04'),
        de(0, '2026-11-05'),
      ],
      ECOUTE,
    ),
  ).toEqual([15, 20, 10]);
  expect(dureesHabituelles([acte(ECOUTE)], CONFLIT)).toEqual([]);
});

it('calls a habit what nearly always happens, and nothing less', () => {
  const venus = (...saisines: (number | null)[]) => saisines.map((saisineId) => acte(ECOUTE, { saisineId }));
  expect(saisineHabituelle(venus(5, 5, 5, 6), ECOUTE)).toBe(5);
  expect(saisineHabituelle(venus(5, 5), ECOUTE)).toBeNull();
  expect(saisineHabituelle(venus(5, 5, 5, 6, 6), ECOUTE)).toBeNull();
  expect(saisineHabituelle(venus(null, null, null, 5), ECOUTE)).toBeNull();
});

it('does again the latest of each kind, in the order of habits', () => {
  const vieux = acte(ECOUTE, { jour: '2026-11-20', lieuId: 4 });
  const dernier = acte(ECOUTE, { jour: '2026-11-23', lieuId: 4 });
  const ailleurs = acte(ECOUTE, { jour: '2026-11-23', lieuId: 5, heure: '09:00' });
  expect(aRefaire([vieux, ailleurs, dernier], ici, 5)).toEqual([dernier, ailleurs]);
  fc.assert(
    fc.property(actes, unEndroit, melange, (liste, endroit, melanger) => {
      const refaits = aRefaire(liste, endroit, 4);
      const sorte = (a: ActePasse) => `${a.natureId} ${a.lieuId} ${a.minutes}`;
      expect(new Set(refaits.map(sorte)).size).toBe(refaits.length);
      expect(refaits).toHaveLength(Math.min(4, new Set(liste.map(sorte)).size));
      expect(aRefaire(melanger(liste), endroit, 4)).toEqual(refaits);
    }),
  );
});
