import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';

const RACINE = '/api/structures/actes';
let essai: AppEssai;
let alice: Personne;
let bruno: Personne;
let chef: Personne;
let structureId: string;
let listes: Nomenclature;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('actes');
  alice = await essai.personne('actes', 'mediateur', 'Alice');
  bruno = await essai.personne('actes', 'mediateur', 'Bruno');
  chef = await essai.personne('actes', 'encadrant', 'Chef');
  for (const corps of [
    { genre: 'secteur', nom: 'Nord', qpv: 'QN06901M' },
    { genre: 'secteur', nom: 'Sud' },
  ])
    await chef.appeler('POST', `${RACINE}/nomenclature/termes`, corps);
  listes = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
  const lieu = { genre: 'lieu', nom: 'Place Ambroise-Courtois', secteurId: id('secteurs', 'Nord') };
  await chef.appeler('POST', `${RACINE}/nomenclature/termes`, lieu);
  listes = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
});
afterAll(() => essai.fermer());

function id(liste: keyof Nomenclature, nom: string): number {
  const terme = listes[liste].find((t) => t.nom === nom);
  if (!terme) throw new Error(`${nom} is not in ${liste}: ${listes[liste].map((t) => t.nom).join(', ')}`);
  return terme.id;
}
const ecouter = (reste: object = {}) => ({
  jour: '2026-03-10',
  natureId: id('natures', 'Écoute active'),
  minutes: 20,
  femmes: 1,
  ...reste,
});
const ecrire = (qui: Personne, acteId: string, corps: object) =>
  qui.appeler('PUT', `${RACINE}/interventions/${acteId}`, corps);
const lire = (qui: Personne, acteId: string) => qui.appeler('GET', `${RACINE}/interventions/${acteId}`);
const creer = async (qui: Personne, reste: object = {}): Promise<string> => {
  const acteId = nouvelId();
  const r = await ecrire(qui, acteId, ecouter(reste));
  if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
  return acteId;
};
const lister = async (qui: Personne, query: string) => {
  const r = await qui.appeler('GET', `${RACINE}/interventions?${query}`);
  if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
  return r.corps as {
    interventions: { id: string; jour: string }[];
    suite: string | null;
    total: number | null;
  };
};

describe('recording', () => {
  it('creates under the id of the phone; the same again changes nothing, other content is refused', async () => {
    const acteId = nouvelId();
    const premier = await ecrire(alice, acteId, ecouter({ lieuId: id('lieux', 'Place Ambroise-Courtois') }));
    expect(premier.status).toBe(200);
    expect(premier.corps).toMatchObject({
      id: acteId,
      version: 1,
      secteurId: id('secteurs', 'Nord'),
      qpv: 'QN06901M',
      membres: [alice.membreId],
      auteurId: alice.membreId,
      classement: { registre: 1, mediation: true, propre: false },
    });
    const encore = await ecrire(
      alice,
      acteId,
      ecouter({ lieuId: id('lieux', 'Place Ambroise-Courtois'), hommes: 0 }),
    );
    expect(encore.corps).toEqual(premier.corps);
    expect((await ecrire(alice, acteId, ecouter())).corps.code).toBe('identifiant-pris');
    const autre = await ecrire(bruno, acteId, ecouter({ lieuId: id('lieux', 'Place Ambroise-Courtois') }));
    expect([autre.status, autre.corps.code]).toEqual([409, 'identifiant-pris']);
  });

  it('takes one of two identical commands sent at once', async () => {
    const acteId = nouvelId();
    const tous = await Promise.all(Array.from({ length: 4 }, () => ecrire(alice, acteId, ecouter())));
    expect(tous.map((r) => r.status)).toEqual([200, 200, 200, 200]);
    const { corps } = await alice.appeler('GET', `${RACINE}/interventions/${acteId}/historique`);
    expect(corps).toMatchObject([{ action: 'creation', par: 'Alice' }]);
  });

  it('says what is wrong beside each field, and writes nothing', async () => {
    const acteId = nouvelId();
    const r = await ecrire(alice, acteId, ecouter({ jour: '2026-03-12', femmes: -1, natureId: 999_999 }));
    expect(r.status).toBe(422);
    expect(r.corps.champs.map((c: { champ: string }) => c.champ)).toEqual(['jour', 'femmes', 'natureId']);
    expect((await lire(alice, acteId)).status).toBe(404);
  });

  it('keeps a meeting out of the families, and an act classed otherwise where it was put', async () => {
    const reunion = listes.natures.find((n) => !n.mediation);
    const r = await ecrire(alice, nouvelId(), ecouter({ natureId: reunion?.id }));
    expect(r.corps.classement).toEqual({
      registre: null,
      famille: null,
      item: null,
      mediation: false,
      propre: false,
    });
    const propre = await ecrire(
      alice,
      nouvelId(),
      ecouter({ classement: { famille: 5, registre: 2, item: 4 } }),
    );
    expect(propre.corps.classement).toMatchObject({ famille: 5, propre: true });
  });
});

