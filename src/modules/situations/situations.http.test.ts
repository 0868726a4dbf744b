import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';

const SLUG = 'suivi';
const RACINE = `/api/structures/${SLUG}`;
const SITUATIONS = `${RACINE}/situations`;

let essai: AppEssai;
let ana: Personne;
let bo: Personne;
let chef: Personne;
let listes: Nomenclature;
const ids = { nord: 0, sud: 0, place: 0, parc: 0 };
const sorte = (nom: string): number => listes.sortes.find((s) => s.nom === nom)?.id ?? 0;

beforeAll(async () => {
  essai = await nouvelleApp();
  ana = await essai.personne(SLUG, 'mediateur', 'Ana');
  bo = await essai.personne(SLUG, 'mediateur', 'Bo');
  chef = await essai.personne(SLUG, 'encadrant', 'Chef');
  const creer = async (corps: object) =>
    (await chef.appeler('POST', `${RACINE}/nomenclature/termes`, corps)).corps.id;
  ids.nord = await creer({ genre: 'secteur', nom: 'Nord' });
  ids.sud = await creer({ genre: 'secteur', nom: 'Sud' });
  ids.place = await creer({ genre: 'lieu', nom: 'Place', secteurId: ids.nord });
  ids.parc = await creer({ genre: 'lieu', nom: 'Parc', secteurId: ids.sud });
  listes = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
});
beforeEach(() => {
  essai.horloge.maintenant = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => essai.fermer());

const saisie = (reste: object = {}) => ({
  sorteId: sorte('Conflit de voisinage'),
  saisieLe: '2026-03-01',
  lieuId: ids.place,
  enjeu: 'Bruit le soir entre deux étages',
  ...reste,
});
async function ouvrir(reste: object = {}, par = ana) {
  const id = nouvelId();
  const r = await par.appeler('PUT', `${SITUATIONS}/${id}`, saisie(reste));
  if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
  return r.corps;
}
const lire = async (id: string, par = ana) => (await par.appeler('GET', `${SITUATIONS}/${id}`)).corps;
const passer = (s: { id: string; version: number }, corps: object, par = ana) =>
  par.appeler('POST', `${SITUATIONS}/${s.id}/etat`, { version: s.version, le: '2026-03-10', ...corps });
const noter = (id: string, fait: object, faitId = nouvelId(), par = ana) =>
  par.appeler('PUT', `${SITUATIONS}/${id}/faits/${faitId}`, fait);
const contact = (reste: object = {}) => ({
  genre: 'contact',
  jour: '2026-03-05',
  donnees: { avec: 'la locataire du dessous', mode: 'visite' },
  ...reste,
});

describe('a situation', () => {
  it('is opened once, whatever the number of times it is sent, with a code that says nothing', async () => {
    const id = nouvelId();
    const [un, deux] = await Promise.all([
      ana.appeler('PUT', `${SITUATIONS}/${id}`, saisie()),
      ana.appeler('PUT', `${SITUATIONS}/${id}`, saisie()),
    ]);
    expect([un?.status, deux?.status]).toEqual([200, 200]);
    expect(deux?.corps).toEqual(un?.corps);
    expect(un?.corps).toMatchObject({
      etat: 'ouverte',
      secteurId: ids.nord,
      membres: [ana.membreId],
      dernierContact: '2026-03-01',
      suivi: { age: 9, sansContact: 9 },
      detail: { enjeu: 'Bruit le soir entre deux étages' },
    });
    expect(un?.corps.code).toMatch(/^[0-9B-DF-HJKMNP-TV-Z]{6}$/);
    expect(un?.corps.detail.passages).toHaveLength(1);
    const autre = await ana.appeler('PUT', `${SITUATIONS}/${id}`, saisie({ enjeu: 'Autre chose' }));
    expect([autre.status, autre.corps.code]).toEqual([409, 'identifiant-pris']);
    expect((await bo.appeler('PUT', `${SITUATIONS}/${id}`, saisie())).corps.code).toBe('identifiant-pris');
  });

  it('that is refused says why beside each field, and leaves nothing', async () => {
    const id = nouvelId();
    const r = await ana.appeler(
      'PUT',
      `${SITUATIONS}/${id}`,
      saisie({ saisieLe: '2026-03-11', secteurId: ids.sud }),
    );
    expect([r.status, r.corps.champs.map((c: { champ: string }) => c.champ)]).toEqual([
      422,
      ['saisieLe', 'lieuId'],
    ]);
    const membres = await ana.appeler('PUT', `${SITUATIONS}/${id}`, saisie({ membres: [999_999] }));
    expect([membres.status, membres.corps.code]).toEqual([422, 'membre-inconnu']);
    expect((await ana.appeler('GET', `${SITUATIONS}/${id}`)).status).toBe(404);
  });

  it('changed by two people at once keeps the first change, and shows it to the second', async () => {
    const s = await ouvrir();
    const changer = (par: Personne, enjeu: string) =>
      par.appeler('PATCH', `${SITUATIONS}/${s.id}`, { ...saisie({ enjeu }), version: s.version });
    const reponses = await Promise.all([changer(ana, 'Le vélo'), changer(chef, 'La poussette')]);
    expect(reponses.map((r) => r.status).toSorted()).toEqual([200, 409]);
    const gagne = reponses.find((r) => r.status === 200)?.corps;
    const perdu = reponses.find((r) => r.status === 409)?.corps;
    expect(perdu).toMatchObject({
      code: 'situation-modifiee',
      actuelle: { version: 2, detail: { enjeu: gagne.detail.enjeu } },
    });
    // Sent again, the change that is already there changes nothing.
    const encore = await changer(ana, gagne.detail.enjeu);
    expect([encore.status, encore.corps.version]).toEqual([200, 2]);
  });

  it('goes from its opening to a kept agreement and opens again, each move with its day', async () => {
    const s = await ouvrir();
    const enCours = (await passer(s, { vers: 'en-cours', le: '2026-03-02' })).corps;
    expect((await passer(enCours, { vers: 'accord' })).corps.code).toBe('accord-sans-trace');
    const protocole = {
      genre: 'protocole',
      jour: '2026-03-08',
      donnees: {
        engagements: [{ de: 'Partie 1', texte: 'Pas de musique après 22 h' }],
        revueLe: '2026-04-08',
      },
    };
    expect((await noter(s.id, protocole)).status).toBe(200);
    const accord = (await passer(enCours, { vers: 'accord', le: '2026-03-08' })).corps;
    expect((await passer(accord, { vers: 'close' })).corps.champs[0].champ).toBe('issue');
    expect((await passer(accord, { vers: 'close', issue: 'resolue', le: '2026-03-07' })).corps.code).toBe(
      'passage-avant',
    );
    const close = (await passer(accord, { vers: 'close', issue: 'resolue' })).corps;
    expect(close).toMatchObject({
      etat: 'close',
      issue: 'resolue',
      closeLe: '2026-03-10',
      suivi: { sansContact: null },
    });
    // The same press twice.
    expect((await passer(accord, { vers: 'close', issue: 'resolue' })).corps.version).toBe(close.version);
    const rouverte = (await passer(close, { vers: 'en-cours', phrase: 'Le bruit a repris.' })).corps;
    expect(rouverte).toMatchObject({ etat: 'en-cours', issue: null, closeLe: null });
    expect(rouverte.detail.passages.map((p: { vers: string; le: string }) => `${p.vers} ${p.le}`)).toEqual([
      'ouverte 2026-03-01',
      'en-cours 2026-03-02',
      'accord 2026-03-08',
      'close 2026-03-10',
      'en-cours 2026-03-10',
    ]);
    const tard = await ana.appeler('PATCH', `${SITUATIONS}/${s.id}`, {
      ...saisie({ saisieLe: '2026-03-03' }),
      version: rouverte.version,
    });
    expect(tard.corps.code).toBe('saisie-apres-suite');
  });

  it('is deleted and brought back as it was', async () => {
    const s = await ouvrir({ enjeu: 'Ouverte par erreur' });
    expect((await ana.appeler('DELETE', `${SITUATIONS}/${s.id}`)).status).toBe(204);
    expect((await bo.appeler('GET', `${SITUATIONS}/${s.id}`)).status).toBe(404);
    const { corps: liste } = await ana.appeler('GET', `${SITUATIONS}?texte=${s.code}`);
    expect(liste.situations).toEqual([]);
    const supprimees = async (par: Personne) =>
      (await par.appeler('GET', `${SITUATIONS}?supprimees=true`)).corps.situations.map(
        (l: { id: string }) => l.id,
      );
    expect([await supprimees(ana), await supprimees(chef), await supprimees(bo)]).toEqual([
      [s.id],
      [s.id],
      [],
    ]);
    const change = await ana.appeler('PATCH', `${SITUATIONS}/${s.id}`, { ...saisie(), version: 1 });
    expect([change.status, change.corps.code]).toEqual([409, 'situation-supprimee']);
    const r = await ana.appeler('POST', `${SITUATIONS}/${s.id}/retablissement`);
    expect(r.corps).toEqual(s);
    expect(await supprimees(ana)).toEqual([]);
    const { corps: vie } = await ana.appeler('GET', `${SITUATIONS}/${s.id}/historique`);
    expect(vie.map((l: { action: string; par: string }) => `${l.action} ${l.par}`)).toEqual([
      'creation Ana',
      'suppression Ana',
      'retablissement Ana',
    ]);
  });
});

describe('who may know', () => {
  it('another mediator sees that it exists, and nothing of what it is about', async () => {
    const s = await ouvrir({ etape: 'Rappeler la locataire', etapeLe: '2026-03-09', rythme: 3 });
    const vue = await lire(s.id, bo);
    expect(vue).toMatchObject({
      code: s.code,
      etat: 'ouverte',
      membres: [ana.membreId],
      detail: null,
      prochaine: null,
    });
    expect(vue).toMatchObject({ accessible: false, suivi: { enRetard: false, etapeEnRetard: false } });
    const { corps: liste } = await bo.appeler('GET', `${SITUATIONS}?texte=${s.code}`);
    expect(JSON.stringify([vue, liste])).not.toMatch(/Bruit|Rappeler/);
    const fermees: [Parameters<Personne['appeler']>[0], string, object?][] = [
      ['PATCH', '', { ...saisie(), version: 1 }],
      ['DELETE', ''],
      ['POST', '/retablissement'],
      ['POST', '/etat', { version: 1, vers: 'en-cours', le: '2026-03-10' }],
      ['PUT', '/charge', { version: 1, membres: [bo.membreId] }],
      ['GET', '/actes'],
      ['GET', '/historique'],
      ['PUT', `/faits/${nouvelId()}`, contact()],
      ['DELETE', `/faits/${nouvelId()}`],
      ['POST', `/faits/${nouvelId()}/retablissement`],
    ];
    for (const [methode, suite, corps] of fermees) {
      const r = await bo.appeler(methode, `${SITUATIONS}/${s.id}${suite}`, corps);
      expect([methode, suite, r.status, r.corps.code]).toEqual([
        methode,
        suite,
        403,
        'situation-pas-la-votre',
      ]);
    }
    expect(await lire(s.id)).toEqual(s);
    expect((await lire(s.id, chef)).detail.etape).toBe('Rappeler la locataire');
  });

  it('the right moves with the hand, at once, with a trace', async () => {
    const s = await ouvrir();
    const r = await ana.appeler('PUT', `${SITUATIONS}/${s.id}/charge`, {
      version: 1,
      membres: [bo.membreId],
    });
    expect([r.status, r.corps.detail, r.corps.membres]).toEqual([200, null, [bo.membreId]]);
    expect((await ana.appeler('GET', `${SITUATIONS}/${s.id}/historique`)).status).toBe(403);
    const { detail } = await lire(s.id, bo);
    expect(detail.charges).toMatchObject([
      { membreId: ana.membreId, jusqu: expect.any(String), parId: ana.membreId },
      { membreId: bo.membreId, jusqu: null, parId: ana.membreId },
    ]);
    // And back: the line that ended stays.
    const retour = await chef.appeler('PUT', `${SITUATIONS}/${s.id}/charge`, {
      version: 2,
      membres: [ana.membreId, bo.membreId],
    });
    expect(retour.corps.detail.charges).toHaveLength(3);
    expect(retour.corps.membres.toSorted()).toEqual([ana.membreId, bo.membreId].toSorted());
    expect((await lire(s.id)).accessible).toBe(true);
  });

  it('whoever left, or only reads figures, can be given nothing and reads nothing', async () => {
    const direction = await essai.personne(SLUG, 'direction', 'Direction');
    const cleo = await essai.personne(SLUG, 'mediateur', 'Cléo');
    const s = await ouvrir({}, cleo);
    const changer = (corps: object) =>
      direction.appeler('PATCH', `${RACINE}/membres/${cleo.membreId}`, corps);
    await changer({ role: 'observateur' });
    expect((await cleo.appeler('GET', `${SITUATIONS}/${s.id}`)).status).toBe(403);
    expect((await cleo.appeler('GET', SITUATIONS)).status).toBe(403);
    const aOte = await chef.appeler('PUT', `${SITUATIONS}/${(await ouvrir()).id}/charge`, {
      version: 1,
      membres: [ana.membreId, cleo.membreId],
    });
    expect([aOte.status, aOte.corps.code]).toEqual([422, 'membre-inconnu']);
    await changer({ role: 'mediateur', actifDu: '2026-03-11' });
    const avant = await chef.appeler('GET', `${SITUATIONS}?membre=0`);
    expect(avant.corps.situations.map((x: { id: string }) => x.id)).toEqual([s.id]);
    await changer({ actifDu: null, actifAu: '2026-03-09' });
    expect((await cleo.appeler('GET', `${SITUATIONS}/${s.id}`)).status).toBe(404);
    const { corps: sans } = await chef.appeler('GET', `${SITUATIONS}?membre=0`);
    expect(sans.situations.map((x: { id: string }) => x.id)).toEqual([s.id]);
    const rendre = await chef.appeler('PUT', `${SITUATIONS}/${s.id}/charge`, {
      version: 1,
      membres: [ana.membreId],
    });
    expect(rendre.status).toBe(200);
    const reprendre = await chef.appeler('PUT', `${SITUATIONS}/${s.id}/charge`, {
      version: 2,
      membres: [cleo.membreId],
    });
    expect(reprendre.corps.code).toBe('membre-inconnu');
  });

  it('a neighbour finds nothing, by id or by code', async () => {
    const s = await ouvrir();
    const voisin = await essai.personne('voisine', 'direction', 'Voisin');
    const ici = '/api/structures/voisine';
    expect((await voisin.appeler('GET', `${ici}/situations/${s.id}`)).status).toBe(404);
    expect((await voisin.appeler('GET', `${ici}/situations?texte=${s.code}`)).corps.situations).toEqual([]);
    const natures = (await voisin.appeler('GET', `${ici}/nomenclature`)).corps.natures;
    const acte = { jour: '2026-03-10', natureId: natures[0].id, situation: s.code };
    const r = await voisin.appeler('PUT', `${ici}/interventions/${nouvelId()}`, acte);
    expect([r.status, r.corps.code]).toEqual([422, 'situation-inconnue']);
  });
});

describe('facts', () => {
  it('are recorded once, changed by version, deleted and brought back; the last contact follows', async () => {
    const s = await ouvrir();
    const id = nouvelId();
    await Promise.all([noter(s.id, contact(), id), noter(s.id, contact(), id)]);
    expect((await lire(s.id)).detail.faits).toHaveLength(1);
    expect((await lire(s.id)).dernierContact).toBe('2026-03-05');
    const plusTard = contact({ jour: '2026-03-07', version: 1 });
    expect((await noter(s.id, plusTard, id)).corps).toMatchObject({ version: 2, jour: '2026-03-07' });
    const perdu = await noter(s.id, contact({ jour: '2026-03-06', version: 1 }), id, chef);
    expect([perdu.status, perdu.corps.code, perdu.corps.actuel.jour]).toEqual([
      409,
      'fait-modifie',
      '2026-03-07',
    ]);
    expect((await lire(s.id)).dernierContact).toBe('2026-03-07');
    const url = `${SITUATIONS}/${s.id}/faits/${id}`;
    await ana.appeler('DELETE', url);
    expect(await lire(s.id)).toMatchObject({ dernierContact: '2026-03-01', detail: { faits: [] } });
    await ana.appeler('POST', `${url}/retablissement`);
    expect(await lire(s.id)).toMatchObject({ dernierContact: '2026-03-07', detail: { faits: [{ id }] } });
    const autre = await ouvrir();
    expect((await ana.appeler('DELETE', `${SITUATIONS}/${autre.id}/faits/${id}`)).corps.code).toBe(
      'fait-inconnu',
    );
  });

  it('a call without answer, and a table ronde to come, are kept and are no contact', async () => {
    const s = await ouvrir();
    await noter(s.id, contact({ donnees: { avec: 'la locataire', mode: 'telephone', abouti: false } }));
    const table = {
      genre: 'table-ronde',
      jour: '2026-03-20',
      donnees: { lieu: 'Salle commune', invites: [{ qui: 'Partie 1' }] },
    };
    const id = nouvelId();
    expect((await noter(s.id, table, id)).status).toBe(200);
    expect(await lire(s.id)).toMatchObject({ dernierContact: '2026-03-01', detail: { faits: [{}, {}] } });
    essai.horloge.maintenant = new Date('2026-03-21T10:00:00Z');
    const venu = {
      ...table,
      version: 1,
      donnees: { ...table.donnees, invites: [{ qui: 'Partie 1', venu: true }] },
    };
    expect((await noter(s.id, venu, id)).status).toBe(200);
    expect((await lire(s.id)).dernierContact).toBe('2026-03-20');
  });

  it('name people of the team and partners of the lists; none comes after the closing', async () => {
    const s = await ouvrir();
    const navette = { genre: 'navette', jour: '2026-03-05', donnees: { partie: 1, mediateurs: [999_999] } };
    expect((await noter(s.id, navette)).corps.champs[0].champ).toBe('donnees.mediateurs');
    const chez = {
      genre: 'accompagnement',
      jour: '2026-03-05',
      donnees: { partenaireId: ids.nord, minutes: 30 },
    };
    expect((await noter(s.id, chez)).corps.champs[0].champ).toBe('donnees.partenaireId');
    await passer(s, { vers: 'close', issue: 'infondee', le: '2026-03-06' });
    expect((await noter(s.id, contact({ jour: '2026-03-07' }))).corps.code).toBe('situation-close');
    expect((await noter(s.id, contact())).status).toBe(200);
  });
});

describe('the list', () => {
  it('gives each situation once, page after page, whatever happens between two pages', async () => {
    const faites = new Set<string>();
    for (let i = 0; i < 5; i++)
      faites.add((await ouvrir({ lieuId: ids.parc, saisieLe: `2026-02-0${1 + (i % 2)}` })).id);
    const vues: string[] = [];
    let curseur = '';
    do {
      const { corps } = await bo.appeler('GET', `${SITUATIONS}?lieu=${ids.parc}&taille=2${curseur}`);
      vues.push(...corps.situations.map((s: { id: string }) => s.id));
      if (!curseur) expect(corps.total).toBe(5);
      await ouvrir({ lieuId: ids.parc });
      curseur = corps.suite && `&curseur=${corps.suite}`;
    } while (curseur);
    expect(vues.toSorted()).toEqual([...faites].toSorted());
    expect((await bo.appeler('GET', `${SITUATIONS}?curseur=zzz`)).corps.code).toBe('curseur-invalide');
  });

  it('is filtered by what is silent, late, and by who follows it', async () => {
    const parc = async (par: Personne, filtres: string) =>
      (await par.appeler('GET', `${SITUATIONS}?secteur=${ids.sud}&${filtres}`)).corps.situations.map(
        (s: { code: string }) => s.code,
      );
    essai.horloge.maintenant = new Date('2026-03-31T10:00:00Z');
    const vieille = await ouvrir({ lieuId: ids.parc, saisieLe: '2026-03-05', rythme: 7 });
    const recente = await ouvrir(
      { lieuId: ids.parc, saisieLe: '2026-03-20', etape: 'Écrire', etapeLe: '2026-03-30' },
      bo,
    );
    const close = await ouvrir({ lieuId: ids.parc, saisieLe: '2026-03-01' });
    await passer(close, { vers: 'close', issue: 'apaisee', le: '2026-03-02' });
    expect(await parc(chef, 'silencieuses=true')).toContain(vieille.code);
    expect(await parc(chef, 'silencieuses=true')).not.toContain(recente.code);
    expect(await parc(chef, 'silencieuses=true')).not.toContain(close.code);
    expect((await parc(chef, 'enRetard=true')).toSorted()).toEqual([vieille.code, recente.code].toSorted());
    // Lateness is a part of what one may not know.
    expect(await parc(bo, 'enRetard=true')).toEqual([recente.code]);
    expect(await parc(ana, `membre=${bo.membreId}`)).toEqual([recente.code]);
    expect(await parc(ana, 'etat=close')).toEqual([close.code]);
    expect(
      (await ana.appeler('GET', `${SITUATIONS}?texte=${recente.code.slice(0, 4).toLowerCase()}`)).corps
        .situations[0].code,
    ).toBe(recente.code);
    const { corps: miennes } = await bo.appeler('GET', `${SITUATIONS}/miennes`);
    expect(miennes.find((m: { id: string }) => m.id === recente.id)).toEqual({
      id: recente.id,
      code: recente.code,
      sorteId: recente.sorteId,
      lieuId: ids.parc,
      etapeLe: '2026-03-30',
      dernierContact: '2026-03-20',
      reprendreLe: '2026-04-11',
    });
    expect(miennes.some((m: { id: string }) => m.id === vieille.id)).toBe(false);
  });

  it('shows those alike before one is opened', async () => {
    const lieu = (
      await chef.appeler('POST', `${RACINE}/nomenclature/termes`, {
        genre: 'lieu',
        nom: 'Tour B',
        secteurId: ids.nord,
      })
    ).corps.id;
    const meme = await ouvrir({ lieuId: lieu, sorteId: sorte('Conflit d’usage') });
    const close = await ouvrir({ lieuId: lieu });
    await passer(close, { vers: 'close', issue: 'apaisee' });
    const { corps } = await bo.appeler(
      'GET',
      `${SITUATIONS}/ressemblantes?sorte=${sorte('Conflit de voisinage')}&secteur=${ids.nord}&lieu=${lieu}`,
    );
    expect(corps[0].code).toBe(meme.code);
    expect(corps.length).toBeLessThanOrEqual(5);
    expect(corps.some((s: { id: string }) => s.id === close.id)).toBe(false);
    expect(JSON.stringify(corps)).not.toContain('Bruit');
  });

  it('follows the terms that are merged', async () => {
    const creer = async (corps: object) =>
      (await chef.appeler('POST', `${RACINE}/nomenclature/termes`, corps)).corps.id;
    const doublon = await creer({ genre: 'lieu', nom: 'Parc bis', secteurId: ids.nord });
    const [caf, cafBis] = [
      await creer({ genre: 'partenaire', nom: 'CAF' }),
      await creer({ genre: 'partenaire', nom: 'Caf bis' }),
    ];
    const sorteBis = await creer({ genre: 'sorte', nom: 'Querelle' });
    const s = await ouvrir({ lieuId: doublon, saisinePartenaireId: cafBis, sorteId: sorteBis });
    const chez = {
      genre: 'accompagnement',
      jour: '2026-03-05',
      donnees: { partenaireId: cafBis, minutes: 30 },
    };
    await noter(s.id, chez);
    for (const [source, cible] of [
      [doublon, ids.parc],
      [cafBis, caf],
      [sorteBis, sorte('Conflit d’usage')],
    ]) {
      const r = await chef.appeler('POST', `${RACINE}/nomenclature/termes/${source}/fusion`, { dans: cible });
      expect([source, r.status]).toEqual([source, 200]);
    }
    expect(await lire(s.id)).toMatchObject({
      lieuId: ids.parc,
      secteurId: ids.sud,
      sorteId: sorte('Conflit d’usage'),
      detail: { saisinePartenaireId: caf, faits: [{ donnees: { partenaireId: caf } }] },
    });
  });
});

describe('agreements to look at again', () => {
  const protocole = (revueLe: string | null, ...tenus: (boolean | null)[]) => ({
    genre: 'protocole',
    jour: '2026-03-05',
    donnees: {
      engagements: tenus.map((tenu) => ({ de: 'Partie 1', texte: 'Baisser le son', tenu })),
      revueLe,
    },
  });
  const aRevoir = async (par: Personne): Promise<string[]> =>
    (await par.appeler('GET', `${SITUATIONS}/protocoles-a-revoir`)).corps.map(
      (p: { faitId: string }) => p.faitId,
    );

  it('are those whose day has come and that nobody judged, the oldest first, for who may read them', async () => {
    const s = await ouvrir();
    const autre = await ouvrir({ enjeu: 'Un banc' }, bo);
    const noms = ['hier', 'ancien', 'ce jour', 'demain', 'tenu', 'rompu', 'sans jour', 'de Bo'];
    const [hier, ancien, ceJour, demain, tenu, rompu, sansJour, deBo] = noms.map(() => nouvelId());
    await noter(s.id, protocole('2026-03-09', true, null), hier);
    await noter(s.id, protocole('2026-03-06', null), ancien);
    await noter(s.id, protocole('2026-03-10', null), ceJour);
    await noter(s.id, protocole('2026-03-11', null), demain);
    await noter(s.id, protocole('2026-03-06', true, true), tenu);
    await noter(s.id, protocole('2026-03-06', false, null), rompu);
    await noter(s.id, protocole(null, null), sansJour);
    await noter(autre.id, protocole('2026-03-07', null), deBo, bo);
    expect(await aRevoir(ana)).toEqual([ancien, hier, ceJour]);
    expect(await aRevoir(bo)).toEqual([deBo]);
    expect(await aRevoir(chef)).toEqual([ancien, deBo, hier, ceJour]);
    await ana.appeler('DELETE', `${SITUATIONS}/${s.id}`);
    expect(await aRevoir(chef)).toEqual([deBo]);
  });
});
