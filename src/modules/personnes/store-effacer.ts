import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { identiteSiLisible, type QuiNomme, quiNomme } from './relire-effacement.ts';
import { exigerPersonne } from './store-lire.ts';

export interface ARelire {
  readonly situationId: string;
  readonly code: string;
  readonly faits: number;
  readonly passages: number;
  readonly fiches: number;
  /** Fields of the situation that held the name. */
  readonly enTetes: ('enjeu' | 'etape')[];
  /** Linked acts whose account held the name, by day. */
  readonly actes: { readonly id: string; readonly jour: string }[];
}

/** What stays of bytes that were erased. */
export const RIEN = Buffer.alloc(0);

/** Erases names, what they agreed to and how they are found; the rows stay, so that figures don't move. */
export async function effacerIdentites(
  tx: Tx,
  personnes: readonly string[],
  par: 'demande' | 'duree',
  maintenant: Date,
): Promise<number> {
  if (personnes.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('personne')
    .set({
      identite: null,
      generation: null,
      mots: [],
      effacee_le: maintenant,
      effacee_par: par,
      modifie_le: maintenant,
      version: sql`version + 1`,
    })
    .where('id', 'in', personnes)
    .where('effacee_le', 'is', null)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('accord_personne')
    .set({ finalite: RIEN })
    .where('personne_id', 'in', personnes)
    .execute();
  return Number(numUpdatedRows);
}

/** Erases what liaison sheets said and answered, and closes their links; dates and answers' kinds stay. */
export async function effacerFiches(
  tx: Tx,
  structureId: string,
  fiches: readonly string[],
  maintenant: Date,
): Promise<number> {
  if (fiches.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('fiche_liaison')
    .set({
      contenu: null,
      generation: null,
      creation_empreinte: RIEN,
      modifie_le: maintenant,
      version: sql`version + 1`,
    })
    .where('id', 'in', fiches)
    .where('contenu', 'is not', null)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('lien_liaison')
    .set({ revoque_le: maintenant })
    .where('structure_id', '=', structureId)
    .where('fiche_id', 'in', fiches)
    .where('revoque_le', 'is', null)
    .execute();
  return Number(numUpdatedRows);
}

/**
 * Erases somebody at their request (RGPD, art. 17): the name everywhere at once, the sheets that named them, and those
 * of situations where nobody else is. The other texts of their situations, which should name nobody, are told so that
 * somebody reads them again; those that held the name are named, as long as it can be read. Done twice, it changes nothing. Refusal: `personne-inconnue`.
 */
export async function effacerPersonne(
  tx: Tx,
  scope: Scope,
  personneId: string,
  { maintenant, coffre }: { readonly maintenant: Date; readonly coffre: Coffre | null },
): Promise<{ fiches: number; aRelire: ARelire[] }> {
  const personne = await exigerPersonne(tx, scope, personneId);
  const nommants = await quiNomme(tx, personneId, identiteSiLisible(coffre, personne));
  const visees = await tx
    .selectFrom('fiche_liaison as f')
    .leftJoin('accord_personne as a', 'a.id', 'f.accord_id')
    .select('f.id')
    .where((eb) =>
      eb.or([
        eb('a.personne_id', '=', personneId),
        // Whoever was joined by mistake, then taken off, is nobody there.
        sql<boolean>`f.situation_id in (select sp.situation_id from situation_personne sp where sp.personne_id = ${personneId}
          and not exists (select from situation_personne autre where autre.situation_id = sp.situation_id
            and autre.personne_id <> ${personneId} and autre.retire_le is null))`,
      ]),
    )
    .execute();
  const fiches = await effacerFiches(
    tx,
    scope.structureId,
    visees.map((f) => f.id),
    maintenant,
  );
  const effacees = await effacerIdentites(tx, [personneId], 'demande', maintenant);
  if (effacees > 0)
    await journaliser(tx, scope, { objet: 'personne', objetId: personneId, action: 'effacement' });
  return { fiches, aRelire: await textesARelire(tx, personneId, nommants) };
}

async function textesARelire(tx: Tx, personneId: string, { enTetes, actes }: QuiNomme): Promise<ARelire[]> {
  const comptes = await tx
    .selectFrom('situation_personne as sp')
    .innerJoin('situation as s', 's.id', 'sp.situation_id')
    .select(['s.id as situationId', 's.code'])
    .select(
      sql<number>`(select count(*)::int from situation_fait f where f.situation_id = s.id and f.supprime_le is null)`.as(
        'faits',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from situation_passage p where p.situation_id = s.id and p.phrase <> '')`.as(
        'passages',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from fiche_liaison f where f.situation_id = s.id and f.contenu is not null)`.as(
        'fiches',
      ),
    )
    .where('sp.personne_id', '=', personneId)
    .where('s.anonymisee_le', 'is', null)
    .orderBy('s.code')
    .execute();
  return comptes.map((c) => ({
    ...c,
    enTetes: enTetes.get(c.situationId) ?? [],
    actes: actes.filter((a) => a.situationId === c.situationId).map(({ id, jour }) => ({ id, jour })),
  }));
}

/**
 * Notes that somebody asked that their data be used no more (RGPD, art. 18), or objects (art. 21); both undone by false.
 * The name is then hidden from all, found by no search and told to no partner; it stays for the person's own rights.
 * Refusals: `personne-inconnue`, `personne-effacee`.
 */
export async function limiterPersonne(
  tx: Tx,
  scope: Scope,
  personneId: string,
  { limitee, opposee }: { readonly limitee: boolean; readonly opposee: boolean },
  maintenant: Date,
): Promise<void> {
  const p = await exigerPersonne(tx, scope, personneId);
  if (p.effacee_le)
    throw new RefusError(422, refus('personne-effacee', 'Le nom de cette personne a été effacé.'));
  const champs = [
    ...(limitee === (p.limitee_le !== null) ? [] : ['limitation']),
    ...(opposee === (p.opposee_le !== null) ? [] : ['opposition']),
  ];
  if (champs.length === 0) return;
  await tx
    .updateTable('personne')
    .set({
      limitee_le: limitee ? (p.limitee_le ?? maintenant) : null,
      opposee_le: opposee ? (p.opposee_le ?? maintenant) : null,
      modifie_le: maintenant,
      version: p.version + 1,
    })
    .where('id', '=', personneId)
    .execute();
  await journaliser(tx, scope, { objet: 'personne', objetId: personneId, action: 'modification', champs });
}
