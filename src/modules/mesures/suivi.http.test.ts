import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';

const RACINE = '/api/structures/suivi-chiffres';
const SITUATIONS = `${RACINE}/situations`;

let essai: AppEssai;
let ana: Personne;
let chef: Personne;
let observateur: Personne;
let listes: Nomenclature;
let nord = 0;
const sorte = (nom: string): number => listes.sortes.find((s) => s.nom === nom)?.id ?? 0;

/** The day on which what follows is written. */
const le = (jour: string): void => {
  essai.horloge.maintenant = new Date(`${jour}T10:00:00Z`);
};
async function ouvrir(jour: string, nom = 'Conflit de voisinage', secteurId: number | null = nord) {
  le(jour);
  const id = nouvelId();
  const r = await ana.appeler('PUT', `${SITUATIONS}/${id}`, {
    sorteId: sorte(nom),
    saisieLe: jour,
    secteurId,
  });
  expect(r.status, JSON.stringify(r.corps)).toBe(200);
  return id;
}
async function passer(id: string, jour: string, corps: object) {
  le(jour);
  const { version } = (await ana.appeler('GET', `${SITUATIONS}/${id}`)).corps;
  const r = await ana.appeler('POST', `${SITUATIONS}/${id}/etat`, { version, le: jour, ...corps });
  expect(r.status, JSON.stringify(r.corps)).toBe(200);
}
async function noter(id: string, jour: string, genre: string, donnees: object) {
  le(jour);
  const r = await ana.appeler('PUT', `${SITUATIONS}/${id}/faits/${nouvelId()}`, { genre, jour, donnees });
  expect(r.status, JSON.stringify(r.corps)).toBe(200);
}
const protocole = (id: string, jour: string, ...tenus: (boolean | null)[]) =>
  noter(id, jour, 'protocole', {
    engagements: tenus.map((tenu) => ({ de: 'Partie 1', texte: 'Baisser le son', tenu })),
  });
const lire = async (du: string, au: string, par = '', qui = chef) => {
  const r = await qui.appeler('GET', `${RACINE}/suivi?du=${du}&au=${au}${par && `&par=${par}`}`);
  expect(r.status, JSON.stringify(r.corps)).toBe(200);
  return r.corps;
};

beforeAll(async () => {
  essai = await nouvelleApp();
  ana = await essai.personne('suivi-chiffres', 'mediateur', 'Ana');
  chef = await essai.personne('suivi-chiffres', 'encadrant', 'Chef');
  nord = (await chef.appeler('POST', `${RACINE}/nomenclature/termes`, { genre: 'secteur', nom: 'Nord' }))
    .corps.id;
  listes = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;

  // January: A opens. February: B opens, A closes. March: A reopens, C opens and closes; D is recorded by mistake.
  const a = await ouvrir('2026-01-10');
  await noter(a, '2026-01-12', 'navette', { mediateurs: [ana.membreId], partie: 1 });
  const b = await ouvrir('2026-02-01', 'Personne isolée ou fragilisée', null);
  await passer(a, '2026-02-10', { vers: 'close', issue: 'apaisee' });
  await passer(a, '2026-03-02', { vers: 'en-cours', phrase: 'Le bruit reprend' });
  const c = await ouvrir('2026-03-05');
  await noter(c, '2026-03-06', 'contact', { avec: 'la voisine', mode: 'visite', abouti: false });
  await noter(c, '2026-03-07', 'contact', { avec: 'la voisine', mode: 'visite' });
  await noter(c, '2026-03-08', 'table-ronde', {
    invites: [
      { qui: 'Partie 1', venu: true },
      { qui: 'Partie 2', venu: false },
    ],
  });
  await noter(c, '2026-03-09', 'table-ronde', { invites: [{ qui: 'Partie 1', venu: false }] });
  await protocole(c, '2026-03-10', true, true);
  await protocole(a, '2026-03-11', true, false);
  await protocole(b, '2026-03-12', true, null);
  await passer(c, '2026-03-25', { vers: 'close', issue: 'resolue' });
  const d = await ouvrir('2026-03-15');
  await ana.appeler('DELETE', `${SITUATIONS}/${d}`);
  // Sessions opened in January have ended since.
  le('2026-06-30');
  chef = await essai.personne('suivi-chiffres', 'encadrant', 'Cheffe');
  observateur = await essai.personne('suivi-chiffres', 'observateur', 'Obs');
});
afterAll(() => essai.fermer());

