import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nouvelId } from '../src/kernel/id.ts';
import { RefusError } from '../src/kernel/refus.ts';
import { COOKIE } from '../src/modules/comptes/session.ts';
import { creerCompte } from '../src/modules/comptes/store.ts';
import type { Resultat } from '../src/modules/envois/contract.ts';
import type { CommandeEnvoyee } from '../src/modules/envois/rules/commande.ts';
import { creerStructure, rattacherMembre } from '../src/modules/structures/creer.ts';
import type { Serveur } from '../src/server/branche.ts';
import { dansStructure, ouvrirDb } from '../src/server/db.ts';
import { construireApp } from '../src/server/http.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { centile, type LigneDeBench } from './ligne.ts';

const CLIENTS = 10;
const ACTES_PAR_CLIENT = 2_000;
const SEULS_PAR_CLIENT = 100;
const PAR_ENVOI = 100;
const BUDGET_S = 1;
const MOT_DE_PASSE = 'une phrase pour mesurer';

/** Ten phones empty their queues at once through HTTP; then each sends acts one by one, as a screen does. */
export async function mesurerSynchronisation(): Promise<LigneDeBench[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const base = await ouvrirBase({ dataDir: path.join(dataDir, 'a'), mode: 'commande' });
  if (!base.ok) throw new RefusError(500, base.error);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url);
  const serveur: Serveur = {
    ...{ db, dataDir, cle: randomBytes(32), adresse: undefined },
    maintenant: () => new Date('2026-01-15T10:00:00Z'),
  };
  const app = await construireApp(serveur, { limites: false });
  try {
    const structureId = await creerStructure(db, { slug: 's', nom: 'S' });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const racine = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const phones: Telephone[] = [];
    for (let i = 0; i < CLIENTS; i++) phones.push(await telephone(serveur, structureId, racine, `p${i}`));
    const natureId = await dansStructure(db, structureId, async (tx) => {
      const t = await tx.selectFrom('terme').select('id').where('genre', '=', 'nature').executeTakeFirst();
      return t?.id ?? 0;
    });
    const files = (n: number) => phones.map(() => Array.from({ length: n }, (_, i) => creation(natureId, i)));

    await tous(phones, files(PAR_ENVOI), (p, file) => vider(p, file, []));
    const envois: number[] = [];
    const s = await tous(phones, files(ACTES_PAR_CLIENT), (p, file) => vider(p, file, envois));
    const seuls = await tous(phones, files(SEULS_PAR_CLIENT), unParUn);
    const parSeconde = (CLIENTS * ACTES_PAR_CLIENT) / s;
    const seulsParSeconde = (CLIENTS * SEULS_PAR_CLIENT) / seuls;
    const note = `${Math.round(parSeconde).toLocaleString('fr-FR')} actes/s, ${CLIENTS} téléphones, envois de ${PAR_ENVOI}`;
    return [
      {
        quoi: 'synchronisation de 1 000 actes en attente',
        valeur: 1000 / parSeconde,
        unite: 's',
        budget: BUDGET_S,
        note,
      },
      { quoi: 'réponse à un envoi (p95)', valeur: centile(envois, 0.95), unite: 'ms' },
      { quoi: 'les mêmes, un par un', valeur: 1000 / seulsParSeconde, unite: 's' },
      { quoi: 'gain des envois groupés', valeur: parSeconde / seulsParSeconde, unite: 'fois' },
    ];
  } finally {
    await app.close();
    await db.destroy();
    await base.value.fermer();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Creation = Extract<CommandeEnvoyee, { genre: 'acte-creation' }>;
type Telephone = (methode: string, chemin: string, corps: object) => Promise<unknown>;

async function telephone(s: Serveur, structureId: string, racine: string, nom: string): Promise<Telephone> {
  const email = `${nom}@s.example`;
  const compteId = await creerCompte(s.db, { email, nom, motDePasse: MOT_DE_PASSE });
  await dansStructure(s.db, structureId, (tx) =>
    rattacherMembre(tx, structureId, { nom, role: 'mediateur', compteId }),
  );
  const entree = await fetch(`${racine}/api/connexion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, motDePasse: MOT_DE_PASSE }),
  });
  const cookie = new RegExp(`${COOKIE}=[^;]+`).exec(entree.headers.get('set-cookie') ?? '')?.[0];
  if (!cookie) throw new Error(`sign-in refused: ${entree.status}`);
  return async (method, chemin, corps) => {
    const r = await fetch(`${racine}/api/structures/s/${chemin}`, {
      method,
      headers: { cookie, 'x-trame': '1', 'content-type': 'application/json' },
      body: JSON.stringify(corps),
    });
    if (!r.ok) throw new Error(await r.text());
    return r.json();
  };
}

const creation = (natureId: number, i: number): Creation => ({
  id: nouvelId(),
  faitLe: '2026-01-15T09:00:00.000Z',
  genre: 'acte-creation',
  acteId: nouvelId(),
  acte: {
    ...{ jour: `2026-01-${String(1 + (i % 14)).padStart(2, '0')}`, heure: '18:30', minutes: 15, natureId },
    ...{
      femmes: i % 3,
      hommes: i % 2,
      recit: i % 20 === 0 ? 'Un échange apaisé au pied de l’immeuble.' : null,
    },
  },
});

/** Seconds that all take together. */
async function tous(
  phones: readonly Telephone[],
  files: readonly Creation[][],
  travail: (p: Telephone, file: readonly Creation[]) => Promise<void>,
): Promise<number> {
  const debut = performance.now();
  await Promise.all(phones.map((p, i) => travail(p, files[i] ?? [])));
  return (performance.now() - debut) / 1000;
}

async function vider(envoyer: Telephone, file: readonly Creation[], temps: number[]): Promise<void> {
  for (let i = 0; i < file.length; i += PAR_ENVOI) {
    const debut = performance.now();
    const commandes = file.slice(i, i + PAR_ENVOI);
    const { resultats } = (await envoyer('POST', 'envois', { commandes })) as { resultats: Resultat[] };
    temps.push(performance.now() - debut);
    if (!resultats.every((r) => r.statut === 'fait')) throw new Error(JSON.stringify(resultats[0]));
  }
}

async function unParUn(envoyer: Telephone, file: readonly Creation[]): Promise<void> {
  for (const c of file) await envoyer('PUT', `interventions/${c.acteId}`, c.acte);
}
