import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';

const SLUG = 'lien';
const RACINE = `/api/structures/${SLUG}`;

let essai: AppEssai;
let ana: Personne;
let bo: Personne;
let chef: Personne;
let natureId: number;
let sorteId: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  ana = await essai.personne(SLUG, 'mediateur', 'Ana');
  bo = await essai.personne(SLUG, 'mediateur', 'Bo');
  chef = await essai.personne(SLUG, 'encadrant', 'Chef');
  const { natures, sortes } = (await ana.appeler('GET', `${RACINE}/nomenclature`)).corps;
  natureId = natures[0].id;
  sorteId = sortes[0].id;
});
afterAll(() => essai.fermer());

async function ouvrir(reste: object = {}) {
  const { corps } = await ana.appeler('PUT', `${RACINE}/situations/${nouvelId()}`, {
    sorteId,
    saisieLe: '2026-03-01',
    enjeu: 'Bruit le soir',
    ...reste,
  });
  return corps;
}
const lire = async (id: string) => (await ana.appeler('GET', `${RACINE}/situations/${id}`)).corps;
const ecrire = (corps: object, id = nouvelId(), par = ana) =>
  par.appeler('PUT', `${RACINE}/interventions/${id}`, { jour: '2026-03-05', natureId, ...corps });

describe('an act linked to a situation', () => {
  it('tells its code and nothing else; the last contact follows all that happens to it', async () => {
    const [s, t] = [await ouvrir(), await ouvrir()];
    const id = nouvelId();
    // Whoever met the people on the way may link, without following the situation.
    const r = await ecrire({ situation: s.code.toLowerCase() }, id, bo);
    expect([r.status, r.corps.situation]).toEqual([200, { id: s.id, code: s.code }]);
    expect(JSON.stringify(r.corps)).not.toContain('Bruit');
    expect((await lire(s.id)).dernierContact).toBe('2026-03-05');
    const deplace = await ecrire({ jour: '2026-03-06', situation: t.code, version: 1 }, id, bo);
    expect(deplace.corps.situation.id).toBe(t.id);
    expect([(await lire(s.id)).dernierContact, (await lire(t.id)).dernierContact]).toEqual([
      '2026-03-01',
      '2026-03-06',
    ]);
    const { corps: vie } = await bo.appeler('GET', `${RACINE}/interventions/${id}/historique`);
    expect(vie.at(-1).champs).toEqual(['jour', 'situation']);
    await bo.appeler('DELETE', `${RACINE}/interventions/${id}`);
    expect((await lire(t.id)).dernierContact).toBe('2026-03-01');
    await bo.appeler('POST', `${RACINE}/interventions/${id}/retablissement`);
    expect((await lire(t.id)).dernierContact).toBe('2026-03-06');
    const { corps: actes } = await ana.appeler('GET', `${RACINE}/situations/${t.id}/actes`);
    expect(actes).toMatchObject([{ id, jour: '2026-03-06', accessible: false }]);
    expect(
      (await ecrire({ jour: '2026-03-06', situation: null, version: 2 }, id, bo)).corps.situation,
    ).toBeNull();
    expect((await lire(t.id)).dernierContact).toBe('2026-03-01');
  });

  it('is found by the code of its situation', async () => {
    const s = await ouvrir();
    const id = nouvelId();
    await ecrire({ situation: s.code }, id);
    await ecrire({});
    const { corps } = await ana.appeler('GET', `${RACINE}/interventions?situation=${s.code}`);
    expect(corps.interventions.map((i: { id: string }) => i.id)).toEqual([id]);
    expect((await ana.appeler('GET', `${RACINE}/interventions?situation=rien`)).corps.interventions).toEqual(
      [],
    );
  });

  it('keeps its situation from being closed on a day before it; so does a fact that took place', async () => {
    const s = await ouvrir();
    const id = nouvelId();
    await ecrire({ situation: s.code, jour: '2026-03-05' }, id);
    const base = `${RACINE}/situations/${s.id}`;
    const noter = (jour: string, corps: object) =>
      ana.appeler('PUT', `${base}/faits/${nouvelId()}`, { ...corps, jour });
    // Planned for later: it did not take place.
    await noter('2026-03-20', { genre: 'table-ronde', donnees: { invites: [{ qui: 'Partie 1' }] } });
    const clore = async (le: string) => {
      const corps = { version: 1, vers: 'close', le, issue: 'sans-nouvelles' };
      const r = await ana.appeler('POST', `${base}/etat`, corps);
      return r.status === 200 ? 'close' : [r.corps.code, r.corps.champs?.[0].champ];
    };
    const refusee = ['close-avant-acte', 'le'];
    expect(await clore('2026-03-04')).toEqual(refusee);
    await ana.appeler('DELETE', `${RACINE}/interventions/${id}`);
    const contact = { genre: 'contact', donnees: { avec: 'la locataire', mode: 'telephone', abouti: false } };
    expect((await noter('2026-03-04', contact)).status).toBe(200);
    expect(await clore('2026-03-03')).toEqual(refusee);
    expect(await clore('2026-03-04')).toEqual('close');
  });

  it('is refused beside its field when no situation has this code, or the situation was closed before', async () => {
    const s = await ouvrir();
    const passer = { version: 1, vers: 'close', le: '2026-03-04', issue: 'sans-nouvelles' };
    await ana.appeler('POST', `${RACINE}/situations/${s.id}/etat`, passer);
    for (const [situation, jour, code] of [
      ['ZZZZZZ', '2026-03-05', 'situation-inconnue'],
      ['n’importe', '2026-03-05', 'situation-inconnue'],
      [s.code, '2026-03-05', 'situation-close'],
      [s.code, '2026-03-04', undefined],
    ]) {
      const { corps } = await ecrire({ situation, jour });
      expect([situation, corps.code, corps.champs?.[0].champ]).toEqual([
        situation,
        code,
        code && 'situation',
      ]);
    }
    await ana.appeler('DELETE', `${RACINE}/situations/${s.id}`);
    expect((await ecrire({ situation: s.code, jour: '2026-03-04' })).corps.code).toBe('situation-inconnue');
  });

  it('keeps its link when its situation is deleted, and can still be changed', async () => {
    const s = await ouvrir();
    const id = nouvelId();
    await ecrire({ situation: s.code }, id);
    await ana.appeler('DELETE', `${RACINE}/situations/${s.id}`);
    const r = await ecrire({ situation: s.code, femmes: 2, version: 1 }, id);
    expect([r.status, r.corps.situation.code]).toEqual([200, s.code]);
  });
});

