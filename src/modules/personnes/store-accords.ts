import { sql } from 'kysely';
import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import { type Coffre, LIES } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerGardee, exigerNoms } from './droits.ts';
import { type AccordDonne, examinerAccord, examinerRetrait } from './rules/accords.ts';
import { exigerSansNom, texteNomme } from './sans-nom.ts';
import { exigerActive, exigerDansLaSituation, exigerPersonne } from './store-lire.ts';

export interface AccordSaisi {
  readonly personneId: string;
  readonly partenaireId: number;
  /** For what: « que la CAF sache pourquoi le dossier est bloqué ». Encrypted. */
  readonly finalite: string;
  readonly forme: 'oral' | 'ecrit';
  readonly donneLe: string;
}

export interface Accord extends AccordSaisi {
  readonly id: string;
  readonly situationId: string;
  readonly rang: number;
  readonly partenaire: string;
  readonly retireLe: string | null;
  readonly membre: string;
}

const lignes = (tx: Tx) =>
  tx
    .selectFrom('accord_personne as a')
    .innerJoin('terme as t', 't.id', 'a.partenaire_id')
    .innerJoin('membre as m', 'm.id', 'a.membre_id')
    .innerJoin('situation_personne as sp', (j) =>
      j.onRef('sp.situation_id', '=', 'a.situation_id').onRef('sp.personne_id', '=', 'a.personne_id'),
    )
    .select(['a.id', 'a.personne_id as personneId', 'a.situation_id as situationId', 'sp.rang'])
    .select(['a.partenaire_id as partenaireId', 't.nom as partenaire', 'a.finalite', 'a.generation'])
    .select(['a.forme', 'a.donne_le as donneLe', 'a.retire_le as retireLe', 'm.nom as membre'])
    .orderBy('a.donne_le')
    .orderBy('a.id');

/** An empty one was erased. */
const ouvrirFinalite = (coffre: Coffre, a: { id: string; finalite: Buffer; generation: number }): string =>
  a.finalite.length === 0 ? '' : coffre.ouvrir(LIES.accord(a.id), a.generation, a.finalite);

const accordDe =
  (coffre: Coffre) =>
  ({ generation, ...a }: Awaited<ReturnType<ReturnType<typeof lignes>['execute']>>[number]): Accord => ({
    ...a,
    finalite: ouvrirFinalite(coffre, { ...a, generation }),
  });

/** The agreements of a situation. The caller has the right to its names. */
export const listerAccords = async (tx: Tx, coffre: Coffre, situationId: string): Promise<Accord[]> =>
  (await lignes(tx).where('a.situation_id', '=', situationId).execute()).map(accordDe(coffre));

/** The agreements of somebody, in all situations: for what they may ask to read. */
export const accordsDeLaPersonne = async (tx: Tx, coffre: Coffre, personneId: string): Promise<Accord[]> =>
  (await lignes(tx).where('a.personne_id', '=', personneId).execute()).map(accordDe(coffre));

/** An agreement that a sheet cites. */
export interface AccordCite extends AccordDonne {
  readonly personneId: string;
  readonly situationId: string;
  /** The person is still in that situation, and neither erased, limited nor objected. */
  readonly nommable: boolean;
}

