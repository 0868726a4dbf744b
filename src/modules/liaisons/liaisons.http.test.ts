import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Personne } from '../../../tests/support/app.ts';
import { MESSAGE, type MondeDesLiaisons, mondeDesLiaisons, NOM } from '../../../tests/support/liaisons.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import { chiffresDesFiches } from './chiffres.ts';

let m: MondeDesLiaisons;
let voisin: Personne;

beforeAll(async () => {
  m = await mondeDesLiaisons('fiches');
  voisin = await m.essai.personne('voisine', 'direction');
});
afterAll(() => m.essai.fermer());

const url = (id: string) => `${m.S}/liaisons/${id}`;
const deLaSituation = () => `${m.S}/situations/${m.situation}/liaisons`;

describe('who may read and write a sheet', () => {
  it('those in charge of the situation, and who manages them; nobody else', async () => {
    const id = await m.brouillon();
    const corps = { partenaireId: m.partenaire, message: 'Volé', version: 1 };
    for (const [qui, codes] of [
      [m.collegue, ['situation-pas-la-votre', 'fiche-inconnue']],
      [m.observateur, ['droit-insuffisant', 'droit-insuffisant']],
    ] as const) {
      expect((await qui.appeler('GET', deLaSituation())).corps.code).toBe(codes[0]);
      expect((await qui.appeler('PUT', `${deLaSituation()}/${id}`, corps)).corps.code).toBe(codes[0]);
      for (const suite of ['', '.pdf', '.docx'])
        expect((await qui.appeler('GET', `${url(id)}${suite}`)).corps.code).toBe(codes[1]);
      const passage = { action: 'envoyer', par: 'lien', version: 1 };
      expect((await qui.appeler('POST', `${url(id)}/passages`, passage)).corps.code).toBe(codes[1]);
      expect((await qui.appeler('DELETE', url(id))).corps.code).toBe(codes[1]);
      expect((await qui.appeler('DELETE', `${url(id)}/lien`)).corps.code).toBe(codes[1]);
      const relance = { le: null, version: 1 };
      expect((await qui.appeler('PUT', `${url(id)}/relance`, relance)).corps.code).toBe(codes[1]);
    }
    expect((await m.collegue.appeler('GET', `${m.S}/liaisons`)).corps).toEqual([]);
    expect((await m.direction.appeler('GET', url(id))).corps.message).toBe(MESSAGE);
    expect(await m.lire(id)).toMatchObject({ etat: 'brouillon', message: MESSAGE });
  });

  it('of another structure: neither by its own address nor by ours', async () => {
    const id = await m.brouillon();
    expect((await voisin.appeler('GET', url(id))).corps.code).toBe('structure-inconnue');
    const chezLui = '/api/structures/voisine';
    expect((await voisin.appeler('GET', `${chezLui}/liaisons/${id}`)).corps.code).toBe('fiche-inconnue');
    const situation = await voisin.appeler('GET', `${chezLui}/situations/${m.situation}/liaisons`);
    expect(situation.corps.code).toBe('situation-inconnue');
  });

  it('moves with the situation when it is handed over', async () => {
    const monde = await mondeDesLiaisons('passage', m.essai);
    const id = await monde.brouillon();
    const { corps } = await monde.mediatrice.appeler('GET', `${monde.S}/situations/${monde.situation}`);
    const charge = { version: corps.version, membres: [monde.collegue.membreId] };
    const r = await monde.mediatrice.appeler(
      'PUT',
      `${monde.S}/situations/${monde.situation}/charge`,
      charge,
    );
    expect(r.status).toBe(200);
    const lu = await monde.collegue.appeler('GET', `${monde.S}/liaisons/${id}`);
    expect(lu.corps.message).toBe(MESSAGE);
    expect((await monde.mediatrice.appeler('GET', `${monde.S}/liaisons/${id}`)).status).toBe(404);
  });
});

