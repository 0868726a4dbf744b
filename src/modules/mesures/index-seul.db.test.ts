import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { remplirDActes } from '../../../tests/support/remplir.ts';
import { nouveauTerrain, type Terrain } from '../../../tests/support/terrain.ts';
import { compiler } from './compiler.ts';
import type { DemandeResolue } from './rules/referentiel.ts';

let t: Terrain;
beforeAll(async () => {
  t = await nouveauTerrain();
  await remplirDActes(t, 50_000);
});
afterAll(() => t.fermer());

it('reads the days of a large structure in the index alone, counts of contacts included', async () => {
  const plage = { du: '2026-01-12', au: '2026-02-10' };
  const demande: DemandeResolue = {
    ...plage,
    ...{ par: ['jour', 'lieu'], mesures: ['interventions', 'minutes', 'femmes'], filtres: [] },
    ...{ plages: [plage], gardes: new Map(), seulMembre: null },
  };
  const { requete } = compiler(t.structureId, demande, [['jour', 'lieu'], []]);
  const plan = await t.faire((tx) => sql<Record<string, string>>`explain ${requete}`.execute(tx));
  const texte = plan.rows.flatMap((l) => Object.values(l)).join('\n');
  expect(texte).toMatch(/Index Only Scan (Backward )?using intervention_jour/);
  expect(texte).not.toMatch(/Seq Scan on intervention|Heap Scan/);
});
