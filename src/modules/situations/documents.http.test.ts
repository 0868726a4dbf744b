import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';

const S = '/api/structures/papiers';
const NOM = 'Zamparet';
let essai: AppEssai;
let ana: Personne;
let bo: Personne;
let chef: Personne;
let observe: Personne;
let url: string;
let id: string;
const [protocole, ronde, contact] = [nouvelId(), nouvelId(), nouvelId()];

beforeAll(async () => {
  essai = await nouvelleApp();
  ana = await essai.personne('papiers', 'mediateur', 'Ana');
  bo = await essai.personne('papiers', 'mediateur', 'Bo');
  chef = await essai.personne('papiers', 'encadrant', 'Chef');
  observe = await essai.personne('papiers', 'observateur', 'Obs');
  const { sortes } = (await chef.appeler('GET', `${S}/nomenclature`)).corps;
  id = nouvelId();
  url = `${S}/situations/${id}`;
  await fait('PUT', url, { sorteId: sortes[0].id, saisieLe: '2026-03-01', enjeu: 'Bruit entre deux étages' });
  await fait('PUT', `${url}/personnes/${nouvelId()}`, { identite: { nom: NOM }, qualite: 'partie' });
  await fait('PUT', `${url}/faits/${protocole}`, {
    ...{ genre: 'protocole', jour: '2026-03-05' },
    donnees: { engagements: [{ de: 'Partie 1', texte: 'Poser un tapis' }], revueLe: '2026-04-05' },
  });
  await fait('PUT', `${url}/faits/${ronde}`, {
    ...{ genre: 'table-ronde', jour: '2026-03-20' },
    donnees: { lieu: 'Au local', invites: [{ qui: 'Partie 1' }, { qui: 'Le bailleur' }] },
  });
  await fait('PUT', `${url}/faits/${contact}`, ecrit('Elle dort mieux.'));
});
afterAll(() => essai.fermer());

const ecrit = (recit: string) => ({
  ...{ genre: 'contact', jour: '2026-03-04' },
  donnees: { avec: 'la locataire', mode: 'visite', recit },
});
async function fait(methode: 'PUT' | 'POST', chemin: string, corps: object) {
  const r = await ana.appeler(methode, chemin, corps);
  if (r.status !== 200 && r.status !== 204) throw new Error(`${r.status} ${JSON.stringify(r.corps)}`);
  return r.corps;
}

/** All that a file holds: its words, its metadata, its parts, its bytes. */
async function contenu(octets: Buffer, suite: string): Promise<string> {
  if (suite === 'docx')
    return Object.entries(unzipSync(octets))
      .map(([nom, partie]) => `${nom} ${strFromU8(partie, true)} ${strFromU8(partie)}`)
      .join('\n');
  const pdf = await getDocumentProxy(new Uint8Array(octets));
  const { text } = await extractText(pdf, { mergePages: true });
  return `${text} ${JSON.stringify(await pdf.getMetadata())} ${octets.toString('latin1')}`;
}
const documents = () =>
  [
    [`${url}/faits/${protocole}/document`, 'protocole-d-accord', 'Poser un tapis'],
    [`${url}/faits/${ronde}/document`, 'invitation-table-ronde', 'Au local'],
    [`${url}/relais`, 'relais', 'Elle dort mieux.'],
  ] as const;

it('gives papers to those in charge and to who manages, without a name in words, bytes or file names', async () => {
  const { code } = (await ana.appeler('GET', url)).corps;
  for (const [chemin, debut, dit] of documents())
    for (const suite of ['pdf', 'docx'])
      for (const qui of [ana, chef]) {
        const r = await qui.appeler('GET', `${chemin}.${suite}`);
        expect([chemin, suite, r.status]).toEqual([chemin, suite, 200]);
        const nom = String(r.brut.headers['content-disposition']);
        expect(nom).toBe(`attachment; filename="${debut}-${code}.${suite}"`);
        const texte = await contenu(r.brut.rawPayload, suite);
        expect(texte.replaceAll('\u00a0', ' ')).toContain(dit);
        // Whoever is invited is told whom to call: who follows the situation, whoever prints it.
        if (debut === 'invitation-table-ronde') expect(texte).toMatch(/\bAna\b/);
        for (const interdit of [
          NOM,
          chef.email,
          'Chef',
          ...(debut === 'invitation-table-ronde' ? [] : ['Ana']),
        ])
          expect(texte).not.toMatch(new RegExp(`\\b${interdit}\\b`));
      }
});

