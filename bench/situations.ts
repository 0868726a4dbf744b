import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { Role } from '../src/modules/comptes/rules/roles.ts';
import { creerTerme } from '../src/modules/nomenclatures/store.ts';
import { filtresSituationsSchema } from '../src/modules/situations/contract.ts';
import { lireSituation } from '../src/modules/situations/store-lecture.ts';
import { lister } from '../src/modules/situations/store-liste.ts';
import { listerActes } from '../src/modules/situations/store-suite.ts';
import { creerStructure } from '../src/modules/structures/creer.ts';
import type { Scope } from '../src/server/branche.ts';
import { type Db, dansStructure, ouvrirDb } from '../src/server/db.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { centile, type LigneDeBench } from './ligne.ts';

const SITUATIONS = 20_000;
const FAITS = 5;
const ACTES = 4;
const FOIS = 60;
const BUDGET_MS = 150;
const AUJOURDHUI = '2026-11-23';
const TAILLE = 50;

/** The lists that a structure of 20,000 situations reads, and the opening of one, each from its transaction on. */
export async function mesurerSituations(): Promise<LigneDeBench[]> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const base = await ouvrirBase({ dataDir: dossier, mode: 'commande' });
  if (!base.ok) throw new Error(base.error.message);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url, 2);
  try {
    const structureId = await creerStructure(db, { slug: 'bench', nom: 'Structure de mesure' });
    const r = await remplir(db, base.value.url, structureId);
    const qui = (role: Role, membreId: number): Scope => ({
      ...{ structureId, role, membreId, structureNom: '', slug: 'bench', membreNom: '', compteId: '' },
    });
    const [chef, mediateur, autre] = [
      qui('encadrant', r.membres[0] ?? 0),
      qui('mediateur', r.membres[1] ?? 0),
      qui('mediateur', r.membres[2] ?? 0),
    ];
    const liste = (scope: Scope, demande: Record<string, string> = {}, curseur?: string) => {
      const filtres = { ...filtresSituationsSchema.parse(demande), taille: TAILLE };
      return () =>
        dansStructure(db, structureId, (tx) =>
          lister(tx, scope, { ...filtres, ...(curseur && { curseur }) }, AUJOURDHUI),
        );
    };
    const { suite } = await liste(mediateur)();
    const ouvrir = (scope: Scope) => (i: number) =>
      dansStructure(db, structureId, async (tx) => {
        const lue = await lireSituation(tx, scope, r.siennes[i % r.siennes.length] ?? '', AUJOURDHUI);
        return lue.detail === null ? lue : [lue, await listerActes(tx, scope, lue.id)];
      });
    const mesures: readonly (readonly [string, (i: number) => Promise<unknown>])[] = [
      ['liste des situations, première page', liste(mediateur)],
      ['la même, page suivante', liste(mediateur, {}, suite ?? undefined)],
      ['par sorte et secteur', liste(chef, { sorte: `${r.sorte}`, secteur: `${r.secteur}` })],
      ['celles que suit quelqu’un', liste(mediateur, { membre: `${mediateur.membreId}` })],
      ['les silencieuses', liste(chef, { silencieuses: 'true' })],
      ['les ouvertes en retard, médiateur·rice', liste(mediateur, { ouvertes: 'true', enRetard: 'true' })],
      ['ouvrir une situation, faits et interventions', ouvrir(mediateur)],
      ['la lire en bref, sans la suivre', ouvrir(autre)],
    ];
    const lignes: LigneDeBench[] = [];
    for (const [quoi, faire] of mesures) {
      const note = `p95 de ${FOIS}, ${SITUATIONS} situations, ${SITUATIONS * FAITS} faits`;
      const valeur = centile(await repeter(faire), 0.95);
      lignes.push({ quoi, valeur, unite: 'ms', budget: BUDGET_MS, note });
    }
    return lignes;
  } finally {
    await db.destroy();
    await base.value.fermer();
    await rm(dossier, { recursive: true, force: true });
  }
}

async function repeter(faire: (i: number) => Promise<unknown>): Promise<number[]> {
  const temps: number[] = [];
  for (let i = -5; i < FOIS; i += 1) {
    const debut = performance.now();
    await faire(i + 5);
    // The first ones warm the code and the pages up.
    if (i >= 0) temps.push(performance.now() - debut);
  }
  return temps;
}

interface Remplie {
  readonly membres: readonly number[];
  /** Situations of the second of them. */
  readonly siennes: readonly string[];
  readonly sorte: number;
  readonly secteur: number;
}

