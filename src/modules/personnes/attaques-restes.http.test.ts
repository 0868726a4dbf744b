import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { identite, partenaireEssai, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import { purger } from './conservation.ts';
import { textesDuFait } from './rules/textes-du-dossier.ts';

const S = '/api/structures/restes';
let essai: AppEssai;
let structureId: string;
let alice: Personne;
let chef: Personne;
let situation: string;
let base: string;
let partenaire: number;
const [une, autre, fiche] = [nouvelId(), nouvelId(), nouvelId()];

const noter = async (genre: string, donnees: object) => {
  const r = await alice.appeler('PUT', `${base}/faits/${nouvelId()}`, {
    ...{ genre, jour: '2026-03-02', donnees },
  });
  expect(r.status).toBe(200);
};

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('restes');
  alice = await essai.personne('restes', 'mediateur', 'Alice');
  chef = await essai.personne('restes', 'encadrant', 'Chef');
  partenaire = await partenaireEssai(essai, structureId);
  situation = (await situationEssai(essai, structureId, alice)).id;
  base = `${S}/situations/${situation}`;
  // Une is « Personne 1 », the other one « Personne 2 ».
  for (const [id, nom] of [
    [une, 'Une'],
    [autre, 'Autre'],
  ])
    await alice.appeler('PUT', `${base}/personnes/${id}`, { identite: identite({ nom }), qualite: 'partie' });
  const mediateurs = [alice.membreId];
  await noter('navette', { partie: 1, mediateurs, aDire: 'Baisser le son après dix heures.' });
  await noter('navette', { partie: 2, mediateurs, aDire: 'Elle a peur de croiser la voisine.' });
  await noter('contact', { avec: 'gardien', mode: 'telephone', recit: 'Inquiétant' });
  const accord = nouvelId();
  await alice.appeler('PUT', `${base}/accords/${accord}`, {
    ...{ personneId: une, partenaireId: partenaire, finalite: 'Être reçue', forme: 'oral' },
    donneLe: '2026-03-03',
  });
  const r = await alice.appeler('PUT', `${base}/liaisons/${fiche}`, {
    ...{ partenaireId: partenaire, accordId: accord, message: 'Urgent' },
  });
  expect(r.status).toBe(200);
});
afterAll(() => essai.fermer());

const dossierDe = async (id: string, relus: readonly string[] = []): Promise<string> => {
  const suite = relus.length > 0 ? `?avec=${relus.join(',')}` : '';
  const r = await chef.appeler('GET', `${S}/personnes/${id}/dossier.pdf${suite}`);
  const pdf = await getDocumentProxy(new Uint8Array(r.brut.rawPayload));
  return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
};

describe('the paper that somebody is handed about themselves', () => {
  it('gives neither party what the other one said apart', async () => {
    const [sien, celuiDeLAutre] = [await dossierDe(une), await dossierDe(autre)];
    expect(sien).toContain('Baisser le son');
    expect(sien).not.toContain('peur de croiser');
    expect(sien).toContain('Ce qu’une autre personne a dit de son côté');
    expect(celuiDeLAutre).toContain('peur de croiser');
    expect(celuiDeLAutre).not.toContain('Baisser le son');
  });

  it('hides nothing that somebody read and hands over, were it one word', async () => {
    const { corps } = await chef.appeler('GET', `${S}/personnes/${une}/dossier/ecartes`);
    const texte = await dossierDe(
      une,
      corps.map((f: { id: string }) => f.id),
    );
    for (const mot of ['gardien', 'Inquiétant', 'Urgent']) expect(texte).toContain(mot);
    expect(texte).not.toContain('telephone');
  });

  it('tells no text where none was written, or where it was erased', () => {
    const rien = { partie: 2, aPart: true, mediateurs: [1], aDire: '' };
    const autre = { portee: 'autre', relu: false } as const;
    expect(textesDuFait({ genre: 'navette', donnees: rien }, autre, new Set())).toEqual([]);
    const efface = { partie: 2, aPart: true, mediateurs: [1], aDire: '(effacé)' };
    expect(textesDuFait({ genre: 'navette', donnees: efface }, autre, new Set())).toEqual([]);
  });
});

