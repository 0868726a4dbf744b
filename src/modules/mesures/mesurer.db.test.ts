import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  acte,
  FAMILLES,
  MEMBRES,
  NOMS,
  QPV,
  REGISTRES,
  type StructureDeMesures,
  structureDeMesures,
} from '../../../tests/support/mesures.ts';
import { type ActeLu, oracle, type Question } from '../../../tests/support/oracle-mesures.ts';
import { dansStructure } from '../../server/db.ts';
import { compter, mesurer } from './mesurer.ts';
import { type Axe, NOMS_D_AXES } from './rules/dictionnaire.ts';

let s: StructureDeMesures & { autre: string };
beforeAll(async () => {
  s = await structureDeMesures();
});
afterAll(() => s.fermer());
beforeEach(() => dansStructure(s.db, s.id, s.vider));

// Sixteen months around a leap day and two new years, most days at the ends of months, so that whole months, cut
// months and ISO years all meet.
const DEBUT = Temporal.PlainDate.from('2023-11-01');
const unJour = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.constantFrom(1, 1, 2, 15, 30, 31, 31))
  .map(([mois, day]) => DEBUT.add({ months: mois }).with({ day }).toString());
const auPlusUn = (noms: readonly string[]) => fc.subarray([...noms], { maxLength: 1 });
const petit = fc.integer({ min: 0, max: 3 });
const unActe: fc.Arbitrary<ActeLu> = fc
  .record({
    jour: unJour,
    minutes: fc.integer({ min: 0, max: 300 }),
    mediation: fc.boolean(),
    supprime: fc.constantFrom(false, false, false, true),
    nombre: fc.constantFrom(1, 1, 1, 2, 40),
    femmes: petit,
    hommes: petit,
    nonCommunique: petit,
    secteur: auPlusUn(NOMS.secteur),
    lieu: auPlusUn(NOMS.lieu),
    qpv: auPlusUn(QPV),
    nature: fc.subarray([...NOMS.nature], { minLength: 1, maxLength: 1 }),
    famille: auPlusUn(FAMILLES),
    registre: auPlusUn(REGISTRES),
    saisine: auPlusUn(NOMS.saisine),
    // The same value twice on an act must not count twice.
    thematique: fc.array(fc.constantFrom(...NOMS.thematique), { maxLength: 3 }),
    mediateur: fc.array(fc.constantFrom(...MEMBRES), { maxLength: 3 }),
    partenaire: fc.array(fc.constantFrom(...NOMS.partenaire), { maxLength: 2 }),
  })
  .chain(({ jour, minutes, mediation, supprime, nombre, femmes, hommes, nonCommunique, ...valeurs }) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { maxLength: femmes + hommes + nonCommunique })
      .map((connus) => ({
        ...{ jour, minutes, mediation, supprime, nombre, femmes, hommes, nonCommunique, valeurs },
        ages: [0, 1, 2, 3, 4].map((t) => connus.filter((c) => c === t).length) as unknown as ActeLu['ages'],
      })),
  );

const VALEURS: Record<Axe, readonly string[]> = {
  annee: ['2023', '2024', '2025'],
  mois: ['2024-02', '2024-03', '2025-01'],
  semaine: ['2024-S01', '2025-S01', '2024-S09'],
  jour: ['2024-02-29', '2024-12-31'],
  ...NOMS,
  qpv: QPV,
  famille: FAMILLES,
  registre: REGISTRES,
  mediateur: MEMBRES,
};
const MENSUELS: readonly Axe[] = ['annee', 'mois', 'secteur', 'nature', 'famille', 'registre', 'saisine'];
const unFiltre = (axes: readonly Axe[]) =>
  fc.constantFrom(...axes).chain((axe) =>
    fc.record({
      axe: fc.constant(axe),
      valeur: fc.constantFrom(
        ...VALEURS[axe],
        ...(['annee', 'mois', 'semaine', 'jour', 'nature'].includes(axe) ? [] : ['Non renseigné']),
      ),
    }),
  );
const uneQuestion = (axes: readonly Axe[]): fc.Arbitrary<Question> =>
  fc
    .shuffledSubarray([...axes], { maxLength: 3 })
    .chain((par) =>
      fc.record({
        par: fc.constant(par),
        bornes: fc.tuple(unJour, unJour),
        // Half of the filters are on an axis that is laid out too.
        filtres: fc.array(fc.oneof(unFiltre(axes), unFiltre(par.length > 0 ? par : axes)), { maxLength: 3 }),
      }),
    )
    .map(({ bornes, ...q }) => {
      const [du = '', au = ''] = bornes.toSorted();
      return { ...q, du, au };
    });

const trie = (lignes: readonly object[]) =>
  lignes.map((l) => JSON.stringify(l, Object.keys(l).sort())).sort();