it('tells whoever takes over why it was opened again', async () => {
  const { sortes } = (await chef.appeler('GET', `${S}/nomenclature`)).corps;
  const rouverte = `${S}/situations/${nouvelId()}`;
  await fait('PUT', rouverte, { sorteId: sortes[0].id, saisieLe: '2026-03-01' });
  const { version } = await fait('POST', `${rouverte}/etat`, {
    ...{ vers: 'close', issue: 'apaisee', le: '2026-03-02', version: 1 },
  });
  await fait('POST', `${rouverte}/etat`, {
    ...{ vers: 'en-cours', le: '2026-03-03', phrase: 'Le bruit a repris', version },
  });
  const r = await ana.appeler('GET', `${rouverte}/relais.docx`);
  expect(await contenu(r.brut.rawPayload, 'docx')).toContain('Le bruit a repris');
});

it('gives nothing to another mediator, to who only reads figures, nor to a neighbour', async () => {
  const voisin = await essai.personne('ailleurs', 'direction');
  for (const [chemin] of documents())
    for (const suite of ['pdf', 'docx']) {
      const statuts = [bo, observe, voisin].map(
        async (p) => (await p.appeler('GET', `${chemin}.${suite}`)).status,
      );
      expect(await Promise.all(statuts)).toEqual([403, 403, 404]);
      const chezLui = `${chemin}.${suite}`.replace('/papiers/', '/ailleurs/');
      expect((await voisin.appeler('GET', chezLui)).status).toBe(404);
    }
});

it('refuses a paper whose texts name somebody, a fact without paper, and one of another situation', async () => {
  // Written before its name was recorded: from then on nobody could write it.
  const arrive = 'Quillivic';
  const { version } = await fait('PUT', `${url}/faits/${contact}`, {
    ...ecrit(`Madame ${arrive} dort.`),
    version: 1,
  });
  await fait('PUT', `${url}/personnes/${nouvelId()}`, { identite: { nom: arrive }, qualite: 'partie' });
  const r = await ana.appeler('GET', `${url}/relais.pdf`);
  expect([r.status, r.corps.code]).toEqual([422, 'document-nomme']);
  expect(JSON.stringify(r.corps)).not.toContain(arrive);
  // Those that do not hold that text are given.
  expect((await ana.appeler('GET', `${url}/faits/${protocole}/document.pdf`)).status).toBe(200);
  await fait('PUT', `${url}/faits/${contact}`, { ...ecrit('Elle dort mieux.'), version });

  expect((await ana.appeler('GET', `${url}/faits/${contact}/document.pdf`)).corps.code).toBe(
    'fait-sans-document',
  );
  const ailleurs = nouvelId();
  const { sortes } = (await chef.appeler('GET', `${S}/nomenclature`)).corps;
  await fait('PUT', `${S}/situations/${ailleurs}`, { sorteId: sortes[0].id, saisieLe: '2026-03-01' });
  const autre = await ana.appeler('GET', `${S}/situations/${ailleurs}/faits/${protocole}/document.pdf`);
  expect([autre.status, autre.corps.code]).toEqual([404, 'fait-inconnu']);
});

it('writes in the journal that a paper was made, and moves with the charge', async () => {
  const { version } = (await ana.appeler('GET', url)).corps;
  await fait('PUT', `${url}/charge`, { version, membres: [bo.membreId] });
  expect((await ana.appeler('GET', `${url}/relais.pdf`)).status).toBe(403);
  expect((await bo.appeler('GET', `${url}/relais.pdf`)).status).toBe(200);
});
