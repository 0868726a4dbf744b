import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGE, type MondeDesLiaisons, mondeDesLiaisons, NOM } from '../../../tests/support/liaisons.ts';
import { nouvelId } from '../../kernel/id.ts';
import { nouveauSecret } from '../../server/chiffre.ts';
import { dansStructure } from '../../server/db.ts';
import { construireApp } from '../../server/http.ts';
import { effacerFiches } from '../personnes/store-effacer.ts';
import { codeLisible } from '../situations/rules/code.ts';

let m: MondeDesLiaisons;
let fiche: string;
let secret: string;
const DEPART = new Date('2026-03-10T10:00:00Z');
const UN_JOUR = 86_400_000;

beforeAll(async () => {
  m = await mondeDesLiaisons('liens');
});
afterAll(() => m.essai.fermer());
beforeEach(async () => {
  m.essai.horloge.maintenant = DEPART;
  fiche = await m.brouillon();
  secret = await m.envoyer(fiche);
});

/** What somebody learns who holds a link that is of no use: the same, whatever the reason. */
async function exigerMuet(lien: string): Promise<void> {
  const inconnu = await m.parLien('lire', nouveauSecret());
  for (const quoi of ['lire', 'repondre'] as const) {
    const r = await m.parLien(quoi, lien);
    expect([r.status, r.corps]).toEqual([404, inconnu.corps]);
    expect(r.corps.code).toBe('lien-perime');
  }
}

describe('the link of a partner', () => {
  it('opens its sheet alone, which is received, then answered in its own words', async () => {
    const lue = await m.parLien('lire', secret);
    expect(lue.corps).toEqual({
      ...{
        structure: 'Structure liens',
        partenaire: 'Habitat des Lilas',
        message: MESSAGE,
        personne: null,
        ou: null,
      },
      sansNom: true,
      ...{
        envoyeeLe: '2026-03-10',
        jusquAu: '2026-03-24',
        reference: codeLisible(String((await m.lire(fiche)).code)),
      },
      suivi: { nom: 'Mediatrice liens', courriel: m.mediatrice.email },
    });
    expect(await m.lire(fiche)).toMatchObject({ etat: 'recue', recueLe: '2026-03-10' });
    m.essai.horloge.maintenant = new Date(DEPART.getTime() + 3 * UN_JOUR);
    const reponse = { reponse: 'reorientee', texte: 'Vu avec le service social', par: 'Paul, gardien' };
    expect((await m.parLien('repondre', secret, reponse)).status).toBe(204);
    expect(await m.lire(fiche)).toMatchObject({
      ...{ etat: 'repondue', reponse: 'reorientee', repondueLe: '2026-03-13', recueLe: '2026-03-10' },
      ...{ reponseTexte: 'Vu avec le service social', reponsePar: 'Paul, gardien', message: MESSAGE },
      lien: { etat: 'utilise' },
    });
    expect(await m.journal(fiche)).toEqual([
      ...['creation false', 'envoyer false', 'lien false', 'recevoir true', 'repondre true'],
    ]);
  });

  it('leaves a line in the log at each opening that shows a name, and none without', async () => {
    const lectures = async () =>
      (await m.direction.appeler('GET', `${m.S}/lectures`)).corps.lectures.filter(
        (l: { membre: string }) => l.membre === 'Habitat des Lilas, par son lien',
      );
    await m.parLien('lire', secret);
    expect(await lectures()).toEqual([]);
    const nommee = await m.envoyer(await m.brouillon({ accordId: await m.accord() }));
    for (const _ of [1, 2])
      expect((await m.parLien('lire', nommee)).corps.personne).toBe(`${NOM.prenom} ${NOM.nom}`);
    const ligne = { situationId: m.situation, rang: 1, motif: 'liaison', le: DEPART.toISOString() };
    expect(await lectures()).toMatchObject([ligne, ligne]);
  });

  it('does not say that a sheet names nobody when its message still holds what the guard finds', async () => {
    const message = 'Mme Benali, hospitalisée en psychiatrie, 06 11 22 33 44';
    const lien = await m.envoyer(await m.brouillon({ message }));
    expect((await m.parLien('lire', lien)).corps).toMatchObject({ message, personne: null, sansNom: false });
    const chezEux = await m.envoyer(await m.brouillon({ message: 'À voir avec Habitat des Lilas.' }));
    expect((await m.parLien('lire', chezEux)).corps.sansNom).toBe(true);
  });

  it.each(['\u00ad', '\u200b', '-', ' '])(
    'does not say it of a name hidden with %j either',
    async (joint) => {
      const message = `Vu q${joint}${'uatrefages'.split('').join(joint)} hier.`;
      const ecrire = (id: string) =>
        m.mediatrice.appeler('PUT', `${m.S}/situations/${m.situation}/liaisons/${id}`, {
          ...{ partenaireId: m.partenaire, message },
        });
      expect((await ecrire(nouvelId())).corps.code).toBe('message-nomme');
      // Written before the name was recorded.
      const autre = nouvelId();
      const { corps } = await m.mediatrice.appeler('GET', `${m.S}/situations/${m.situation}`);
      const S = `${m.S}/situations/${autre}`;
      await m.mediatrice.appeler('PUT', S, { sorteId: corps.sorteId, saisieLe: '2026-03-01' });
      const id = nouvelId();
      await m.mediatrice.appeler('PUT', `${S}/liaisons/${id}`, { partenaireId: m.partenaire, message });
      const lien = await m.envoyer(id);
      await m.mediatrice.appeler('PUT', `${S}/personnes/${nouvelId()}`, {
        ...{ identite: { nom: 'Quatrefages' }, qualite: 'partie' },
      });
      expect((await m.parLien('lire', lien)).corps).toMatchObject({ message, sansNom: false });
    },
  );

  it('may be answered without having been read before', async () => {
    await m.parLien('repondre', secret);
    expect(await m.lire(fiche)).toMatchObject({ etat: 'repondue', recueLe: '2026-03-10' });
  });

  it('says neither to a browser cache nor to a search engine what it shows', async () => {
    const { brut } = await m.parLien('lire', secret);
    expect(brut.headers).toMatchObject({
      ...{
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
      },
    });
  });

  it('puts its secret after the #, and keeps nothing of it but a fingerprint', async () => {
    const r = await m.passer(fiche, 'renvoyer', { par: 'lien' });
    expect(r.corps.lien.adresse).toMatch(/^http:\/\/[^#]+\/liaison#[\w-]{43}$/);
    const { rows } = await lignes();
    expect(rows.every((l) => !JSON.stringify(l).includes(secret))).toBe(true);
  });
});

async function lignes() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: m.essai.url });
  await client.connect();
  const r = await client.query<{ l: unknown }>(
    `select to_jsonb(l) as l from lien_liaison l union all select to_jsonb(j) from journal j`,
  );
  await client.end();
  return r;
}

