import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';

// Today is 10 March 2026: the convention began more than two years before its record.
const BASE = '/api/structures/ici';
let essai: AppEssai;
let direction: Personne;
let convention: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', 'Hélène Direction');
  const samira = await essai.personne('ici', 'mediateur', 'Samira');
  const r = await direction.appeler('POST', `${BASE}/conventions`, {
    ...{ numero: 'R 057 23 0012 00', signeeLe: '2023-12-20', debut: '2024-01-01', fin: '2026-12-31' },
    ...{ employeur: 'Médiation d’Ici', commune: 'Metz', qpv: null, heures: 35, typeMediation: '' },
    titulaireId: samira.membreId,
  });
  convention = r.corps.id;
});
afterAll(() => essai.fermer());

type Lue = { cle: string; code: string; statut: string; date: string; dit: { motif: string } | null };
const sur = (suite: string, corps?: object) =>
  direction.appeler(corps ? 'POST' : 'GET', `${BASE}/conventions/${convention}/${suite}`, corps);
const toutes = async (): Promise<Lue[]> => (await sur('echeances')).corps.echeances;
const enRetard = async () => (await toutes()).filter((e) => e.statut === 'depasse').map((e) => e.cle);
const dans = async () => (await sur('dossier')).corps.periodes;

describe('a convention recorded long after it began', () => {
  it('has its past dates settled in one gesture, and taken back in one', async () => {
    const avant = await enRetard();
    expect(avant.filter((c) => c.startsWith('etat-presence')).length).toBe(8);
    await sur('echeances', {
      ...{ cle: 'bilan-annuel-1', suite: 'reporte', au: '2026-03-12', motif: 'délai accordé' },
    });
    // Its new day comes and goes: it is late again, and that word must come back with it.
    essai.horloge.maintenant = new Date('2026-03-20T09:00:00Z');
    const tard = await enRetard();
    expect(tard).toContain('bilan-annuel-1');

    const r = await sur('echeances/passees', { avant: '2026-03-20', garder: ['bilan-annuel-2'] });
    expect(r.status).toBe(200);
    // Suspensions and the risk of an end went with the états de présence that they come from.
    expect(await enRetard()).toEqual(['bilan-annuel-2']);
    expect((await toutes()).find((e) => e.cle === 'etat-presence-2024-T1')?.dit).toMatchObject({
      ...{ suite: 'fait', motif: 'avant Trame', par: 'Hélène Direction', le: r.corps.le },
    });
    expect((await dans()).map((p: { dite: boolean }) => p.dite)).toContain(true);

    const reprise = await sur('echeances/passees/retablissement', { le: r.corps.le });
    expect(reprise.corps).toEqual({ remises: r.corps.notees });
    expect(await enRetard()).toEqual(tard);
    expect((await toutes()).find((e) => e.cle === 'bilan-annuel-1')).toMatchObject({
      ...{ date: '2026-03-12', dit: { suite: 'reporte', motif: 'délai accordé' } },
    });
    const encore = await sur('echeances/passees/retablissement', { le: r.corps.le });
    expect([encore.status, encore.corps.code]).toEqual([404, 'passees-inconnues']);
  });

  it('keeps what comes after the day, and refuses a day to come or with nothing before it', async () => {
    const r = await sur('echeances/passees', { avant: '2025-01-01' });
    const reste = (await toutes()).filter((e) => e.statut === 'depasse');
    expect(reste.every((e) => e.date >= '2025-01-01')).toBe(true);
    expect(reste.length).toBeGreaterThan(3);
    await sur('echeances/passees/retablissement', { le: r.corps.le });
    for (const [avant, code] of [
      ['2026-03-21', 'passees-a-venir'],
      ['2024-01-01', 'passees-aucune'],
    ]) {
      const refuse = await sur('echeances/passees', { avant });
      expect([refuse.status, refuse.corps.code]).toEqual([422, code]);
      expect(refuse.brut.body).toContain('"avant"');
    }
  });
});
