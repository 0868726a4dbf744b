import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../tests/support/app.ts';
import { chargerDemonstration } from '../modules/demonstration/charger.ts';

let essai: AppEssai;
let voisin: Personne;
let proprietaire: pg.Client;
let ids: Readonly<Record<string, string>>;
/** What is named inside something else. */
let seconds: Readonly<Record<string, string>>;

beforeAll(async () => {
  essai = await nouvelleApp();
  await chargerDemonstration(essai.serveur);
  voisin = await essai.personne('ailleurs', 'direction');
  proprietaire = new pg.Client({ connectionString: essai.url });
  await proprietaire.connect();
  const un = async (table: string, colonne = 'id') => {
    const { rows } = await proprietaire.query<{ v: unknown }>(
      `select ${colonne} as v from ${table} where structure_id = (select id from structure where slug = 'demonstration') limit 1`,
    );
    return String(rows[0]?.v);
  };
  // A situation of its own, so that the walk does not depend on those of the demonstration.
  const { rows } = await proprietaire.query<{ situation: string }>(SITUATION);
  const [personne, partenariat] = [await un('personne'), await un('partenariat')];
  ids = {
    situations: rows[0]?.situation ?? '',
    membres: await un('membre'),
    termes: await un('terme'),
    interventions: await un('intervention'),
    conventions: await un('convention'),
    bilans: await un('bilan', 'convention_id'),
    tournees: await un('tournee'),
    permanences: await un('permanence'),
    formations: await un('formation'),
    personnes: personne,
    liaisons: await un('fiche_liaison'),
    partenaires: await un('partenaire', 'terme_id'),
    partenariats: partenariat,
    reunions: await un('reunion'),
  };
  seconds = {
    fait: FAIT,
    personne,
    accord: await un('accord_personne'),
    contact: await un('partenaire_contact'),
    partenariat,
  };
});
afterAll(async () => {
  await proprietaire.end();
  await essai.fermer();
});

/** Every row of the structure, so that any change or addition shows. */
async function photographie(): Promise<string> {
  const { rows } = await proprietaire.query<{ t: string }>(
    `select table_name as t from information_schema.columns where table_schema = 'public' and column_name = 'structure_id' order by 1`,
  );
  const empreintes: string[] = [];
  for (const { t } of rows) {
    const r = await proprietaire.query<{ e: string }>(
      `select md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as e from ${t} x
        where structure_id = (select id from structure where slug = 'demonstration')`,
    );
    empreintes.push(`${t} ${r.rows[0]?.e}`);
  }
  return empreintes.join('\n');
}

it('lets the direction of a structure read or change nothing of a neighbour by its identifiers', async () => {
  const avant = await photographie();
  const { paths } = (await essai.app.inject({ url: '/api/openapi.json' })).json() as {
    paths: Record<string, Record<string, unknown>>;
  };
  const essayees: string[] = [];
  for (const [chemin, methodes] of Object.entries(paths)) {
    const genre = Object.keys(ids).find((g) => chemin.includes(`/${g}/{`));
    if (!genre || !chemin.startsWith('/api/structures/{structure}/')) continue;
    const url = chemin
      .replace('{structure}', 'ailleurs')
      .replace('{annee}', '1')
      .replace('{rubrique}', 'conclusions')
      .replace(/\{(\w+)\}/g, (_, nom: string) => seconds[nom] ?? ids[genre] ?? '');
    for (const methode of Object.keys(methodes)) {
      const r = await voisin.appeler(methode.toUpperCase() as 'GET', url, CORPS);
      expect([methode, chemin, Math.floor(r.status / 100)]).toEqual([methode, chemin, 4]);
      essayees.push(`${methode} ${chemin}`);
    }
  }
  expect(essayees.length).toBeGreaterThan(15);
  expect(await photographie()).toBe(avant);
});

const FAIT = '019a0000-0000-7000-8000-00000000fa17';
const SITUATION = `
  with s as (
    insert into situation (structure_id, id, code, sorte_id, saisie_le, dernier_contact, auteur_id, creation_empreinte)
    select t.structure_id, '019a0000-0000-7000-8000-00000000515a', '000000', t.id, '2026-03-01', '2026-03-01',
      (select id from membre m where m.structure_id = t.structure_id limit 1), '\\x00'
    from terme t join structure s on s.id = t.structure_id where s.slug = 'demonstration' and t.genre = 'sorte' limit 1
    returning structure_id, id, auteur_id
  )
  insert into situation_fait (structure_id, id, situation_id, genre, jour, membre_id, creation_empreinte)
  select structure_id, '${FAIT}', id, 'contact', '2026-03-02', auteur_id, '\\x00' from s
  returning situation_id as situation`;

/** One body that suits many routes: enough to pass validation and reach the stores. */
const CORPS = {
  nom: 'Volé',
  role: 'mediateur',
  email: 'vol@ailleurs.example',
  texte: 'volé',
  version: 1,
  versionLue: 1,
  cible: 1,
  cibleId: 1,
  jour: '2026-03-10',
  natureId: 1,
  numero: 'R 54 26 0001 00',
  debut: '2026-01-01',
  fin: '2028-12-31',
  employeur: 'Volé',
  action: 'relire',
  sorteId: 1,
  saisieLe: '2026-03-01',
  vers: 'en-cours',
  le: '2026-03-10',
  membres: [1],
  genre: 'contact',
  donnees: { avec: 'volé', mode: 'visite' },
  identite: { pseudonyme: 'Volé' },
  qualite: 'partie',
  finalite: 'voler',
  forme: 'oral',
  donneLe: '2026-03-10',
  partenaireId: 1,
  message: 'volé',
  secteurs: [],
  note: 'volé',
  courriel: '',
  intitule: 'Volé',
};