/** Agreements by id. Each lets its person be named to its partner when they are `nommable`, on the days when it holds (`tient`). */
export async function lireAccordsCites(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccordCite>> {
  if (ids.length === 0) return new Map();
  const accords = await tx
    .selectFrom('accord_personne as a')
    .select(['a.id', 'a.personne_id as personneId', 'a.situation_id as situationId'])
    .select(['a.partenaire_id as partenaireId', 'a.donne_le as donneLe', 'a.retire_le as retireLe'])
    .select(
      sql<boolean>`exists (select from personne p
        join situation_personne sp on sp.structure_id = p.structure_id and sp.personne_id = p.id
        where p.structure_id = a.structure_id and p.id = a.personne_id and sp.situation_id = a.situation_id
          and sp.retire_le is null and p.effacee_le is null and p.limitee_le is null and p.opposee_le is null)`.as(
        'nommable',
      ),
    )
    .where('a.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(accords.map(({ id, ...a }) => [id, a]));
}

interface Ecriture {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly coffre: Coffre;
  readonly aujourdhui: string;
}

/**
 * Writes an agreement, under the id that the client made; sent twice, it changes nothing.
 * Refusals: those of `exigerNoms`, `exigerActive` and `examinerAccord`; `personne-inconnue`, `partenaire-inconnu`,
 * `texte-nomme`, `identifiant-pris` (409).
 */
export async function noterAccord(
  { tx, scope, coffre, aujourdhui }: Ecriture,
  situationId: string,
  id: string,
  saisi: AccordSaisi,
): Promise<void> {
  exigerGardee(await exigerNoms(tx, scope, situationId));
  exigerActive(await exigerPersonne(tx, scope, saisi.personneId));
  await exigerDansLaSituation(tx, situationId, saisi.personneId);
  await exigerPartenaire(tx, saisi.partenaireId);
  exiger(examinerAccord(saisi.donneLe, aujourdhui));
  await exigerSansNom(tx, coffre, situationId, saisi.finalite, texteNomme('finalite'));
  const { generation, octets } = coffre.sceller(LIES.accord(id), saisi.finalite);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accord_personne')
    .values({
      structure_id: scope.structureId,
      id,
      personne_id: saisi.personneId,
      situation_id: situationId,
      partenaire_id: saisi.partenaireId,
      finalite: octets,
      generation,
      forme: saisi.forme,
      donne_le: saisi.donneLe,
      membre_id: scope.membreId,
    })
    .onConflict((c) => c.columns(['structure_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) {
    const ligne = { objet: 'accord', objetId: id, action: 'creation', champs: ['partenaire', 'finalite'] };
    return journaliser(tx, scope, ligne);
  }
  const deja = (await listerAccords(tx, coffre, situationId)).find((a) => a.id === id);
  const meme =
    deja?.personneId === saisi.personneId &&
    deja.partenaireId === saisi.partenaireId &&
    deja.finalite === saisi.finalite &&
    deja.forme === saisi.forme &&
    deja.donneLe === saisi.donneLe;
  if (!meme)
    throw new RefusError(
      409,
      refus('identifiant-pris', 'Cet accord a déjà été noté autrement. Rechargez la page.'),
    );
}

async function exigerPartenaire(tx: Tx, id: number): Promise<void> {
  const t = await tx
    .selectFrom('terme')
    .select('id')
    .where('id', '=', id)
    .where('genre', '=', 'partenaire')
    .executeTakeFirst();
  if (!t)
    throw new RefusError(
      422,
      refus('partenaire-inconnu', 'Choisissez un partenaire de la liste.', 'partenaireId'),
    );
}

/**
 * Notes that an agreement is withdrawn, or (`le` null) that this was noted by mistake. Refusals: those of `exigerNoms`
 * and `examinerRetrait`; `accord-inconnu` (404).
 */
export async function retirerAccord(
  { tx, scope, aujourdhui }: Omit<Ecriture, 'coffre'>,
  situationId: string,
  id: string,
  le: string | null,
): Promise<void> {
  await exigerNoms(tx, scope, situationId);
  const accord = await tx
    .selectFrom('accord_personne')
    .select(['donne_le', 'retire_le'])
    .where('id', '=', id)
    .where('situation_id', '=', situationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!accord) throw new RefusError(404, refus('accord-inconnu', 'Cet accord n’existe pas.'));
  if (le !== null) exiger(examinerRetrait(accord.donne_le, le, aujourdhui));
  if (accord.retire_le === le) return;
  await tx.updateTable('accord_personne').set({ retire_le: le }).where('id', '=', id).execute();
  await journaliser(tx, scope, {
    objet: 'accord',
    objetId: id,
    action: le === null ? 'retablissement' : 'retrait',
  });
}