describe('the follow-up of situations in figures', () => {
  it('tells what was open, opened, closed and reopened in each period', async () => {
    const vu = async (du: string, au: string) => {
      const { suivies, nouvelles, closes, rouvertes, ouvertes } = (await lire(du, au)).total;
      return { suivies, nouvelles, closes, rouvertes, ouvertes };
    };
    expect(await vu('2026-01-01', '2026-01-31')).toEqual({
      ...{ suivies: 1, nouvelles: 1, closes: 0, rouvertes: 0, ouvertes: 1 },
    });
    expect(await vu('2026-02-01', '2026-02-28')).toEqual({
      ...{ suivies: 2, nouvelles: 1, closes: 1, rouvertes: 0, ouvertes: 1 },
    });
    expect(await vu('2026-03-01', '2026-03-31')).toEqual({
      ...{ suivies: 3, nouvelles: 1, closes: 1, rouvertes: 1, ouvertes: 2 },
    });
    // A was closed from 10 February to 2 March: only B is followed.
    expect(await vu('2026-02-15', '2026-02-20')).toMatchObject({ suivies: 1, ouvertes: 1 });
    expect(await vu('2026-01-01', '2026-06-30')).toEqual({
      ...{ suivies: 3, nouvelles: 3, closes: 2, rouvertes: 1, ouvertes: 2 },
    });
    expect(await vu('2025-01-01', '2025-12-31')).toMatchObject({ suivies: 0, ouvertes: 0 });
  });

  it('counts days from the saisine: what is open at the end, what was closed', async () => {
    const { total } = await lire('2026-03-01', '2026-03-31');
    // On 31 March A is 80 days old and B 58; C was followed for 20 days.
    expect(total).toMatchObject({ ageMedian: 69, dureeMediane: 20 });
    // A period to come stops today: A is 171 days old, B 149.
    expect((await lire('2026-06-01', '2026-12-31')).total.ageMedian).toBe(160);
  });

  it('counts the facts of the trade on their day, and only what took place', async () => {
    const { total } = await lire('2026-03-01', '2026-03-31');
    expect(total).toMatchObject({ contacts: 1, navettes: 0, tablesRondes: 1, protocoles: 3 });
    // One agreement kept, one broken, one that nobody knows yet.
    expect(total.accordsTenus).toBe(0.5);
    expect((await lire('2026-01-01', '2026-01-31')).total).toMatchObject({ navettes: 1, accordsTenus: null });
  });

  it('counts people once, and no more where they were taken off', async () => {
    const id = nouvelId();
    const jour = '2026-06-30';
    await chef.appeler('PUT', `${SITUATIONS}/${id}`, { sorteId: sorte('Jeune adulte'), saisieLe: jour });
    const gens = [nouvelId(), nouvelId()];
    const une = (personne?: string) => `${SITUATIONS}/${id}/personnes/${personne}`;
    for (const [rang, personne] of gens.entries()) {
      const corps = { identite: { pseudonyme: `P${rang}` }, qualite: 'partie' };
      expect((await chef.appeler('PUT', une(personne), corps)).status).toBe(200);
    }
    const personnes = async () => (await lire(jour, jour)).total.personnes;
    expect(await personnes()).toBe(2);
    expect((await chef.appeler('DELETE', une(gens[0]))).status).toBe(204);
    expect(await personnes()).toBe(1);
    expect((await chef.appeler('DELETE', `${SITUATIONS}/${id}`)).status).toBe(204);
  });

  it('lays them out, those without value apart, and says how situations ended', async () => {
    const { lignes, issues } = await lire('2026-01-01', '2026-06-30', 'secteur');
    expect(lignes.map((l: { nom: string; chiffres: object }) => [l.nom, l.chiffres])).toEqual([
      ['Nord', expect.objectContaining({ suivies: 2, navettes: 1, protocoles: 2 })],
      ['Non renseigné', expect.objectContaining({ suivies: 1, navettes: 0, protocoles: 1 })],
    ]);
    expect(issues).toEqual([
      { issue: 'apaisee', nom: 'Apaisée', closes: 1 },
      { issue: 'resolue', nom: 'Résolue', closes: 1 },
    ]);
  });

  it('is read by those who only read figures, and refuses a period that ends before it begins', async () => {
    expect((await lire('2026-01-01', '2026-06-30', '', observateur)).total.suivies).toBe(3);
    const r = await chef.appeler('GET', `${RACINE}/suivi?du=2026-02-01&au=2026-01-01`);
    expect([r.status, r.corps.code]).toEqual([422, 'periode-inversee']);
  });
});
