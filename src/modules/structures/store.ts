import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import type { Membre } from './contract.ts';

/** The team, in order of name. E-mail addresses only when `avecEmail`. */
export async function listerMembres(tx: Tx, avecEmail: boolean, id?: number): Promise<Membre[]> {
  const lignes = await tx
    .selectFrom('membre as m')
    .leftJoin('compte as c', 'c.id', 'm.compte_id')
    .leftJoin('lien as l', (j) =>
      j
        .onRef('l.structure_id', '=', 'm.structure_id')
        .onRef('l.membre_id', '=', 'm.id')
        .on('l.genre', '=', 'invitation')
        .on('l.utilise_le', 'is', null),
    )
    .select(['m.id', 'm.nom', 'm.role', 'm.actif_du', 'm.actif_au', 'm.journee', 'm.rappels', 'm.compte_id'])
    .select('l.email as emailInvite')
    .select('c.email')
    .$if(id !== undefined, (q) => q.where('m.id', '=', id ?? 0))
    .orderBy('m.cle')
    .execute();
  return lignes.map((m) => ({
    id: m.id,
    nom: m.nom,
    role: m.role,
    actifDu: m.actif_du,
    actifAu: m.actif_au,
    journee: m.journee,
    rappels: m.rappels,
    email: avecEmail ? (m.email ?? m.emailInvite) : null,
    compte: m.compte_id ? 'actif' : m.emailInvite ? 'invite' : 'aucun',
  }));
}

/** One member, or the refusal. */
export async function lireMembre(tx: Tx, id: number) {
  const m = await tx.selectFrom('membre').selectAll().where('id', '=', id).executeTakeFirst();
  if (!m) throw new RefusError(404, refus('membre-inconnu', 'Cette personne n’est pas dans l’équipe.'));
  return m;
}

/** Refuses to leave a structure without anybody able to manage it today. */
export async function exigerUneDirection(tx: Tx, aujourdhui: string): Promise<void> {
  // Two people leaving the role at once would each count the other: one waits, then sees.
  await tx.selectFrom('structure').select('id').forNoKeyUpdate().execute();
  const reste = await tx
    .selectFrom('membre')
    .select('id')
    .where('role', '=', 'direction')
    .where('compte_id', 'is not', null)
    .where(present(aujourdhui))
    .limit(1)
    .executeTakeFirst();
  if (!reste) {
    throw new RefusError(
      422,
      refus(
        'derniere-direction',
        'Il faut au moins une personne avec le rôle Direction. Donnez d’abord ce rôle à quelqu’un d’autre.',
        'role',
      ),
    );
  }
}
