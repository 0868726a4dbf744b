import { randomBytes } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { identite, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Scope } from '../../server/branche.ts';
import { ouvrirCoffre } from '../../server/coffre.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { purger } from './conservation.ts';
import { lireDossierDePersonne } from './lire-dossier.ts';

const S = '/api/structures/requetes';
let essai: AppEssai;
let structureId: string;
let chef: Personne;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('requetes');
  chef = await essai.personne('requetes', 'encadrant', 'Chef');
});
afterAll(() => essai.fermer());

/** How many queries `faire` asks the database. */
const compter = (faire: (tx: Tx) => Promise<unknown>): Promise<number> =>
  dansStructure(essai.serveur.db, structureId, async (tx) => {
    let n = 0;
    const compteur: KyselyPlugin = {
      transformQuery: ({ node }) => {
        n++;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await faire(tx.withPlugin(compteur));
    return n;
  });

/** A situation of somebody, with facts; the first one makes the person known. */
async function suivre(personne: string, faits: number, dernierContact: string, deja = false): Promise<void> {
  const { id } = await situationEssai(essai, structureId, chef, { dernierContact });
  const url = `${S}/situations/${id}/personnes/${personne}`;
  const r = deja
    ? await chef.appeler('POST', `${url}/rattachement`, { qualite: 'partie' })
    : await chef.appeler('PUT', url, { identite: identite(), qualite: 'partie' });
  expect(r.status).toBeLessThan(300);
  await dansStructure(essai.serveur.db, structureId, async (tx) => {
    for (let n = 0; n < faits; n++)
      await tx
        .insertInto('situation_fait')
        .values({
          ...{ structure_id: structureId, id: nouvelId(), situation_id: id, genre: 'contact' },
          ...{ jour: '2023-01-05', donnees: JSON.stringify({ avec: `voisin ${n}`, mode: 'visite' }) },
          ...{ membre_id: chef.membreId, creation_empreinte: randomBytes(32) },
        })
        .execute();
  });
}

it('reads the document of somebody by as many queries, whatever the number of their situations', async () => {
  const personne = nouvelId();
  const lire = () =>
    compter(async (tx) => {
      const coffre = await ouvrirCoffre(tx, essai.serveur.cle, structureId);
      const scope: Scope = {
        ...{ structureId, structureNom: 'Requêtes', slug: 'requetes', role: 'encadrant' },
        ...{ membreId: chef.membreId, membreNom: 'Chef', compteId: chef.compteId },
      };
      const { situations } = await lireDossierDePersonne(
        { tx, scope, coffre, maintenant: essai.horloge.maintenant },
        personne,
        new Set(),
      );
      for (const s of situations) expect([s.charges, s.faits.length]).toEqual([['Chef'], 2]);
    });
  await suivre(personne, 2, '2026-03-02');
  const une = await lire();
  for (let n = 0; n < 3; n++) await suivre(personne, 2, '2026-03-02', true);
  expect(await lire()).toBe(une);
});

it('purges by as many queries, whatever the number of facts', async () => {
  const nuit = (jour: string) =>
    compter((tx) => purger(tx, structureId, jour, new Date(`${jour}T03:15:00Z`)));
  await suivre(nouvelId(), 1, '2023-01-10');
  const un = await nuit('2026-03-10');
  await suivre(nouvelId(), 6, '2023-01-10');
  expect(await nuit('2026-03-11')).toBe(un);
});
