import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acte, type StructureDeMesures, structureDeMesures } from '../../../tests/support/mesures.ts';
import type { Question } from '../../../tests/support/oracle-mesures.ts';
import { dansStructure } from '../../server/db.ts';
import { rafraichir } from './rafraichir.ts';

let s: StructureDeMesures;
beforeAll(async () => {
  s = await structureDeMesures();
});
afterAll(() => s.fermer());
beforeEach(() => dansStructure(s.db, s.id, s.vider));

describe('the monthly totals', () => {
  it('stay exact while acts are written and figures are read by many at once', async () => {
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mois'], filtres: [] };
    const mois = (n: number) => `2024-${String((n % 12) + 1).padStart(2, '0')}-15`;
    const travaux = Array.from({ length: 60 }, (_, n) =>
      n % 3 === 0 ? s.demander(q) : s.enregistrer(acte({ jour: mois(n) }), acte({ jour: mois(n + 5) })),
    );
    await Promise.all(travaux);
    expect((await s.demander(q)).total.interventions).toBe(80);
    await dansStructure(s.db, s.id, (tx) => rafraichir(tx, s.id));
    expect((await s.demander(q)).total.interventions).toBe(80);
    const lignes = await dansStructure(s.db, s.id, (tx) =>
      tx
        .selectFrom('agregat')
        .select(['par_saisine', 'mois', 'interventions'])
        .where('structure_id', '=', s.id)
        .execute(),
    );
    for (const parSaisine of [true, false]) {
      const siennes = lignes.filter((l) => l.par_saisine === parSaisine);
      expect(siennes.length).toBe(12);
      expect(siennes.reduce((n, l) => n + l.interventions, 0)).toBe(80);
    }
  });

  it('wait while few months changed, whose acts are read instead', async () => {
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mois'], filtres: [] };
    const marques = () =>
      dansStructure(s.db, s.id, (tx) => tx.selectFrom('agregat_perime').select('mois').distinct().execute());
    const mois = ['2024-02-01', '2024-03-31', '2024-06-15'].map((jour) => acte({ jour }));
    await s.enregistrer(...mois);
    expect((await s.demander(q)).total.interventions).toBe(3);
    expect(await marques()).toEqual([]);
    await s.enregistrer(...mois.slice(1));
    expect((await s.demander(q)).lignes.map((l) => [l.mois, l.interventions])).toEqual([
      ['2024-02', 1],
      ['2024-03', 2],
      ['2024-06', 2],
    ]);
    expect(await marques()).toHaveLength(2);
    for (let i = 0; i < 300; i++) await s.enregistrer(acte({ jour: '2024-03-02', minutes: 0 }));
    expect((await s.demander(q)).total.interventions).toBe(305);
    expect(await marques()).toEqual([]);
  });

  it('keep the mark of an act that was committed while they were rebuilt', async () => {
    const q: Question = { du: '2024-03-01', au: '2024-03-31', par: [], filtres: [] };
    await s.enregistrer(acte({}));
    let ecrit: () => void = () => {};
    let valide: () => void = () => {};
    const pret = new Promise<void>((r) => {
      ecrit = r;
    });
    const suite = new Promise<void>((r) => {
      valide = r;
    });
    const ecriture = dansStructure(s.db, s.id, async (tx) => {
      await s.ecrire(tx, [acte({})]);
      ecrit();
      await suite;
    });
    await pret;
    await dansStructure(s.db, s.id, (tx) => rafraichir(tx, s.id));
    expect((await s.demander(q)).total.interventions).toBe(1);
    valide();
    await ecriture;
    expect((await s.demander(q)).total.interventions).toBe(2);
    expect(await dansStructure(s.db, s.id, (tx) => rafraichir(tx, s.id))).toBe(1);
    expect((await s.demander(q)).total.interventions).toBe(2);
  });
});
