import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer, poster } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';
import { TAILLE_D_ENVOI } from './contract.ts';

const RACINE = '/api/structures/envois';
let essai: AppEssai;
let alice: Personne;
let bruno: Personne;
let chef: Personne;
let listes: Nomenclature;
let natureId: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('envois');
  alice = await essai.personne('envois', 'mediateur', 'Alice');
  bruno = await essai.personne('envois', 'mediateur', 'Bruno');
  chef = await essai.personne('envois', 'encadrant', 'Chef');
  listes = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
  natureId = listes.natures.find((n) => n.nom === 'Écoute active')?.id ?? 0;
});
afterAll(() => essai.fermer());

const envoyerPar = (qui: Personne, ...commandes: object[]) => envoyer(qui, 'envois', commandes);
const lire = (acteId: string) => chef.appeler('GET', `${RACINE}/interventions/${acteId}`);
const historique = async (acteId: string) =>
  (await chef.appeler('GET', `${RACINE}/interventions/${acteId}/historique`)).corps as {
    action: string;
    par: string;
    champs: string[];
  }[];
const statuts = (resultats: { statut: string }[]) => resultats.map((r) => r.statut);

describe('what a phone sends', () => {
  it('is done in its order, each once, and answered one by one', async () => {
    const un = creation({ natureId, femmes: 1 });
    const deux = creation({ natureId, hommes: 2 });
    const change = commande({
      genre: 'acte-modification',
      acteId: un.acteId,
      acte: { jour: '2026-03-10', natureId, femmes: 3 },
      version: 1,
      apres: un.id,
    });
    const suppression = commande({ genre: 'acte-suppression', acteId: deux.acteId });
    const retour = commande({ genre: 'acte-retablissement', acteId: deux.acteId });
    const tout = [un, deux, change, suppression, retour];
    const resultats = await envoyerPar(alice, ...tout);
    expect(resultats.map((r) => r.id)).toEqual(tout.map((c) => c.id));
    expect(statuts(resultats)).toEqual(Array(5).fill('fait'));
    expect(resultats[0]?.intervention).toMatchObject({ id: un.acteId, femmes: 3, version: 2 });
    const avant = [await historique(un.acteId), await historique(deux.acteId)];
    expect(avant.map((h) => h.map((l) => l.action))).toEqual([
      ['creation', 'modification'],
      ['creation', 'suppression', 'retablissement'],
    ]);
    expect(avant[0]?.[1]).toMatchObject({ par: 'Alice', champs: ['femmes'] });
    // All again, in pieces and mixed up: the same answers, nothing more.
    expect(await envoyerPar(alice, ...tout.toReversed())).toEqual(resultats.toReversed());
    for (const c of tout) expect(statuts(await envoyerPar(alice, c))).toEqual(['fait']);
    expect([await historique(un.acteId), await historique(deux.acteId)]).toEqual(avant);
  });

  it('is refused alone when a rule says so, and judged again when it comes again', async () => {
    const projet = (
      await chef.appeler('POST', `${RACINE}/nomenclature/termes`, { genre: 'projet', nom: 'Jardin' })
    ).corps;
    const retrait = `${RACINE}/nomenclature/termes/${projet.id}/retrait`;
    await chef.appeler('PUT', retrait, { le: '2026-01-01' });
    const bonne = creation({ natureId });
    const mauvaise = creation({ natureId, projetId: projet.id, femmes: -1 });
    const retiree = creation({ natureId, projetId: projet.id });
    const inconnue = commande({ genre: 'acte-suppression', acteId: nouvelId() });
    const [un, deux, trois, quatre, cinq] = await envoyerPar(
      alice,
      mauvaise,
      bonne,
      retiree,
      inconnue,
      creation({ natureId }),
    );
    expect([un, deux, trois, quatre, cinq].map((r) => [r?.statut, r?.status, r?.code])).toEqual([
      ['refuse', 422, 'compte-invalide'],
      ['fait', 200, null],
      ['refuse', 422, 'projet-retire'],
      ['refuse', 404, 'intervention-inconnue'],
      ['fait', 200, null],
    ]);
    expect(un?.champs.map((c) => c.champ)).toEqual(['femmes', 'projetId']);
    expect(trois?.detail).toMatch(/^«\u00a0Jardin\u00a0» n’est plus proposé/);
    expect((await lire(mauvaise.acteId)).status).toBe(404);
    await chef.appeler('DELETE', retrait);
    expect(statuts(await envoyerPar(alice, retiree))).toEqual(['fait']);
    expect((await lire(retiree.acteId)).corps.projetId).toBe(projet.id);
  });

  it('that can’t be read, or that no column can hold, is refused without stopping the others', async () => {
    const resultats = await envoyerPar(
      alice,
      { id: 'pas un uuid', genre: 'acte-creation' },
      { id: nouvelId(), genre: 'inventé' },
      { ...creation({ natureId }), acte: { natureId: 'x', jour: '2026-03-10' } },
      creation({ natureId: 2 ** 40 }),
      creation({ natureId, recit: 'un\u0000zéro' }),
      creation({ natureId }),
    );
    expect(resultats.map((r) => [r.statut, r.code])).toEqual([
      ['refuse', 'commande-illisible'],
      ['refuse', 'commande-illisible'],
      ['refuse', 'commande-illisible'],
      ['refuse', 'nature-inconnu'],
      ['refuse', 'valeur-impossible'],
      ['fait', null],
    ]);
    expect(resultats[0]?.id).toBe('pas un uuid');
    expect(resultats[2]?.champs.map((c) => c.champ)).toEqual(['natureId']);
  });

  it('under an id that served for something else is told so', async () => {
    const premiere = creation({ natureId });
    await envoyerPar(alice, premiere);
    const autreContenu = { ...premiere, acte: { ...premiere.acte, femmes: 4 } };
    const autreActe = { ...creation({ natureId, femmes: 5 }), acteId: premiere.acteId };
    const memeActe = { ...creation({ natureId }), acteId: premiere.acteId };
    expect(statuts(await envoyerPar(alice, autreContenu, autreActe, memeActe))).toEqual([
      'pris',
      'pris',
      'fait',
    ]);
    // Somebody else's id is not theirs, and tells nothing.
    const [par] = await envoyerPar(bruno, premiere);
    expect([par?.statut, par?.status, par?.intervention]).toEqual(['pris', 409, null]);
    expect(statuts(await envoyerPar(bruno, memeActe))).toEqual(['pris']);
    expect((await lire(premiere.acteId)).corps.femmes).toBe(0);
  });

  it('may name one id twice: the second is answered as if it had come after', async () => {
    const c = creation({ natureId, femmes: 1 });
    const autre = { ...c, acte: { ...c.acte, femmes: 2 } };
    const refusee = creation({ natureId, femmes: -1 });
    const mendee = { ...refusee, acte: { ...refusee.acte, femmes: 1 } };
    const resultats = await envoyerPar(alice, c, c, autre, refusee, mendee);
    expect(statuts(resultats)).toEqual(['fait', 'fait', 'pris', 'refuse', 'fait']);
    const majuscules = { ...c, id: c.id.toUpperCase(), acteId: c.acteId.toUpperCase() };
    expect(await envoyerPar(alice, majuscules)).toMatchObject([{ id: majuscules.id, statut: 'fait' }]);
  });

  it('finds the act that the same person made by another way', async () => {
    const acteId = nouvelId();
    const acte = { jour: '2026-03-10', natureId, femmes: 2 };
    await alice.appeler('PUT', `${RACINE}/interventions/${acteId}`, acte);
    expect(statuts(await envoyerPar(alice, creation(acte, acteId)))).toEqual(['fait']);
    expect(await historique(acteId)).toHaveLength(1);
  });

  it('is done once when it comes several times at the same instant', async () => {
    const commandes = Array.from({ length: 20 }, () => creation({ natureId }));
    const envois = [commandes, commandes.toReversed(), commandes.slice(5), commandes.slice(0, 15)];
    const tous = await Promise.all(envois.map((e) => envoyerPar(alice, ...e)));
    expect(new Set(tous.flat().map((r) => r.statut))).toEqual(new Set(['fait']));
    for (const c of commandes) expect(await historique(c.acteId)).toHaveLength(1);
  });

  it('leaves nothing when the server fails in the middle, and goes through the next time', async () => {
    const commandes = [creation({ natureId }), commande({ genre: 'acte-suppression', acteId: nouvelId() })];
    const [premiere] = commandes as [ReturnType<typeof creation>];
    const client = new pg.Client({ connectionString: essai.url });
    await client.connect();
    await client.query(`create function panne() returns trigger language plpgsql as
      $$ begin raise exception 'disk' using errcode = 'disk_full'; end $$`);
    await client.query('create trigger panne before delete on commande execute function panne()');
    expect((await poster(alice, 'envois', commandes)).status).toBe(500);
    expect((await lire(premiere.acteId)).status).toBe(404);
    await client.query('drop trigger panne on commande');
    await client.end();
    expect(statuts(await envoyerPar(alice, ...commandes))).toEqual(['fait', 'refuse']);
    expect(await historique(premiere.acteId)).toHaveLength(1);
  });

  it('takes what a phone of tomorrow adds for what it is today', async () => {
    const c = creation({ natureId, hommes: 1 });
    const demain = { ...c, humeur: 'bonne', acte: { ...c.acte, meteo: { ciel: 'gris' } } };
    expect(statuts(await envoyerPar(alice, demain, c))).toEqual(['fait', 'fait']);
    expect((await lire(c.acteId)).corps.hommes).toBe(1);
  });

  it('is too much at once, in number or in bytes, with a problem that says so', async () => {
    const nombreux = await poster(alice, 'envois', Array(TAILLE_D_ENVOI + 1).fill(creation({ natureId })));
    const lourd = await poster(
      alice,
      'envois',
      Array.from({ length: 100 }, () => creation({ natureId, recit: 'é'.repeat(10_000) })),
    );
    for (const r of [nombreux, lourd]) {
      expect([r.status, r.corps.code]).toEqual([413, 'trop-volumineux']);
      expect(r.brut.headers['content-type']).toMatch('application/problem+json');
    }
  });
});

describe('rights', () => {
  it('are those of each act', async () => {
    const c = creation({ natureId });
    await envoyerPar(alice, c);
    const acte = { jour: '2026-03-10', natureId, femmes: 9 };
    const change = { genre: 'acte-modification', acteId: c.acteId, acte, version: 1 } as const;
    const [a, b] = await envoyerPar(
      bruno,
      commande(change),
      commande({ genre: 'acte-suppression', acteId: c.acteId }),
    );
    expect([a?.code, b?.code]).toEqual(['intervention-inconnue', 'intervention-inconnue']);
    expect([a?.intervention, b?.intervention]).toEqual([null, null]);
    expect(statuts(await envoyerPar(chef, commande(change)))).toEqual(['fait']);
    const observateur = await essai.personne('envois', 'observateur');
    expect((await poster(observateur, 'envois', [creation({ natureId })])).status).toBe(403);
    const voisine = await essai.personne('envois-voisins', 'direction');
    expect((await poster(voisine, 'envois', [creation({ natureId })])).status).toBe(404);
    // Another structure's lists are unknown here, and the same ids are free.
    expect((await envoyer(voisine, 'envois-voisins', [c]))[0]?.code).toBe('nature-inconnu');
  });
});
