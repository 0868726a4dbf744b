import { setTimeout as attendre } from 'node:timers/promises';
import type pg from 'pg';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { lireEtat } from './etat.ts';
import { arreterGrappe, creerGrappe, type Dossiers, demarrerGrappe } from './grappe.ts';
import type { Lanceur } from './lanceur.ts';
import { entrer, estSeul, type Mode, prendreServeur } from './presence.ts';

const INJOIGNABLE_MAX_MS = 60_000;

/** Enters the cluster at work, or starts it. Alone on the folder. */
export async function rejoindre(
  dossier: Dossiers,
  lanceur: Lanceur,
  mode: Mode,
  ephemere: boolean,
  informer: (phrase: string) => void,
): Promise<Result<pg.Client, Refus>> {
  const grappe = await creerGrappe(lanceur, dossier, informer);
  if (!grappe.ok) return grappe;
  let demarree = false;
  for (let attente = 0; attente < INJOIGNABLE_MAX_MS; attente += 50) {
    let etat = await lireEtat(dossier.donnees);
    if (!etat) {
      const debut = await demarrerGrappe(lanceur, dossier, ephemere, informer);
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
    if (mode !== 'commande') {
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

/** Leaves the cluster, and stops it when nobody else uses it. Alone on the folder. */
export async function quitter(dossier: Dossiers, session: pg.Client): Promise<void> {
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

const refusDejaLa = ({ racine }: Dossiers, pid: string): Refus =>
  refus(
    'base-deja-servie',
    `Trame tourne déjà sur les données de « ${racine.replace(/\/postgres$/, '')} » (processus ${pid}). ` +
      'Arrêtez-le d’abord, ou choisissez un autre dossier avec --data.',
  );

const refusInjoignable = ({ journal }: Dossiers): Refus =>
  refus(
    'base-injoignable',
    `La base de données ne répond pas. Attendez un moment puis recommencez ; sinon, lisez « ${journal} ».`,
  );
