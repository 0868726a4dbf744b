import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';

let essai: AppEssai;
let direction: Personne;
let mediatrice: Personne;
let bailleur: number;
let n = 0;
const S = '/api/structures/annuaire';

beforeAll(async () => {
  essai = await nouvelleApp();
  direction = await essai.personne('annuaire', 'direction');
  mediatrice = await essai.personne('annuaire', 'mediateur');
});
afterAll(() => essai.fermer());

async function terme(genre: string, nom: string): Promise<number> {
  const r = await direction.appeler('POST', `${S}/nomenclature/termes`, {
    ...{ genre, nom: `${nom} ${++n}` },
    ...(genre === 'partenaire' ? { categorie: 'bailleur' } : {}),
  });
  expect(r.status).toBe(200);
  return r.corps.id;
}
beforeEach(async () => {
  bailleur = await terme('partenaire', 'Habitat du Test');
});

const lire = async (id: number) => (await mediatrice.appeler('GET', `${S}/partenaires/${id}`)).corps;
const contact = { nom: 'Paul Martin', fonction: 'Gardien', courriel: 'paul@bailleur.example', telephone: '' };

describe('the directory', () => {
  it('joins to a name of the lists its secteurs, its note and its people', async () => {
    const secteur = await terme('secteur', 'Centre');
    expect(await lire(bailleur)).toMatchObject({ version: 0, note: '', contacts: [], categorie: 'bailleur' });
    const ecrit = { secteurs: [secteur], note: 'Ouvert le matin', version: 0 };
    const r = await direction.appeler('PUT', `${S}/partenaires/${bailleur}`, ecrit);
    expect(r.corps).toMatchObject({ secteurs: [secteur], note: 'Ouvert le matin', version: 1 });
    const depassee = await direction.appeler('PUT', `${S}/partenaires/${bailleur}`, ecrit);
    expect([depassee.status, depassee.corps.code]).toEqual([409, 'version-depassee']);
    await direction.appeler('PUT', `${S}/partenaires/${bailleur}/contacts/${nouvelId()}`, contact);
    const { corps } = await mediatrice.appeler('GET', `${S}/partenaires`);
    expect(corps.find((p: { id: number }) => p.id === bailleur)).toMatchObject({
      ...{ contacts: 1, secteurs: [secteur], fichesSansReponse: 0, partenariat: null },
    });
  });

  it('refuses a secteur of another list, and an unknown partner', async () => {
    const note = { secteurs: [bailleur], note: '', version: 0 };
    const r = await direction.appeler('PUT', `${S}/partenaires/${bailleur}`, note);
    expect(r.corps).toMatchObject({ code: 'secteur-inconnu', champs: [{ champ: 'secteurs' }] });
    expect((await direction.appeler('GET', `${S}/partenaires/999999`)).corps.code).toBe('partenaire-inconnu');
  });

  it('adds somebody once however often it is sent, lets them leave and come back', async () => {
    const url = `${S}/partenaires/${bailleur}/contacts/${nouvelId()}`;
    const un = await direction.appeler('PUT', url, contact);
    expect((await direction.appeler('PUT', url, contact)).corps).toEqual(un.corps);
    const autre = await direction.appeler('PUT', url, { ...contact, nom: 'Autre' });
    expect([autre.status, autre.corps.code]).toEqual([409, 'identifiant-pris']);
    const change = { ...contact, fonction: 'Responsable', version: 1 };
    expect((await direction.appeler('PUT', url, change)).corps.version).toBe(2);
    const vieux = await direction.appeler('PUT', url, { ...contact, nom: 'Vieux', version: 1 });
    expect(vieux.corps.code).toBe('version-depassee');
    expect((await direction.appeler('DELETE', url)).status).toBe(204);
    expect((await lire(bailleur)).contacts).toMatchObject([{ retire: true }]);
    await direction.appeler('POST', `${url}/retablissement`);
    expect((await lire(bailleur)).contacts).toMatchObject([{ retire: false, fonction: 'Responsable' }]);
  });

  it('does not let a contact of one partner be changed through another', async () => {
    const autre = await terme('partenaire', 'Autre');
    const id = nouvelId();
    await direction.appeler('PUT', `${S}/partenaires/${bailleur}/contacts/${id}`, contact);
    const vole = { ...contact, nom: 'Volé', version: 1 };
    const r = await direction.appeler('PUT', `${S}/partenaires/${autre}/contacts/${id}`, vole);
    expect(r.status).toBe(404);
    expect((await direction.appeler('DELETE', `${S}/partenaires/${autre}/contacts/${id}`)).status).toBe(404);
    expect((await lire(bailleur)).contacts).toMatchObject([{ nom: 'Paul Martin', retire: false }]);
  });

  it('is closed to another structure and to observateurs', async () => {
    const voisin = await essai.personne('ailleurs', 'direction');
    const observateur = await essai.personne('annuaire', 'observateur');
    expect((await observateur.appeler('GET', `${S}/partenaires/${bailleur}`)).status).toBe(403);
    const chezLui = `/api/structures/ailleurs/partenaires/${bailleur}`;
    expect((await voisin.appeler('GET', chezLui)).corps.code).toBe('partenaire-inconnu');
    const note = { secteurs: [], note: 'Volé', version: 0 };
    for (const [suite, corps] of [
      ['', note],
      [`/contacts/${nouvelId()}`, contact],
      [`/partenariats/${nouvelId()}`, { intitule: 'Volé', debut: '2026-01-01' }],
    ] as const)
      expect((await voisin.appeler('PUT', `${chezLui}${suite}`, corps)).corps.code).toBe(
        'partenaire-inconnu',
      );
    expect(await lire(bailleur)).toMatchObject({ note: '', contacts: [], partenariats: [] });
  });

  it('says which partnerships end soon', async () => {
    const ecrire = (fin: string | null, intitule: string) =>
      direction.appeler('PUT', `${S}/partenaires/${bailleur}/partenariats/${nouvelId()}`, {
        ...{ intitule, debut: '2025-01-01', fin, objectifs: 'Trois tournées par semaine' },
      });
    await ecrire(null, 'Sans terme');
    await ecrire('2026-04-30', 'Bientôt finie');
    expect((await ecrire('2024-12-31', 'À l’envers')).corps.code).toBe('partenariat-dates');
    const { corps } = await mediatrice.appeler('GET', `${S}/partenariats?etat=bientot-fini`);
    expect(corps.filter((p: { partenaireId: number }) => p.partenaireId === bailleur)).toMatchObject([
      { intitule: 'Bientôt finie', objectifs: 'Trois tournées par semaine' },
    ]);
    const [{ id }] = corps.filter((p: { partenaireId: number }) => p.partenaireId === bailleur);
    await direction.appeler('DELETE', `${S}/partenaires/${bailleur}/partenariats/${id}`);
    expect((await lire(bailleur)).partenariats.map((p: { intitule: string }) => p.intitule)).toEqual([
      'Sans terme',
    ]);
    await direction.appeler('POST', `${S}/partenaires/${bailleur}/partenariats/${id}/retablissement`);
    expect((await lire(bailleur)).partenariats).toHaveLength(2);
  });
});

