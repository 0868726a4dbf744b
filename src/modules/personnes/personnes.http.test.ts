import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import {
  identite,
  NOM,
  PRENOM,
  partenaireEssai,
  passerLaMain,
  situationEssai,
  TELEPHONE,
} from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';

let essai: AppEssai;
let structureId: string;
let alice: Personne;
let bruno: Personne;
let chef: Personne;
let dir: Personne;
let caf: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('noms');
  alice = await essai.personne('noms', 'mediateur', 'Alice');
  bruno = await essai.personne('noms', 'mediateur', 'Bruno');
  chef = await essai.personne('noms', 'encadrant', 'Chef');
  dir = await essai.personne('noms', 'direction', 'Dir');
  caf = await partenaireEssai(essai, structureId);
});
afterAll(() => essai.fermer());

const S = '/api/structures/noms';
const de = (id: string) => `${S}/situations/${id}`;
const ouvrir = (reste: { charges?: readonly Personne[] } = {}) =>
  situationEssai(essai, structureId, alice, reste);

/** Adds somebody and gives back their id. */
async function ajouter(
  situation: string,
  champs: Record<string, unknown> = {},
  par = alice,
): Promise<string> {
  const id = nouvelId();
  const corps = { identite: identite(champs), qualite: 'partie' };
  const r = await par.appeler('PUT', `${de(situation)}/personnes/${id}`, corps);
  expect(r.status).toBe(200);
  return id;
}

const lectures = async (): Promise<{ membre: string; code: string; rang: number; motif: string }[]> =>
  (await dir.appeler('GET', `${S}/lectures`)).corps.lectures;

describe('names of a situation', () => {
  it('are written, read, and numbered in the order of their coming', async () => {
    const { id } = await ouvrir();
    await ajouter(id, { telephone: TELEPHONE, interprete: true });
    await ajouter(id, { nom: '', prenom: '', pseudonyme: 'M. K.' });
    const r = await alice.appeler('GET', `${de(id)}/personnes`);
    expect(r.corps).toMatchObject([
      { rang: 1, identite: { nom: NOM, prenom: PRENOM, telephone: TELEPHONE, interprete: true } },
      { rang: 2, identite: { nom: '', pseudonyme: 'M. K.', genre: null } },
    ]);
    const sans = await alice.appeler('GET', `${de(id)}/rangs`);
    expect(sans.corps.map((p: { rang: number; qualite: string }) => [p.rang, p.qualite])).toEqual([
      [1, 'partie'],
      [2, 'partie'],
    ]);
    expect(sans.brut.body).not.toContain(NOM);
  });

  it('ask for a name or a pseudonym, and refuse every field that must not exist', async () => {
    const { id } = await ouvrir();
    const mettre = (qui: object) =>
      alice.appeler('PUT', `${de(id)}/personnes/${nouvelId()}`, { identite: qui, qualite: 'partie' });
    expect((await mettre({ prenom: 'Seul' })).corps.code).toBe('identite-vide');
    for (const champ of [
      'nationalite',
      'origine',
      'religion',
      'langue',
      'sante',
      'infraction',
      'nir',
      'photo',
      'avis',
    ])
      expect([champ, (await mettre({ nom: NOM, [champ]: 'x' })).status]).toEqual([champ, 400]);
  });

  it('are added once when sent twice, and refused under an id already taken otherwise', async () => {
    const { id } = await ouvrir();
    const personne = nouvelId();
    const envoyer = (nom: string) =>
      alice.appeler('PUT', `${de(id)}/personnes/${personne}`, {
        identite: identite({ nom }),
        qualite: 'partie',
      });
    expect((await envoyer(NOM)).status).toBe(200);
    expect((await envoyer(NOM)).corps).toHaveLength(1);
    const autre = await envoyer('Autre');
    expect([autre.status, autre.corps.code]).toEqual([409, 'identifiant-pris']);
    expect(autre.brut.body).not.toContain(NOM);
  });

  it('are corrected from the version read only; the journal keeps the fields, not their content', async () => {
    const { id } = await ouvrir();
    const personne = await ajouter(id);
    const corriger = (version: number, telephone: string) =>
      alice.appeler('PUT', `${de(id)}/personnes/${personne}`, {
        identite: identite({ telephone }),
        qualite: 'accompagnee',
        version,
      });
    expect((await corriger(1, TELEPHONE)).corps[0]).toMatchObject({ version: 2, qualite: 'accompagnee' });
    const retard = await corriger(1, '01');
    expect([retard.status, retard.corps.code]).toEqual([409, 'personne-modifiee']);
    const journal = await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx
        .selectFrom('journal')
        .select(['action', 'champs', 'membre_id'])
        .where('objet_id', '=', personne)
        .orderBy('id')
        .execute(),
    );
    expect(journal).toEqual([
      { action: 'creation', champs: ['nom', 'prenom'], membre_id: alice.membreId },
      { action: 'modification', champs: ['telephone'], membre_id: alice.membreId },
    ]);
  });

  it('of two people added at once have two ranks', async () => {
    const { id } = await ouvrir();
    await Promise.all([1, 2, 3, 4].map(() => ajouter(id)));
    const r = await alice.appeler('GET', `${de(id)}/rangs`);
    expect(r.corps.map((p: { rang: number }) => p.rang)).toEqual([1, 2, 3, 4]);
  });

  it('are taken off and put back at the same rank', async () => {
    const { id } = await ouvrir();
    const premiere = await ajouter(id);
    await ajouter(id);
    expect((await alice.appeler('DELETE', `${de(id)}/personnes/${premiere}`)).status).toBe(204);
    const reste = await alice.appeler('GET', `${de(id)}/rangs`);
    expect(reste.corps.map((p: { rang: number }) => p.rang)).toEqual([2]);
    await alice.appeler('POST', `${de(id)}/personnes/${premiere}/retablissement`);
    expect((await alice.appeler('GET', `${de(id)}/rangs`)).corps).toHaveLength(2);
  });
});

