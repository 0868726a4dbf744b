import { sql } from 'kysely';
import { exiger } from '../../kernel/refus.ts';
import { cleDe } from '../../kernel/texte.ts';
import type { Db, Tx } from '../../server/db.ts';
import { contient, texteCherchable } from '../../server/sql-texte.ts';
import { avertissementQpv, cellulesQpv, lireCodeQpv, lireListeQpv } from './rules/qpv.ts';

const PAR_LOT = 500;
const PROPOSITIONS = 12;

/** Brings in the official list (text of its CSV): known codes are updated, none is removed. Bad lines are told. */
export async function importerQpv(
  db: Db,
  texte: string,
): Promise<{ quartiers: number; refus: readonly { ligne: string; message: string }[] }> {
  const liste = exiger(lireListeQpv(cellulesQpv(texte)));
  const lignes = liste.qpv.map(({ code, nom, communes }) => ({ code, nom, communes: [...communes] }));
  await db.transaction().execute(async (tx) => {
    for (let i = 0; i < lignes.length; i += PAR_LOT) {
      await tx
        .insertInto('qpv')
        .values(lignes.slice(i, i + PAR_LOT))
        .onConflict((oc) =>
          oc.column('code').doUpdateSet((eb) => ({
            nom: eb.ref('excluded.nom'),
            communes: eb.ref('excluded.communes'),
            importe_le: sql<Date>`now()`,
          })),
        )
        .execute();
    }
  });
  return {
    quartiers: lignes.length,
    refus: liste.refus.map((r) => ({ ligne: r.champ ?? '', message: r.message })),
  };
}

/** At most twelve neighbourhoods whose code, name or commune (INSEE code) match what is typed. */
export async function chercherQpv(db: Db, recherche: string) {
  const cle = cleDe(recherche);
  if (cle === '') return [];
  const debut = `${cle.replace(/ /g, '').toUpperCase()}%`;
  return db
    .selectFrom('qpv')
    .select(['code', 'nom', 'communes'])
    .where((eb) =>
      eb.or([
        eb('code', 'like', debut),
        eb(texteCherchable(sql.ref('nom')), 'like', contient(cle)),
        sql<boolean>`${cle} = any(communes)`,
      ]),
    )
    .orderBy('code')
    .limit(PROPOSITIONS)
    .execute();
}

/**
 * A code as it is kept, and what should be said of it: the official list lacks a few, so that an unknown code is
 * accepted. Refused: qpv-code-invalide.
 */
export async function verifierQpv(
  tx: Tx,
  saisi: string | null | undefined,
): Promise<{ qpv: string | null; avertissement: string | null }> {
  if (!saisi?.trim()) return { qpv: null, avertissement: null };
  const { code } = exiger(lireCodeQpv(saisi));
  const connu = await tx.selectFrom('qpv').select('code').where('code', '=', code).executeTakeFirst();
  const liste = connu ?? (await tx.selectFrom('qpv').select('code').limit(1).executeTakeFirst());
  return { qpv: code, avertissement: avertissementQpv(code, new Set(liste ? [liste.code] : [])) };
}
