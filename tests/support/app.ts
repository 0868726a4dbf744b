import { randomBytes } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { RefusError } from '../../src/kernel/refus.ts';
import type { Role } from '../../src/modules/comptes/rules/roles.ts';
import { COOKIE } from '../../src/modules/comptes/session.ts';
import { creerCompte } from '../../src/modules/comptes/store.ts';
import { creerStructure, rattacherMembre } from '../../src/modules/structures/creer.ts';
import type { Serveur } from '../../src/server/branche.ts';
import { dansStructure, ouvrirDb } from '../../src/server/db.ts';
import { construireApp } from '../../src/server/http.ts';
import { nouvelleBase } from './base.ts';

export const MOT_DE_PASSE = 'une phrase pour les essais';

/** The application over a fresh database, with a clock that the test can set. */
export interface AppEssai {
  readonly app: FastifyInstance;
  readonly serveur: Serveur;
  /** Connection string of the owner of the tables, for what the application itself may not see. */
  readonly url: string;
  readonly horloge: { maintenant: Date };
  /** Creates a structure; returns its id. */
  structure(slug: string): Promise<string>;
  /** Creates an account with a role in a structure and signs it in. */
  personne(slug: string, role: Role, nom?: string): Promise<Personne>;
  fermer(): Promise<void>;
}

/** Somebody signed in. */
export interface Personne {
  readonly compteId: string;
  readonly membreId: number;
  readonly email: string;
  appeler(
    methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    corps?: object,
  ): Promise<Reponse>;
}

export interface Reponse {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by assertions.
  readonly corps: any;
  readonly brut: LightMyRequestResponse;
}

/** Starts the application in the test's process; `inject` plays the part of the network. */
export async function nouvelleApp(): Promise<AppEssai> {
  const base = await nouvelleBase();
  const db = ouvrirDb(base.url, 4);
  const horloge = { maintenant: new Date('2026-03-10T10:00:00Z') };
  const serveur: Serveur = {
    db,
    cle: randomBytes(32),
    dataDir: base.dossier,
    adresse: undefined,
    maintenant: () => horloge.maintenant,
  };
  const app = await construireApp(serveur, { limites: false });
  await app.ready();
  const structures = new Map<string, string>();
  const structure = async (slug: string) => {
    const id = await creerStructure(db, { slug, nom: `Structure ${slug}` });
    structures.set(slug, id);
    return id;
  };
  let n = 0;
  return {
    app,
    serveur,
    url: base.url,
    horloge,
    structure,
    async personne(slug, role, nom = `${role} ${++n}`) {
      const structureId = structures.get(slug) ?? (await structure(slug));
      const email = `p${++n}@${slug}.example`;
      const compteId = await creerCompte(db, { email, nom, motDePasse: MOT_DE_PASSE });
      const membreId = await dansStructure(db, structureId, (tx) =>
        rattacherMembre(tx, structureId, { nom, role, compteId }),
      );
      const cookie = await connecter(app, email);
      const appeler: Personne['appeler'] = async (method, url, corps) =>
        reponseDe(
          await app.inject({
            method,
            url,
            headers: { 'x-trame': '1', cookie },
            ...(corps === undefined ? {} : { payload: corps }),
          }),
        );
      return { compteId, membreId, email, appeler };
    },
    async fermer() {
      await app.close();
      await db.destroy();
      await base.fermer();
    },
  };
}

/** Signs in and returns the cookie header. */
export async function connecter(
  app: FastifyInstance,
  email: string,
  motDePasse = MOT_DE_PASSE,
): Promise<string> {
  const r = await app.inject({ method: 'POST', url: '/api/connexion', payload: { email, motDePasse } });
  const secret = r.cookies.find((c) => c.name === COOKIE)?.value;
  if (!secret) throw new Error(`sign-in refused: ${r.body}`);
  return `${COOKIE}=${secret}`;
}

/** An answer with its JSON read when it is JSON. */
export function reponseDe(brut: LightMyRequestResponse): Reponse {
  const json = /json/.test(String(brut.headers['content-type'] ?? ''));
  return { status: brut.statusCode, corps: json ? JSON.parse(brut.body) : brut.body, brut };
}

/** The refusals of something that must be refused. */
export async function refusDe(promesse: Promise<unknown>): Promise<readonly { code: string }[]> {
  try {
    await promesse;
  } catch (cause) {
    if (cause instanceof RefusError) return cause.refus;
    throw cause;
  }
  throw new Error('nothing was refused');
}
