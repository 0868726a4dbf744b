import pg from 'pg';
import { v5 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne, type Reponse } from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';
import type { TourneeSaisie } from './rules/tournee.ts';

const S = '/api/structures/rue';
let essai: AppEssai;
let alice: Personne;
let bruno: Personne;
let chef: Personne;
let voisin: Personne;
let proprietaire: pg.Client;
let ecoute: number;
let presence: number;
let nord: number;
let place: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('rue');
  alice = await essai.personne('rue', 'mediateur', 'Alice');
  bruno = await essai.personne('rue', 'mediateur', 'Bruno');
  chef = await essai.personne('rue', 'encadrant', 'Chef');
  voisin = await essai.personne('ailleurs', 'direction');
  const creer = async (corps: object): Promise<number> => {
    const r = await chef.appeler('POST', `${S}/nomenclature/termes`, corps);
    expect(r.status).toBe(200);
    return r.corps.id;
  };
  nord = await creer({ genre: 'secteur', nom: 'Nord' });
  place = await creer({ genre: 'lieu', nom: 'Place', secteurId: nord });
  const listes: Nomenclature = (await chef.appeler('GET', `${S}/nomenclature`)).corps;
  const nature = (nom: string) => listes.natures.find((n) => n.nom === nom)?.id ?? 0;
  ecoute = nature('Écoute active');
  presence = nature('Présence active - tournée');
  proprietaire = new pg.Client({ connectionString: essai.url });
  await proprietaire.connect();
});
afterAll(async () => {
  await proprietaire.end();
  await essai.fermer();
});

const faire = async (qui: Personne, ...commandes: object[]) => {
  const resultats = await envoyer(qui, 'rue', commandes);
  expect(resultats.map((r) => r.code)).toEqual(commandes.map(() => null));
  return resultats;
};
const ouverture = (tournee: Partial<TourneeSaisie>, tourneeId = nouvelId()) =>
  commande({
    genre: 'tournee-ouverture',
    tourneeId,
    tournee: { jour: '2026-03-10', heure: '09:00', natureId: presence, secteurId: nord, ...tournee },
  });
const contacts = (tourneeId: string, plus: object) =>
  commande({ genre: 'compteur', tourneeId, increment: { natureId: ecoute, ...plus } });
const cloture = (tourneeId: string, duree: number, heureFin = '11:00') =>
  commande({ genre: 'tournee-cloture', tourneeId, heureFin, duree });
const code = (r: Reponse) => `${r.status} ${r.corps.code}`;

/** A whole round of Alice: contacts, an act with its account, a note, closed. */
async function unTour(jour: string): Promise<{ tourneeId: string; acteId: string }> {
  const debut = ouverture({ jour, membres: [bruno.membreId] });
  const { tourneeId } = debut;
  const acte = creation({
    ...{ jour, heure: '09:40', natureId: ecoute, lieuId: place, minutes: 20, femmes: 1, tourneeId },
    ...{ aValoriser: true, recit: 'Une habitante raconte sa semaine.' },
  });
  const note = { id: nouvelId(), sorte: 'transmission' as const, texte: 'Repasser au hall 3.' };
  await faire(
    alice,
    debut,
    contacts(tourneeId, { femmes: 2 }),
    contacts(tourneeId, { hommes: 1, lieuId: place }),
    acte,
    commande({ genre: 'note', tourneeId, note }),
    cloture(tourneeId, 120),
  );
  return { tourneeId, acteId: acte.acteId };
}