/** Twelve years of a large structure of forty people: one situation in six is open; two people follow one in five. */
async function remplir(db: Db, url: string, structureId: string): Promise<Remplie> {
  const { membres, secteurs, sortes } = await dansStructure(db, structureId, async (tx) => {
    for (const i of [0, 1, 2, 3, 4, 5])
      await creerTerme(tx, structureId, { genre: 'secteur', nom: `S${i}`, cle: `s${i}` });
    const lignes = await tx
      .insertInto('membre')
      .values(
        Array.from({ length: 40 }, (_, i) => ({ structure_id: structureId, nom: `M ${i}`, cle: `m ${i}` })),
      )
      .returning('id')
      .execute();
    const termes = await tx.selectFrom('terme').select(['id', 'genre']).execute();
    const de = (genre: string) => termes.filter((t) => t.genre === genre).map((t) => t.id);
    return { membres: lignes.map((m) => m.id), secteurs: de('secteur'), sortes: de('sorte') };
  });
  await dansStructure(db, structureId, async (tx) => {
    await sql`
      insert into situation (structure_id, id, code, sorte_id, secteur_id, saisie_le, dernier_contact, etat, issue, close_le,
        enjeu, etape, etape_le, rythme, auteur_id, creation_empreinte)
      select ${structureId}, gen_random_uuid(), lpad(upper(to_hex(i)), 6, '0'), (${sortes}::int[])[1 + i % ${sortes.length}::int],
        (${secteurs}::int[])[1 + (i / 7) % ${secteurs.length}::int], s.le, s.le + i % 60,
        case when o.ouverte then 'en-cours' else 'close' end, case when not o.ouverte then 'resolue' end,
        case when not o.ouverte then s.le + 70 end, repeat('Un enjeu dit en quelques mots. ', 4),
        case when o.ouverte then 'Reprendre contact' else '' end,
        case when o.ouverte then date '2026-11-13' + i % 40 end, 14, ${membres[0]}, ''::bytea
      from generate_series(1, ${SITUATIONS}::int) i,
        lateral (select i > ${SITUATIONS}::int * 5 / 6 as ouverte) o,
        lateral (select case when o.ouverte then date '2026-09-20' + i % 60 else date '2014-11-01' + (i * 4200 / ${SITUATIONS}::int) end as le) s`.execute(
      tx,
    );
    await sql`
      insert into situation_charge (structure_id, situation_id, membre_id)
      select structure_id, id, (${membres}::int[])[1 + n % 40] from (select *, row_number() over () as n from situation) s
      union all
      select structure_id, id, (${membres}::int[])[1 + (n + 7) % 40]
        from (select *, row_number() over () as n from situation) s where n % 5 = 0`.execute(tx);
    await sql`
      insert into situation_passage (structure_id, situation_id, de, vers, le)
      select structure_id, id, null, 'ouverte', saisie_le from situation`.execute(tx);
    await sql`
      insert into situation_fait (structure_id, id, situation_id, genre, jour, donnees, membre_id, creation_empreinte)
      select structure_id, gen_random_uuid(), id, 'contact', saisie_le + f,
        jsonb_build_object('avec', 'la personne', 'mode', 'visite', 'abouti', true, 'recit', repeat('Elle raconte. ', 20)),
        auteur_id, ''::bytea
      from situation, generate_series(1, ${FAITS}::int) f`.execute(tx);
    await sql`
      insert into intervention (structure_id, id, jour, minutes, nature_id, secteur_id, membres, mediation, femmes, auteur_id, situation_id)
      select s.structure_id, gen_random_uuid(), s.saisie_le + a, 30, (select id from terme where genre = 'nature' limit 1),
        s.secteur_id, array[s.auteur_id], true, 1, s.auteur_id, s.id
      from situation s, generate_series(1, ${ACTES}::int) a`.execute(tx);
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // What autovacuum does within a minute of such a change.
  await client.query(
    'vacuum analyze situation, situation_charge, situation_passage, situation_fait, intervention',
  );
  await client.end();
  const siennes = await dansStructure(db, structureId, (tx) =>
    tx
      .selectFrom('situation_charge')
      .select('situation_id')
      .where('membre_id', '=', membres[1] ?? 0)
      .limit(FOIS + 5)
      .execute(),
  );
  return {
    membres,
    siennes: siennes.map((l) => l.situation_id),
    sorte: sortes[0] ?? 0,
    secteur: secteurs[0] ?? 0,
  };
}
