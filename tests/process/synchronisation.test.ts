import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, it } from 'vitest';
import { nouvelId } from '../../src/kernel/id.ts';
import { creerCompte } from '../../src/modules/comptes/store.ts';
import type { Resultat } from '../../src/modules/envois/contract.ts';
import { creerStructure, rattacherMembre } from '../../src/modules/structures/creer.ts';
import { dansStructure, ouvrirDb } from '../../src/server/db.ts';
import { migrer } from '../../src/server/migrate.ts';
import { ouvrirBase } from '../../src/server/postgres/ouvrir-base.ts';
import { MOT_DE_PASSE } from '../support/app.ts';
import { commande, creation } from '../support/envois.ts';
import { pidPostgres, type ServeurLance, servir } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const CLIENTS = 10;
const ACTES = 1000;
const CONTACTS = 100;
const PAR_ENVOI = 25;
const MORTS = 6;

const essai = avecDossier('vide');

/** Opens the database while no server holds it. */
async function surLaBase<T>(travail: (url: string) => Promise<T>): Promise<T> {
  const base = await ouvrirBase({ dataDir: essai.dossier, mode: 'commande' });
  if (!base.ok) throw new Error(base.error.message);
  try {
    return await travail(base.value.url);
  } finally {
    await base.value.fermer();
  }
}

/** A structure, its ten mediators, and the nature of what they record. */
const preparer = () =>
  surLaBase(async (url) => {
    await migrer(url);
    const db = ouvrirDb(url, 2);
    const id = await creerStructure(db, { slug: 's', nom: 'S' });
    for (let i = 0; i < CLIENTS; i++) {
      const compte = { email: `p${i}@s.example`, nom: `P${i}`, motDePasse: MOT_DE_PASSE };
      const compteId = await creerCompte(db, compte);
      await dansStructure(db, id, (tx) =>
        rattacherMembre(tx, id, { nom: compte.nom, role: 'mediateur', compteId }),
      );
    }
    const nature = await dansStructure(db, id, (tx) =>
      tx.selectFrom('terme').select('id').where('genre', '=', 'nature').orderBy('ordre').executeTakeFirst(),
    );
    await db.destroy();
    return nature?.id ?? 0;
  });

/** The server that lives now; who asks while it is dead waits for the next one. */
class Serveur {
  private vivant: Promise<ServeurLance> = servir(essai.dossier);
  actuel = () => this.vivant;

  /** As a power cut of the program, or of the program and its PostgreSQL with all its children. */
  async tuer(aussiPostgres: boolean): Promise<void> {
    const mort = await this.vivant;
    const pid = aussiPostgres ? await pidPostgres(essai.dossier) : undefined;
    const enfants = pid ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ') : [];
    mort.enfant.kill('SIGKILL');
    for (const victime of pid ? [pid, ...enfants.map(Number)] : []) achever(victime);
    this.vivant = mort.fin.then(() => servir(essai.dossier));
    await this.vivant;
  }
}

/** Some end by themselves as soon as the first one is gone. */
function achever(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

/** Asks until somebody answers. */
async function demander(serveur: Serveur, chemin: string, corps: object, cookie = ''): Promise<Response> {
  for (;;) {
    const { adresse } = await serveur.actuel();
    try {
      const r = await fetch(`${adresse}/api/${chemin}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-trame': '1', cookie },
        body: JSON.stringify(corps),
      });
      const texte = await r.text();
      if (r.status < 500) return new Response(texte, { status: r.status, headers: r.headers });
    } catch {
      // Cut in the middle: nobody knows what was done.
    }
  }
}

async function entrer(serveur: Serveur, i: number): Promise<string> {
  const corps = { email: `p${i}@s.example`, motDePasse: MOT_DE_PASSE };
  const r = await demander(serveur, 'connexion', corps);
  return r.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function envoyer(serveur: Serveur, cookie: string, commandes: readonly object[]): Promise<void> {
  const r = await demander(serveur, 'structures/s/envois', { commandes }, cookie);
  const corps = (await r.json()) as { resultats?: Resultat[] };
  const faits = corps.resultats?.filter((x) => x.statut === 'fait');
  if (faits?.length !== commandes.length) throw new Error(`${r.status} ${JSON.stringify(corps)}`);
}

/** A round, its acts, and a contact counted now and then: done twice, it would show. */
function fileDe(natureId: number) {
  const tourneeId = nouvelId();
  const tournee = { jour: '2026-03-10', heure: '14:00', natureId };
  const file = Array.from({ length: ACTES }, (_, i) => {
    const acte = creation({ natureId, femmes: i % 3, tourneeId });
    const increment = { natureId, hommes: 1 };
    return i % (ACTES / CONTACTS) === 0
      ? [acte, commande({ genre: 'compteur', tourneeId, increment })]
      : [acte];
  });
  return [commande({ genre: 'tournee-ouverture', tourneeId, tournee }), ...file.flat()];
}

it('ten queues of 1,000 acts lose and double nothing while the server is killed again and again', async () => {
  const natureId = await preparer();
  const serveur = new Serveur();
  const cookies: string[] = [];
  for (let i = 0; i < CLIENTS; i++) cookies.push(await entrer(serveur, i));
  const files = cookies.map(() => fileDe(natureId));
  const total = files.flat().length;

  let repondues = 0;
  const seuils = Array.from({ length: MORTS }, (_, i) => ({ a: (total * (i + 1)) / (MORTS + 2), i }));
  let meurtre: Promise<void> = Promise.resolve();
  const vider = async (file: readonly object[], cookie: string) => {
    for (let i = 0; i < file.length; i += PAR_ENVOI) {
      const paquet = file.slice(i, i + PAR_ENVOI);
      await envoyer(serveur, cookie, paquet);
      repondues += paquet.length;
      const [seuil] = seuils;
      // While the nine others are in the middle of theirs.
      if (seuil && repondues >= seuil.a) {
        seuils.shift();
        meurtre = meurtre.then(() => serveur.tuer(seuil.i % 2 === 1));
      }
    }
  };
  await Promise.all(files.map((f, i) => vider(f, cookies[i] ?? '')));
  await meurtre;
  expect([repondues, seuils]).toEqual([total, []]);

  await (await serveur.actuel()).arreter();
  const actes = files
    .flat()
    .flatMap((c) => (c.genre === 'acte-creation' ? [{ id: c.acteId, femmes: c.acte.femmes ?? 0 }] : []))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const releve = await relever();
  expect(releve.actes).toEqual(actes);
  expect(releve.compteurs).toEqual(Array(CLIENTS).fill({ hommes: CONTACTS, nombre: CONTACTS }));
  // Each round and its counter have a line too.
  const objets = CLIENTS * (ACTES + 2);
  expect(releve.creations).toEqual([{ lignes: objets, objets }]);
  expect(releve.commandes).toEqual([{ n: total }]);
});

/** What the database holds in the end. */
const relever = () =>
  surLaBase(async (url) => {
    const client = new pg.Client(url);
    await client.connect();
    const lire = async (ordre: string) => (await client.query(ordre)).rows;
    const releve = {
      actes: await lire(`select id, femmes from intervention where sorte = 'acte' order by id`),
      compteurs: await lire(`select hommes, nombre from intervention where sorte = 'compteur'`),
      creations: await lire(`select count(*)::int as lignes, count(distinct objet_id)::int as objets
        from journal where objet = 'intervention' and action = 'creation'`),
      commandes: await lire('select count(*)::int as n from commande'),
    };
    await client.end();
    return releve;
  });