describe('who reads names', () => {
  it('is who is in charge today, and who manages: not a colleague, nor whoever handed over', async () => {
    const { id } = await ouvrir();
    await ajouter(id);
    const lire = async (qui: Personne) => {
      const r = await qui.appeler('GET', `${de(id)}/personnes`);
      return r.status === 200 ? r.corps[0].identite.nom : r.corps.code;
    };
    expect([await lire(alice), await lire(bruno), await lire(chef)]).toEqual([NOM, 'noms-reserves', NOM]);
    await passerLaMain(essai, structureId, id, bruno);
    expect([await lire(alice), await lire(bruno)]).toEqual(['noms-reserves', NOM]);
    const refus = await alice.appeler('PUT', `${de(id)}/personnes/${nouvelId()}`, {
      identite: identite(),
      qualite: 'partie',
    });
    expect([refus.status, refus.corps.code]).toEqual([403, 'noms-reserves']);
  });

  it('leaves a trace, once in ten minutes; direction reads it, and no name is in it', async () => {
    const { id, code } = await ouvrir();
    await ajouter(id);
    await ajouter(id);
    const combien = async () => (await lectures()).filter((l) => l.code === code).length;
    for (const qui of [alice, alice, chef]) await qui.appeler('GET', `${de(id)}/personnes`);
    expect(await combien()).toBe(4);
    essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + 11 * 60_000);
    await alice.appeler('GET', `${de(id)}/personnes`);
    expect(await combien()).toBe(6);
    const r = await dir.appeler('GET', `${S}/lectures`);
    expect(r.corps.lectures[0]).toMatchObject({ membre: 'Alice', code, motif: 'situation' });
    expect(new Set(r.corps.lectures.slice(0, 2).map((l: { rang: number }) => l.rang))).toEqual(
      new Set([1, 2]),
    );
    expect(r.brut.body).not.toContain(NOM);
    expect((await chef.appeler('GET', `${S}/lectures`)).status).toBe(403);
    const suite = await dir.appeler('GET', `${S}/lectures?avant=${r.corps.lectures[1].id}&limite=2`);
    expect(suite.corps.lectures.map((l: { id: number }) => l.id)).toEqual(
      r.corps.lectures.slice(2, 4).map((l: { id: number }) => l.id),
    );
  });
});

