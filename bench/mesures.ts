import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RefusError } from '../src/kernel/refus.ts';
import { COOKIE } from '../src/modules/comptes/session.ts';
import { creerCompte } from '../src/modules/comptes/store.ts';
import { rafraichir } from '../src/modules/mesures/rafraichir.ts';
import { creerStructure, rattacherMembre } from '../src/modules/structures/creer.ts';
import type { Serveur } from '../src/server/branche.ts';
import { dansStructure, ouvrirDb } from '../src/server/db.ts';
import { construireApp } from '../src/server/http.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { centile, type LigneDeBench } from './ligne.ts';
import { PREMIER_JOUR, remplir } from './mesures-actes.ts';
import { mesurerPair } from './mesures-pair.ts';

const ACTES = 1_000_000;
const ESSAIS = 100;
const BUDGET_MS = 100;
const MOT_DE_PASSE = 'une phrase pour mesurer';

/** What is asked of the dashboard, from the usual to the hardest. */
const DEMANDES = [
  ['une année civile', 'du=2024-01-01&au=2024-12-31'],
  ['une année de convention (mois coupés)', 'du=2024-03-12&au=2025-03-11'],
  ['un mois, jour par jour', 'du=2024-11-01&au=2024-11-30'],
  ['quatre ans', `du=${PREMIER_JOUR}&au=2025-12-31`],
  [
    'une année, un secteur et une nature',
    'du=2024-01-01&au=2024-12-31&filtre=secteur:S1&filtre=nature:Accueil',
  ],
  ['une année, un lieu', 'du=2024-01-01&au=2024-12-31&filtre=lieu:L12'],
] as const;

/** The dashboard of a structure of a million acts, through HTTP on one connection; then the shape of a public peer. */
export async function mesurerMesures(): Promise<LigneDeBench[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const base = await ouvrirBase({ dataDir, databaseUrl: undefined, mode: 'serveur' });
  if (!base.ok) throw new RefusError(500, base.error);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url);
  const serveur: Serveur = {
    ...{ db, dataDir, cle: randomBytes(32), adresse: undefined },
    maintenant: () => new Date('2026-01-15T10:00:00Z'),
  };
  const app = await construireApp(serveur, { limites: false });
  try {
    const id = await creerStructure(db, { slug: 'grande', nom: 'Grande structure' });
    const compteId = await creerCompte(db, { email: 'd@grande.example', nom: 'D', motDePasse: MOT_DE_PASSE });
    await dansStructure(db, id, (tx) => rattacherMembre(tx, id, { nom: 'D', role: 'direction', compteId }));
    await remplir(db, base.value.url, id, ACTES);
    const reconstruction = await chrono(() => dansStructure(db, id, (tx) => rafraichir(tx, id)));

    await app.listen({ port: 0, host: '127.0.0.1' });
    const adresse = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const cookie = await entrer(adresse);
    const lire = async (question: string) => {
      const r = await fetch(`${adresse}/api/structures/grande/tableau-de-bord?${question}`, {
        headers: { cookie },
      });
      if (!r.ok) throw new Error(await r.text());
      await r.arrayBuffer();
    };
    const lignes: LigneDeBench[] = [];
    let quatreAns = 0;
    for (const [nom, question] of DEMANDES) {
      const temps = await repeter(ESSAIS, () => lire(question));
      if (nom === 'quatre ans') quatreAns = centile(temps, 0.5);
      lignes.push(ligneDe(nom, temps));
    }
    // An evening of entry: acts of the last days, read at once by somebody.
    const apresEcriture = await repeter(ESSAIS, async () => {
      await dansStructure(db, id, (tx) =>
        tx
          .updateTable('intervention')
          .set((eb) => ({ minutes: eb('minutes', '+', 0) }))
          .where('id', '=', (eb) =>
            eb.selectFrom('intervention').select('id').where('jour', '=', '2025-12-15').limit(1),
          )
          .execute(),
      );
      return () => lire('du=2025-01-01&au=2025-12-31');
    });
    const pair = await mesurerPair(base.value.url, ACTES);
    return [
      ...lignes,
      ligneDe('juste après l’écriture d’un acte', apresEcriture),
      {
        quoi: 'totaux mensuels de 1 M d’actes reconstruits en entier',
        valeur: reconstruction / 1000,
        unite: 's',
      },
      {
        quoi: 'mêmes chiffres dans la forme de l’outil public le plus proche',
        valeur: pair / 1000,
        unite: 's',
      },
      { quoi: 'rapport de cette forme à la nôtre, quatre ans', valeur: pair / quatreAns, unite: 'fois' },
    ];
  } finally {
    await app.close();
    await db.destroy();
    await base.value.fermer();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const ligneDe = (nom: string, temps: readonly number[]): LigneDeBench => ({
  quoi: `tableau de bord, 1 M d’actes : ${nom} (p95)`,
  valeur: centile(temps, 0.95),
  unite: 'ms',
  budget: BUDGET_MS,
  note: `médiane ${centile(temps, 0.5).toFixed(0)} ms`,
});

async function entrer(adresse: string): Promise<string> {
  const r = await fetch(`${adresse}/api/connexion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'd@grande.example', motDePasse: MOT_DE_PASSE }),
  });
  const secret = new RegExp(`${COOKIE}=[^;]+`).exec(r.headers.get('set-cookie') ?? '')?.[0];
  if (!secret) throw new Error(`sign-in refused: ${r.status}`);
  return secret;
}

async function chrono(travail: () => Promise<unknown>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}

/** Times each try, after some that warm up; a try may return its timed part. */
async function repeter(fois: number, essai: () => Promise<unknown>): Promise<number[]> {
  const temps: number[] = [];
  for (let i = -Math.ceil(fois / 10); i < fois; i++) {
    let debut = performance.now();
    const suite = await essai();
    if (typeof suite === 'function') {
      debut = performance.now();
      await suite();
    }
    if (i >= 0) temps.push(performance.now() - debut);
  }
  return temps;
}