describe('writing a sheet', () => {
  it('once, however often it is sent; another content under the same id is refused', async () => {
    const id = nouvelId();
    const corps = { partenaireId: m.partenaire, message: MESSAGE };
    const un = await m.mediatrice.appeler('PUT', `${deLaSituation()}/${id}`, corps);
    expect(un.corps).toMatchObject({
      version: 1,
      accord: 'aucun',
      actions: ['envoyer', 'annuler'],
      lien: null,
    });
    expect((await m.mediatrice.appeler('PUT', `${deLaSituation()}/${id}`, corps)).corps).toEqual(un.corps);
    const autre = await m.mediatrice.appeler('PUT', `${deLaSituation()}/${id}`, {
      ...corps,
      message: 'Autre',
    });
    expect([autre.status, autre.corps.code]).toEqual([409, 'identifiant-pris']);
  });

  it('by two people: the second is told, and nothing is replaced', async () => {
    const id = await m.brouillon();
    const ecrire = (qui: Personne, message: string) =>
      qui.appeler('PUT', `${deLaSituation()}/${id}`, { partenaireId: m.partenaire, message, version: 1 });
    expect((await ecrire(m.mediatrice, 'La première')).corps.version).toBe(2);
    const second = await ecrire(m.direction, 'La seconde');
    expect([second.status, second.corps.code]).toEqual([409, 'version-depassee']);
    expect((await ecrire(m.mediatrice, 'La première')).corps.version).toBe(2);
    const vieux = await m.direction.appeler('POST', `${url(id)}/passages`, { action: 'annuler', version: 1 });
    expect(vieux.corps.code).toBe('version-depassee');
    expect(await m.lire(id)).toMatchObject({ message: 'La première', etat: 'brouillon' });
  });

  it('says where and of what kind only when it was ticked, everywhere that the partner reads it', async () => {
    const muette = await m.brouillon();
    expect((await m.lire(muette)).ou).toBeNull();
    const id = await m.brouillon({ direOu: true });
    const { ou } = await m.lire(id);
    expect(ou).toBe('Conflit de voisinage');
    const corps = { partenaireId: m.partenaire, message: MESSAGE, direOu: true };
    const encore = await m.mediatrice.appeler('PUT', `${deLaSituation()}/${id}`, corps);
    expect(encore.status).toBe(200);
    const sans = await m.mediatrice.appeler('PUT', `${deLaSituation()}/${id}`, { ...corps, direOu: false });
    expect(sans.corps.code).toBe('identifiant-pris');
    const { courriel } = (await m.passer(muette, 'envoyer', { par: 'courriel' })).corps;
    expect(courriel.texte).not.toContain('Conflit de voisinage');
    const secret = await m.envoyer(id);
    expect((await m.parLien('lire', secret)).corps).toMatchObject({ ou, sansNom: true });
    const word = (await m.mediatrice.appeler('GET', `${url(id)}.docx`)).brut.rawPayload;
    expect(strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())).toContain(ou);
    await m.parLien('repondre', secret);
    expect((await m.lire(id)).ou).toBe(ou);
  });

  it('no more once it left; deleted, it can come back', async () => {
    const id = await m.brouillon();
    await m.passer(id, 'envoyer', { par: 'telephone', le: '2026-03-08' });
    const corps = { partenaireId: m.partenaire, message: 'Après coup', version: 2 };
    const tard = await m.mediatrice.appeler('PUT', `${deLaSituation()}/${id}`, corps);
    expect([tard.status, tard.corps.code]).toEqual([409, 'fiche-partie']);
    expect((await m.mediatrice.appeler('DELETE', url(id))).status).toBe(204);
    expect((await m.mediatrice.appeler('GET', url(id))).corps.code).toBe('fiche-inconnue');
    const r = await m.mediatrice.appeler('POST', `${url(id)}/retablissement`);
    expect(r.corps).toMatchObject({ etat: 'envoyee', envoyeeLe: '2026-03-08' });
  });

  it('keeps its message unreadable in the database, and under another row', async () => {
    const id = await m.brouillon();
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: m.essai.url });
    await client.connect();
    const { rows } = await client.query<{ contenu: Buffer; tout: string }>(
      'select contenu, f::text as tout from fiche_liaison f where id = $1',
      [id],
    );
    expect(rows[0]?.contenu.toString('latin1')).not.toContain('chauffage');
    const autre = await m.brouillon();
    await client.query('update fiche_liaison set contenu = $1 where id = $2', [rows[0]?.contenu, autre]);
    await client.end();
    expect((await m.mediatrice.appeler('GET', url(autre))).corps.code).toBe('donnee-alteree');
    await m.mediatrice.appeler('DELETE', url(autre));
  });
});