describe('an act linked without network', () => {
  it('is linked when it arrives, once, and refused alone when its code is wrong', async () => {
    const s = await ouvrir();
    const commandes = [
      creation({ natureId, jour: '2026-03-08', situation: s.code }),
      creation({ natureId, situation: 'ZZZZZZ' }),
      creation({ natureId, jour: '2026-03-02', situation: s.code }),
    ];
    for (let fois = 0; fois < 2; fois++) {
      const r = await envoyer(ana, SLUG, commandes);
      expect(r.map((x) => x.statut)).toEqual(['fait', 'refuse', 'fait']);
      expect(r[0]?.intervention?.situation).toEqual({ id: s.id, code: s.code });
      expect(r[1]?.champs).toMatchObject([{ champ: 'situation', code: 'situation-inconnue' }]);
    }
    expect(await lire(s.id)).toMatchObject({ dernierContact: '2026-03-08' });
    expect((await ana.appeler('GET', `${RACINE}/situations/${s.id}/actes`)).corps).toHaveLength(2);
    const { corps: carnet } = await ana.appeler('GET', `${RACINE}/carnet`);
    expect(carnet.actes.some((a: { situation: object }) => a.situation !== null)).toBe(true);
  });

  it('stays linked when an app that does not know of situations changes it', async () => {
    const s = await ouvrir();
    const premiere = creation({ natureId, jour: '2026-03-08', situation: s.code });
    const { situation: _, ...ancien } = premiere.acte;
    const change = commande({
      genre: 'acte-modification',
      acteId: premiere.acteId,
      version: 1,
      acte: { ...ancien, femmes: 3 },
    });
    const r = await envoyer(ana, SLUG, [premiere, change]);
    expect(r.map((x) => x.statut)).toEqual(['fait', 'fait']);
    expect(r[1]?.intervention).toMatchObject({ femmes: 3, situation: { code: s.code } });
  });

  it('whose link two people changed waits for a manager, who sees both codes', async () => {
    const [s, t] = [await ouvrir(), await ouvrir()];
    const premiere = creation({ natureId, situation: s.code });
    await envoyer(ana, SLUG, [premiere]);
    const changer = (code: string) =>
      commande({
        genre: 'acte-modification',
        acteId: premiere.acteId,
        version: 1,
        acte: { ...premiere.acte, situation: code },
      });
    await ecrire({ ...premiere.acte, femmes: 1, version: 1 }, premiere.acteId, chef);
    const [r] = await envoyer(ana, SLUG, [changer(t.code)]);
    expect(r?.statut).toBe('divergent');
    const { corps } = await chef.appeler('GET', `${RACINE}/divergences`);
    expect(corps[0]).toMatchObject({
      actuelle: { situation: { code: s.code } },
      proposee: { situation: t.code },
    });
    expect(corps[0].champs).toEqual(['femmes', 'situation']);
    await chef.appeler('POST', `${RACINE}/divergences/${corps[0].id}`, { choix: 'proposee' });
    expect((await lire(t.id)).dernierContact).toBe('2026-03-10');
    expect((await lire(s.id)).dernierContact).toBe('2026-03-01');
  });
});
