import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classer } from './classement.ts';
import {
  ajouterVersion,
  avertissementDeChangement,
  changementsDansPeriode,
  corrigerVersions,
  type Versions,
  versionAuJour,
} from './versions.ts';

const ecoute: Versions = [
  {
    depuis: null,
    nom: 'Écoute active',
    definition: 'Tout échange.',
    registre: 1,
    famille: 1,
    item: 1,
    mediation: true,
  },
];

const ajoute = (...args: Parameters<typeof ajouterVersion>): Versions => {
  const r = ajouterVersion(...args);
  if (!r.ok) throw new Error(r.error.code);
  return r.value.versions;
};
const code = (r: { ok: boolean; error?: { code: string } }) => (r.ok ? 'ok' : r.error?.code);

describe('the versions of a term', () => {
  const deux = ajoute('nature', ecoute, { definition: 'Un échange d’au moins cinq minutes.' }, '2015-01-01');

  it('keep the earlier meaning for earlier days, whatever they are', () => {
    expect(versionAuJour(deux, '1999-01-01').definition).toBe('Tout échange.');
    expect(versionAuJour(deux, '2014-12-31').definition).toBe('Tout échange.');
    expect(versionAuJour(deux, '2015-01-01').definition).toMatch(/cinq minutes/);
  });

  it('replace a version of the same day instead of piling up', () => {
    const r = ajouterVersion('nature', deux, { famille: 2 }, '2015-01-01');
    expect(r.ok && r.value.remplace).toBe(true);
    expect(r.ok && r.value.versions.length).toBe(2);
  });

  it('refuse a day before the last change, a change of nothing, a nature half classed', () => {
    expect(code(ajouterVersion('nature', deux, { item: 2 }, '2014-12-31'))).toBe('version-anterieure');
    expect(code(ajouterVersion('nature', deux, { item: 1 }, '2016-01-01'))).toBe('version-sans-changement');
    const r = ajouterVersion('nature', deux, { famille: null }, '2016-01-01');
    expect(r).toMatchObject({ ok: false, error: { code: 'classement-incomplet', champ: 'famille' } });
    expect(code(ajouterVersion('thematique', deux, { famille: null }, '2016-01-01'))).toBe('ok');
  });

  it('take the classing away from time that is not mediation', () => {
    const v = versionAuJour(ajoute('nature', ecoute, { mediation: false }, '2020-01-01'), '2020-01-01');
    expect([v.registre, v.famille, v.item]).toEqual([null, null, null]);
  });

  it('warn when a period holds both meanings, and only then', () => {
    const jours = (du: string, au: string) => changementsDansPeriode(deux, du, au).map((c) => c.jour);
    expect(jours('2014-01-01', '2015-12-31')).toEqual(['2015-01-01']);
    expect(jours('2014-01-01', '2014-12-31')).toEqual([]);
    expect(jours('2015-01-01', '2015-12-31')).toEqual([]);
    expect(jours('2014-12-31', '2015-01-01')).toEqual(['2015-01-01']);
    const renomme = ajoute('nature', ecoute, { nom: 'Écoute' }, '2015-01-01');
    expect(changementsDansPeriode(renomme, '2014-01-01', '2016-01-01')).toEqual([]);
  });

  it.each([
    [
      { definition: 'Autre.' },
      'La définition de «\u00a0Écoute active\u00a0» a changé le 1er janvier 2015\u00a0: ',
    ],
    [{ famille: 2 }, 'Le classement de «\u00a0Écoute active\u00a0» a changé le 1er janvier 2015\u00a0: '],
    [
      { definition: 'Autre.', item: 2 },
      'La définition et le classement de «\u00a0Écoute active\u00a0» ont changé ',
    ],
  ] as const)('say %j in a sentence', (changement, debut) => {
    const versions = ajoute('nature', ecoute, changement, '2015-01-01');
    const [c] = changementsDansPeriode(versions, '2014-01-01', '2015-12-31');
    expect(c && avertissementDeChangement(c)).toContain(debut);
  });

  it('change meaning exactly on the days that are announced', () => {
    const jour = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const etapes = fc.array(fc.tuple(jour, fc.constantFrom(1, 2, 3, 4, 5)), { maxLength: 8 });
    fc.assert(
      fc.property(etapes, fc.tuple(jour, jour), (changements, [x, y]) => {
        const [du, au] = x < y ? [x, y] : [y, x];
        let versions = ecoute;
        for (const [depuis, famille] of changements) {
          const r = ajouterVersion('nature', versions, { famille: famille as 1 | 2 | 3 | 4 | 5 }, depuis);
          if (r.ok) versions = r.value.versions;
        }
        const vus: string[] = [];
        let veille = versionAuJour(versions, du).famille;
        for (let t = Date.parse(du) + 864e5; t <= Date.parse(au); t += 864e5) {
          const j = new Date(t).toISOString().slice(0, 10);
          const famille = versionAuJour(versions, j).famille;
          if (famille !== veille) vus.push(j);
          veille = famille;
        }
        expect(changementsDansPeriode(versions, du, au).map((c) => c.jour)).toEqual(vus);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a correction since always', () => {
  const deux = ajoute('nature', ecoute, { famille: 2, definition: 'Cinq minutes.' }, '2015-01-01');
  const corrige = (changement: Parameters<typeof corrigerVersions>[2]) =>
    corrigerVersions('nature', deux, changement);

  it('holds for all days, and leaves the other changes where they were', () => {
    const r = corrige({ famille: 3 });
    expect(r.ok && r.value).toMatchObject([
      { depuis: null, famille: 3, definition: 'Tout échange.' },
      { depuis: '2015-01-01', famille: 3, definition: 'Cinq minutes.' },
    ]);
  });

  it('makes one of two versions that no longer differ, and keeps what it does not touch as it is', () => {
    const r = corrige({ famille: 2, definition: 'Cinq minutes.' });
    expect(r.ok && r.value).toMatchObject([{ depuis: null, famille: 2 }]);
    const nom = corrigerVersions('nature', deux, { famille: 2 });
    expect(nom.ok && nom.value[1]).toBe(deux[1]);
  });

  it('refuses to change nothing, and a nature half classed', () => {
    expect(code(corrige({ nom: 'Écoute active' }))).toBe('version-sans-changement');
    expect(code(corrige({ item: null }))).toBe('classement-incomplet');
    const hors = corrige({ mediation: false });
    expect(hors.ok && hors.value[0]).toMatchObject({ famille: null, registre: null, item: null });
  });
});

describe('where an act counts', () => {
  const versions = ajoute('nature', ecoute, { famille: 2, registre: 3 }, '2025-07-01');

  it('follows the version of its nature on its day', () => {
    const le = (jour: string) => classer(versions, jour);
    expect(le('2025-06-30')).toMatchObject({ value: { registre: 1, famille: 1, item: 1, propre: false } });
    expect(le('2025-07-01')).toMatchObject({ value: { registre: 3, famille: 2, item: 1, propre: false } });
  });

  it('follows what was chosen on the act, field by field', () => {
    expect(classer(versions, '2025-07-01', { famille: 5, item: null })).toMatchObject({
      value: { registre: 3, famille: 5, item: 1, mediation: true, propre: true },
    });
    expect(classer(versions, '2025-07-01', { famille: 2 })).toMatchObject({ value: { propre: false } });
  });

  it('refuses a family for time that is not mediation', () => {
    const reunion = ajoute('nature', ecoute, { mediation: false }, '2020-01-01');
    expect(classer(reunion, '2021-01-01')).toMatchObject({ value: { famille: null, mediation: false } });
    expect(code(classer(reunion, '2021-01-01', { famille: 1 }))).toBe('classement-hors-mediation');
  });
});
