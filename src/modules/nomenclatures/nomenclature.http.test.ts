import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';
import { importerQpv } from './store-qpv.ts';

const RACINE = '/api/structures/listes';
const TERMES = `${RACINE}/nomenclature/termes`;
let essai: AppEssai;
let chef: Personne;
let mediateur: Personne;

beforeAll(async () => {
  essai = await nouvelleApp();
  chef = await essai.personne('listes', 'encadrant');
  mediateur = await essai.personne('listes', 'mediateur');
});
afterAll(() => essai.fermer());

const ajouter = async (corps: object): Promise<number> => {
  const r = await chef.appeler('POST', TERMES, corps);
  if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
  return r.corps.id;
};
const changer = (id: number, corps: object) => chef.appeler('PATCH', `${TERMES}/${id}`, corps);
const fiche = async (id: number) => (await chef.appeler('GET', `${TERMES}/${id}`)).corps;
const agir = async (reste: object): Promise<string> => {
  const id = nouvelId();
  const r = await mediateur.appeler('PUT', `${RACINE}/interventions/${id}`, { jour: '2026-03-01', ...reste });
  if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
  return id;
};
const acte = async (id: string) => (await chef.appeler('GET', `${RACINE}/interventions/${id}`)).corps;
let n = 0;
const nature = (reste: object = {}) =>
  ajouter({ genre: 'nature', nom: `Nature ${++n}`, registre: 1, famille: 1, item: 1, ...reste });

describe('the lists', () => {
  it('come with the defaults, for everybody, in their order', async () => {
    const observateur = await essai.personne('listes', 'observateur');
    const { status, corps } = await observateur.appeler('GET', `${RACINE}/nomenclature`);
    expect(status).toBe(200);
    expect(Object.keys(corps)).toEqual([
      'natures',
      'thematiques',
      'saisines',
      'issues',
      'secteurs',
      'lieux',
      'partenaires',
      'projets',
      'sortes',
    ]);
    expect(corps.natures.find((t: { nom: string }) => t.nom === 'Écoute active')).toMatchObject({
      registre: 1,
      mediation: true,
      aVerifier: false,
      retireLe: null,
    });
  });

  it('are changed by those who manage, not by mediators', async () => {
    const id = await ajouter({ genre: 'issue', nom: 'À revoir' });
    for (const [methode, adresse, corps] of [
      ['POST', TERMES, { genre: 'issue', nom: 'Autre' }],
      ['PATCH', `${TERMES}/${id}`, { nom: 'Autre' }],
      ['PUT', `${TERMES}/${id}/retrait`, {}],
      ['DELETE', `${TERMES}/${id}/retrait`, undefined],
      ['POST', `${TERMES}/${id}/fusion`, { dans: id }],
      ['PUT', `${RACINE}/nomenclature/ordre`, { genre: 'issue', ids: [id] }],
      ['GET', `${TERMES}/${id}`, undefined],
    ] as const)
      expect((await mediateur.appeler(methode, adresse, corps)).status, `${methode} ${adresse}`).toBe(403);
    const voisine = await essai.personne('autres-listes', 'direction');
    const r = await voisine.appeler('PATCH', `/api/structures/autres-listes/nomenclature/termes/${id}`, {
      nom: 'Chipé',
    });
    expect([r.status, r.corps.code]).toEqual([404, 'terme-inconnu']);
  });

  it('refuse a name that would not read as it is written', async () => {
    for (const nom of ['Place\ndu marché', 'Place\u0007', 'Place \u202eéhcram', 'Place \u2066nord\u2069']) {
      const r = await chef.appeler('POST', TERMES, { genre: 'lieu', nom });
      expect([nom, r.status]).toEqual([nom, 400]);
    }
  });

  it('refuse a name twice, a nature half classed, an unknown sector', async () => {
    const code = async (corps: object) => (await chef.appeler('POST', TERMES, corps)).corps.code;
    await ajouter({ genre: 'projet', nom: 'Café des voisins' });
    expect(await code({ genre: 'projet', nom: 'cafe  des VOISINS' })).toBe('terme-nom-deja-pris');
    expect(await code({ genre: 'nature', nom: 'À moitié', registre: 1 })).toBe('classement-incomplet');
    expect(await code({ genre: 'lieu', nom: 'Nulle part', secteurId: 123_456 })).toBe('secteur-inconnu');
    const id = await ajouter({ genre: 'nature', nom: 'Inventaire', mediation: false, famille: 2 });
    expect(await fiche(id)).toMatchObject({ mediation: false, famille: null, versions: [{ depuis: null }] });
  });

  it('can be put in another order', async () => {
    const ids: number[] = [];
    for (const nom of ['Un', 'Deux', 'Trois']) ids.push(await ajouter({ genre: 'projet', nom }));
    const [un, deux, trois] = ids;
    await chef.appeler('PUT', `${RACINE}/nomenclature/ordre`, { genre: 'projet', ids: [trois, un] });
    const { corps } = await chef.appeler('GET', `${RACINE}/nomenclature`);
    const ordre = corps.projets.map((t: { id: number }) => t.id);
    expect(ordre.slice(0, 2)).toEqual([trois, un]);
    expect(ordre).toContain(deux);
  });
});

