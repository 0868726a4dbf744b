import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copierDepuis, to as copierVers } from 'pg-copy-streams';
import { nouvelId } from '../src/kernel/id.ts';
import { RefusError } from '../src/kernel/refus.ts';
import { executer } from '../src/modules/imports/executer.ts';
import { creerImport } from '../src/modules/imports/store.ts';
import { creerStructure } from '../src/modules/structures/creer.ts';
import { type Db, ouvrirDb } from '../src/server/db.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { trame } from './commande.ts';
import type { LigneDeBench } from './ligne.ts';

const LIGNES = 300_000;
const LIGNES_EN_MASSE = 2_000_000;
const TOURS = 3;

/** The whole import of a CSV beside PostgreSQL's own COPY of the same rows, each at its best of three, in turn. */
export async function mesurerImport(): Promise<LigneDeBench[]> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  try {
    const fichier = await ecrireFichier(dossier, LIGNES);
    const { imports, copies } = await comparer(dossier, fichier);
    const masse = await importerEnMasse(dossier);
    const [a, b] = [Math.min(...imports), Math.min(...copies)];
    const note = `${milliers(LIGNES)} lignes, ${milliers(LIGNES / (a / 1000))} lignes/s`;
    return [
      { quoi: 'COPY de PostgreSQL, même table', valeur: b / 1000, unite: 's' },
      { quoi: 'import d’un CSV', valeur: a / 1000, unite: 's', note },
      { quoi: 'import, rapporté à COPY', valeur: a / b, unite: 'fois', budget: 4 },
      ...masse,
    ];
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

const milliers = (n: number): string => Math.round(n).toLocaleString('fr-FR');

const NATURES = [
  'Écoute active',
  'Aide morale',
  'Rappel à la règle',
  'Mise en relation',
  'Aide administrative',
];
const deux = (n: number): string => String(n).padStart(2, '0');

/** A file as a structure keeps it, always the same: eight years of acts, four sectors, forty mediators. */
async function ecrireFichier(dossier: string, lignes: number): Promise<string> {
  const chemin = path.join(dossier, `${lignes}.csv`);
  const texte = function* () {
    yield 'Date;Heure;Durée (min);Secteur;Résidence;Médiateur;Nature;Saisine;Thématique;Femmes;Hommes;Partenaire\n';
    for (let i = 0, lot = ''; i < lignes; i += 1) {
      const jour = new Date(Date.UTC(2018, 0, 1 + Math.floor((i / lignes) * 2920)));
      const date = `${deux(jour.getUTCDate())}/${deux(jour.getUTCMonth() + 1)}/${jour.getUTCFullYear()}`;
      const heure = `${deux(13 + (i % 9))}:${deux((i * 5) % 60)}`;
      lot += `${date};${heure};${5 + (i % 12) * 5};Secteur ${i % 4};Résidence ${i % 60};M${i % 40};${NATURES[i % 5]};Habitant;Santé;${i % 3};${(i >> 2) % 3};${i % 9 === 0 ? 'CCAS' : ''}\n`;
      if (i % 2000 === 1999 || i === lignes - 1) {
        yield lot;
        lot = '';
      }
    }
  };
  await pipeline(Readable.from(texte()), createWriteStream(chemin));
  return chemin;
}

async function comparer(dossier: string, fichier: string) {
  const base = await ouvrirBase({ dataDir: path.join(dossier, 'a'), mode: 'commande' });
  if (!base.ok) throw new RefusError(500, base.error);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url);
  const client = new pg.Client({ connectionString: base.value.url });
  await client.connect();
  try {
    const imports: number[] = [];
    const copies: number[] = [];
    for (let tour = 0; tour < TOURS; tour += 1) {
      const structureId = await creerStructure(db, { slug: `s${tour}`, nom: `Structure ${tour}` });
      imports.push(await chrono(() => importer(db, structureId, fichier)));
      copies.push(await copier(client, structureId));
    }
    return { imports, copies };
  } finally {
    await client.end();
    await db.destroy();
    await base.value.fermer();
  }
}

async function importer(db: Db, structureId: string, chemin: string): Promise<void> {
  const cible = { structureId, importId: nouvelId(), membreId: null };
  const { size } = await stat(chemin);
  const nouveau = { id: cible.importId, fichier: 'bench.csv', octets: size, empreinte: Buffer.alloc(32) };
  const { importees } = await executer(
    db,
    {
      ...cible,
      chemin,
      choix: { correspondances: null, inconnues: 'creer', aujourdhui: '2026-01-15' },
      strict: false,
      avant: (tx) => creerImport(tx, cible, nouveau, 'en-cours'),
    },
    { progresser: () => {}, signal: new AbortController().signal },
  );
  if (importees !== LIGNES) throw new Error(`${importees} rows came in, not ${LIGNES}`);
}

/** Milliseconds that COPY takes for the acts of a structure, into an empty table of the same shape. */
async function copier(client: pg.Client, structureId: string): Promise<number> {
  const lignes: Buffer[] = [];
  const sortie = client.query(
    copierVers(`copy (select * from intervention where structure_id = '${structureId}') to stdout`),
  );
  for await (const morceau of sortie) lignes.push(morceau as Buffer);
  await client.query('create table copie (like intervention including all)');
  await client.query('alter table copie add foreign key (structure_id) references structure');
  await client.query('alter table copie add foreign key (structure_id, nature_id) references terme');
  const ms = await chrono(async () => {
    await client.query('begin');
    await pipeline(Readable.from(lignes), client.query(copierDepuis('copy copie from stdin')));
    await client.query('commit');
  });
  await client.query('drop table copie');
  return ms;
}

/** Two million lines by the command, as a person would: how long, and the most memory that it held. */
async function importerEnMasse(dossier: string): Promise<LigneDeBench[]> {
  const fichier = await ecrireFichier(dossier, LIGNES_EN_MASSE);
  const data = path.join(dossier, 'b');
  await trame('structure', 'create', '--slug', 's', '--nom', 'S', '--data', data);
  const debut = performance.now();
  const pic = await trame('import', fichier, '--structure', 's', '--creer', '--data', data);
  const note = `${milliers(LIGNES_EN_MASSE)} lignes`;
  return [
    { quoi: 'trame import', valeur: (performance.now() - debut) / 1000, unite: 's', note },
    { quoi: 'trame import, mémoire au plus haut', valeur: pic, unite: 'Mo', note },
  ];
}

async function chrono(travail: () => Promise<void>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}
