import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne, reponseDe } from '../../tests/support/app.ts';
import { DROITS, ROLES_DE } from '../../tests/support/droits.ts';
import { ROLES, type Role } from '../modules/comptes/rules/roles.ts';

/** Every operation of the OpenAPI document, so that a route added tomorrow is walked tomorrow. */
interface Operation {
  readonly cle: string;
  readonly methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
}

let essai: AppEssai;
let operations: Operation[];
const personnes = {} as Record<Role, Personne>;
let voisin: Personne;

beforeAll(async () => {
  essai = await nouvelleApp();
  for (const role of ROLES) personnes[role] = await essai.personne('ici', role);
  voisin = await essai.personne('ailleurs', 'direction');
  const { paths } = (await essai.app.inject({ url: '/api/openapi.json' })).json() as {
    paths: Record<string, Record<string, unknown>>;
  };
  operations = Object.entries(paths).flatMap(([chemin, methodes]) =>
    Object.keys(methodes).map((methode) => ({
      cle: `${methode} ${chemin}`,
      methode: methode.toUpperCase() as Operation['methode'],
      url: chemin.replace('{structure}', 'ici').replace(/\{\w+\}/g, '019a0000-0000-7000-8000-000000000000'),
    })),
  );
});
afterAll(() => essai.fermer());

describe('every route of the OpenAPI document', () => {
  it('is in the table of rights, and the table holds nothing else', () => {
    expect(operations.map((o) => o.cle).sort()).toEqual(Object.keys(DROITS).sort());
  });

  it('answers nobody, unless it is public', async () => {
    for (const { cle, methode, url } of operations) {
      if (DROITS[cle] === 'public') continue;
      const r = reponseDe(await essai.app.inject({ method: methode, url }));
      expect([cle, r.status, r.corps.code]).toEqual([cle, 401, 'connexion-necessaire']);
    }
  });

  it('of a structure does not exist for the direction of another one', async () => {
    for (const { cle, methode, url } of operations) {
      if (!cle.includes('{structure}')) continue;
      const r = await voisin.appeler(methode, url);
      expect([cle, r.status, r.corps.code]).toEqual([cle, 404, 'structure-inconnue']);
    }
  });

  it('opens to exactly the roles of the table', async () => {
    for (const { cle, methode, url } of operations) {
      const droit = DROITS[cle];
      if (!cle.includes('{structure}') || droit === undefined || droit === 'public' || droit === 'compte')
        continue;
      for (const role of ROLES) {
        const r = await personnes[role].appeler(methode, url);
        const ferme = r.status === 403 && r.corps.code === 'droit-insuffisant';
        expect([cle, role, ferme]).toEqual([cle, role, !ROLES_DE[droit].includes(role)]);
      }
    }
    // Every route by every role.
  }, 90_000);

  it('never answers a server error to an empty or absurd request', async () => {
    for (const { cle, methode, url } of operations) {
      if (cle === 'post /api/deconnexion' || cle === 'post /api/demonstration') continue;
      for (const corps of [undefined, {}, { nom: 3 }]) {
        const r = await personnes.direction.appeler(methode, url, corps);
        expect([cle, r.status < 500]).toEqual([cle, true]);
      }
    }
  });
});