describe('the life of a term', () => {
  it('renames with its history kept, and leaves a word typed by an import no longer to check', async () => {
    const id = await nature({ nom: 'Ecoutte' });
    expect((await changer(id, { nom: 'Écoute en pied d’immeuble' })).corps).toEqual({
      id,
      avertissements: [],
    });
    expect((await fiche(id)).versions).toMatchObject([
      { depuis: null, nom: 'Ecoutte' },
      { depuis: '2026-03-10', nom: 'Écoute en pied d’immeuble', par: 'encadrant 1' },
    ]);
    expect((await changer(id, { nom: 'Écoute', depuis: null })).status).toBe(200);
    expect((await fiche(id)).versions).toMatchObject([{ depuis: null, nom: 'Écoute' }]);
  });

  it('retires from entry but not from acts, and comes back', async () => {
    const id = await nature();
    const avant = await agir({ natureId: id });
    expect((await chef.appeler('PUT', `${TERMES}/${id}/retrait`, { jour: '2026-03-02' })).status).toBe(204);
    await expect(agir({ natureId: id, jour: '2026-03-02' })).rejects.toThrow('nature-retire');
    await agir({ natureId: id, jour: '2026-03-01' });
    const r = await mediateur.appeler('PUT', `${RACINE}/interventions/${avant}`, {
      jour: '2026-03-05',
      natureId: id,
      version: 1,
    });
    expect(r.status).toBe(200);
    expect((await chef.appeler('DELETE', `${TERMES}/${id}/retrait`)).status).toBe(204);
    await agir({ natureId: id, jour: '2026-03-05' });
  });

  it('changes class from a day on, and acts of those days follow unless classed on purpose', async () => {
    const id = await nature();
    const avant = await agir({ natureId: id, jour: '2026-01-31' });
    const apres = await agir({ natureId: id, jour: '2026-02-01' });
    const propre = await agir({ natureId: id, jour: '2026-02-01', classement: { famille: 5 } });
    const familles = async () =>
      [await acte(avant), await acte(apres), await acte(propre)].map((a) => a.classement.famille);
    expect((await changer(id, { famille: 2, registre: 3, depuis: '2026-02-01' })).status).toBe(200);
    expect(await familles()).toEqual([1, 2, 5]);
    expect((await changer(id, { famille: 4, depuis: '2026-01-15' })).corps.code).toBe('version-anterieure');
    expect((await changer(id, { famille: 4, depuis: '2026-03-11' })).corps.code).toBe('version-future');
    expect((await changer(id, { famille: 3, depuis: null })).status).toBe(200);
    expect(await familles()).toEqual([3, 3, 5]);
    expect((await acte(apres)).classement.registre).toBe(3);
    expect((await changer(id, { mediation: false, depuis: null })).status).toBe(200);
    expect((await acte(apres)).classement).toMatchObject({ registre: null, famille: null, mediation: false });
    expect((await acte(apres)).version).toBe(1);
  });

  it('moves a place to another sector, and its acts with it', async () => {
    const nord = await ajouter({ genre: 'secteur', nom: 'Quartier nord', qpv: 'QN06901M' });
    const sud = await ajouter({ genre: 'secteur', nom: 'Quartier sud', qpv: 'qp 069 002' });
    const lieu = await ajouter({ genre: 'lieu', nom: 'Tour 12', secteurId: nord });
    const natureId = await nature();
    const [hier, demain] = [
      await agir({ natureId, lieuId: lieu, jour: '2026-02-01' }),
      await agir({ natureId, lieuId: lieu, jour: '2026-03-09' }),
    ];
    await changer(lieu, { secteurId: sud, depuis: '2026-03-01' });
    expect(await acte(hier)).toMatchObject({ secteurId: nord, qpv: 'QN06901M' });
    expect(await acte(demain)).toMatchObject({ secteurId: sud, qpv: 'QP069002' });
    await changer(sud, { qpv: null, depuis: null });
    expect(await acte(demain)).toMatchObject({ qpv: null });
    expect((await fiche(lieu)).interventions).toBe(2);
  });
});