describe('the life of a sheet', () => {
  it('sent on paper, received, answered by telephone, verified: days and delays are kept', async () => {
    const id = await m.brouillon();
    await m.passer(id, 'envoyer', { par: 'papier', le: '2026-03-01' });
    expect((await m.passer(id, 'recevoir', { le: '2026-02-28' })).corps.code).toBe('jour-avant-envoi');
    await m.passer(id, 'recevoir', { le: '2026-03-02' });
    const reponse = {
      reponse: 'prise-en-charge',
      texte: 'Passage lundi',
      par: 'Le gardien',
      le: '2026-03-05',
    };
    await m.passer(id, 'repondre', reponse);
    expect((await m.passer(id, 'verifier', { priseEnCharge: true, le: '2026-03-11' })).corps.code).toBe(
      'jour-futur',
    );
    const { corps } = await m.passer(id, 'verifier', { priseEnCharge: true });
    expect(corps.fiche).toMatchObject({
      ...{ etat: 'verifiee', recueLe: '2026-03-02', repondueLe: '2026-03-05', verifieeLe: '2026-03-10' },
      ...{ priseEnCharge: true, reponseTexte: 'Passage lundi', reponsePar: 'Le gardien', message: MESSAGE },
    });
    const impossible = await m.passer(id, 'envoyer', { par: 'papier' });
    expect([impossible.status, impossible.corps.code]).toEqual([409, 'action-impossible']);
  });

  it('verified as taken in charge, it is not asked again; verified as not, it can be looked at again', async () => {
    const id = await m.brouillon();
    await m.passer(id, 'envoyer', { par: 'papier' });
    await m.passer(id, 'verifier', { priseEnCharge: false });
    expect((await m.lire(id)).actions).toEqual(['verifier']);
    await m.passer(id, 'verifier', { priseEnCharge: true });
    expect(await m.lire(id)).toMatchObject({ etat: 'verifiee', priseEnCharge: true, actions: [] });
    const encore = await m.passer(id, 'verifier', { priseEnCharge: false });
    expect([encore.status, encore.corps.code]).toEqual([409, 'deja-verifiee']);
    expect(await m.lire(id)).toMatchObject({ priseEnCharge: true });
  });

  it('cancelled by mistake, it goes on from where it was', async () => {
    const id = await m.brouillon();
    await m.passer(id, 'envoyer', { par: 'courriel' });
    await m.passer(id, 'annuler');
    expect(await m.lire(id)).toMatchObject({ etat: 'annulee', actions: ['reprendre'] });
    expect((await m.passer(id, 'reprendre')).corps.fiche.etat).toBe('envoyee');
  });

  it('gives the words to copy: with the link, without the message; by e-mail, with it', async () => {
    const [lien, courriel] = [await m.brouillon(), await m.brouillon()];
    const parLien = (await m.passer(lien, 'envoyer', { par: 'lien', joursDuLien: 3 })).corps;
    expect(parLien.lien.expireLe).toBe('2026-03-13T22:59:59.999Z');
    expect(parLien.courriel.texte).toContain(parLien.lien.adresse);
    expect(parLien.courriel.texte).not.toContain('chauffage');
    const parCourriel = (await m.passer(courriel, 'envoyer', { par: 'courriel' })).corps;
    expect(parCourriel).toMatchObject({ lien: null });
    expect(parCourriel.courriel.texte).toContain(MESSAGE);
  });

  it('prepares its mail without leaving; what could not be sent is refused before', async () => {
    const id = await m.brouillon({ direOu: true });
    const preparer = (qui: Personne) => qui.appeler('POST', `${url(id)}/courriel`);
    const { corps } = await preparer(m.mediatrice);
    expect(corps).toMatchObject({ adresse: null, objet: expect.stringMatching(/^Fiche de liaison/) });
    expect(corps.texte).toMatch(new RegExp(`Conflit de voisinage[^]*${MESSAGE}`));
    expect(await m.lire(id)).toMatchObject({ etat: 'brouillon', envoyeeLe: null, version: 1 });
    expect((await preparer(m.collegue)).corps.code).toBe('fiche-inconnue');
    expect((await m.passer(id, 'envoyer', { par: 'courriel' })).corps.courriel.texte).toBe(corps.texte);
    expect((await preparer(m.mediatrice)).status).toBe(200);
    await m.passer(id, 'repondre', { reponse: 'refusee' });
    expect((await preparer(m.mediatrice)).corps.code).toBe('action-impossible');

    const accordId = await m.accord();
    const nommee = await m.brouillon({ accordId });
    const mots = async () => (await m.mediatrice.appeler('POST', `${url(nommee)}/courriel`)).corps;
    expect((await mots()).texte).toContain(NOM.nom);
    expect((await mots()).objet).not.toContain(NOM.nom);
    const accords = `${m.S}/situations/${m.situation}/accords/${accordId}`;
    expect(
      (await m.mediatrice.appeler('PUT', `${accords}/retrait`, { le: '2026-03-10' })).status,
    ).toBeLessThan(300);
    expect((await mots()).code).toBe('accord-retire');
  });

  it('waits for somebody after two weeks of silence, or on the day chosen', async () => {
    const monde = await mondeDesLiaisons('attente', m.essai);
    const muette = await monde.brouillon();
    await monde.passer(muette, 'envoyer', { par: 'papier', le: '2026-02-20' });
    const choisie = await monde.brouillon();
    await monde.passer(choisie, 'envoyer', { par: 'papier' });
    const version = Number((await monde.lire(choisie)).version);
    const relance = `${monde.S}/liaisons/${choisie}/relance`;
    await monde.mediatrice.appeler('PUT', relance, { le: '2026-03-09', version });
    await monde.brouillon();
    const { corps } = await monde.mediatrice.appeler('GET', `${monde.S}/liaisons?enAttente=true`);
    expect(corps.map((f: { id: string; attente: object }) => [f.id, f.attente])).toEqual([
      [muette, { motif: 'silence', jours: 4 }],
      [choisie, { motif: 'relance', jours: 1 }],
    ]);
    const { corps: tout } = await monde.mediatrice.appeler('GET', `${monde.S}/liaisons`);
    expect(tout).toHaveLength(3);
    const { corps: annuaire } = await monde.mediatrice.appeler('GET', `${monde.S}/partenaires`);
    const lui = annuaire.find((p: { id: number }) => p.id === monde.partenaire);
    expect(lui.fichesSansReponse).toBe(2);
  });
});

