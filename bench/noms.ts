import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { nouvelId } from '../src/kernel/id.ts';
import type { Role } from '../src/modules/comptes/rules/roles.ts';
import type { Identite } from '../src/modules/personnes/rules/identite.ts';
import { scellerIdentite } from '../src/modules/personnes/store-ecrire.ts';
import { lirePersonnes } from '../src/modules/personnes/store-lire.ts';
import { chercherPersonnes } from '../src/modules/personnes/store-recherche.ts';
import { creerStructure } from '../src/modules/structures/creer.ts';
import { ouvrirCoffre } from '../src/server/coffre.ts';
import { type Db, dansStructure, ouvrirDb, type Tx } from '../src/server/db.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { centile, type LigneDeBench } from './ligne.ts';

const SITUATIONS = 20_000;
const PERSONNES = 30_000;
const LOT = 1_000;
const FOIS = 60;
const BUDGET_MS = 150;
const SYLLABES = 'ma ri na lo be ka di sou la mi ro ve chan tel ba gui jo ha fa zi ne to le pi'.split(' ');
const CLE = randomBytes(32);

/** A search by name among 30,000 people of 20,000 situations, from the transaction to the names, and one opening. */
export async function mesurerNoms(): Promise<LigneDeBench[]> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const base = await ouvrirBase({ dataDir: dossier, mode: 'commande' });
  if (!base.ok) throw new Error(base.error.message);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url, 2);
  try {
    const structureId = await creerStructure(db, { slug: 'bench', nom: 'Structure de mesure' });
    const membres = await remplir(db, structureId);
    await analyser(base.value.url);
    const chercher = (role: Role, membreId: number, lettres: number) =>
      repeter((i) =>
        lire(db, { structureId, role, membreId }, (l) =>
          chercherPersonnes(l, nomDe(i * 7).slice(0, lettres)),
        ),
      );
    const chef = membres[0] ?? 0;
    const mediateur = membres[1] ?? 0;
    const ids = await dansStructure(db, structureId, (tx) =>
      tx
        .selectFrom('situation')
        .select('id')
        .limit(FOIS + 5)
        .execute(),
    );
    const ouvrir = await repeter((i) =>
      lire(db, { structureId, role: 'encadrant', membreId: chef }, (l) => lirePersonnes(l, ids[i]?.id ?? '')),
    );
    const note = `p95 de ${FOIS}, ${SITUATIONS} situations, ${PERSONNES} personnes`;
    const ligne = (quoi: string, temps: readonly number[]): LigneDeBench => ({
      quoi,
      valeur: centile(temps, 0.95),
      unite: 'ms',
      budget: BUDGET_MS,
      note,
    });
    return [
      ligne('chercher un nom entier', await chercher('encadrant', chef, 80)),
      ligne('chercher trois lettres, les plus nombreuses', await chercher('encadrant', chef, 3)),
      ligne('chercher un nom, médiateur·rice de 500 situations', await chercher('mediateur', mediateur, 80)),
      ligne('lire les noms d’une situation', ouvrir),
    ];
  } finally {
    await db.destroy();
    await base.value.fermer();
    await rm(dossier, { recursive: true, force: true });
  }
}

/** What autovacuum does within a minute of such a change. */
async function analyser(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze personne, situation, situation_personne, situation_charge');
  await client.end();
}

interface Qui {
  readonly structureId: string;
  readonly role: Role;
  readonly membreId: number;
}

const lire = <T>(
  db: Db,
  qui: Qui,
  faire: (l: Parameters<typeof chercherPersonnes>[0]) => Promise<T>,
): Promise<T> =>
  dansStructure(db, qui.structureId, async (tx) =>
    faire({
      tx,
      scope: { ...qui, structureNom: '', slug: 'bench', membreNom: '', compteId: '' },
      coffre: await ouvrirCoffre(tx, CLE, qui.structureId),
      maintenant: new Date(),
    }),
  );

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

const syllabe = (n: number): string => SYLLABES[n % SYLLABES.length] ?? 'a';
/** Names that share their beginnings as real ones do. */
const nomDe = (i: number): string => syllabe(i) + syllabe(i >> 3) + syllabe(i >> 6) + syllabe(i >> 9);

async function remplir(db: Db, structureId: string): Promise<number[]> {
  return dansStructure(db, structureId, async (tx) => {
    const membres = await tx
      .insertInto('membre')
      .values(
        Array.from({ length: 40 }, (_, i) => ({ structure_id: structureId, nom: `M ${i}`, cle: `m ${i}` })),
      )
      .returning('id')
      .execute();
    const ids = membres.map((m) => m.id);
    await sql`insert into situation (structure_id, id, code, sorte_id, saisie_le, dernier_contact, auteur_id, creation_empreinte)
      select ${structureId}, gen_random_uuid(), 'B' || i, (select id from terme where genre = 'sorte' limit 1), date '2026-01-01',
             date '2026-01-01' + i % 300, ${ids[0]}, ''::bytea from generate_series(1, ${SITUATIONS}::int) i`.execute(
      tx,
    );
    await sql`insert into situation_charge (structure_id, situation_id, membre_id)
      select structure_id, id, (${ids}::int[])[1 + row_number() over () % 40] from situation`.execute(tx);
    await ecrirePersonnes(tx, structureId);
    await sql`insert into situation_personne (structure_id, situation_id, personne_id, rang, qualite)
      select ${structureId}, s.id, p.id, 1 + p.n / ${SITUATIONS}, 'partie'
        from (select id, row_number() over () - 1 as n from personne) p
        join (select id, row_number() over () - 1 as n from situation) s on s.n = p.n % ${SITUATIONS}`.execute(
      tx,
    );
    return ids;
  });
}

async function ecrirePersonnes(tx: Tx, structureId: string): Promise<void> {
  const coffre = await ouvrirCoffre(tx, CLE, structureId);
  for (let fait = 0; fait < PERSONNES; fait += LOT)
    await tx
      .insertInto('personne')
      .values(
        Array.from({ length: LOT }, (_, i) => {
          const id = nouvelId();
          const nom = nomDe((fait + i) * 7);
          const identite: Identite = {
            nom,
            prenom: nomDe((fait + i) * 13).slice(0, 6),
            pseudonyme: '',
            telephone: '',
            courriel: '',
            adresse: '',
            interprete: false,
            genre: null,
            tranche: null,
          };
          return { structure_id: structureId, id, ...scellerIdentite(coffre, id, identite) };
        }),
      )
      .execute();
}