describe('changing', () => {
  it('starts from a version; an older one is refused unless its change is already there', async () => {
    const acteId = await creer(alice);
    const deux = await ecrire(alice, acteId, { ...ecouter({ femmes: 2 }), version: 1 });
    expect([deux.status, deux.corps.version, deux.corps.femmes]).toEqual([200, 2, 2]);
    const rejoue = await ecrire(alice, acteId, { ...ecouter({ femmes: 2 }), version: 1 });
    expect([rejoue.status, rejoue.corps.version]).toEqual([200, 2]);
    const tard = await ecrire(chef, acteId, { ...ecouter({ femmes: 3 }), version: 1 });
    expect([tard.status, tard.corps.code]).toEqual([409, 'version-depassee']);
    expect((await ecrire(alice, acteId, { ...ecouter({ femmes: 2 }), version: 7 })).status).toBe(409);
    expect((await ecrire(alice, acteId, ecouter())).corps.version).toBe(2);
  });

  it('is written in the history with the names of fields, never their content', async () => {
    const acteId = await creer(alice);
    const lieuId = id('lieux', 'Place Ambroise-Courtois');
    await ecrire(chef, acteId, { ...ecouter({ lieuId, recit: 'Un mot discret' }), version: 1 });
    await chef.appeler('DELETE', `${RACINE}/interventions/${acteId}`);
    const { corps } = await alice.appeler('GET', `${RACINE}/interventions/${acteId}/historique`);
    expect(corps).toMatchObject([
      { action: 'creation', par: 'Alice', champs: [] },
      { action: 'modification', par: 'Chef', champs: ['secteurId', 'lieuId', 'recit'] },
      { action: 'suppression', par: 'Chef' },
    ]);
    expect(JSON.stringify(corps)).not.toContain('discret');
  });

  it('deletes and brings back, as often as asked', async () => {
    const acteId = await creer(alice);
    const adresse = `${RACINE}/interventions/${acteId}`;
    expect((await alice.appeler('DELETE', adresse)).status).toBe(204);
    expect((await alice.appeler('DELETE', adresse)).status).toBe(204);
    expect((await lister(alice, 'taille=200')).interventions.map((i) => i.id)).not.toContain(acteId);
    expect((await ecrire(alice, acteId, { ...ecouter(), version: 1 })).corps.code).toBe(
      'intervention-supprimee',
    );
    // A late copy of the creation does not bring it back.
    expect((await ecrire(alice, acteId, ecouter())).corps.supprimeLe).not.toBeNull();
    for (let i = 0; i < 2; i++)
      expect((await alice.appeler('POST', `${adresse}/retablissement`)).corps.supprimeLe).toBeNull();
  });

  it('ends in the same state whatever is repeated, delayed or mixed up', async () => {
    const livraisons = fc.tuple(
      fc.array(fc.record({ femmes: fc.nat(2), minutes: fc.constantFrom(5, 10) }), { maxLength: 4 }),
      fc.infiniteStream(fc.nat(5)),
    );
    await fc.assert(
      fc.asyncProperty(livraisons, async ([contenus, tirage]) => {
        const acteId = nouvelId();
        // What a phone queues: a creation, then edits, each from the version that the one before will make.
        const commandes: { corps: object; finie: boolean }[] = [{ corps: ecouter(), finie: false }];
        let [precedent, version] = [JSON.stringify(ecouter()), 1];
        for (const c of contenus) {
          const corps = ecouter(c);
          commandes.push({ corps: { ...corps, version }, finie: false });
          if (JSON.stringify(corps) !== precedent) version++;
          precedent = JSON.stringify(corps);
        }
        const envoyer = async (i: number) => {
          const commande = commandes[i % commandes.length];
          const r = commande && (await ecrire(alice, acteId, commande.corps));
          if (r?.status === 200 && commande) commande.finie = true;
        };
        // Any order and any repetition first; then in order, as the queue does, until all have been answered.
        for (let n = 0; n < 8; n++) await envoyer(tirage.next().value as number);
        for (let i = 0; i < commandes.length; i++) if (!commandes[i]?.finie) await envoyer(i);
        for (let i = 0; i < commandes.length; i++) await envoyer(i);
        const { corps } = await lire(alice, acteId);
        expect(corps).toMatchObject({ ...ecouter(contenus.at(-1)), version });
        const { corps: historique } = await alice.appeler(
          'GET',
          `${RACINE}/interventions/${acteId}/historique`,
        );
        expect(historique).toHaveLength(version);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('rights', () => {
  it('let a mediator see and change only the acts they wrote or took part in', async () => {
    const seule = await creer(alice, { jour: '2026-01-01' });
    const ensemble = await creer(alice, { jour: '2026-01-01', membres: [alice.membreId, bruno.membreId] });
    expect((await lire(bruno, seule)).status).toBe(404);
    expect((await ecrire(bruno, seule, { ...ecouter(), version: 1 })).status).toBe(404);
    expect((await bruno.appeler('DELETE', `${RACINE}/interventions/${seule}`)).status).toBe(404);
    expect((await bruno.appeler('GET', `${RACINE}/interventions/${seule}/historique`)).status).toBe(404);
    expect((await lister(bruno, 'du=2026-01-01&au=2026-01-01')).interventions.map((i) => i.id)).toEqual([
      ensemble,
    ]);
    expect(
      (await ecrire(bruno, ensemble, { ...ecouter({ membres: [bruno.membreId] }), version: 1 })).status,
    ).toBe(200);
    expect((await lister(chef, 'du=2026-01-01&au=2026-01-01')).total).toBe(1);
    expect((await lire(chef, seule)).status).toBe(200);
  });

  it('refuse observers, other structures and nobody', async () => {
    const acteId = await creer(alice);
    const observateur = await essai.personne('actes', 'observateur');
    const voisine = await essai.personne('voisine', 'direction');
    for (const adresse of [
      `${RACINE}/interventions`,
      `${RACINE}/interventions/${acteId}`,
      `${RACINE}/habitudes`,
    ]) {
      expect((await observateur.appeler('GET', adresse)).status).toBe(403);
      expect((await voisine.appeler('GET', adresse)).status).toBe(404);
      expect((await essai.app.inject({ url: adresse })).statusCode).toBe(401);
    }
    const pareil = `/api/structures/voisine/interventions/${acteId}`;
    expect((await voisine.appeler('GET', pareil)).status).toBe(404);
    // Another structure's lists are unknown here, even by their numbers.
    expect((await voisine.appeler('PUT', pareil, ecouter())).corps.code).toBe('nature-inconnu');
  });
});

describe('the list', () => {
  it('goes page by page without losing or repeating, many acts a day included', async () => {
    await dansStructure(essai.serveur.db, structureId, (tx) => tx.deleteFrom('intervention').execute());
    const jours = ['2026-02-01', '2026-02-02', '2026-02-02', '2026-02-02', '2026-02-03'];
    const ids: string[] = [];
    for (const jour of jours) ids.push(await creer(alice, { jour }));
    const vus: string[] = [];
    let page = await lister(chef, 'taille=2');
    expect(page.total).toBe(5);
    for (;;) {
      vus.push(...page.interventions.map((i) => i.id));
      if (!page.suite) break;
      // An act that arrives meanwhile at the top does not shift what follows.
      if (vus.length === 2) await creer(alice, { jour: '2026-02-04' });
      page = await lister(chef, `taille=2&curseur=${page.suite}`);
    }
    const attendus = ids
      .map((i, n) => [jours[n], i] as const)
      .toSorted(([a, x], [b, y]) => (`${b}${y}` < `${a}${x}` ? -1 : 1));
    expect(vus).toEqual(attendus.map(([, i]) => i));
    expect((await chef.appeler('GET', `${RACINE}/interventions?curseur=abc`)).corps.code).toBe(
      'curseur-invalide',
    );
  });

  it('filters by anything that an act carries, and searches words without accents', async () => {
    await dansStructure(essai.serveur.db, structureId, (tx) => tx.deleteFrom('intervention').execute());
    const conflit = listes.natures.find((n) => n.famille === 5);
    const actes = {
      place: await creer(alice, { lieuId: id('lieux', 'Place Ambroise-Courtois'), aValoriser: true }),
      bruit: await creer(alice, {
        jour: '2026-03-01',
        natureId: conflit?.id,
        thematiques: [id('thematiques', 'Nuisances sonores')],
        issueId: id('issues', 'Apaisé'),
        recit: 'Échange apaisé à propos d’une fête.',
      }),
      sud: await creer(bruno, { secteurId: id('secteurs', 'Sud'), saisineId: id('saisines', 'Bailleur') }),
    };
    const trouve = async (query: string) => {
      const { interventions, total } = await lister(chef, query);
      expect(total).toBe(interventions.length);
      const noms = interventions.map((i) => Object.entries(actes).find(([, v]) => v === i.id)?.[0]);
      return noms.toSorted();
    };
    expect(await trouve('')).toEqual(['bruit', 'place', 'sud']);
    expect(await trouve('du=2026-03-02')).toEqual(['place', 'sud']);
    expect(await trouve('au=2026-03-01')).toEqual(['bruit']);
    expect(await trouve(`nature=${conflit?.id},${id('natures', 'Écoute active')}`)).toHaveLength(3);
    expect(await trouve('famille=5')).toEqual(['bruit']);
    expect(await trouve(`secteur=${id('secteurs', 'Sud')},0`)).toEqual(['bruit', 'sud']);
    expect(await trouve('lieu=0')).toEqual(['bruit', 'sud']);
    expect(await trouve(`thematique=${id('thematiques', 'Nuisances sonores')}`)).toEqual(['bruit']);
    expect(await trouve('thematique=0')).toEqual(['place', 'sud']);
    expect(await trouve(`membre=${bruno.membreId}`)).toEqual(['sud']);
    expect(await trouve(`saisine=${id('saisines', 'Bailleur')}`)).toEqual(['sud']);
    expect(await trouve('aValoriser=true')).toEqual(['place']);
    expect(await trouve('sansIssue=true')).toEqual(['place', 'sud']);
    expect(await trouve('qpv=QN06901M')).toEqual(['place']);
    expect(await trouve('mediation=false')).toEqual([]);
    expect(await trouve('recherche=ECHANGE fete')).toEqual(['bruit']);
    expect(await trouve('recherche=ambroise')).toEqual(['place']);
    expect(await trouve('recherche=ecoute bruit')).toEqual([]);
    expect(await trouve('recherche=100%25')).toEqual([]);
    expect((await chef.appeler('GET', `${RACINE}/interventions?nature=a`)).status).toBe(400);
  });

  it('tells a person their habits, from their own acts only', async () => {
    const { corps } = await alice.appeler('GET', `${RACINE}/habitudes`);
    expect(corps.natures.map((n: { id: number }) => n.id)).toContain(id('natures', 'Écoute active'));
    expect(corps.secteurs).not.toContain(id('secteurs', 'Sud'));
    expect(corps.natures[0].minutes).toEqual([20]);
  });
});