describe('a link that is attacked', () => {
  it('is not guessed: what is unknown, cut or made up says one sentence', async () => {
    for (const essai of ['x', secret.slice(0, -1), `${secret}A`, secret.toLowerCase(), nouveauSecret()])
      await exigerMuet(essai);
    expect(await m.lire(fiche)).toMatchObject({ etat: 'envoyee' });
  });

  it('forwarded after use says only that it was used, and cannot be answered again', async () => {
    await m.parLien('repondre', secret, { texte: 'La première' });
    for (const quoi of ['lire', 'repondre'] as const) {
      const r = await m.parLien(quoi, secret, { texte: 'La seconde' });
      expect([r.status, r.corps.code]).toEqual([410, 'lien-utilise']);
      expect(JSON.stringify(r.corps)).not.toMatch(/Lilas|Structure|chauffage/);
    }
    expect(await m.lire(fiche)).toMatchObject({ reponseTexte: 'La première' });
  });

  it('answered twice at once is answered once', async () => {
    const reponses = await Promise.all(
      ['a', 'b', 'c'].map((texte) => m.parLien('repondre', secret, { texte })),
    );
    expect(reponses.map((r) => r.status).toSorted()).toEqual([204, 410, 410]);
  });

  it('expires, used or not', async () => {
    const autre = await m.brouillon();
    const utilise = await m.envoyer(autre);
    await m.parLien('repondre', utilise);
    // The day that was told, until its end.
    m.essai.horloge.maintenant = new Date('2026-03-24T22:59:00Z');
    expect((await m.parLien('lire', secret)).corps.jusquAu).toBe('2026-03-24');
    m.essai.horloge.maintenant = new Date('2026-03-24T23:00:00Z');
    await exigerMuet(secret);
    await exigerMuet(utilise);
  });

  it.each([
    ['is cancelled', (id: string) => m.passer(id, 'annuler')],
    ['is deleted', (id: string) => m.mediatrice.appeler('DELETE', `${m.S}/liaisons/${id}`)],
    ['has its link closed', (id: string) => m.mediatrice.appeler('DELETE', `${m.S}/liaisons/${id}/lien`)],
    ['gets a new link', (id: string) => m.passer(id, 'renvoyer', { par: 'lien' })],
    ['is answered by telephone', (id: string) => m.passer(id, 'repondre', { reponse: 'refusee' })],
    ['is verified', (id: string) => m.passer(id, 'verifier', { priseEnCharge: true })],
  ])('says nothing more once its sheet %s', async (_, faire) => {
    expect((await faire(fiche)).status).toBeLessThan(300);
    await exigerMuet(secret);
  });

  it('says nothing more once its sheet is purged, deleted and brought back, or used then cancelled', async () => {
    await m.parLien('repondre', secret);
    await m.passer(fiche, 'annuler');
    await exigerMuet(secret);
    const autre = await m.brouillon();
    const second = await m.envoyer(autre);
    await m.mediatrice.appeler('DELETE', `${m.S}/liaisons/${autre}`);
    expect((await m.mediatrice.appeler('POST', `${m.S}/liaisons/${autre}/retablissement`)).status).toBe(200);
    await exigerMuet(second);
  });

  it('does not answer from the page of another site', async () => {
    const r = await m.essai.app.inject({
      ...{ method: 'POST', url: '/api/liaison/repondre', payload: { secret, reponse: 'refusee' } },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(r.json().code).toBe('autre-site');
  });

  it('opens nothing of the structure: no session comes with it', async () => {
    const r = await m.essai.app.inject({
      ...{ url: `${m.S}/liaisons/${fiche}`, headers: { authorization: `Bearer ${secret}` } },
    });
    expect(r.statusCode).toBe(401);
    expect((await m.parLien('lire', secret)).brut.cookies).toEqual([]);
  });

  it('is tried twenty times a minute at most', async () => {
    const app = await construireApp(m.essai.serveur);
    const restes: unknown[] = [];
    for (const url of ['/api/liaison/lire', '/api/liaison/lire?n=1', '/api/liaison/repondre']) {
      const r = await app.inject({ method: 'POST', url, payload: { secret: 'x' } });
      restes.push(r.headers['x-ratelimit-remaining']);
    }
    expect(restes).toEqual(['19', '18', '19']);
    await app.close();
  });

  it('leaves its secret, the message and the answer in no log', async () => {
    let journal = '';
    const stream = new Writable({
      write(morceau, _, fini) {
        journal += morceau;
        fini();
      },
    });
    const app = await construireApp(m.essai.serveur, { limites: false, logger: { level: 'trace', stream } });
    const poster = (quoi: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/liaison/${quoi}`, payload });
    app.log.info('the log is heard');
    await poster('lire', { secret });
    await poster('lire', { secret: { secret } });
    await poster('repondre', { secret, reponse: 'absurde', texte: 'réponse-secrète' });
    await poster('repondre', { secret, reponse: 'refusee', texte: 'réponse-secrète' });
    await poster('lire', { secret });
    expect(journal).toContain('the log is heard');
    expect(journal).not.toContain(secret);
    expect(journal).not.toMatch(/réponse-secrète|chauffage/);
    await app.close();
  });
});

describe('the name of somebody', () => {
  it('is given to the partner with their agreement, and to nobody else without a trace', async () => {
    const nommee = await m.brouillon({ accordId: await m.accord() });
    const lien = await m.envoyer(nommee);
    expect((await m.parLien('lire', lien)).corps.personne).toBe(`${NOM.prenom} ${NOM.nom}`);
    const { corps } = await m.direction.appeler('GET', `${m.S}/lectures`);
    expect(corps.lectures).toEqual(
      expect.arrayContaining([expect.objectContaining({ membre: 'Mediatrice liens', motif: 'liaison' })]),
    );
  });

  it('is taken back when the agreement is withdrawn between sending and opening', async () => {
    const accordId = await m.accord();
    const nommee = await m.brouillon({ accordId });
    const lien = await m.envoyer(nommee);
    const retrait = `${m.S}/situations/${m.situation}/accords/${accordId}/retrait`;
    expect((await m.mediatrice.appeler('PUT', retrait, { le: '2026-03-10' })).status).toBeLessThan(300);
    const r = await m.parLien('lire', lien);
    expect(r.corps).toMatchObject({ personne: null, message: MESSAGE });
    expect(JSON.stringify(r.corps)).not.toContain(NOM.nom);
    expect(await m.lire(nommee)).toMatchObject({ accord: 'retire', personne: null });
    const renvoi = await m.passer(nommee, 'renvoyer', { par: 'lien' });
    expect([renvoi.status, renvoi.corps.code]).toEqual([422, 'accord-retire']);
  });

  it('is refused without an agreement of that person, for that partner, on that day', async () => {
    const url = () => `${m.S}/situations/${m.situation}/liaisons/${nouvelId()}`;
    const corps = { partenaireId: m.partenaire, message: MESSAGE };
    const ecrire = (plus: object) => m.mediatrice.appeler('PUT', url(), { ...corps, ...plus });
    expect((await ecrire({ accordId: nouvelId() })).corps.code).toBe('accord-absent');
    const { corps: autre } = await m.direction.appeler('POST', `${m.S}/nomenclature/termes`, {
      ...{ genre: 'partenaire', nom: 'Mairie annexe' },
    });
    const pourUnAutre = await m.accord({ partenaireId: autre.id });
    expect((await ecrire({ accordId: pourUnAutre })).corps.code).toBe('accord-absent');
    const messages = [
      `${NOM.nom} attend`,
      'zelie attend',
      `Chez ${NOM.prenom}`,
      'le fils quatrefages attend',
    ];
    for (const message of messages) {
      const { corps } = await ecrire({ message });
      expect(corps).toMatchObject({ code: 'message-nomme', champs: [{ champ: 'message' }] });
      expect(JSON.stringify(corps)).not.toMatch(/quatrefages|zelie|zélie/i);
    }
  });

  it('is refused at the sending, when the message came to name somebody who joined since', async () => {
    const id = await m.brouillon({ message: 'Voir avec varney au rez-de-chaussée' });
    const personne = `${m.S}/situations/${m.situation}/personnes/${nouvelId()}`;
    const identite = { prenom: 'Théodule', nom: 'Varney', pseudonyme: '' };
    expect((await m.mediatrice.appeler('PUT', personne, { identite, qualite: 'entourage' })).status).toBe(
      200,
    );
    expect((await m.passer(id, 'envoyer', { par: 'papier' })).corps.code).toBe('message-nomme');
  });
});

describe('agreements of a partner that is merged', () => {
  const fusionner = async (slug: string, plus: object) => {
    const monde = await mondeDesLiaisons(slug, m.essai);
    const accordId = await monde.accord();
    const id = await monde.brouillon({ accordId });
    const secret = await monde.envoyer(id);
    const { corps: autre } = await monde.direction.appeler('POST', `${monde.S}/nomenclature/termes`, {
      ...{ genre: 'partenaire', nom: 'Office des Tilleuls' },
    });
    const terme = `${monde.S}/nomenclature/termes/${monde.partenaire}`;
    const { corps: avant } = await monde.direction.appeler('GET', terme);
    expect(avant.accords).toBe(1);
    const { corps } = await monde.direction.appeler('POST', `${terme}/fusion`, { dans: autre.id, ...plus });
    const deLaSituation = `${monde.S}/situations/${monde.situation}/accords`;
    return {
      retires: corps.accordsRetires,
      accord: (await monde.mediatrice.appeler('GET', deLaSituation)).corps[0],
      fiche: await monde.lire(id),
      chezLePartenaire: (await monde.parLien('lire', secret)).corps,
      accordAuJournal: await monde.journal(accordId, 'accord'),
    };
  };

  it('end that day: each was given for the partner that was named, and nobody else learns the name', async () => {
    const r = await fusionner('deux-organismes', {});
    expect(r.retires).toBe(1);
    expect(r.accord).toMatchObject({ partenaire: 'Habitat des Lilas', retireLe: '2026-03-10' });
    expect(r.fiche).toMatchObject({ accord: 'retire', personne: null });
    expect(r.chezLePartenaire).toMatchObject({ partenaire: 'Office des Tilleuls', personne: null });
    expect(r.accordAuJournal).toEqual(['creation false', 'retrait false']);
  });

  it('hold for the other name when whoever merges says that it is the same organisation', async () => {
    const r = await fusionner('deux-noms', { memeOrganisme: true });
    expect(r.retires).toBe(0);
    expect(r.accord).toMatchObject({ partenaire: 'Office des Tilleuls', retireLe: null });
    expect(r.fiche).toMatchObject({ accord: 'tient', personne: `${NOM.prenom} ${NOM.nom}` });
    expect(r.chezLePartenaire).toMatchObject({ personne: `${NOM.prenom} ${NOM.nom}` });
    expect(r.accordAuJournal).toEqual(['creation false', 'modification false']);
  });
});

it('keeps nothing readable of a purged sheet, and its days', async () => {
  const structure = await structureId();
  const vides = await dansStructure(m.essai.serveur.db, structure, (tx) =>
    effacerFiches(tx, structure, [fiche], DEPART),
  );
  expect(vides).toBe(1);
  await exigerMuet(secret);
  expect(await m.lire(fiche)).toMatchObject({ message: null, etat: 'envoyee', envoyeeLe: '2026-03-10' });
});

async function structureId(): Promise<string> {
  const { rows } = await sql<{ id: string }>`select structure_du_slug('liens') as id`.execute(
    m.essai.serveur.db,
  );
  return rows[0]?.id ?? '';
}
