import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as attendre } from 'node:timers/promises';
import type pg from 'pg';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { lireEtat } from './etat.ts';
import { verifierExterieure } from './exterieure.ts';
import { arreterGrappe, creerGrappe, type Dossiers, demarrerGrappe, dossiers } from './grappe.ts';
import { type Lanceur, preparerLanceur } from './lanceur.ts';
import { entrer, estSeul, type Mode, prendreServeur } from './presence.ts';
import { PORT } from './socket.ts';
import { seulSur } from './verrou.ts';

const INJOIGNABLE_MAX_MS = 60_000;

/** A database ready to use. */
export interface BaseOuverte {
  /** Connection string of the owner of the tables (an ordinary role, not a superuser). */
  readonly url: string;
  /** Says that this program is done. The last one to leave stops the embedded PostgreSQL. Never throws twice. */
  fermer(): Promise<void>;
}

export interface Demande {
  /** Absolute path of the data folder (DIR); the embedded PostgreSQL lives in DIR/postgres. */
  readonly dataDir: string;
  /** An outside PostgreSQL: nothing is started then. */
  readonly databaseUrl?: string | undefined;
  readonly mode: Mode;
  /** Receives a French sentence when something lasts (first start, recovery after a crash). */
  readonly informer?: ((phrase: string) => void) | undefined;
  /** PostgreSQL settings over ours. For tests and measures: data that matter keep their fsync. */
  readonly reglages?: Readonly<Record<string, string>> | undefined;
}

/**
 * Opens the database: the outside one when `databaseUrl` is given, otherwise the embedded PostgreSQL, which is
 * made if need be, started if nobody has, and shared with the other programs that use the same folder.
 * Refuses a second server on the same data, an unusable folder, an outside database that is too old or closed.
 */
export async function ouvrirBase(demande: Demande): Promise<Result<BaseOuverte, Refus>> {
  const { databaseUrl, mode } = demande;
  if (databaseUrl) return verifierExterieure(databaseUrl);
  let dossier: Dossiers;
  try {
    await mkdir(demande.dataDir, { recursive: true });
    dossier = dossiers(await realpath(demande.dataDir));
    await mkdir(dossier.racine, { recursive: true, mode: 0o700 });
  } catch (cause) {
    return err(refusDossier(demande.dataDir, cause));
  }
  const lanceur = await preparerLanceur(dossier.racine);
  if (!lanceur.ok) return lanceur;
  const informer = demande.informer ?? (() => {});
  const patienter = () => informer('Une autre commande prépare la base de données ; patientez…');
  const ouvrir = () =>
    seulSur(dossier.racine, patienter, () => rejoindre(dossier, lanceur.value, demande, informer));

  const premiere = await ouvrir();
  if (!premiere.ok) return premiere;
  let session = premiere.value;
  let fermeture: Promise<void> | undefined;
  const veiller = () => session.once('end', () => void (mode === 'serveur' && retablir()));
  const retablir = async () => {
    while (!fermeture) {
      const suite = await ouvrir();
      if (suite.ok) {
        session = suite.value;
        veiller();
        return;
      }
      informer(suite.error.message);
      await attendre(1000);
    }
  };
  veiller();
  return ok({
    url: urlDe(session.host),
    fermer() {
      fermeture ??= seulSur(dossier.racine, patienter, () => quitter(dossier, session));
      return fermeture;
    },
  });
}

/** Enters the cluster at work, or starts it. Alone on the folder. */
async function rejoindre(
  dossier: Dossiers,
  lanceur: Lanceur,
  { mode, reglages = {} }: Demande,
  informer: (phrase: string) => void,
): Promise<Result<pg.Client, Refus>> {
  const grappe = await creerGrappe(lanceur, dossier, informer);
  if (!grappe.ok) return grappe;
  let demarree = false;
  for (let attente = 0; attente < INJOIGNABLE_MAX_MS; attente += 50) {
    let etat = await lireEtat(dossier.donnees);
    if (!etat) {
      const debut = await demarrerGrappe(lanceur, dossier, reglages, informer);
      if (!debut.ok) return debut;
      etat = debut.value;
      demarree = etat !== undefined;
    }
    const session = etat?.pret ? await entrer(etat.dossierSocket, mode) : undefined;
    if (!session) {
      // Left by a program that died: it is still starting, replaying its log, or stopping.
      await attendre(50);
      continue;
    }
    if (mode === 'serveur') {
      const place = await prendreServeur(session);
      if (!place.pris) {
        await session.end();
        return err(refusDejaLa(dossier, place.par));
      }
      if (!demarree && (await estSeul(session))) {
        // Orphan of a server killed by force: a server starts on its own binaries and settings.
        await session.end();
        await arreterGrappe(dossier);
        continue;
      }
    }
    await preparerBase(session);
    return ok(session);
  }
  return err(refusInjoignable(dossier));
}

async function quitter(dossier: Dossiers, session: pg.Client): Promise<void> {
  const seul = await estSeul(session).catch(() => false);
  session.removeAllListeners('end');
  await session.end().catch(() => {});
  if (seul) await arreterGrappe(dossier);
}

/** The owner of the tables is not a superuser, so that the embedded database has the rules of an outside one. */
async function preparerBase(session: pg.Client): Promise<void> {
  const { rows } = await session.query<{ role: boolean; base: boolean }>(
    `select exists (select from pg_roles where rolname = 'trame') as role,
            exists (select from pg_database where datname = 'trame') as base`,
  );
  if (!rows[0]?.role) await session.query('create role trame login createrole createdb');
  if (!rows[0]?.base) await session.query('create database trame owner trame');
}

const urlDe = (dossierSocket: string): string =>
  `postgresql://trame@localhost/trame?host=${encodeURIComponent(dossierSocket)}&port=${PORT}`;

const refusDossier = (dossier: string, cause: unknown): Refus =>
  refus(
    'base-dossier',
    `Impossible de créer le dossier « ${dossier} » (${(cause as NodeJS.ErrnoException).code}). ` +
      'Vérifiez les droits, ou choisissez un autre dossier avec --data.',
  );

const refusDejaLa = ({ racine }: Dossiers, pid: string): Refus =>
  refus(
    'base-deja-servie',
    `Trame tourne déjà sur les données de « ${racine.replace(/\/postgres$/, '')} » (processus ${pid}). ` +
      'Arrêtez-le d’abord, ou choisissez un autre dossier avec --data.',
  );

const refusInjoignable = ({ journal }: Dossiers): Refus =>
  refus(
    'base-injoignable',
    `La base de données ne répond pas. Attendez un moment puis recommencez ; sinon, lisez « ${journal} ».`,
  );