const reunion = (partenaires: number[], plus: object = {}) => ({
  ...{ genre: 'gsup', jour: '2026-03-02', minutes: 90, partenaires, membres: [mediatrice.membreId] },
  ...{ sujet: 'Propreté des halls', ...plus },
});

describe('meetings', () => {
  it('are recorded by whoever was there, with who came; not before they are held', async () => {
    const url = `${S}/reunions/${nouvelId()}`;
    const r = await mediatrice.appeler('PUT', url, reunion([bailleur, bailleur]));
    expect(r.corps).toMatchObject({ partenaires: [bailleur], minutes: 90, version: 1 });
    expect((await mediatrice.appeler('PUT', url, reunion([bailleur]))).corps.version).toBe(1);
    const demain = reunion([bailleur], { jour: '2026-03-11' });
    const futur = await mediatrice.appeler('PUT', `${S}/reunions/${nouvelId()}`, demain);
    expect(futur.corps.code).toBe('jour-futur');
    const { corps } = await mediatrice.appeler('GET', `${S}/reunions?partenaire=${bailleur}&genre=gsup`);
    expect(corps).toMatchObject({ total: 1, suite: null, reunions: [{ sujet: 'Propreté des halls' }] });
    expect((await mediatrice.appeler('GET', url)).corps).toEqual(corps.reunions[0]);
    await mediatrice.appeler('DELETE', url);
    const { corps: apres } = await mediatrice.appeler('GET', `${S}/reunions?partenaire=${bailleur}`);
    expect(apres).toMatchObject({ total: 0, reunions: [] });
    expect((await mediatrice.appeler('GET', url)).corps.code).toBe('reunion-inconnue');
    expect((await mediatrice.appeler('POST', `${url}/retablissement`)).corps.sujet).toBe(
      'Propreté des halls',
    );
  });

  it('come page after page, however many share a day, and none twice', async () => {
    const jours = ['2026-03-02', '2026-03-05', '2026-03-05', '2026-03-05', '2026-03-01'];
    for (const jour of jours)
      await mediatrice.appeler('PUT', `${S}/reunions/${nouvelId()}`, reunion([bailleur], { jour }));
    const vues: { id: string; jour: string }[] = [];
    const totaux: (number | null)[] = [];
    let suite = '';
    do {
      const url = `${S}/reunions?partenaire=${bailleur}&taille=2${suite && `&curseur=${suite}`}`;
      const { corps } = await mediatrice.appeler('GET', url);
      vues.push(...corps.reunions);
      totaux.push(corps.total);
      suite = corps.suite ?? '';
    } while (suite);
    expect(vues.map((r) => r.jour)).toEqual(jours.toSorted().toReversed());
    expect(new Set(vues.map((r) => r.id)).size).toBe(5);
    expect(totaux).toEqual([5, null, null]);
    const faux = await mediatrice.appeler('GET', `${S}/reunions?curseur=zzz`);
    expect([faux.status, faux.corps.code]).toEqual([400, 'curseur-invalide']);
  });

  it.each([
    ['partenaires', { partenaires: [999_999] }, 'partenaire-inconnu'],
    ['membres', { membres: [999_999] }, 'membre-inconnu'],
    ['secteurId', { secteurId: 999_999 }, 'secteur-inconnu'],
  ])('refuse %s of nobody', async (champ, plus, code) => {
    const r = await mediatrice.appeler('PUT', `${S}/reunions/${nouvelId()}`, reunion([bailleur], plus));
    expect(r.corps).toMatchObject({ code, champs: [{ champ }] });
  });
});

