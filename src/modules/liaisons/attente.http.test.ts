import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MondeDesLiaisons, mondeDesLiaisons } from '../../../tests/support/liaisons.ts';
import { dansStructure } from '../../server/db.ts';
import { attenteDe } from './rules/attente.ts';
import { joursDe } from './store-lecture.ts';

const AU_PLUS = 500;
let m: MondeDesLiaisons;
beforeAll(async () => {
  m = await mondeDesLiaisons('attente');
});
afterAll(() => m.essai.fermer());

it('tells first the sheets that wait longest, among more than a list holds, as the rule counts them', async () => {
  const { structureId, lignes } = await remplir(1_200);
  const attendues = lignes
    .flatMap((l) => {
      const { etat, reponse, relance_le: relanceLe } = l;
      const attente = attenteDe({ ...joursDe(l), etat, reponse, relanceLe }, '2026-03-10');
      return attente ? [attente.jours] : [];
    })
    .toSorted((a, b) => b - a);
  expect(attendues.length).toBeGreaterThan(AU_PLUS);
  const lire = async (filtre: string): Promise<{ attente: { jours: number } | null }[]> =>
    (await m.mediatrice.appeler('GET', `${m.S}/liaisons?${filtre}`)).corps;
  const attentes = async (filtre: string) => (await lire(filtre)).map((f) => f.attente?.jours ?? null);
  expect(await attentes('enAttente=true')).toEqual(attendues.slice(0, AU_PLUS));
  expect(await attentes('')).toEqual(attendues.slice(0, AU_PLUS));

  // Few enough for the list: all that wait are there, and they only.
  await dansStructure(m.essai.serveur.db, structureId, (tx) =>
    sql`delete from fiche_liaison where version > 300`.execute(tx),
  );
  const restent = lignes.filter((l) => l.version <= 300).length;
  const tout = await attentes('');
  expect(tout).toHaveLength(restent);
  expect(await attentes('enAttente=true')).toEqual(tout.filter((jours) => jours !== null));
});

/** Sheets of all states, numbered by their version, the longest waiting written first. */
async function remplir(combien: number) {
  const modele = await m.brouillon();
  const { rows } = await sql<{ id: string }>`select toutes_les_structures() as id`.execute(
    m.essai.serveur.db,
  );
  const structureId = rows[0]?.id ?? '';
  const lignes = await dansStructure(m.essai.serveur.db, structureId, async (tx) => {
    await sql`
      insert into fiche_liaison (structure_id, id, situation_id, partenaire_id, etat, envoyee_le, recue_le, repondue_le,
        reponse, relance_le, membre_id, creation_empreinte, version, cree_le)
      select structure_id, gen_random_uuid(), situation_id, partenaire_id,
        (array['envoyee', 'recue', 'repondue', 'envoyee', 'annulee'])[n % 5 + 1],
        j, case when n % 5 in (1, 2) then j end, case when n % 5 = 2 then j + 1 end,
        case when n % 5 = 2 then (array['prise-en-charge', 'reorientee', 'refusee'])[n % 3 + 1] end,
        case when n % 7 = 0 then j + 40 end, membre_id, creation_empreinte, n, timestamptz '2026-03-01' + n * interval '1 minute'
      from fiche_liaison, generate_series(1, ${combien}) n, lateral (select date '2025-01-01' + (n * 7) % 440 as j) jours
      where id = ${modele}`.execute(tx);
    return tx.selectFrom('fiche_liaison').selectAll().where('id', '<>', modele).execute();
  });
  await m.mediatrice.appeler('DELETE', `${m.S}/liaisons/${modele}`);
  return { structureId, lignes };
}
