import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { RefusError, refus } from '../kernel/refus.ts';
import { cleDe } from '../kernel/texte.ts';
import { chiffrer, dechiffrer } from './chiffre.ts';
import type { Tx } from './db.ts';

const OCTETS_DE_CLE = 32;
const DEBUT_MINIMAL = 3;

/** What is encrypted, and the generation of the key that reads it. */
export interface Scelle {
  readonly generation: number;
  readonly octets: Buffer;
}

/** The names by which what is encrypted is bound to its row. */
export const LIES = {
  personne: (id: string) => `personne:${id}`,
  accord: (id: string) => `accord_personne:${id}`,
  fiche: (id: string) => `fiche_liaison:${id}`,
  /** Under the master key itself. */
  contrat: (structureId: string, id: number) => `contrat:${structureId}:${id}`,
} as const;

/** A structure's key, opened for one transaction. `lie` names the row, e.g. `personne:<id>`. */
export interface Coffre {
  /** Encrypts under the newest generation, bound to `lie`. */
  sceller(lie: string, texte: string): Scelle;
  /** The text. Refusals: `cle-perdue` (another master key), `donnee-alteree` (touched, or moved from its row). */
  ouvrir(lie: string, generation: number, octets: Buffer): string;
  /** What is kept to find a text: two bytes of a keyed hash of each word and of each beginning of 3 letters or more. */
  mots(texte: string): number[];
  /** For each word searched, the hashes one of which must be kept; the exact filter is done on the text once opened. */
  cherche(texte: string): number[][];
}

const perdue = (): RefusError =>
  new RefusError(
    422,
    refus(
      'cle-perdue',
      'Les noms ne peuvent pas être lus : la clé de cette installation n’est pas celle qui les a chiffrés. Remettez la clé d’origine (fichier trame.key ou TRAME_KEY), puis redémarrez Trame. Tout le reste fonctionne.',
    ),
  );

const alteree = (): RefusError =>
  new RefusError(
    422,
    refus('donnee-alteree', 'Une donnée chiffrée a été modifiée ou déplacée : elle ne peut pas être lue.'),
  );

/**
 * Until the end of the transaction: whoever reads or writes secrets shares the key, whoever changes it holds it alone.
 * Taken in a statement of its own: the next one sees what the previous holder committed.
 */
export async function verrouillerCoffre(
  tx: Tx,
  structureId: string,
  mode: 'partage' | 'seul',
): Promise<void> {
  const cle = `coffre ${structureId}`;
  if (mode === 'seul') await sql`select pg_advisory_xact_lock(hashtextextended(${cle}, 0))`.execute(tx);
  else await sql`select pg_advisory_xact_lock_shared(hashtextextended(${cle}, 0))`.execute(tx);
}

/** What binds a wrapped key to its row. */
export const lieDeCle = (structureId: string, generation: number): string =>
  `cle_structure:${structureId}:${generation}`;

/** Adds a new random key to a structure, wrapped by the master key. False when that generation exists already. */
export async function ajouterCle(
  tx: Tx,
  cleMaitre: Buffer,
  structureId: string,
  generation: number,
): Promise<boolean> {
  const cle = chiffrer(cleMaitre, randomBytes(OCTETS_DE_CLE), lieDeCle(structureId, generation));
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('cle_structure')
    .values({ structure_id: structureId, generation, cle })
    .onConflict((c) => c.columns(['structure_id', 'generation']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const lireCles = (tx: Tx, structureId: string) =>
  tx
    .selectFrom('cle_structure')
    .select(['generation', 'cle'])
    .where('structure_id', '=', structureId)
    .orderBy('generation', 'desc')
    .execute();

/**
 * Opens the key of a structure, made on first use, for the time of the transaction.
 * Refusal: `cle-perdue` when the master key is not the one that wrapped it.
 */
export async function ouvrirCoffre(tx: Tx, cleMaitre: Buffer, structureId: string): Promise<Coffre> {
  await verrouillerCoffre(tx, structureId, 'partage');
  let lignes = await lireCles(tx, structureId);
  if (lignes.length === 0) {
    await ajouterCle(tx, cleMaitre, structureId, 1);
    // Read again: asked twice at once, one of the two keys was kept.
    lignes = await lireCles(tx, structureId);
  }
  const cles = new Map<number, Buffer>();
  for (const { generation, cle } of lignes) {
    try {
      cles.set(generation, dechiffrer(cleMaitre, cle, lieDeCle(structureId, generation)));
    } catch {
      throw perdue();
    }
  }
  const derniere = lignes[0]?.generation ?? 0;
  return coffreDe(structureId, cles, derniere);
}

function coffreDe(structureId: string, cles: ReadonlyMap<number, Buffer>, derniere: number): Coffre {
  const cle = (generation: number): Buffer => {
    const trouvee = cles.get(generation);
    if (!trouvee) throw perdue();
    return trouvee;
  };
  let cleDesMots: Buffer | undefined;
  const hacher = (mot: string): number => {
    cleDesMots ??= Buffer.from(
      hkdfSync('sha256', cle(derniere), structureId, 'trame mots v1', OCTETS_DE_CLE),
    );
    // Two bytes: many words share a value, which blunts the counting of frequencies in a stolen database.
    return createHmac('sha256', cleDesMots).update(mot).digest().readInt16BE(0);
  };
  return {
    sceller: (lie, texte) => ({
      generation: derniere,
      octets: chiffrer(cle(derniere), Buffer.from(texte), lie),
    }),
    ouvrir: (lie, generation, octets) => {
      const laCle = cle(generation);
      try {
        return dechiffrer(laCle, octets, lie).toString();
      } catch {
        throw alteree();
      }
    },
    // In no order that tells which hash is a whole word and which its beginning.
    mots: (texte) => [...new Set(motsDe(texte).flatMap(debutsDe).map(hacher))].sort((a, b) => a - b),
    cherche: (texte) => motsDe(texte).map((mot) => [hacher(mot)]),
  };
}

const motsDe = (texte: string): string[] => cleDe(texte).split(' ').filter(Boolean);

/** A word and each of its beginnings of 3 letters or more. */
function debutsDe(mot: string): string[] {
  const lettres = [...mot];
  const debuts = [mot];
  for (let n = DEBUT_MINIMAL; n < lettres.length; n += 1) debuts.push(lettres.slice(0, n).join(''));
  return debuts;
}