describe('the SQL and the oracle', () => {
  it('agree on any acts, request and filters, by months and by acts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(unActe, { maxLength: 40 }),
        fc.array(fc.oneof(uneQuestion(MENSUELS), uneQuestion(NOMS_D_AXES)), { minLength: 4, maxLength: 4 }),
        async (actes, questions) => {
          await dansStructure(s.db, s.id, async (tx) => {
            await s.vider(tx);
            await s.ecrire(tx, actes);
          });
          for (const q of questions) {
            const attendu = oracle(actes, q);
            const obtenu = await s.demander(q);
            expect(trie(obtenu.lignes)).toEqual(trie(attendu.lignes));
            expect(obtenu.total).toEqual(attendu.total);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a measure', () => {
  it('reads whole months in the monthly totals and the days at both ends in the acts', async () => {
    await s.enregistrer(
      ...['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map((jour) => acte({ jour })),
    );
    const q: Question = { du: '2024-01-31', au: '2024-03-01', par: ['mois'], filtres: [] };
    await s.demander(q);
    await dansStructure(s.db, s.id, (tx) =>
      tx
        .updateTable('agregat')
        .set((eb) => ({ interventions: eb('interventions', '+', 100) }))
        .execute(),
    );
    expect((await s.demander(q)).lignes).toMatchObject([
      { mois: '2024-01', interventions: 1 },
      { mois: '2024-02', interventions: 102 },
      { mois: '2024-03', interventions: 1 },
    ]);
    const parLieu = await s.demander({ ...q, par: ['mois', 'lieu'] });
    expect(parLieu.total).toMatchObject({ interventions: 4 });
  });

  it('follows an act that is moved, deleted and brought back', async () => {
    await s.enregistrer(acte({ jour: '2024-02-10' }));
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mois'], filtres: [] };
    const changer = (valeurs: { jour?: string; supprime_le?: Date | null }) =>
      dansStructure(s.db, s.id, (tx) => tx.updateTable('intervention').set(valeurs).execute());
    const mois = async () => (await s.demander(q)).lignes.map((l) => l.mois);
    expect(await mois()).toEqual(['2024-02']);
    await changer({ jour: '2024-05-31' });
    expect(await mois()).toEqual(['2024-05']);
    await changer({ supprime_le: new Date() });
    expect(await mois()).toEqual([]);
    await changer({ supprime_le: null });
    expect(await mois()).toEqual(['2024-05']);
  });

  it('credits an act to each mediator and counts it once in the total', async () => {
    await s.enregistrer(
      acte({ valeurs: { mediateur: ['Ana', 'Bo', 'Cléo'] } }),
      acte({ valeurs: { mediateur: ['Bo'] } }),
      acte({ valeurs: { mediateur: [] } }),
    );
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mediateur'], filtres: [] };
    const tous = await s.demander(q);
    expect(tous.lignes.map((l) => [l.mediateur, l.interventions])).toEqual([
      ['Ana', 1],
      ['Bo', 2],
      ['Cléo', 1],
      ['Non renseigné', 1],
    ]);
    expect(tous.total.interventions).toBe(3);
    expect(tous.avertissements.join()).toContain('ici 5 pour 3');
    const seul = await s.demander(q, s.ids.membre?.Bo ?? 0);
    expect(seul.lignes.map((l) => [l.mediateur, l.interventions])).toEqual([
      ['Bo', 2],
      ['Autres membres de l’équipe', 1],
      ['Non renseigné', 1],
    ]);
  });

  it('finds filters by label, short name, identifier, and names the nearest known value', async () => {
    await s.enregistrer(
      acte({ valeurs: { secteur: ['Nord'], famille: [FAMILLES[1] ?? ''] } }),
      acte({ valeurs: { secteur: ['Sud'] } }),
    );
    const compte = async (...filtres: Question['filtres']) =>
      (await s.demander({ du: '2024-01-01', au: '2024-12-31', par: [], filtres })).total.interventions;
    expect(await compte({ axe: 'secteur', valeur: 'NORD ' })).toBe(1);
    expect(await compte({ axe: 'secteur', valeur: `#${s.ids.secteur?.Sud}` })).toBe(1);
    expect(await compte({ axe: 'secteur', valeur: 'Nord' }, { axe: 'secteur', valeur: 'sud' })).toBe(2);
    expect(await compte({ axe: 'secteur', valeur: 'Nord' }, { axe: 'famille', valeur: '4' })).toBe(1);
    expect(await compte({ axe: 'famille', valeur: 'veille' }, { axe: 'secteur', valeur: 'Sud' })).toBe(0);
    await expect(compte({ axe: 'secteur', valeur: 'Nrod' })).rejects.toThrow('Vouliez-vous dire « Nord »');
    await expect(compte({ axe: 'mois', valeur: '2024-13' })).rejects.toThrow('2026-11');
  });

  it('refuses more groups than a screen or a file can hold, and never cuts them', async () => {
    await s.enregistrer(...['2024-03-01', '2024-03-02', '2024-03-03'].map((jour) => acte({ jour })));
    const mars = { du: '2024-03-01', au: '2024-03-31' };
    const compterJusqua = (max: number) =>
      dansStructure(s.db, s.id, (tx) => {
        const demande = { ...mars, par: [], mesures: [], filtres: [], plages: [mars], gardes: new Map() };
        return compter(tx, s.id, { ...demande, seulMembre: null }, [['jour'], ['nature'], []], {
          perimes: [],
          max,
        });
      });
    expect((await compterJusqua(3)).map((l) => l.length)).toEqual([3, 1, 1]);
    await expect(compterJusqua(2)).rejects.toThrow('plus de 2 lignes');
  });

  it('never reads another structure, even when asked for it', async () => {
    const vu = await dansStructure(s.db, s.id, (tx) =>
      mesurer(
        tx,
        s.autre,
        { du: '2024-01-01', au: '2024-12-31', par: ['lieu'], mesures: ['femmes'], filtres: [] },
        { aujourdhui: '2026-03-10', seulMembre: null },
      ),
    );
    expect(vu.total.femmes).toBe(0);
  });
});