describe('a search by name', () => {
  it('finds in the situations that one may open, and lets somebody known be joined to another', async () => {
    const { id, code } = await ouvrir();
    const personne = await ajouter(id, { nom: 'Trouvable', prenom: 'Éloïse' });
    const chercher = (qui: Personne, texte: string) =>
      qui.appeler('POST', `${S}/personnes/recherche`, { texte });
    const r = await chercher(alice, 'TROUV eloi');
    expect(r.corps).toMatchObject([{ personneId: personne, situations: [{ id, code, rang: 1 }] }]);
    expect((await chercher(alice, 'rouvable')).corps).toEqual([]);
    expect((await chercher(bruno, 'Trouvable')).corps).toEqual([]);
    expect((await chercher(chef, 'Trouvable')).corps).toHaveLength(1);
    expect((await lectures())[0]).toMatchObject({ membre: 'Chef', code, motif: 'recherche' });

    const autre = await situationEssai(essai, structureId, bruno, { charges: [bruno] });
    const url = `${de(autre.id)}/personnes/${personne}/rattachement`;
    const devinee = await bruno.appeler('POST', url, { qualite: 'entourage' });
    expect([devinee.status, devinee.corps.code]).toEqual([404, 'personne-inconnue']);
    expect((await chef.appeler('POST', url, { qualite: 'entourage' })).corps).toHaveLength(1);
    // Bruno now follows one of the two situations of this person: the other one stays unknown to him.
    expect((await chercher(bruno, 'Trouvable')).corps[0].situations).toMatchObject([{ id: autre.id }]);
  });

  it('is not tried by the hundred', async () => {
    const carla = await essai.personne('noms', 'mediateur', 'Carla');
    const statuts: number[] = [];
    for (let i = 0; i < 31; i += 1)
      statuts.push((await carla.appeler('POST', `${S}/personnes/recherche`, { texte: 'dup' })).status);
    expect([statuts[29], statuts[30]]).toEqual([200, 429]);
  });
});

describe('an agreement to tell a partner', () => {
  it('is given, withdrawn and taken back, with its purpose for those in charge', async () => {
    const { id } = await ouvrir();
    const personne = await ajouter(id);
    const accord = `${de(id)}/accords/${nouvelId()}`;
    const corps = {
      personneId: personne,
      partenaireId: caf,
      finalite: 'Débloquer le dossier de logement.',
      forme: 'oral',
      donneLe: '2026-03-02',
    };
    expect((await alice.appeler('PUT', accord, { ...corps, donneLe: '2026-04-01' })).corps.code).toBe(
      'accord-futur',
    );
    expect((await alice.appeler('PUT', accord, corps)).status).toBe(204);
    expect((await alice.appeler('PUT', accord, corps)).status).toBe(204);
    expect((await alice.appeler('PUT', accord, { ...corps, finalite: 'Autre' })).corps.code).toBe(
      'identifiant-pris',
    );
    expect((await bruno.appeler('GET', `${de(id)}/accords`)).corps.code).toBe('noms-reserves');
    const avant = await alice.appeler('PUT', `${accord}/retrait`, { le: '2026-03-01' });
    expect(avant.corps.code).toBe('retrait-avant-accord');
    await alice.appeler('PUT', `${accord}/retrait`, { le: '2026-03-09' });
    expect((await alice.appeler('GET', `${de(id)}/accords`)).corps).toMatchObject([
      { rang: 1, partenaire: 'CAF', finalite: corps.finalite, retireLe: '2026-03-09', membre: 'Alice' },
    ]);
    await alice.appeler('DELETE', `${accord}/retrait`);
    expect((await alice.appeler('GET', `${de(id)}/accords`)).corps[0].retireLe).toBeNull();
  });
});