it('says in clear, in the journal, neither what is known of somebody nor that an interpreter is needed', async () => {
  const personne = nouvelId();
  const url = `${base}/personnes/${personne}`;
  const qui = identite({ nom: 'Journal', interprete: true });
  await alice.appeler('PUT', url, { identite: qui, qualite: 'entourage' });
  const corrige = { identite: { ...qui, interprete: false }, qualite: 'entourage', version: 1 };
  expect((await alice.appeler('PUT', url, corrige)).status).toBe(200);
  const lignes = await dansStructure(essai.serveur.db, structureId, (tx) =>
    tx
      .selectFrom('journal')
      .select(['action', 'champs'])
      .where('objet_id', '=', personne)
      .orderBy('id')
      .execute(),
  );
  expect(lignes).toEqual([
    { action: 'creation', champs: ['nom', 'prenom'] },
    { action: 'modification', champs: [] },
  ]);
});

it('keeps no name nor sheet that nobody could find any more: those of a deleted situation go after a month, not before', async () => {
  const { id } = await situationEssai(essai, structureId, alice);
  const personne = nouvelId();
  const ici = `${S}/situations/${id}`;
  await alice.appeler('PUT', `${ici}/personnes/${personne}`, {
    ...{ identite: identite({ nom: 'Perdue' }), qualite: 'partie' },
  });
  await alice.appeler('PUT', `${ici}/liaisons/${personne}`, { partenaireId: partenaire, message: 'Bonjour' });
  const dans = essai.serveur.db;
  const gardee = async (jour: string) => {
    await dansStructure(dans, structureId, (tx) => purger(tx, structureId, jour, new Date(`${jour}T03:15Z`)));
    const lue = await dansStructure(dans, structureId, (tx) =>
      tx
        .selectFrom('personne as p')
        .innerJoin('fiche_liaison as f', 'f.id', 'p.id')
        .select(['p.identite', 'f.contenu'])
        .where('p.id', '=', personne)
        .executeTakeFirstOrThrow(),
    );
    return [lue.identite !== null, lue.contenu !== null];
  };
  const supprimer = (le: string) =>
    dansStructure(dans, structureId, (tx) =>
      tx
        .updateTable('situation')
        .set({ supprime_le: new Date(`${le}T10:00Z`) })
        .where('id', '=', id)
        .execute(),
    );
  expect((await alice.appeler('DELETE', ici)).status).toBe(204);
  await supprimer('2026-03-10');
  const trouvees = await chef.appeler('POST', `${S}/personnes/recherche`, { texte: 'Perdue' });
  expect(trouvees.corps).toEqual([]);
  expect(await gardee('2026-04-08')).toEqual([true, true]);
  expect(await gardee('2026-04-11')).toEqual([false, false]);
  // The others of the structure are still followed.
  expect(await dossierDe(une)).toContain('Une');
});

it('a purge leaves no fingerprint by which an erased text could be guessed', async () => {
  const lire = () =>
    dansStructure(essai.serveur.db, structureId, async (tx) => {
      const tables = ['situation', 'situation_fait', 'fiche_liaison'] as const;
      const lues = tables.map((t) => tx.selectFrom(t).select('creation_empreinte').execute());
      return (await Promise.all(lues))
        .flat()
        .map((l) => l.creation_empreinte.length)
        .toSorted((a, b) => b - a);
    });
  expect(await lire()).toEqual([32, 32, 32, 32, 32, 32, 0]);
  await dansStructure(essai.serveur.db, structureId, (tx) =>
    purger(tx, structureId, '2028-03-12', new Date('2028-03-12T03:15:00Z')),
  );
  expect(await lire()).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
