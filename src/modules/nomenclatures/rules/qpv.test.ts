import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { avertissementQpv, cellulesQpv, lireCodeQpv, lireListeQpv, type Qpv, schemaCodeQpv } from './qpv.ts';

const liste = (): readonly Qpv[] => {
  const lue = lireListeQpv(cellulesQpv(readFileSync('../shared/donnees/qpv-2024-liste.csv', 'utf8')));
  if (!lue.ok) throw new Error(lue.error.code);
  expect(lue.value.refus).toEqual([]);
  return lue.value.qpv;
};

describe('QPV codes', () => {
  it.each([
    ['qn 09307m', 'QN09307M', 2024, '93'],
    ['QN00201M', 'QN00201M', 2024, '02'],
    ['QN02A01M', 'QN02A01M', 2024, '2A'],
    ['QN97401I', 'QN97401I', 2024, '974'],
    ['QP093054', 'QP093054', 2015, '93'],
    ['QP974001', 'QP974001', 2015, '974'],
  ])('reads %s', (saisi, code, generation, departement) => {
    expect(lireCodeQpv(saisi)).toEqual({ ok: true, value: { code, generation, departement } });
  });

  it.each(['', 'QN09307', 'QN09307X', 'QN97501M', 'QP93054', 'QX093054', 'QN0930 7M1'])(
    'refuses «%s»',
    (saisi) => {
      expect(lireCodeQpv(saisi)).toMatchObject({ ok: false, error: { code: 'qpv-code-invalide' } });
      expect(schemaCodeQpv.safeParse(saisi).success).toBe(false);
    },
  );

  it('warns of an unknown code, unless no list was imported', () => {
    expect(avertissementQpv('QN09399N', new Set(['QN09307M']))).toContain('QN09399N');
    expect(avertissementQpv('QN09307M', new Set(['QN09307M']))).toBeNull();
    expect(avertissementQpv('QN09399N', new Set())).toBeNull();
  });
});

describe('the official list', () => {
  it('is read whole', () => {
    const qpv = liste();
    const lettres = Map.groupBy(qpv, (q) => q.code.at(-1));
    expect(qpv.length).toBe(1584);
    expect(['I', 'M', 'N', 'C'].map((l) => lettres.get(l)?.length)).toEqual([341, 1087, 139, 17]);
    expect(qpv.filter((q) => q.communes.length > 1).length).toBe(149);
    expect(qpv.filter((q) => q.departement === '2A' || q.departement === '2B').length).toBe(5);
    expect(qpv.find((q) => q.code === 'QN09307M')?.nom).toMatch(/^Thorez/);
  });

  it('accepts more columns in any order, quotes and other line ends', () => {
    const texte = 'lib_qp;code_dep;insee_com;code_qp\n"A ; ""B""";93;"93001; 93005";QN09307M\n';
    const lue = lireListeQpv(cellulesQpv(texte));
    expect(lue).toMatchObject({
      value: { qpv: [{ nom: 'A ; "B"', communes: ['93001', '93005'] }], refus: [] },
    });
  });

  it('leaves bad lines out and says which', () => {
    const texte =
      'code_qp;lib_qp;insee_com\nQN09307M;A;93001\nQN09307M;B;93001\nZ;C;93001\nQN09308M;;93001\nQN09309M;D;x';
    const lue = lireListeQpv(cellulesQpv(texte));
    expect(lue.ok && lue.value.refus.map((r) => [r.code, r.champ])).toEqual([
      ['qpv-en-double', 'ligne 3'],
      ['qpv-code-invalide', 'ligne 4'],
      ['qpv-nom-vide', 'ligne 5'],
      ['qpv-commune-invalide', 'ligne 6'],
    ]);
    expect(lireListeQpv([['a', 'b']])).toMatchObject({ error: { code: 'qpv-liste-colonnes' } });
    expect(lireListeQpv([])).toMatchObject({ ok: false });
  });
});
