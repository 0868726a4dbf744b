import { sql } from 'kysely';
import { nouvelId } from '../../kernel/id.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import { cleDe } from '../../kernel/texte.ts';
import { type Db, dansStructure, type Tx } from '../../server/db.ts';
import type { Role } from '../comptes/rules/roles.ts';
import { semerNomenclature } from '../nomenclatures/semer.ts';

/** The address part of a structure's name: « Médiation d’Ici » gives `mediation-d-ici`. */
export const slugDe = (nom: string): string =>
  cleDe(nom)
    .replace(/ /g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 60) || 'structure';

/**
 * Creates a structure with the default nomenclature. Refuses a slug already taken or misspelt.
 * `aujourdhui`: the day of creation (AAAA-MM-JJ).
 */
export async function creerStructure(
  db: Db,
  structure: { slug: string; nom: string; statutEmployeur?: number | null; demonstration?: boolean },
): Promise<string> {
  if (!/^[a-z0-9](-?[a-z0-9])*$/.test(structure.slug)) {
    throw new RefusError(
      422,
      refus(
        'slug-invalide',
        'L’identifiant court s’écrit en minuscules, chiffres et tirets : par exemple « mediation-nord ».',
        'slug',
      ),
    );
  }
  const id = nouvelId();
  await dansStructure(db, id, async (tx) => {
    const cree = await tx
      .insertInto('structure')
      .values({
        id,
        slug: structure.slug,
        nom: structure.nom,
        statut_employeur: structure.statutEmployeur ?? null,
        demonstration: structure.demonstration ?? false,
      })
      .onConflict((oc) => oc.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!cree) {
      throw new RefusError(
        409,
        refus(
          'slug-pris',
          `L’identifiant « ${structure.slug} » est déjà pris. Choisissez-en un autre.`,
          'slug',
        ),
      );
    }
    await semerNomenclature(tx, id);
  });
  return id;
}

/** Adds a person to the structure of the transaction. Refuses a name already there. */
export async function ajouterMembre(
  tx: Tx,
  structureId: string,
  membre: {
    nom: string;
    role?: Role | null;
    compteId?: string | null;
    actifDu?: string | null;
    actifAu?: string | null;
  },
): Promise<number> {
  const cree = await tx
    .insertInto('membre')
    .values({
      structure_id: structureId,
      nom: membre.nom,
      cle: cleDe(membre.nom),
      role: membre.role ?? null,
      compte_id: membre.compteId ?? null,
      actif_du: membre.actifDu ?? null,
      actif_au: membre.actifAu ?? null,
    })
    .onConflict((oc) => oc.columns(['structure_id', 'cle']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!cree) {
    throw new RefusError(
      409,
      refus(
        'membre-existe',
        `« ${membre.nom} » est déjà dans l’équipe. Ajoutez une initiale pour les distinguer.`,
        'nom',
      ),
    );
  }
  return cree.id;
}

/**
 * Gives an account its place: the member of that name who has no account yet, or a new one.
 * Refuses an account already in the structure, and a name held by somebody else's account.
 */
export async function rattacherMembre(
  tx: Tx,
  structureId: string,
  membre: { nom: string; role: Role; compteId: string },
): Promise<number> {
  const deja = await tx
    .selectFrom('membre')
    .select('nom')
    .where('compte_id', '=', membre.compteId)
    .executeTakeFirst();
  if (deja)
    throw new RefusError(
      409,
      refus('deja-membre', `Ce compte fait déjà partie de la structure, sous le nom « ${deja.nom} ».`),
    );
  const rattache = await tx
    .updateTable('membre')
    .set({ compte_id: membre.compteId, role: membre.role })
    .where('cle', '=', cleDe(membre.nom))
    .where('compte_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return rattache?.id ?? ajouterMembre(tx, structureId, membre);
}

/** True while nobody has an account: the product then offers its first start. */
export async function estPremierDemarrage(db: Db): Promise<boolean> {
  return (await db.selectFrom('compte').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** Lets one first start through at a time, and only one: the loser is refused. */
export async function premierDemarrage<T>(db: Db, travail: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connexion) => {
    await sql`select pg_advisory_lock(hashtext('trame premier demarrage'))`.execute(connexion);
    try {
      if (!(await estPremierDemarrage(db))) {
        throw new RefusError(
          409,
          refus('deja-demarre', 'Une structure existe déjà ici. Connectez-vous, ou demandez une invitation.'),
        );
      }
      return await travail();
    } finally {
      await sql`select pg_advisory_unlock(hashtext('trame premier demarrage'))`.execute(connexion);
    }
  });
}