describe('activity with a partner', () => {
  it('counts the acts of each month as the dictionary does, and the meetings', async () => {
    const { corps: listes } = await direction.appeler('GET', `${S}/nomenclature`);
    const natureId = listes.natures.find((x: { mediation: boolean }) => x.mediation).id;
    for (const jour of ['2026-01-05', '2026-01-20', '2026-03-01'])
      await mediatrice.appeler('PUT', `${S}/interventions/${nouvelId()}`, {
        ...{ jour, natureId, minutes: 30, membres: [mediatrice.membreId], partenaires: [bailleur] },
      });
    await mediatrice.appeler('PUT', `${S}/reunions/${nouvelId()}`, reunion([bailleur]));
    const url = `${S}/partenaires/${bailleur}/activite`;
    const { corps } = await mediatrice.appeler('GET', `${url}?du=2026-01-01&au=2026-03-10`);
    expect(corps).toMatchObject({ interventions: 3, reunions: 1, saisines: 0, fiches: { envoyees: 0 } });
    expect(corps.mois).toEqual([
      { mois: '2026-01', interventions: 2 },
      { mois: '2026-02', interventions: 0 },
      { mois: '2026-03', interventions: 1 },
    ]);
    const r = await mediatrice.appeler('GET', `${url}?du=2026-03-10&au=2026-01-01`);
    expect(r.corps.code).toBe('periode-inversee');
  });
});

describe('a duplicate that is merged', () => {
  it('brings its secteurs, note, people, partnerships and meetings to the other', async () => {
    const [centre, nord] = [await terme('secteur', 'Centre'), await terme('secteur', 'Nord')];
    const double = await terme('partenaire', 'HdT');
    const ecrire = (id: number, secteurs: number[], note: string) =>
      direction.appeler('PUT', `${S}/partenaires/${id}`, { secteurs, note, version: 0 });
    await ecrire(bailleur, [centre], 'La première');
    await ecrire(double, [centre, nord], 'La seconde');
    await direction.appeler('PUT', `${S}/partenaires/${double}/contacts/${nouvelId()}`, contact);
    await direction.appeler('PUT', `${S}/partenaires/${double}/partenariats/${nouvelId()}`, {
      ...{ intitule: 'Convention', debut: '2026-01-01' },
    });
    const avecLesDeux = `${S}/reunions/${nouvelId()}`;
    await mediatrice.appeler('PUT', avecLesDeux, reunion([bailleur, double]));
    await mediatrice.appeler('PUT', `${S}/reunions/${nouvelId()}`, reunion([double]));
    const url = `${S}/nomenclature/termes/${double}/fusion`;
    expect((await direction.appeler('POST', url, { dans: bailleur })).status).toBe(200);
    const fiche = await lire(bailleur);
    expect(fiche).toMatchObject({ secteurs: [centre, nord], note: 'La première\nLa seconde', version: 2 });
    expect(fiche.contacts).toMatchObject([{ nom: 'Paul Martin' }]);
    expect(fiche.partenariats).toMatchObject([{ intitule: 'Convention' }]);
    const { corps } = await mediatrice.appeler('GET', `${S}/reunions?partenaire=${bailleur}`);
    expect(corps.reunions.map((r: { partenaires: number[] }) => r.partenaires)).toEqual([
      [bailleur],
      [bailleur],
    ]);
    expect((await mediatrice.appeler('GET', `${S}/partenaires/${double}`)).status).toBe(404);
  });

  it('follows the secteurs that are merged too', async () => {
    const [garde, fondu] = [await terme('secteur', 'Gardé'), await terme('secteur', 'Fondu')];
    const ecrit = { secteurs: [fondu], note: '', version: 0 };
    await direction.appeler('PUT', `${S}/partenaires/${bailleur}`, ecrit);
    await direction.appeler('POST', `${S}/nomenclature/termes/${fondu}/fusion`, { dans: garde });
    expect((await lire(bailleur)).secteurs).toEqual([garde]);
  });
});