describe('figures of the sheets', () => {
  it('follow what was sent in a period; they follow a merge of partners, and erase nothing', async () => {
    const monde = await mondeDesLiaisons('chiffres', m.essai);
    const envoyer = async (le: string, suite: readonly (readonly [string, object])[] = []) => {
      const id = await monde.brouillon();
      await monde.passer(id, 'envoyer', { par: 'papier', le });
      for (const [action, plus] of suite) await monde.passer(id, action, plus);
      return id;
    };
    const repondre = (le: string) => ['repondre', { reponse: 'prise-en-charge', le }] as const;
    await envoyer('2026-01-31', [repondre('2026-02-01')]);
    await envoyer('2026-02-01', [repondre('2026-02-02'), ['verifier', { priseEnCharge: true }]]);
    await envoyer('2026-02-10', [repondre('2026-02-20'), ['verifier', { priseEnCharge: false }]]);
    await envoyer('2026-02-28', [repondre('2026-03-04')]);
    await envoyer('2026-02-28');
    await envoyer('2026-02-15', [['annuler', {}]]);
    await monde.mediatrice.appeler('DELETE', `${monde.S}/liaisons/${await envoyer('2026-02-16')}`);
    const mesurer = () =>
      dansStructure(m.essai.serveur.db, structureId, (tx) =>
        chiffresDesFiches(tx, { du: '2026-02-01', au: '2026-02-28' }),
      );
    const structureId = await idDe('chiffres');
    const attendu = { envoyees: 4, repondues: 3, verifiees: 2, prisesEnCharge: 1, delaiMedian: 4 };
    expect(await mesurer()).toEqual({
      total: attendu,
      parPartenaire: new Map([[monde.partenaire, attendu]]),
    });
    const { corps: autre } = await monde.direction.appeler('POST', `${monde.S}/nomenclature/termes`, {
      ...{ genre: 'partenaire', nom: 'Habitat des Lilas (agence)' },
    });
    const fusion = `${monde.S}/nomenclature/termes/${monde.partenaire}/fusion`;
    expect((await monde.direction.appeler('POST', fusion, { dans: autre.id })).status).toBe(200);
    expect((await mesurer()).parPartenaire).toEqual(new Map([[autre.id, attendu]]));
    const activite = `${monde.S}/partenaires/${autre.id}/activite?du=2026-02-01&au=2026-02-28`;
    expect((await monde.mediatrice.appeler('GET', activite)).corps.fiches).toEqual(attendu);
  });
});

async function idDe(slug: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: m.essai.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from structure where slug = $1', [slug]);
  await client.end();
  return rows[0]?.id ?? '';
}

