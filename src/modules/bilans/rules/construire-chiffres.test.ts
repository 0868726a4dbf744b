import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeFamille } from '../../nomenclatures/rules/familles.ts';
import { type Mesures, schemaChiffresBilan } from './chiffres.ts';
import { construireChiffres, type LignesDuBilan, somme } from './construire-chiffres.ts';

interface Acte extends Mesures {
  readonly famille: CodeFamille;
  readonly nature: string;
  readonly mois: string;
  readonly jeunes: number;
}

const acte = fc
  .record({
    famille: fc.constantFrom<CodeFamille>(1, 2, 3, 4, 5),
    nature: fc.constantFrom('Écoute', 'Navette', 'Veille'),
    mois: fc.constantFrom('2024-03', '2024-07', '2025-02'),
    minutes: fc.nat(600),
    femmes: fc.nat(30),
    hommes: fc.nat(30),
    nonCommunique: fc.nat(5),
  })
  .map((a): Acte => {
    const beneficiaires = a.femmes + a.hommes + a.nonCommunique;
    return { ...a, interventions: 1, beneficiaires, jeunes: Math.floor(beneficiaires / 2) };
  });

const grouper = <T, K>(lignes: readonly T[], cle: (ligne: T) => K): T[][] => [
  ...Map.groupBy(lignes, cle).values(),
];
const tete = <T>(groupe: readonly T[]): T => groupe[0] as T;

const lignesDe = (actes: readonly Acte[]): LignesDuBilan => ({
  natures: grouper(actes, (a) => `${a.famille}${a.nature}`).map((g) => ({
    famille: tete(g).famille,
    nature: tete(g).nature,
    ...somme(g),
  })),
  mois: grouper(actes, (a) => `${a.famille}${a.mois}`).map((g) => ({
    famille: tete(g).famille,
    mois: tete(g).mois,
    ...somme(g),
  })),
  ages: grouper(actes, (a) => a.famille).map((g) => ({
    famille: tete(g).famille,
    moins12: 0,
    de12a17: g.reduce((n, a) => n + a.jeunes, 0),
    de18a25: 0,
    de26a59: 0,
    de60EtPlus: 0,
  })),
  partenaires: [],
  horsMediation: { interventions: 2, minutes: 120 },
});

const construire = (lignes: LignesDuBilan): ReturnType<typeof construireChiffres> =>
  construireChiffres({
    du: '2024-03-01',
    au: '2025-02-28',
    lignes,
    comparaison: { disponible: false, raison: 'premiere-annee', explication: '' },
    definitions: [],
    provenance: {
      compteLe: '2025-03-10T09:30',
      comptePar: 'A',
      logiciel: 'Trame',
      imports: [],
      nomenclatures: [],
      avertissements: [],
    },
  });

describe('construireChiffres', () => {
  it('loses and doubles nothing, whatever the acts', () => {
    fc.assert(
      fc.property(fc.array(acte, { maxLength: 60 }), (actes) => {
        const chiffres = construire(lignesDe(actes));
        expect(chiffres.total).toEqual(somme(actes));
        expect(chiffres.familles.map(({ famille }) => famille)).toEqual([1, 2, 3, 4, 5]);
        for (const f of chiffres.familles) {
          const siens = actes.filter((a) => a.famille === f.famille);
          expect(somme([f])).toEqual(somme(siens));
          expect(somme(f.natures)).toEqual(somme(siens));
          expect(somme(f.mois)).toEqual(somme(siens));
          expect(f.mois.length).toBe(12);
          expect(Object.values(f.ages).reduce((a, b) => a + b, 0)).toBe(f.beneficiaires);
          expect(f.natures.map((n) => n.interventions)).toEqual(
            f.natures.map((n) => n.interventions).toSorted((a, b) => b - a),
          );
        }
        expect(schemaChiffresBilan.parse(JSON.parse(JSON.stringify(chiffres)))).toEqual(chiffres);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(acte, { maxLength: 30 }), (actes) => {
        const lignes = lignesDe(actes);
        const retournees = {
          ...lignes,
          natures: lignes.natures.toReversed(),
          mois: lignes.mois.toReversed(),
        };
        expect(construire(retournees)).toEqual(construire(lignes));
      }),
    );
  });

  it('throws on rows that contradict each other', () => {
    const un: Mesures = {
      interventions: 1,
      minutes: 5,
      beneficiaires: 1,
      femmes: 1,
      hommes: 0,
      nonCommunique: 0,
    };
    const lignes = lignesDe([{ famille: 1, nature: 'Écoute', mois: '2024-03', jeunes: 0, ...un }]);
    expect(() => construire({ ...lignes, mois: [] })).toThrow(/months/);
    const ages = [{ famille: 1 as const, moins12: 2, de12a17: 0, de18a25: 0, de26a59: 0, de60EtPlus: 0 }];
    expect(() => construire({ ...lignes, ages })).toThrow(/ages/);
    const horsPeriode = lignes.mois.map((m) => ({ ...m, mois: '2026-01' }));
    expect(() => construire({ ...lignes, mois: horsPeriode })).toThrow(/months/);
  });
});