describe('the account of a round', () => {
  it('is read by the whole team, without anybody’s account', async () => {
    const { tourneeId, acteId } = await unTour('2026-03-10');
    const tiers = await essai.personne('rue', 'mediateur');
    const r = await tiers.appeler('GET', `${S}/tournees/${tourneeId}`);
    expect(r.status).toBe(200);
    expect(r.corps).toMatchObject({
      ...{ id: tourneeId, jour: '2026-03-10', nuit: false, heure: '09:00', heureFin: '11:00', duree: 120 },
      ...{ natureId: presence, secteurId: nord, lieuId: null, close: true, contacts: 3, actes: 1 },
      membres: [bruno.membreId, alice.membreId],
      compteurs: [
        { natureId: ecoute, lieuId: null, femmes: 2, hommes: 0, nonCommunique: 0 },
        { natureId: ecoute, lieuId: place, femmes: 0, hommes: 1, nonCommunique: 0 },
      ],
      actesEnRoute: [{ id: acteId, heure: '09:40', natureId: ecoute, lieuId: place, femmes: 1, photos: [] }],
      notes: [{ sorte: 'transmission', texte: 'Repasser au hall 3.', membreId: alice.membreId }],
    });
    expect(JSON.stringify(r.corps)).not.toContain('habitante');
    // The act itself stays that of the people who were there.
    expect((await tiers.appeler('GET', `${S}/interventions/${acteId}`)).status).toBe(404);
  });

  it('is unknown to a neighbour, and when it was deleted', async () => {
    const { tourneeId } = await unTour('2026-02-20');
    expect(code(await voisin.appeler('GET', `/api/structures/ailleurs/tournees/${tourneeId}`))).toBe(
      '404 tournee-inconnue',
    );
    expect((await alice.appeler('DELETE', `${S}/interventions/${tourneeId}`)).status).toBe(204);
    expect(code(await alice.appeler('GET', `${S}/tournees/${tourneeId}`))).toBe('404 tournee-inconnue');
    await alice.appeler('POST', `${S}/interventions/${tourneeId}/retablissement`);
    expect((await alice.appeler('GET', `${S}/tournees/${tourneeId}`)).status).toBe(200);
  });

  it('is found by the id of the phone whose start was merged', async () => {
    const premiere = ouverture({ jour: '2026-02-21', membres: [bruno.membreId] });
    const seconde = ouverture({ jour: '2026-02-21', heure: '09:20' });
    await faire(alice, premiere);
    const [resultat] = await faire(bruno, seconde);
    expect(resultat?.tourneeId).toBe(premiere.tourneeId);
    const r = await bruno.appeler('GET', `${S}/tournees/${seconde.tourneeId}`);
    expect(r.corps).toMatchObject({ id: premiere.tourneeId, close: false, duree: null });
  });

  it('comes in a list, the latest first, hours of the night after those of the evening', async () => {
    const nuit = { jour: '2026-01-05', nuit: true, secteurId: null };
    const departs = ['22:00', '01:30', '18:00'].map((heure, i) =>
      ouverture({ ...nuit, heure, lieuId: i === 0 ? place : null }),
    );
    for (const d of departs) await faire(alice, d, cloture(d.tourneeId, 60));
    const r = await chef.appeler('GET', `${S}/tournees?du=2026-01-05&au=2026-01-05`);
    expect(r.corps.tournees.map((t: { heure: string }) => t.heure)).toEqual(['01:30', '22:00', '18:00']);
    const une = await chef.appeler('GET', `${S}/tournees?taille=1`);
    expect(une.corps.tournees).toHaveLength(1);
    expect(une.corps.tournees[0].jour > '2026-01-05').toBe(true);
    expect((await chef.appeler('GET', `${S}/tournees?du=hier`)).status).toBe(400);
  });

  it('is shared by more people than one phone can name, and read as any other', async () => {
    const { rows } = await proprietaire.query<{ id: number }>(
      `insert into membre (structure_id, nom, cle, role)
       select id, 'Équipier ' || n, 'equipier ' || n, 'mediateur' from structure, generate_series(1, 50) n where slug = 'rue'
       returning id`,
    );
    const debut = ouverture({ jour: '2026-03-10', secteurId: null, membres: rows.map((m) => m.id) });
    const { tourneeId } = debut;
    const note = { id: nouvelId(), sorte: 'ambiance' as const, texte: 'Beaucoup de monde.' };
    await faire(alice, debut, contacts(tourneeId, { femmes: 1 }));
    await faire(bruno, commande({ genre: 'note', tourneeId, note }), contacts(tourneeId, { hommes: 1 }));
    for (const adresse of [`interventions/${tourneeId}`, 'interventions', 'carnet'])
      expect([adresse, (await alice.appeler('GET', `${S}/${adresse}`)).status]).toEqual([adresse, 200]);
    const { corps } = await chef.appeler('GET', `${S}/interventions/${tourneeId}`);
    expect(corps.membres).toHaveLength(52);
  });

  it('is not joined by counting nobody, and nobody takes beforehand the id of its contacts', async () => {
    const ouverte = ouverture({ jour: '2026-01-05' });
    await faire(alice, ouverte);
    await faire(bruno, contacts(ouverte.tourneeId, { femmes: 0 }));
    const { membres } = (await bruno.appeler('GET', `${S}/tournees/${ouverte.tourneeId}`)).corps;
    expect(membres).toEqual([alice.membreId]);
    const acteId = v5(`${ecoute} `, ouverte.tourneeId);
    const [vole] = await envoyer(bruno, 'rue', [creation({ natureId: ecoute }, acteId)]);
    expect(vole).toMatchObject({ statut: 'pris', code: 'identifiant-pris' });
    await faire(alice, contacts(ouverte.tourneeId, { femmes: 1 }));
  });

  it('is not changed by the form of an act', async () => {
    const { tourneeId } = await unTour('2026-02-22');
    const lu = await alice.appeler('GET', `${S}/interventions?du=2026-02-22&au=2026-02-22`);
    // Three contacts, a round, an act.
    expect(lu.corps.total).toBe(5);
    const page = await alice.appeler('GET', `${S}/interventions?du=2026-02-22&au=2026-02-22&taille=1`);
    expect(page.corps).toMatchObject({ total: 5, interventions: [{}] });
    for (const { id, version, sorte, jour, natureId } of lu.corps.interventions) {
      const r = await alice.appeler('PUT', `${S}/interventions/${id}`, {
        jour,
        natureId,
        minutes: 5,
        version,
      });
      if (sorte === 'acte') expect(r.status).toBe(200);
      else expect(code(r)).toBe('422 intervention-de-tournee');
    }
    const sansIssue = await alice.appeler(
      'GET',
      `${S}/interventions?du=2026-02-22&au=2026-02-22&sansIssue=true`,
    );
    expect(sansIssue.corps.interventions.map((i: { sorte: string }) => i.sorte)).toEqual(['acte']);
    expect((await alice.appeler('GET', `${S}/tournees/${tourneeId}`)).corps.duree).toBe(120);
  });
});

