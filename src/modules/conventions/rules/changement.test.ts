import { describe, expect, it } from 'vitest';
import { type CeQuiEnDepend, type JoursDeConvention, refusDuChangement } from './changement.ts';

const AVANT: JoursDeConvention = { signeeLe: '2024-02-12', debut: '2024-03-01', fin: '2027-02-28' };
const RIEN: CeQuiEnDepend = {
  ...{ resilieeLe: null, contrats: [], transmises: [], renouveleeLe: null, renouvelle: null },
};
const contrat = (debut: string) => ({
  ...{ id: 1, membreId: 1, membre: 'Samira Roussel', genre: 'cdd' as const, signeLe: null, debut },
  ...{ fin: '2027-02-28', depart: null, essaiRenouvele: false, premiereEmbauche: true },
  ...{ remplace: null, renouvelle: null },
});
const refuses = (apres: Partial<JoursDeConvention>, autour: Partial<CeQuiEnDepend>) =>
  refusDuChangement(AVANT, { ...AVANT, ...apres }, { ...RIEN, ...autour }).map((r) => [r.code, r.champ]);

describe('the days of a convention that something hangs on', () => {
  it('cannot be signed after the hiring of somebody, nor end before it (D5134-152)', () => {
    const contrats = [contrat('2024-03-04')];
    expect(refuses({ signeeLe: '2024-04-01' }, { contrats })).toEqual([
      ['embauche-avant-signature', 'signeeLe'],
    ]);
    expect(refuses({ fin: '2024-03-03' }, { contrats })).toEqual([['embauche-apres-fin', 'fin']]);
    expect(refuses({ signeeLe: '2024-03-04' }, { contrats })).toEqual([]);
    expect(refuses({ signeeLe: null, fin: '2024-03-03' }, { contrats })).toEqual([
      ['embauche-apres-fin', 'fin'],
    ]);
  });

  it('says whose contract it is, with the sentence of the contract', () => {
    const [r] = refusDuChangement(
      AVANT,
      { ...AVANT, signeeLe: '2024-04-01' },
      { ...RIEN, contrats: [contrat('2024-03-04')] },
    );
    expect(r?.message).toMatch(/^Contrat de Samira Roussel.*Aucune embauche ne peut intervenir avant/);
  });

  it('keep the periods declared', () => {
    const transmises = [{ periode: '2026-T3', du: '2026-07-01', au: '2026-09-30', enClair: '3e trimestre' }];
    expect(refuses({ fin: '2026-06-30' }, { transmises })).toEqual([['convention-declaree', 'fin']]);
    expect(refuses({ debut: '2026-10-01' }, { transmises })).toEqual([['convention-declaree', 'debut']]);
    expect(refuses({ fin: '2026-07-31' }, { transmises })).toEqual([]);
  });

  it('never overlap a renewal, on either side', () => {
    expect(refuses({ fin: '2027-03-01' }, { renouveleeLe: '2027-03-01' })).toEqual([
      ['renouvellement-superpose', 'fin'],
    ]);
    const renouvelle = { debut: '2021-03-01', fin: '2024-02-29', resilieeLe: null };
    expect(refuses({ debut: '2024-02-01' }, { renouvelle })).toEqual([['renouvellement-superpose', 'debut']]);
  });

  it('may still be corrected elsewhere when they were already wrong', () => {
    expect(refuses({ fin: '2027-02-27' }, { contrats: [contrat('2024-02-01')] })).toEqual([]);
  });
});
