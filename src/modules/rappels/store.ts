import { RefusError, refus } from '../../kernel/refus.ts';
import { jourEnFrance } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { listerEcheances } from '../conventions/store-echeances.ts';
import type { RappelLu } from './contract.ts';
import { aDire, perimes } from './rules/a-dire.ts';
import { ESSAIS_MAX } from './rules/message.ts';

/** Those who are told: the direction in post with an account, unless they turned reminders off. */
export const destinataires = (tx: Tx, aujourdhui: string) =>
  tx
    .selectFrom('membre as m')
    .innerJoin('compte as c', 'c.id', 'm.compte_id')
    .select(['m.id', 'c.email'])
    .where('m.role', '=', 'direction')
    .where('m.rappels', '=', true)
    .where(present(aujourdhui, 'm'))
    .orderBy('m.id')
    .execute();

/** Writes what is worth telling each of them today, and takes off what waits for nothing any more. Returns how many were added. */
export async function preparer(tx: Tx, structureId: string, aujourdhui: string): Promise<number> {
  const gens = await destinataires(tx, aujourdhui);
  const echeances = gens.length === 0 ? [] : await listerEcheances(tx, { aujourdhui });
  const lignes = await tx
    .selectFrom('rappel')
    .select(['id', 'membre_id', 'cle', 'prevu_le', 'envoye_le', 'lu_le'])
    .execute();
  const parMembre = Map.groupBy(lignes, (l) => l.membre_id);
  const aJeter: number[] = [];
  for (const [membreId, siennes] of parMembre) {
    const enAttente = siennes.filter((l) => l.envoye_le === null && l.lu_le === null);
    const vise = gens.some((g) => g.id === membreId);
    const cles = new Set(
      perimes(
        enAttente.map((l) => l.cle),
        echeances,
        aujourdhui,
      ),
    );
    aJeter.push(...enAttente.filter((l) => !vise || cles.has(l.cle)).map((l) => l.id));
  }
  if (aJeter.length > 0) await tx.deleteFrom('rappel').where('id', 'in', aJeter).execute();
  const valeurs = gens.flatMap(({ id }) => {
    const dejaDit = new Map((parMembre.get(id) ?? []).map((l) => [l.cle, l.prevu_le]));
    return aDire(echeances, aujourdhui, dejaDit).map(({ cle, objet, texte }) => ({
      ...{ structure_id: structureId, membre_id: id, prevu_le: aujourdhui },
      ...{ cle, objet, texte },
    }));
  });
  if (valeurs.length === 0) return 0;
  const ecrits = await tx
    .insertInto('rappel')
    .values(valeurs)
    // Two preparations at once: the second one finds it said.
    .onConflict((oc) => oc.columns(['structure_id', 'membre_id', 'cle']).doNothing())
    .returning('id')
    .execute();
  return ecrits.length;
}

/** How many of the past are kept on the screen, beside all that waits. */
const GARDES = 100;

/** All that waits, then what was sent or read, the latest first. */
export async function listerRappels(tx: Tx): Promise<RappelLu[]> {
  const tous = tx
    .selectFrom('rappel as r')
    .innerJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'r.structure_id').onRef('m.id', '=', 'r.membre_id'),
    )
    .select([
      'r.id',
      'r.membre_id as membreId',
      'm.nom as membre',
      'r.objet',
      'r.texte',
      'r.prevu_le as prevuLe',
    ])
    .select(['r.envoye_le', 'r.lu_le', 'r.essais', 'r.echec'])
    .orderBy('r.prevu_le', 'desc')
    .orderBy('r.id');
  const attendent = await tous.where('r.envoye_le', 'is', null).where('r.lu_le', 'is', null).execute();
  const passes = await tous
    .where((eb) => eb.or([eb('r.envoye_le', 'is not', null), eb('r.lu_le', 'is not', null)]))
    .limit(GARDES)
    .execute();
  return [...attendent, ...passes].map(({ envoye_le, lu_le, essais, echec, ...l }) => ({
    ...l,
    etat: envoye_le ? 'envoye' : lu_le ? 'lu' : essais >= ESSAIS_MAX ? 'abandonne' : 'attend',
    envoyeLe: envoye_le?.toISOString() ?? null,
    echec,
    essais,
  }));
}

/** Says that a person has read one of their own; or takes it back. Refused: rappel-inconnu. */
export async function noterLecture(
  tx: Tx,
  { membreId, id, le }: { readonly membreId: number; readonly id: number; readonly le: Date | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('rappel')
    .set({ lu_le: le })
    .where('id', '=', id)
    .where('membre_id', '=', membreId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new RefusError(404, refus('rappel-inconnu', 'Ce rappel n’est plus dans votre liste.'));
}

/** What is about to be sent to one person. */
export interface AEnvoyer {
  readonly membreId: number;
  readonly email: string;
  readonly rappels: readonly {
    readonly id: number;
    readonly objet: string;
    readonly texte: string;
    readonly essais: number;
  }[];
}

/**
 * Takes what is due, person by person, and counts a try: whoever comes at the same time finds nothing to send until
 * `jusqu`, and neither does who comes back after this program was killed.
 */
export async function prendre(tx: Tx, maintenant: Date, jusqu: Date): Promise<AEnvoyer[]> {
  const gens = await destinataires(tx, jourEnFrance(maintenant));
  if (gens.length === 0) return [];
  const lignes = await tx
    .selectFrom('rappel')
    .select(['id', 'membre_id', 'objet', 'texte', 'essais', 'essai_apres'])
    .where('envoye_le', 'is', null)
    .where('lu_le', 'is', null)
    .where(
      'membre_id',
      'in',
      gens.map((g) => g.id),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const dues = [...Map.groupBy(lignes, (l) => l.membre_id)].filter(
    ([, siennes]) =>
      siennes.some((l) => l.essais < ESSAIS_MAX) &&
      siennes.every((l) => l.essai_apres === null || l.essai_apres <= maintenant),
  );
  if (dues.length === 0) return [];
  await tx
    .updateTable('rappel')
    .set((eb) => ({ essais: eb('essais', '+', 1), essai_apres: jusqu }))
    .where(
      'id',
      'in',
      dues.flatMap(([, siennes]) => siennes.map((l) => l.id)),
    )
    .execute();
  return dues.map(([membreId, siennes]) => ({
    membreId,
    email: gens.find((g) => g.id === membreId)?.email ?? '',
    rappels: siennes.map(({ id, objet, texte, essais }) => ({ id, objet, texte, essais: essais + 1 })),
  }));
}

/** Keeps what became of a try. `echec`: why it failed, in words; `essaiApres`: when the next one is due. */
export async function noterEnvoi(
  tx: Tx,
  ids: readonly number[],
  fin: { readonly envoyeLe: Date } | { readonly echec: string; readonly essaiApres: Date | null },
): Promise<void> {
  await tx
    .updateTable('rappel')
    .set(
      'envoyeLe' in fin
        ? { envoye_le: fin.envoyeLe, echec: '', essai_apres: null }
        : { echec: fin.echec, essai_apres: fin.essaiApres },
    )
    .where('id', 'in', ids)
    .execute();
}

/** Lets what was given up be tried again now. */
export const reprendre = (tx: Tx): Promise<unknown> =>
  tx
    .updateTable('rappel')
    .set({ essais: 0, essai_apres: null })
    .where('envoye_le', 'is', null)
    .where('lu_le', 'is', null)
    .where('essais', '>=', ESSAIS_MAX)
    .execute();