describe('a permanence', () => {
  const saisie = (reste: object = {}) => ({
    ...{ nom: 'Hall des Tilleuls', natureId: presence, lieuId: place, jourSemaine: 3 },
    ...{ debut: '22:00', fin: '01:00', membres: [alice.membreId], ...reste },
  });
  const ecrire = (id: string, corps: object) => chef.appeler('PUT', `${S}/permanences/${id}`, corps);
  const lister = async () => (await alice.appeler('GET', `${S}/permanences`)).corps;

  it('is created, read by all, changed from its version, taken away and proposed again', async () => {
    const id = nouvelId();
    const cree = await ecrire(id, saisie());
    expect(cree.corps).toEqual({ ...saisie(), id, secteurId: nord, version: 1 });
    expect((await ecrire(id, saisie())).corps.version).toBe(1);
    expect(await lister()).toEqual([cree.corps]);
    expect(code(await ecrire(id, saisie({ nom: 'Autre' })))).toBe('409 version-depassee');
    const change = await ecrire(id, { ...saisie({ nom: ' Hall   Nord ' }), version: 1 });
    expect(change.corps).toMatchObject({ nom: 'Hall Nord', version: 2 });
    for (let i = 0; i < 2; i++)
      expect((await chef.appeler('DELETE', `${S}/permanences/${id}`)).status).toBe(204);
    expect(await lister()).toEqual([]);
    expect((await ecrire(id, { ...saisie({ nom: 'Hall Nord' }), version: 2 })).corps.version).toBe(3);
    expect(await lister()).toHaveLength(1);
    const { rows } = await proprietaire.query(
      `select action from journal where objet = 'permanence' and objet_id = $1 order by id`,
      [id],
    );
    expect(rows.map((r) => r.action)).toEqual(['creation', 'modification', 'suppression', 'modification']);
    await chef.appeler('DELETE', `${S}/permanences/${id}`);
  });

  it.each<[string, object, string]>([
    ['without name', { nom: ' ' }, '422 nom-vide'],
    ['of no nature', { natureId: 1_000_000 }, '422 nature-inconnu'],
    ['that ends at no hour', { fin: '26:00' }, '422 heure-invalide'],
    ['with a stranger', { membres: [1_000_000] }, '422 membre-inconnu'],
    ['on an eighth day', { jourSemaine: 8 }, '400 demande-invalide'],
  ])('is refused %s', async (_, reste, attendu) => {
    expect(code(await ecrire(nouvelId(), saisie(reste)))).toBe(attendu);
  });

  it('is refused with a nature that is no longer offered', async () => {
    const nature = await chef.appeler('POST', `${S}/nomenclature/termes`, {
      ...{ genre: 'nature', nom: 'Ancienne', registre: 1, famille: 1, item: 1 },
    });
    await chef.appeler('PUT', `${S}/nomenclature/termes/${nature.corps.id}/retrait`, {});
    expect(code(await ecrire(nouvelId(), saisie({ natureId: nature.corps.id })))).toBe('422 nature-retire');
  });

  it('is unknown when nobody made it', async () => {
    expect(code(await chef.appeler('DELETE', `${S}/permanences/${nouvelId()}`))).toBe(
      '404 permanence-inconnue',
    );
  });

  it('follows the place and the nature that are merged into others, as notes do', async () => {
    const creer = async (corps: object) =>
      (await chef.appeler('POST', `${S}/nomenclature/termes`, corps)).corps.id as number;
    const sud = await creer({ genre: 'secteur', nom: 'Sud' });
    const double = await creer({ genre: 'lieu', nom: 'Place (double)', secteurId: sud });
    const autre = await creer({ genre: 'nature', nom: 'Ronde', registre: 1, famille: 4, item: 1 });
    const id = nouvelId();
    await ecrire(id, saisie({ lieuId: double, natureId: autre }));
    const debut = ouverture({ jour: '2026-02-01', secteurId: sud });
    const note = { id: nouvelId(), sorte: 'ambiance' as const, texte: 'Calme.', lieuId: double };
    await faire(
      alice,
      debut,
      commande({ genre: 'note', tourneeId: debut.tourneeId, note }),
      contacts(debut.tourneeId, { natureId: autre, lieuId: double, femmes: 3 }),
      contacts(debut.tourneeId, { natureId: presence, lieuId: place, femmes: 1 }),
    );
    for (const [source, cible] of [
      [double, place],
      [autre, presence],
    ])
      expect(
        (await chef.appeler('POST', `${S}/nomenclature/termes/${source}/fusion`, { dans: cible })).status,
      ).toBe(200);
    expect((await lister()).find((p: { id: string }) => p.id === id)).toMatchObject({
      ...{ lieuId: place, secteurId: nord, natureId: presence },
    });
    const r = await alice.appeler('GET', `${S}/tournees/${debut.tourneeId}`);
    expect(r.corps.notes[0].lieuId).toBe(place);
    expect(r.corps.compteurs).toEqual([
      { natureId: presence, lieuId: place, femmes: 4, hommes: 0, nonCommunique: 0 },
    ]);
    // A phone that only knows the old names goes on counting.
    await faire(alice, contacts(debut.tourneeId, { natureId: autre, lieuId: double, femmes: 1 }));
    expect((await alice.appeler('GET', `${S}/tournees/${debut.tourneeId}`)).corps.contacts).toBe(5);
  });
});