describe('the documents of a sheet', () => {
  const textePdf = async (octets: Buffer) => {
    const pdf = await getDocumentProxy(new Uint8Array(octets));
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    return {
      texte: text.replace(/\s+/g, ' '),
      pages: totalPages,
      infos: JSON.stringify(await pdf.getMetadata()),
    };
  };
  const texteWord = (octets: Buffer) => {
    const parties = unzipSync(octets);
    const xml = (chemin: string) => strFromU8(parties[chemin] ?? new Uint8Array());
    const texte = xml('word/document.xml')
      .replace(/<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, '');
    return { texte: texte.replace(/\s+/g, ' '), infos: xml('docProps/core.xml') };
  };
  const telecharger = async (id: string) => {
    const [pdf, word] = await Promise.all(
      ['.pdf', '.docx'].map((suite) => m.mediatrice.appeler('GET', `${url(id)}${suite}`)),
    );
    const noms = [pdf, word].map((r) => String(r?.brut.headers['content-disposition']));
    const octets = [pdf, word].map((r) => r?.brut.rawPayload ?? Buffer.alloc(0));
    return { noms, pdf: await textePdf(octets[0] as Buffer), word: texteWord(octets[1] as Buffer) };
  };

  it('without name: whom to join, the choices to tick, and no name anywhere', async () => {
    const id = await m.brouillon();
    await m.passer(id, 'envoyer', { par: 'papier', le: '2026-03-04' });
    const { noms, pdf, word } = await telecharger(id);
    const code = String((await m.lire(id)).code);
    expect(noms).toEqual([
      `attachment; filename="fiche-de-liaison-${code}.pdf"`,
      `attachment; filename="fiche-de-liaison-${code}.docx"`,
    ]);
    expect(pdf.pages).toBe(1);
    for (const { texte, infos } of [pdf, word]) {
      for (const attendu of [MESSAGE, 'Habitat des Lilas', 'Structure fiches', '4 mars 2026'])
        expect(texte).toContain(attendu);
      expect(texte).toContain(`Cette fiche ne nomme personne. Pour savoir de qui il s’agit, joignez`);
      expect(texte).toContain(m.mediatrice.email);
      expect(texte).toContain('Nous prenons en charge');
      expect(texte).not.toContain('Brouillon');
      expect(`${texte}${infos}`).not.toMatch(new RegExp(`${NOM.nom}|${NOM.prenom}`));
    }
  });

  it('does not say that it names nobody over a message that holds somebody', async () => {
    const id = await m.brouillon({ message: 'Mme Benali attend au 06 11 22 33 44.' });
    const { pdf, word } = await telecharger(id);
    for (const { texte } of [pdf, word]) {
      expect(texte).toContain('Pour savoir de qui il s’agit, joignez');
      expect(texte).not.toMatch(/ne nomme personne|Sans nom/);
    }
  });

  it('with the name, only as long as its person agrees; never in what a file says of itself', async () => {
    const accordId = await m.accord();
    const id = await m.brouillon({ accordId });
    const avec = await telecharger(id);
    for (const { texte, infos } of [avec.pdf, avec.word]) {
      expect(texte).toContain(`${NOM.prenom} ${NOM.nom}, qui a donné son accord le 2 mars 2026`);
      expect(texte).not.toContain('ne nomme personne');
      expect(texte).toContain('Brouillon');
      expect(infos).not.toContain(NOM.nom);
    }
    expect(avec.noms.join()).not.toMatch(/quatrefages|zelie/i);
    const { corps } = await m.direction.appeler('GET', `${m.S}/lectures`);
    expect(corps.lectures.map((l: { motif: string }) => l.motif)).toContain('document');
    const retrait = `${m.S}/situations/${m.situation}/accords/${accordId}/retrait`;
    await m.mediatrice.appeler('PUT', retrait, { le: '2026-03-10' });
    const sans = await telecharger(id);
    for (const { texte } of [sans.pdf, sans.word]) {
      expect(texte).toContain('ne nomme personne');
      expect(texte).not.toContain(NOM.nom);
    }
  });

  it('once answered: the answer in the place of the choices', async () => {
    const id = await m.brouillon();
    const secret = await m.envoyer(id);
    const texte = 'Le {chauffagiste} passe <lundi> & mardi #ok';
    await m.parLien('repondre', secret, { reponse: 'prise-en-charge', texte, par: 'Paul' });
    await m.passer(id, 'verifier', { priseEnCharge: false });
    const { pdf, word } = await telecharger(id);
    expect(pdf.texte).toContain(texte);
    expect(word.texte).toContain(
      texte.replace('<', '&lt;').replace('>', '&gt;').replace('&', '&amp;').slice(0, 20),
    );
    for (const lu of [pdf, word]) {
      expect(lu.texte).toContain('Prise en charge, le 10 mars 2026, par Paul.');
      expect(lu.texte).toContain('la personne n’a pas été reçue');
      expect(lu.texte).not.toContain('Nous prenons en charge');
    }
  });
});
