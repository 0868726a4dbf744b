import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { dansStructure } from '../../server/db.ts';
import { rattacherMembre } from '../structures/creer.ts';

let essai: AppEssai;
let direction: Personne;
let tete: Personne;
let convention: number;

const POSTE = {
  ...{ signeeLe: '2025-11-20', debut: '2025-12-01', fin: '2028-11-30', employeur: 'Médiation d’Ici' },
  ...{ commune: 'Metz', qpv: null, heures: 35, typeMediation: '' },
};

beforeAll(async () => {
  essai = await nouvelleApp();
  const ailleurs = await essai.structure('ailleurs');
  direction = await essai.personne('ici', 'direction', 'Dalila Directrice');
  tete = await essai.personne('ici', 'reseau', 'Tom Réseau');
  await dansStructure(essai.serveur.db, ailleurs, (tx) =>
    rattacherMembre(tx, ailleurs, { nom: 'Tom Réseau', role: 'reseau', compteId: tete.compteId }),
  );
  const avant = await essai.personne('ici', 'mediateur', 'Ancienne Titulaire');
  const actuelle = await essai.personne('ici', 'mediateur', 'Zoé Titulaire');
  const r = await direction.appeler('POST', '/api/structures/ici/conventions', {
    ...POSTE,
    ...{ numero: 'R 057 25 0012 00', titulaireId: avant.membreId },
  });
  convention = r.corps.id;
  const contrat = {
    ...{ genre: 'cdd', signeLe: '2025-12-01', debut: '2025-12-01', fin: '2026-01-31', heures: 35 },
    ...{ premiereEmbauche: true, naissance: '1980-01-01', situation: 'sans-emploi', residence: 'qpv' },
    ...{ moinsDe24h: null, essaiRenouvele: false, remplace: null, renouvelle: null, autreAide: false },
  };
  const un = await direction.appeler('POST', `/api/structures/ici/conventions/${convention}/contrats`, {
    ...contrat,
    membreId: avant.membreId,
  });
  const deux = await direction.appeler('POST', `/api/structures/ici/conventions/${convention}/contrats`, {
    ...contrat,
    ...{ membreId: actuelle.membreId, signeLe: '2026-02-01', debut: '2026-02-01', fin: '2027-01-31' },
  });
  expect([un.status, deux.status, un.corps, deux.corps]).toMatchObject([200, 200, {}, {}]);
  const ici = `/api/structures/ici/conventions/${convention}`;
  const { version } = (await direction.appeler('GET', `${ici}/dossier`)).corps;
  await direction.appeler('PATCH', `${ici}/dossier`, { cout: { brut: 1900, charges: 400 }, version });
  const { echeances } = (await direction.appeler('GET', `${ici}/echeances`)).corps;
  const presence = echeances.find((e: { code: string }) => e.code.startsWith('etat-presence'));
  await direction.appeler('POST', `${ici}/echeances`, {
    cle: presence.cle,
    suite: 'sans-objet',
    motif: 'Zoé malade',
  });
  // A structure where the same account has no such role is not shown.
  await essai.personne('tiers', 'direction');
});
afterAll(() => essai.fermer());

const lire = async (qui: Personne, url: string) => (await qui.appeler('GET', url)).corps;

describe('a network', () => {
  it('sees the posts of every employer that invited it, and of no other', async () => {
    const { employeurs } = await lire(tete, '/api/moi/postes');
    expect(employeurs.map((e: { slug: string; role: string }) => [e.slug, e.role])).toEqual([
      ['ailleurs', 'reseau'],
      ['ici', 'reseau'],
    ]);
    expect(employeurs[1].postes).toHaveLength(1);
    expect(employeurs[1].postes[0]).toMatchObject({ numero: 'R 057 25 0012 00', titulaire: 'Zoé Titulaire' });
  });

  it('reads no name but that of who holds the post today, no word and no salary', async () => {
    const adresses = [
      'echeances',
      'postes',
      `conventions/${convention}/echeances`,
      `conventions/${convention}/aide`,
    ];
    const vus = await Promise.all(adresses.map((a) => tete.appeler('GET', `/api/structures/ici/${a}`)));
    const moi = await tete.appeler('GET', '/api/moi/postes');
    for (const r of [...vus, moi]) {
      expect(r.status).toBe(200);
      expect(r.brut.body).not.toMatch(/Ancienne|Dalila|malade|1900/);
    }
    expect(vus[3]?.corps).toMatchObject({ cout: { brut: null, charges: null }, total: { reste: null } });
    // The direction reads all of it, at the same addresses.
    const lus = await Promise.all(adresses.map((a) => direction.appeler('GET', `/api/structures/ici/${a}`)));
    const tout = lus.map((r) => r.brut.body).join();
    for (const mot of ['Ancienne', 'Dalila', 'malade', '1900']) expect(tout).toContain(mot);
  });

  it('reads what the aid is worth, not the days of absence taken off it', async () => {
    const ici = `/api/structures/ici/conventions/${convention}`;
    const absence = await direction.appeler('POST', `${ici}/absences`, {
      ...{ contratId: null, genre: 'maladie', debut: '2026-02-02', fin: '2026-02-11', deduite: null },
    });
    expect(absence.status).toBe(200);
    const deFevrier = async (qui: Personne) =>
      (await lire(qui, `${ici}/aide?du=2026-02-01&au=2026-02-28`)).mois[0];
    const lu = await deFevrier(direction);
    expect(lu).toMatchObject({ jours: 28, joursDeduits: 10 });
    const vu = await deFevrier(tete);
    expect(vu).toMatchObject({ jours: 28, joursDeduits: null, montant: lu.montant });
    expect(vu.montant).toBeGreaterThan(0);
  });

  it('is shut out the day after its access ends', async () => {
    await direction.appeler('PATCH', `/api/structures/ici/membres/${tete.membreId}`, {
      actifAu: '2026-03-09',
    });
    const { employeurs } = await lire(tete, '/api/moi/postes');
    expect(employeurs.map((e: { slug: string }) => e.slug)).toEqual(['ailleurs']);
    expect((await tete.appeler('GET', '/api/structures/ici/postes')).status).toBe(404);
    await direction.appeler('PATCH', `/api/structures/ici/membres/${tete.membreId}`, { actifAu: null });
  });

  it('is invited like anybody, with its role', async () => {
    const { id } = (await direction.appeler('POST', '/api/structures/ici/membres', { nom: 'Réseau Est' }))
      .corps;
    const r = await direction.appeler('POST', `/api/structures/ici/membres/${id}/invitation`, {
      ...{ email: 'est@reseau.example', role: 'reseau' },
    });
    expect(r.status).toBe(200);
  });
});

it('an account without such a role follows no post', async () => {
  const mediatrice = await essai.personne('ici', 'mediateur');
  expect((await lire(mediatrice, '/api/moi/postes')).employeurs).toEqual([]);
  const dir = await lire(direction, '/api/moi/postes');
  expect(dir.employeurs).toMatchObject([{ slug: 'ici', role: 'direction' }]);
});
