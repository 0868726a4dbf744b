import { stat, utimes } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppEssai,
  connecter,
  nouvelleApp,
  type Personne,
  reponseDe,
} from '../../../tests/support/app.ts';
import { dansStructure } from '../../server/db.ts';
import { construireApp } from '../../server/http.ts';
import { cheminDuFichier } from './depot.ts';

const URL = '/api/structures/ici/imports';
const ENTETE = 'Date;Nature;Secteur;Médiateur;Femmes;Hommes';
let essai: AppEssai;
let structureId: string;
let encadrant: Personne;
let cookie: string;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('ici');
  encadrant = await essai.personne('ici', 'encadrant', 'Nadia Ferrand');
  cookie = await connecter(essai.app, encadrant.email);
});
afterAll(() => essai.fermer());

/** Sends a file as a browser does. */
async function deposer(contenu: string | Buffer, nom = 'actes.csv', champ = 'fichier') {
  const limite = '----trame-essai';
  const payload = Buffer.concat([
    Buffer.from(
      `--${limite}\r\ncontent-disposition: form-data; name="${champ}"; filename="${nom}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    Buffer.from(contenu),
    Buffer.from(`\r\n--${limite}--\r\n`),
  ]);
  const headers = { 'x-trame': '1', cookie, 'content-type': `multipart/form-data; boundary=${limite}` };
  return reponseDe(await essai.app.inject({ method: 'POST', url: URL, headers, payload }));
}

/** Waits until what is under way is over. */
async function attendre(id: string) {
  for (;;) {
    const { corps } = await encadrant.appeler('GET', `${URL}/${id}`);
    if (corps.etat !== 'analyse' && corps.etat !== 'en-cours') return corps;
  }
}

async function lire(contenu: string | Buffer, nom?: string) {
  const r = await deposer(contenu, nom);
  expect([r.status, r.corps.etat]).toEqual([200, 'analyse']);
  return attendre(r.corps.id);
}

async function corriger(id: string, correspondances: object) {
  const r = await encadrant.appeler('PUT', `${URL}/${id}/correspondances`, correspondances);
  expect(r.status).toBe(200);
  return attendre(id);
}

async function confirmer(id: string) {
  const r = await encadrant.appeler('POST', `${URL}/${id}/confirmer`);
  expect(r.status).toBe(200);
  return attendre(id);
}

const actes = () =>
  dansStructure(essai.serveur.db, structureId, (tx) =>
    tx.selectFrom('intervention').selectAll().where('supprime_le', 'is', null).orderBy('jour').execute(),
  );

describe('an import', () => {
  it('is read, corrected, confirmed and undone', async () => {
    const fichier = [
      ENTETE,
      '03/02/2026;Écoute active;Les Tilleuls;Amina Benali;2;1',
      '04/02/2026;Dépannage de vélo;Les Tilleuls;Amina Benali;0;3',
      '05/02/2026;Écoute active;Tileuls;Amina Benali;1;0',
      '31/02/2026;Écoute active;Les Tilleuls;Amina Benali;1;0',
      'Total;;;;4;4',
    ].join('\n');
    const lu = await lire(fichier);
    expect(lu).toMatchObject({
      etat: 'lu',
      fichier: 'actes.csv',
      par: 'Nadia Ferrand',
      fichierPresent: true,
    });
    const { analyse } = lu;
    expect(analyse.colonnes.map((c: { champ: string }) => c.champ)).toEqual([
      ...['date', 'nature', 'secteur', 'mediateur', 'femmes', 'hommes'],
    ]);
    expect(analyse.inconnues.map((i: { valeur: string; nombre: number }) => [i.valeur, i.nombre])).toEqual(
      expect.arrayContaining([
        ['Les Tilleuls', 3],
        ['Amina Benali', 4],
        ['Tileuls', 1],
        ['Dépannage de vélo', 1],
      ]),
    );
    expect(analyse.apercu).toMatchObject({ actes: 0, lignes: 4, refusees: 4 });
    expect((await stat(cheminDuFichier(essai.serveur.dataDir, lu.id))).mode & 0o777).toBe(0o600);
    expect(await actes()).toEqual([]);

    const corrige = await corriger(lu.id, {
      valeurs: {
        secteur: { 'Les Tilleuls': { creer: 'Les Tilleuls' }, Tileuls: 'Les Tilleuls' },
        mediateur: { 'Amina Benali': { creer: 'Amina Benali' } },
        nature: { 'Dépannage de vélo': { creer: 'Dépannage de vélo' } },
      },
    });
    expect(corrige.analyse.apercu).toMatchObject({
      ...{ actes: 3, refusees: 1, femmes: 3, hommes: 4, du: '2026-02-03', au: '2026-02-05' },
      parSecteur: [{ nom: 'Les Tilleuls', actes: 3 }],
      parAnnee: [{ nom: '2026', actes: 3 }],
    });
    expect(corrige.analyse.apercu.premiersRefus).toEqual([
      {
        ou: '5',
        extrait: expect.stringContaining('31/02/2026'),
        motif: expect.stringContaining('calendrier'),
      },
    ]);
    expect(corrige.analyse.apercu.premiers[0]).toMatchObject({
      ...{ nature: 'Écoute active', secteur: 'Les Tilleuls', mediateurs: ['Amina Benali'] },
    });
    expect(await actes()).toEqual([]);

    const ecrit = await confirmer(lu.id);
    expect(ecrit).toMatchObject({ etat: 'termine', importees: 3, doublons: 0, refusees: 1, lignes: 4 });
    expect(ecrit.fichierPresent).toBe(false);
    const ecrits = await actes();
    expect(ecrits.map((a) => [a.jour, a.femmes, a.hommes, a.import_id])).toEqual([
      ['2026-02-03', 2, 1, lu.id],
      ['2026-02-04', 0, 3, lu.id],
      ['2026-02-05', 1, 0, lu.id],
    ]);
    expect(new Set(ecrits.map((a) => a.secteur_id)).size).toBe(1);
    const velo = await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx.selectFrom('terme').selectAll().where('nom', '=', 'Dépannage de vélo').executeTakeFirst(),
    );
    expect(velo).toMatchObject({ a_verifier: true, mediation: true });

    const refus = await encadrant.appeler('GET', `${URL}/${lu.id}/refus.csv`);
    expect(refus.brut.headers['content-disposition']).toContain('actes-refus.csv');
    const [titres, ligne] = String(refus.corps).split('\r\n');
    expect(titres).toBe(`\ufeff${ENTETE};Ligne;Motif du refus`);
    expect(ligne).toMatch(/^31\/02\/2026;Écoute active;Les Tilleuls;Amina Benali;1;0;5;Date : /);

    const annule = await encadrant.appeler('POST', `${URL}/${lu.id}/annuler`);
    expect(annule.corps).toEqual({ interventions: 3, modifiees: 0, retires: 3 });
    expect(await actes()).toEqual([]);
    const liste = await encadrant.appeler('GET', URL);
    expect(liste.corps[0]).toMatchObject({ id: lu.id, etat: 'annule', annulePar: 'Nadia Ferrand' });
    const encore = await encadrant.appeler('POST', `${URL}/${lu.id}/annuler`);
    expect([encore.status, encore.corps.code]).toEqual([409, 'import-etat']);
  });

  it('remembers what was decided for the same headers', async () => {
    const entete = 'Jour;Quoi;Ville;Femmes;Hommes';
    const premier = await lire(`${entete}\n03/02/2025;Écoute active;Sevran;1;0\n`);
    const corrige = await corriger(premier.id, {
      colonnes: { Ville: 'secteur', Quoi: 'nature' },
      valeurs: { secteur: { Sevran: { creer: 'Sevran centre' } } },
    });
    await confirmer(corrige.id);
    const second = await lire(`${entete}\n04/02/2025;Écoute active;SEVRAN;1;0\n`);
    expect(second.analyse).toMatchObject({ memorisees: true, inconnues: [] });
    expect(second.analyse.apercu.parSecteur).toEqual([{ nom: 'Sevran centre', actes: 1 }]);
    await encadrant.appeler('POST', `${URL}/${second.id}/annuler`);
    const liste = (await encadrant.appeler('GET', URL)).corps as { id: string }[];
    expect(liste.map((i) => i.id)).not.toContain(second.id);
  });

  it('says what is already there before anything is written', async () => {
    const lignes = ['Date;Nature;Femmes', '01/03/2024;Écoute active;1', '02/03/2024;Écoute active;2'];
    await confirmer((await lire(lignes.join('\n'))).id);
    const encore = await lire([...lignes, '03/03/2024;Écoute active;3'].join('\n'));
    expect(encore.analyse.apercu).toMatchObject({ actes: 3, doublons: 2 });
    expect(await confirmer(encore.id)).toMatchObject({ importees: 1, doublons: 2 });
    const meme = await lire(lignes.join('\n'));
    expect(meme.analyse.avertissements[0]).toMatch(/déjà été importé/);
    expect(await confirmer(meme.id)).toMatchObject({ importees: 0, doublons: 2 });
  });

  it('waits for the columns it needs', async () => {
    const lu = await lire('Quand ça;Femmes\nhier;2\n');
    expect(lu.analyse.apercu).toBeNull();
    expect(lu.analyse.problemes.map((p: { champ: string }) => p.champ)).toEqual(['date', 'nature']);
    const r = await encadrant.appeler('POST', `${URL}/${lu.id}/confirmer`);
    expect([r.status, r.corps.code]).toEqual([422, 'import-incomplet']);
    const sansActe = await lire('Date;Nature\n01/02/2024;Jardinage\n');
    const rien = await encadrant.appeler('POST', `${URL}/${sansActe.id}/confirmer`);
    expect([rien.status, rien.corps.code]).toEqual([422, 'rien-a-importer']);
    expect(rien.corps.detail).toContain('Jardinage');
  });

  it('is told that a restart cut it short, and starts again', async () => {
    const lu = await lire('Date;Nature\n01/05/2024;Écoute active\n');
    const forcer = (etat: 'analyse' | 'en-cours') =>
      dansStructure(essai.serveur.db, structureId, (tx) =>
        tx.updateTable('import').set({ etat }).where('id', '=', lu.id).execute(),
      );
    await forcer('en-cours');
    const relance = await construireApp(essai.serveur, { limites: false });
    const vu = reponseDe(await relance.inject({ url: `${URL}/${lu.id}`, headers: { cookie } }));
    await relance.close();
    expect(vu.corps).toMatchObject({ etat: 'interrompu', message: expect.stringContaining('rien n’a été') });
    expect(await confirmer(lu.id)).toMatchObject({ etat: 'termine', importees: 1 });
  });

  it('keeps its file for a day only', async () => {
    const lu = await lire('Date;Nature\n01/06/2024;Écoute active\n');
    const hier = essai.horloge.maintenant.getTime() / 1000 - 25 * 3600;
    await utimes(cheminDuFichier(essai.serveur.dataDir, lu.id), hier, hier);
    await lire('Date;Nature\n02/06/2024;Écoute active\n');
    const r = await encadrant.appeler('POST', `${URL}/${lu.id}/confirmer`);
    expect([r.status, r.corps.code]).toEqual([409, 'fichier-efface']);
  });

  it('is refused by the role, before its file is read', async () => {
    const mediateur = await essai.personne('ici', 'mediateur');
    expect((await mediateur.appeler('POST', URL, { fichier: 'x' })).corps.code).toBe('droit-insuffisant');
    const autre = await essai.personne('ailleurs', 'encadrant');
    const lu = await lire('Date;Nature\n03/06/2024;Écoute active\n');
    const vole = await autre.appeler('GET', `/api/structures/ailleurs/imports/${lu.id}`);
    expect([vole.status, vole.corps.code]).toEqual([404, 'import-inconnu']);
  });
});

describe('a hostile file', () => {
  it.each([
    ['empty', '', 'fichier-vide', /vide/],
    ['of spaces', ' \n \n', 'fichier-vide', /vide/],
    ['binary', Buffer.from([0, 1, 2, 3, 255, 254, 0, 7, 9, 0]), 'fichier-binaire', /tableau/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'fichier-excel-ancien', /\.xlsx/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'fichier-image', /image/],
    ['a page', '<html><body>Erreur 500</body></html>', 'fichier-page-web', /page web/],
  ])('that is %s is refused at once with a sentence', async (_nom, contenu, code, phrase) => {
    const r = await deposer(contenu);
    expect([r.status, r.corps.code]).toEqual([422, code]);
    expect(r.corps.detail).toMatch(phrase);
  });

  it('that is missing or too large is refused', async () => {
    expect((await deposer('x', 'x.csv', 'autre')).corps.code).toBe('fichier-absent');
    const nu = await encadrant.appeler('POST', URL, {});
    expect([nu.status, nu.corps.code]).toEqual([400, 'fichier-absent']);
    const gros = await essai.app.inject({
      method: 'POST',
      url: URL,
      headers: {
        ...{ 'x-trame': '1', cookie, 'content-type': 'multipart/form-data; boundary=x' },
        'content-length': String(300 * 1_048_576),
      },
      payload: '--x--',
    });
    expect([gros.statusCode, gros.json().code]).toEqual([413, 'fichier-trop-gros']);
    expect(gros.json().detail).toContain('250 Mo');
  });

  it.each([
    ['an archive that is no workbook', Buffer.from('PK\u0003\u0004zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz', 'latin1')],
    ['headers alone', 'Date;Nature;Femmes\n'],
  ])('with %s is read, then refused with a sentence', async (_nom, contenu) => {
    const r = await deposer(contenu, 'x.xlsx');
    const vu = await attendre(r.corps.id);
    expect(vu.etat).toBe('refuse');
    expect(vu.message).toMatch(/^[A-ZÀ-Ý].*\.$/);
  });

  it('with impossible dates, absurd counts and formulas refuses those lines, and says why', async () => {
    const lu = await lire(
      [
        'Date;Nature;Femmes;Hommes;Durée (min)',
        '30/02/2024;Écoute active;1;1;10',
        '12/13/2024;Écoute active;1;1;10',
        '01/01/2199;Écoute active;1;1;10',
        '01/07/2024;Écoute active;-1;1;10',
        '01/07/2024;Écoute active;99999999;1;10',
        '01/07/2024;Écoute active;=SOMME(A1:A9);1;10',
        '01/07/2024;Écoute active;1;1;999999',
        '01/07/2024;=CMD|calc;1;1;10',
        '02/07/2024;Écoute active;1;1;10',
        '03/07/2024;Écoute active;1;1;10',
        '04/07/2024;Écoute active;1;1;10',
      ].join('\n'),
    );
    expect(lu.analyse.apercu).toMatchObject({ actes: 3, refusees: 8 });
    for (const { motif } of lu.analyse.apercu.premiersRefus) expect(motif).toMatch(/[.?]$/);
    expect(await confirmer(lu.id)).toMatchObject({ importees: 3, refusees: 8 });
    const refus = String((await encadrant.appeler('GET', `${URL}/${lu.id}/refus.csv`)).corps);
    expect(refus).toContain(";'=CMD|calc;");
    expect(refus).toContain(";'=SOMME(A1:A9);");
  });

  it('with unbalanced quotes loses one line, not the rest', async () => {
    const lu = await lire(
      ['Date;Nature;Observations', '01/08/2024;Écoute active;"il dit "non', '02/08/2024;Écoute active;ok']
        .concat(Array.from({ length: 50 }, (_, i) => `03/08/2024;Écoute active;n° ${i}`))
        .join('\n'),
    );
    const { actes: bons, refusees } = lu.analyse.apercu;
    expect(bons).toBeGreaterThanOrEqual(51);
    expect(bons + refusees).toBe(52);
  });

  it('with duplicate headers asks which one it is', async () => {
    const lu = await lire('Date;Nature;Femmes;Femmes\n01/09/2024;Écoute active;1;2\n');
    expect(lu.analyse.colonnes.map((c: { nom: string }) => c.nom)).toEqual([
      ...['Date', 'Nature', 'Femmes', 'Femmes (2)'],
    ]);
    expect(lu.analyse.avertissements.join(' ')).toMatch(/double/);
    const double = await corriger(lu.id, { colonnes: { Femmes: 'femmes', 'Femmes (2)': 'femmes' } });
    expect(double.analyse.problemes[0]).toMatchObject({ code: 'champ-en-double' });
    const seconde = await corriger(lu.id, { colonnes: { Femmes: null, 'Femmes (2)': 'femmes' } });
    expect(seconde.analyse.apercu.femmes).toBe(2);
  });

  it('with mixed encodings keeps the accents of both', async () => {
    const utf8 = Buffer.from('Date;Nature;Secteur\n01/10/2024;Écoute active;Orée\n'.repeat(1));
    const latin = Buffer.from('02/10/2024;\u00c9coute active;Or\u00e9e\n', 'latin1');
    const lu = await lire(Buffer.concat([utf8, latin]));
    expect(lu.analyse.inconnues.map((i: { valeur: string; nombre: number }) => [i.valeur, i.nombre])).toEqual(
      [['Orée', 2]],
    );
    expect(lu.analyse.avertissements.join(' ')).toMatch(/encodage/);
  });

  it('with five hundred columns is read', async () => {
    const noms = Array.from({ length: 600 }, (_, i) => `Colonne libre ${i}`);
    const lu = await lire(
      [`Date;Nature;${noms.join(';')}`, `01/11/2024;Écoute active;${noms.map(() => 'x').join(';')}`].join(
        '\n',
      ),
    );
    expect(lu.analyse.colonnes).toHaveLength(500);
    expect(lu.analyse.avertissements.join(' ')).toMatch(/500 premières colonnes/);
    expect(await confirmer(lu.id)).toMatchObject({ importees: 1 });
  });
});
