import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne, reponseDe } from '../../../tests/support/app.ts';

const BASE = '/api/structures/ici';
let essai: AppEssai;
let direction: Personne;
let convention: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('ici');
  direction = await essai.personne('ici', 'direction');
  const r = await direction.appeler('POST', `${BASE}/conventions`, {
    numero: 'R 057 25 0012 00',
    signeeLe: '2025-11-20',
    debut: '2025-12-01',
    fin: '2028-11-30',
    employeur: 'Médiation d’Ici',
    commune: 'Metz',
    qpv: null,
    titulaireId: null,
    heures: 35,
    typeMediation: '',
  });
  convention = r.corps.id;
});
afterAll(() => essai.fermer());

const une = async (code: string) => {
  const { corps } = await direction.appeler('GET', `${BASE}/echeances`);
  return corps.echeances.find((e: { code: string }) => e.code === code);
};
const dire = (cle: string, suite: string, plus = {}) =>
  direction.appeler('POST', `${BASE}/conventions/${convention}/echeances`, { cle, suite, ...plus });

describe('deadlines', () => {
  it('are those of every convention, with their article and what to do', async () => {
    expect(await une('recrutement-limite')).toMatchObject({
      date: '2026-04-20',
      statut: 'a-venir',
      gravite: 'convention',
      numero: 'R 057 25 0012 00',
      dit: null,
    });
    const { corps } = await direction.appeler('GET', `${BASE}/echeances?au=2026-04-30`);
    expect(corps.echeances.map((e: { code: string }) => e.code)).toEqual(['recrutement-limite']);
  });

  it('are postponed with a reason and a day to come, and everything said is kept', async () => {
    expect((await dire('recrutement-limite', 'reporte')).corps.code).toBe('report-sans-date');
    expect((await dire('recrutement-limite', 'reporte', { au: '2026-05-01' })).corps.code).toBe(
      'report-sans-motif',
    );
    expect((await dire('recrutement-limite', 'reporte', { au: '2026-03-09', motif: 'x' })).corps.code).toBe(
      'report-passe',
    );
    expect((await dire('recrutement-limite', 'reporte', { au: '2126-05-01', motif: 'x' })).corps.code).toBe(
      'report-trop-loin',
    );
    const motif = 'délai accordé par la préfecture';
    const r = await dire('recrutement-limite', 'reporte', { au: '2026-05-20', motif });
    expect(r.corps).toMatchObject({
      statut: 'reporte',
      date: '2026-05-20',
      dit: { motif, suite: 'reporte' },
    });
    expect((await dire('recrutement-limite', 'fait')).corps.statut).toBe('fait');
    expect((await dire('recrutement-limite', 'a-faire')).corps).toMatchObject({
      statut: 'a-venir',
      date: '2026-04-20',
    });
    expect((await dire('inconnue', 'fait')).status).toBe(404);
  });
});

describe('the calendar', () => {
  const lire = (adresse: string) => essai.app.inject({ url: new URL(adresse).pathname });

  it('is read with its secret address alone, until it is closed or made anew', async () => {
    const { adresse } = (await direction.appeler('POST', `${BASE}/calendrier`)).corps;
    const lu = reponseDe(await lire(adresse));
    expect(lu.brut.headers['content-type']).toContain('text/calendar');
    expect(lu.corps).toContain('DTSTART;VALUE=DATE:20260420\r\nDTEND;VALUE=DATE:20260421');
    expect(lu.corps.split('\r\n').every((l: string) => Buffer.byteLength(l) <= 75)).toBe(true);
    expect((await direction.appeler('GET', `${BASE}/calendrier`)).corps).toMatchObject({ actif: true });

    const nouvelle = (await direction.appeler('POST', `${BASE}/calendrier`)).corps.adresse;
    expect((await lire(adresse)).statusCode).toBe(404);
    expect((await lire(nouvelle)).statusCode).toBe(200);
    await direction.appeler('DELETE', `${BASE}/calendrier`);
    expect((await lire(nouvelle)).statusCode).toBe(404);
    expect((await lire(nouvelle.replace('/ici.', '/inconnue.'))).statusCode).toBe(404);
  });

  it('closes with the role of its owner', async () => {
    const autre = await essai.personne('ici', 'direction');
    const { adresse } = (await autre.appeler('POST', `${BASE}/calendrier`)).corps;
    expect((await lire(adresse)).statusCode).toBe(200);
    await direction.appeler('PATCH', `${BASE}/membres/${autre.membreId}`, { role: 'encadrant' });
    expect((await lire(adresse)).statusCode).toBe(404);
  });
});