describe('a place that changes sector', () => {
  const url = (id: string) => `${RACINE}/situations/${id}`;
  const ouvrir = async (lieuId: number, saisieLe: string): Promise<string> => {
    const { sortes } = (await mediateur.appeler('GET', `${RACINE}/nomenclature`)).corps;
    const id = nouvelId();
    const saisie = { lieuId, saisieLe, sorteId: sortes[0].id };
    expect((await mediateur.appeler('PUT', url(id), saisie)).status).toBe(200);
    return id;
  };
  const lire = async (id: string) => (await mediateur.appeler('GET', url(id))).corps;
  const deplacer = async (depuis: string | null) => {
    const [nord, sud] = [
      await ajouter({ genre: 'secteur', nom: `Nord ${++n}` }),
      await ajouter({ genre: 'secteur', nom: `Sud ${n}` }),
    ];
    const lieu = await ajouter({ genre: 'lieu', nom: `Tour ${n}`, secteurId: nord });
    const voisin = await ajouter({ genre: 'lieu', nom: `Voisine ${n}`, secteurId: nord });
    const avant = await ouvrir(lieu, '2026-03-04');
    const apres = await ouvrir(lieu, '2026-03-05');
    const ailleurs = await ouvrir(voisin, '2026-03-06');
    expect((await changer(lieu, { secteurId: sud, depuis })).status).toBe(200);
    return { nord, sud, avant: await lire(avant), apres: await lire(apres), ailleurs: await lire(ailleurs) };
  };

  it('takes along the situations asked from that day on, as acts; earlier ones stay counted where they were', async () => {
    const { nord, sud, avant, apres, ailleurs } = await deplacer('2026-03-05');
    expect([avant, apres, ailleurs].map((s) => s.secteurId)).toEqual([nord, sud, nord]);
    // Changed later for something else, it stays there.
    const { charges, passages, faits, auteurId, creeLe, modifieLe, qpv, ...saisie } = avant.detail;
    const change = { ...saisie, enjeu: 'Le hall', version: avant.version };
    expect((await mediateur.appeler('PATCH', url(avant.id), change)).corps.secteurId).toBe(nord);
  });

  it('takes all of them when it was always there', async () => {
    const { nord, sud, avant, apres, ailleurs } = await deplacer(null);
    expect([avant, apres, ailleurs].map((s) => s.secteurId)).toEqual([sud, sud, nord]);
  });
});

