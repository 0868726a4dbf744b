import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { situationEssai } from '../../../tests/support/personnes.ts';
import { dansStructure } from '../../server/db.ts';
import { ROLES } from '../comptes/rules/roles.ts';
import { connait, connaitSituation } from './droits.ts';
import { lireCharges } from './store-charges.ts';

let essai: AppEssai;
let structureId: string;
let alice: Personne;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('qui-lit');
  alice = await essai.personne('qui-lit', 'mediateur', 'Alice');
});
afterAll(() => essai.fermer());

it('says who reads a situation in one way, asked of the lines or of the database: managers, and those in charge who record', async () => {
  const { id } = await situationEssai(essai, structureId, alice);
  const lus = await dansStructure(essai.serveur.db, structureId, async (tx) => {
    const membres = (await lireCharges(tx, [id])).get(id) ?? [];
    const reponses = [];
    for (const role of ROLES)
      for (const membreId of [alice.membreId, alice.membreId + 1]) {
        const qui = { role, membreId, structureId };
        const { rows } = await sql<{ connue: boolean }>`
          select ${connaitSituation(qui, sql`${id}::uuid`)} as connue`.execute(tx);
        expect([role, rows[0]?.connue]).toEqual([role, connait(qui, membres)]);
        if (rows[0]?.connue) reponses.push(`${role} ${membreId === alice.membreId ? 'in charge' : 'not'}`);
      }
    return reponses;
  });
  expect(lus).toEqual([
    'mediateur in charge',
    'encadrant in charge',
    'encadrant not',
    'direction in charge',
    'direction not',
  ]);
});