describe('the carnet of a phone', () => {
  const lire = async (qui: Personne) => (await qui.appeler('GET', `${S}/carnet`)).corps;
  const ids = (liste: readonly { id: string }[]) => liste.map((x) => x.id);

  it('holds one’s own acts of thirty days, and the rounds of the team that go on or are fresh', async () => {
    const lea = await essai.personne('rue', 'mediateur', 'Léa');
    const [vieux, sien, autrui, efface] = [
      creation({ natureId: ecoute, jour: '2026-02-07' }),
      creation({ natureId: ecoute, jour: '2026-02-08', recit: 'Le sien.' }),
      creation({ natureId: ecoute }),
      creation({ natureId: ecoute }),
    ];
    await faire(lea, vieux, sien, efface, commande({ genre: 'acte-suppression', acteId: efface.acteId }));
    await faire(alice, autrui);
    const ensemble = creation({ natureId: ecoute, membres: [lea.membreId] });
    await faire(bruno, ensemble);
    const ouverte = ouverture({ jour: '2026-02-25', secteurId: null });
    const fraiche = ouverture({ jour: '2026-03-07', secteurId: null });
    const passee = ouverture({ jour: '2026-03-06', secteurId: null });
    await faire(alice, ouverte, fraiche, passee, ...[fraiche, passee].map((o) => cloture(o.tourneeId, 30)));
    const carnet = await lire(lea);
    expect(ids(carnet.actes)).toEqual([ensemble.acteId, sien.acteId]);
    expect(carnet.actes[1].recit).toBe('Le sien.');
    expect(ids(carnet.tournees)).toEqual(expect.arrayContaining([ouverte.tourneeId, fraiche.tourneeId]));
    expect(ids(carnet.tournees)).not.toContain(passee.tourneeId);
    expect(carnet.tournees.find((t: { id: string }) => t.id === ouverte.tourneeId)).toMatchObject({
      ...{ close: false, compteurs: [], actesEnRoute: [], notes: [] },
    });
    expect(carnet.maintenant).toBe('2026-03-10T10:00:00.000Z');
    expect(await lire(alice)).toMatchObject({
      permanences: await chef.appeler('GET', `${S}/permanences`).then((r) => r.corps),
    });
  });

  it('says how one’s days run, and from when to when one is of the team', async () => {
    const max = await essai.personne('rue', 'mediateur', 'Max');
    expect(await lire(max)).toMatchObject({ journee: 'minuit', actifDu: null, actifAu: null });
    await proprietaire.query(`update structure set journee = 'midi' where slug = 'rue'`);
    expect((await lire(max)).journee).toBe('midi');
    await proprietaire.query(
      `update membre set journee = 'minuit', actif_du = '2026-01-01', actif_au = '2026-12-31' where id = $1 and nom = 'Max'`,
      [max.membreId],
    );
    expect(await lire(max)).toMatchObject({
      journee: 'minuit',
      actifDu: '2026-01-01',
      actifAu: '2026-12-31',
    });
    expect((await lire(alice)).journee).toBe('midi');
    await proprietaire.query(`update structure set journee = 'minuit' where slug = 'rue'`);
  });
});
