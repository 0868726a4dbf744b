import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import { jourEnFrance, type Serveur } from '../../server/branche.ts';
import { dansStructure } from '../../server/db.ts';
import { dansChaqueStructure, pourChacune } from '../../server/taches.ts';
import { attenteApres, messageDe } from './rules/message.ts';
import { noterEnvoi, prendre, preparer } from './store.ts';

/** Nobody else sends the same in the meantime; after a crash, the time before another try. */
const PRISE_MIN = 10;
const plusMinutes = (d: Date, minutes: number): Date => new Date(d.getTime() + minutes * 60_000);

/** What became of a sending: how many messages left, and how many could not. */
export interface Compte {
  readonly partis: number;
  readonly echecs: number;
}

/** Every morning: prepares the reminders of all structures, then sends them where there is a mail server. */
export async function direATous(s: Serveur): Promise<void> {
  const aujourdhui = jourEnFrance(s.maintenant());
  try {
    await dansChaqueStructure(s.db, async (tx, id) => void (await preparer(tx, id, aujourdhui)));
  } finally {
    await envoyerATous(s);
  }
}

/** Sends what is due in every structure that has some. A structure whose sending breaks does not hold back the others. */
export async function envoyerATous(s: Serveur): Promise<void> {
  if (!s.courriel) return;
  const { rows } = await sql<{ id: string }>`select structures_avec_rappels() as id`.execute(s.db);
  await pourChacune(
    rows.map((r) => r.id),
    async (id) => void (await envoyerDans(s, id)),
  );
}

/** Sends what is due in one structure, one message a person. Nothing leaves a demonstration: its addresses are nobody's. */
export async function envoyerDans(s: Serveur, structureId: string): Promise<Compte> {
  const { courriel } = s;
  if (!courriel) return { partis: 0, echecs: 0 };
  const maintenant = s.maintenant();
  const pris = await dansStructure(s.db, structureId, async (tx) => {
    const structure = await tx
      .selectFrom('structure')
      .select(['nom', 'slug', 'demonstration'])
      .executeTakeFirstOrThrow();
    if (structure.demonstration) return undefined;
    return { structure, envois: await prendre(tx, maintenant, plusMinutes(maintenant, PRISE_MIN)) };
  });
  let [partis, echecs] = [0, 0];
  for (const { email, membreId, rappels } of pris?.envois ?? []) {
    const [premier, ...autres] = rappels;
    if (!pris || !premier) continue;
    const { nom, slug } = pris.structure;
    const ecran = s.adresse === undefined ? null : `${s.adresse}/s/${slug}/echeances`;
    const ids = rappels.map((r) => r.id);
    const r = await courriel.envoyer({
      a: email,
      ...messageDe([premier, ...autres], { structure: nom, ecran }),
      id: idDuMessage(structureId, membreId, ids),
    });
    const attente = attenteApres(Math.min(...rappels.map((l) => l.essais)));
    const fin = r.ok
      ? { envoyeLe: s.maintenant() }
      : {
          echec: r.error.message,
          essaiApres: attente === null ? null : plusMinutes(s.maintenant(), attente),
        };
    await dansStructure(s.db, structureId, (tx) => noterEnvoi(tx, ids, fin));
    if (r.ok) partis++;
    else echecs++;
  }
  return { partis, echecs };
}

/** Sent twice, because the answer was lost, it is shown once. */
const idDuMessage = (structureId: string, membreId: number, ids: readonly number[]): string =>
  `${createHash('sha256')
    .update(`${structureId} ${membreId} ${ids.join(' ')}`)
    .digest('hex')
    .slice(0, 32)}@trame`;

/** A message to oneself, to see that the mail server works. Refused: courriel-absent, courriel-… */
export async function envoyerUnEssai(s: Serveur, email: string): Promise<void> {
  if (!s.courriel)
    throw new RefusError(
      422,
      refus(
        'courriel-absent',
        'Aucun serveur de messagerie n’est réglé : l’hébergeur doit écrire TRAME_SMTP_URL.',
      ),
    );
  const r = await s.courriel.envoyer({
    a: email,
    objet: 'Essai de Trame',
    texte: 'Bonjour,\n\nCe message montre que Trame peut vous envoyer ses rappels. Vous n’avez rien à faire.',
  });
  if (!r.ok) throw new RefusError(422, r.error);
}
