import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type AppEssai,
  connecter,
  MOT_DE_PASSE,
  nouvelleApp,
  type Personne,
  reponseDe,
} from '../../../tests/support/app.ts';
import { dansStructure } from '../../server/db.ts';
import { rattacherMembre } from '../structures/creer.ts';

const NOUVEAU = 'une tout autre phrase, plus longue';
let essai: AppEssai;
beforeAll(async () => {
  essai = await nouvelleApp();
});
afterAll(() => essai.fermer());

const lire = async (url: string, headers: Record<string, string> = {}) =>
  (await essai.app.inject({ url, headers })).statusCode;

/** All that opens somebody's data without a password: another session, a token, a calendar in each structure. */
async function toutOuvrir(p: Personne, ...slugs: string[]) {
  const cookie = await connecter(essai.app, p.email);
  const { jeton } = (await p.appeler('POST', '/api/moi/jetons', { libelle: 'Tableur', jours: 30 })).corps;
  const calendriers = await Promise.all(
    slugs.map(async (slug) => {
      const r = await p.appeler('POST', `/api/structures/${slug}/calendrier`);
      return new URL(r.corps.adresse).pathname;
    }),
  );
  /** The status of each way in. */
  return async () => [
    await lire('/api/moi', { cookie }),
    await lire('/api/moi', { authorization: `Bearer ${jeton}` }),
    ...(await Promise.all(calendriers.map((adresse) => lire(adresse)))),
  ];
}

it('changed, closes all but the session that changed it, in every structure, and nobody else’s', async () => {
  const p = await essai.personne('ici', 'direction');
  const ailleurs = await essai.structure('ailleurs');
  await dansStructure(essai.serveur.db, ailleurs, (tx) =>
    rattacherMembre(tx, ailleurs, { nom: 'La même', role: 'direction', compteId: p.compteId }),
  );
  const autre = await toutOuvrir(await essai.personne('ici', 'direction'), 'ici');
  const entrees = await toutOuvrir(p, 'ici', 'ailleurs');
  const changer = (actuel: string) =>
    p.appeler('PUT', '/api/moi/mot-de-passe', { actuel, motDePasse: NOUVEAU });

  expect((await changer('pas le bon mot de passe')).status).toBe(422);
  expect(await entrees()).toEqual([200, 200, 200, 200]);

  const change = await changer(MOT_DE_PASSE);
  expect(change.status).toBe(204);
  expect(await entrees()).toEqual([401, 401, 404, 404]);
  // The session that stays has another secret: a copy of its cookie is worth nothing.
  expect((await p.appeler('GET', '/api/moi')).status).toBe(401);
  const [nouveau] = change.brut.cookies;
  expect(await lire('/api/moi', { cookie: `${nouveau?.name}=${nouveau?.value}` })).toBe(200);
  expect(nouveau).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await autre()).toEqual([200, 200, 200]);
  await expect(connecter(essai.app, p.email, NOUVEAU)).resolves.toBeTruthy();
});

it('chosen anew by a link, closes all', async () => {
  const p = await essai.personne('ici', 'direction');
  const entrees = await toutOuvrir(p, 'ici');
  const patron = await essai.personne('ici', 'direction');
  const { lien } = (await patron.appeler('POST', `/api/structures/ici/membres/${p.membreId}/mot-de-passe`))
    .corps;
  const accepte = await essai.app.inject({
    method: 'POST',
    url: '/api/liens/accepter',
    payload: { secret: new URL(lien).hash.slice(1), motDePasse: NOUVEAU },
  });
  expect(reponseDe(accepte).status).toBe(200);
  expect(await entrees()).toEqual([401, 401, 404]);
});

it('changed, ends the link that would choose another', async () => {
  const p = await essai.personne('ici', 'direction');
  const patron = await essai.personne('ici', 'direction');
  const { lien } = (await patron.appeler('POST', `/api/structures/ici/membres/${p.membreId}/mot-de-passe`))
    .corps;
  const accepter = () =>
    essai.app.inject({
      method: 'POST',
      url: '/api/liens/accepter',
      payload: { secret: new URL(lien).hash.slice(1), motDePasse: 'celle de qui a trouvé le lien' },
    });
  await p.appeler('PUT', '/api/moi/mot-de-passe', { actuel: MOT_DE_PASSE, motDePasse: NOUVEAU });
  expect(reponseDe(await accepter())).toMatchObject({ status: 404, corps: { code: 'lien-perime' } });
  await expect(connecter(essai.app, p.email, NOUVEAU)).resolves.toBeTruthy();
});

it('is not needed for a lost phone: its sessions and its tokens close', async () => {
  const p = await essai.personne('ici', 'encadrant');
  const entrees = await toutOuvrir(p);
  const chef = await essai.personne('ici', 'encadrant');
  expect((await chef.appeler('DELETE', `/api/structures/ici/membres/${p.membreId}/sessions`)).status).toBe(
    204,
  );
  expect(await entrees()).toEqual([401, 401]);
});

it('of the direction is cut off by the direction alone', async () => {
  const p = await essai.personne('ici', 'direction');
  const entrees = await toutOuvrir(p, 'ici');
  const couper = async (qui: Personne) =>
    qui.appeler('DELETE', `/api/structures/ici/membres/${p.membreId}/sessions`);
  const chef = await essai.personne('ici', 'encadrant');
  expect(await couper(chef)).toMatchObject({ status: 403, corps: { code: 'membre-de-direction' } });
  expect(await entrees()).toEqual([200, 200, 200]);
  expect((await couper(await essai.personne('ici', 'direction'))).status).toBe(204);
  expect(await entrees()).toEqual([401, 401, 404]);
});