describe('merging', () => {
  it('moves acts, deleted ones and lists of words included, and classes them like their new nature', async () => {
    const [a, b] = [await nature(), await nature({ famille: 4, registre: 4, item: 3 })];
    const [t, u] = [
      await ajouter({ genre: 'thematique', nom: 'Bruit' }),
      await ajouter({ genre: 'thematique', nom: 'Nuisances' }),
    ];
    const simple = await agir({ natureId: a, thematiques: [t] });
    const double = await agir({ natureId: b, thematiques: [u, t] });
    const efface = await agir({ natureId: a });
    await mediateur.appeler('DELETE', `${RACINE}/interventions/${efface}`);
    expect((await chef.appeler('POST', `${TERMES}/${a}/fusion`, { dans: b })).corps).toMatchObject({
      interventions: 2,
    });
    expect((await chef.appeler('POST', `${TERMES}/${t}/fusion`, { dans: u })).corps).toMatchObject({
      interventions: 2,
    });
    expect(await acte(simple)).toMatchObject({ natureId: b, classement: { famille: 4 }, thematiques: [u] });
    expect((await acte(double)).thematiques).toEqual([u]);
    expect((await acte(efface)).natureId).toBe(b);
    const { corps } = await chef.appeler('GET', `${RACINE}/nomenclature`);
    expect(corps.natures.map((x: { id: number }) => x.id)).not.toContain(a);
    expect(await fiche(b)).toMatchObject({ absorbes: [(await fiche(a)).nom], interventions: 2 });
    // A phone that still knows the old word is understood.
    expect((await acte(await agir({ natureId: a, thematiques: [t] }))).natureId).toBe(b);
  });

  it('moves the places of a sector, and keeps each act in the sector of its place', async () => {
    const [vieux, neuf] = [
      await ajouter({ genre: 'secteur', nom: 'Vieux nom' }),
      await ajouter({ genre: 'secteur', nom: 'Nom neuf', qpv: 'QN06903M' }),
    ];
    const lieu = await ajouter({ genre: 'lieu', nom: 'Square du vieux nom', secteurId: vieux });
    const autre = await ajouter({ genre: 'lieu', nom: 'Square', secteurId: null });
    const natureId = await nature();
    const sur = await agir({ natureId, lieuId: lieu });
    const sans = await agir({ natureId, lieuId: autre });
    await chef.appeler('POST', `${TERMES}/${vieux}/fusion`, { dans: neuf });
    expect(await acte(sur)).toMatchObject({ lieuId: lieu, secteurId: neuf, qpv: 'QN06903M' });
    expect(await fiche(lieu)).toMatchObject({ secteurId: neuf });
    await chef.appeler('POST', `${TERMES}/${autre}/fusion`, { dans: lieu });
    expect(await acte(sans)).toMatchObject({ lieuId: lieu, secteurId: neuf });
  });

  it('loses no act recorded at the same moment', async () => {
    for (let tour = 0; tour < 5; tour++) {
      const [a, b] = [await nature(), await nature()];
      const actes = Promise.all(Array.from({ length: 6 }, () => agir({ natureId: a })));
      const fusion = chef.appeler('POST', `${TERMES}/${a}/fusion`, { dans: b });
      const ids = await actes;
      expect((await fusion).status).toBe(200);
      for (const id of ids) expect((await acte(id)).natureId).toBe(b);
    }
  });
});

describe('QPV', () => {
  it('are imported, found by code, name or commune; an unknown code is accepted with a word of caution', async () => {
    const creer = (qpv: string) =>
      chef.appeler('POST', TERMES, { genre: 'secteur', nom: `Secteur ${++n}`, qpv });
    expect((await creer('QN09999M')).corps.avertissements).toEqual([]);
    const liste =
      '\uFEFFcode_qp;lib_qp;insee_com\nQN06905M;Les Minguettes-Clochettes;69259, 69199\nrien;X;1\n';
    expect(await importerQpv(essai.serveur.db, liste)).toMatchObject({
      quartiers: 1,
      refus: [{ ligne: 'ligne 3' }],
    });
    expect((await importerQpv(essai.serveur.db, liste)).quartiers).toBe(1);
    for (const recherche of ['qn069', 'minguettes clochettes', '69199']) {
      const { corps } = await mediateur.appeler('GET', `/api/qpv?recherche=${encodeURIComponent(recherche)}`);
      expect(corps, recherche).toMatchObject([{ code: 'QN06905M', communes: ['69259', '69199'] }]);
    }
    expect((await mediateur.appeler('GET', '/api/qpv?recherche=%25')).corps).toEqual([]);
    expect((await creer('QN06905M')).corps.avertissements).toEqual([]);
    expect((await creer('qn 06906 m')).corps.avertissements).toEqual([expect.stringContaining('QN06906M')]);
    expect((await creer('bonjour')).corps.code).toBe('qpv-code-invalide');
  });
});
