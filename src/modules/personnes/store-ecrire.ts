import { sql } from 'kysely';
import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import { type Coffre, LIES } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerGardee, exigerNoms } from './droits.ts';
import {
  champsChanges,
  champsDuJournal,
  examinerIdentite,
  type Identite,
  motsDuNom,
  type Qualite,
} from './rules/identite.ts';
import {
  exigerActive,
  exigerDansLaSituation,
  exigerPersonne,
  type Lecteur,
  ouvrirIdentite,
} from './store-lire.ts';

export interface Ajout {
  readonly personneId: string;
  readonly identite: Identite;
  readonly qualite: Qualite;
}

/** What the table keeps of an identity. */
export function scellerIdentite(coffre: Coffre, id: string, identite: Identite) {
  const { generation, octets } = coffre.sceller(LIES.personne(id), JSON.stringify(identite));
  return { generation, identite: octets, mots: coffre.mots(motsDuNom(identite)) };
}

/**
 * Adds somebody to a situation, under the id that the client made; sent twice, it changes nothing.
 * Refusals: those of `exigerNoms` and `examinerIdentite`, `situation-anonymisee`, `identifiant-pris` (409).
 */
export async function ajouterPersonne(l: Lecteur, situationId: string, ajout: Ajout): Promise<void> {
  const { tx, scope, coffre } = l;
  exigerGardee(await exigerNoms(tx, scope, situationId, true));
  const identite = exiger(examinerIdentite(ajout.identite));
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('personne')
    .values({
      structure_id: scope.structureId,
      id: ajout.personneId,
      ...scellerIdentite(coffre, ajout.personneId, identite),
    })
    .onConflict((c) => c.columns(['structure_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return exigerLaMeme(l, situationId, { ...ajout, identite });
  await rattacher(tx, scope, { situationId, ...ajout });
  await journaliser(tx, scope, {
    objet: 'personne',
    objetId: ajout.personneId,
    action: 'creation',
    champs: champsDuJournal((Object.keys(identite) as (keyof Identite)[]).filter((c) => identite[c])),
  });
}

/** Compared once opened: a fingerprint of a name, even hashed, would let it be guessed. */
async function exigerLaMeme({ tx, coffre }: Lecteur, situationId: string, ajout: Ajout): Promise<void> {
  const deja = await tx
    .selectFrom('personne as p')
    .innerJoin('situation_personne as sp', 'sp.personne_id', 'p.id')
    .select(['p.id', 'p.identite', 'p.generation'])
    .where('p.id', '=', ajout.personneId)
    .where('sp.situation_id', '=', situationId)
    .where('sp.qualite', '=', ajout.qualite)
    .executeTakeFirst();
  const identite = deja ? ouvrirIdentite(coffre, deja) : null;
  if (identite && champsChanges(identite, ajout.identite).length === 0) return;
  throw new RefusError(
    409,
    refus('identifiant-pris', 'Cette personne a déjà été enregistrée autrement. Rechargez la page.'),
  );
}

/** Joins somebody to a situation with the next rank, or puts back whoever was taken off it. The situation is held. */
async function rattacher(
  tx: Tx,
  scope: Scope,
  lien: { readonly situationId: string; readonly personneId: string; readonly qualite: Qualite },
): Promise<void> {
  await sql`
    insert into situation_personne (structure_id, situation_id, personne_id, rang, qualite)
    select ${scope.structureId}, ${lien.situationId}, ${lien.personneId},
           coalesce(max(rang), 0) + 1, ${lien.qualite}
      from situation_personne where situation_id = ${lien.situationId}
    on conflict (structure_id, situation_id, personne_id)
      do update set qualite = excluded.qualite, retire_le = null`.execute(tx);
}

/** Joins somebody already known. Refusals: those of `exigerNoms`, `exigerPersonne` and `exigerActive`. */
export async function rattacherPersonne(
  tx: Tx,
  scope: Scope,
  situationId: string,
  personneId: string,
  qualite: Qualite,
): Promise<void> {
  exigerGardee(await exigerNoms(tx, scope, situationId, true));
  exigerActive(await exigerPersonne(tx, scope, personneId));
  await rattacher(tx, scope, { situationId, personneId, qualite });
  await journaliser(tx, scope, { objet: 'personne', objetId: personneId, action: 'rattachement' });
}

/**
 * Changes an identity, from the version read. Refusals: those of `exigerNoms`, `exigerActive`, `examinerIdentite`;
 * `personne-inconnue` (404), `personne-modifiee` (409).
 */
export async function modifierPersonne(
  { tx, scope, coffre, maintenant }: Lecteur,
  situationId: string,
  { personneId, version, ...saisie }: Ajout & { readonly version: number },
): Promise<void> {
  await exigerNoms(tx, scope, situationId, true);
  await exigerDansLaSituation(tx, situationId, personneId);
  const p = await exigerPersonne(tx, scope, personneId);
  exigerActive(p);
  if (p.version !== version)
    throw new RefusError(
      409,
      refus(
        'personne-modifiee',
        'Cette fiche a été changée entre-temps. Rechargez-la, puis refaites votre correction.',
      ),
    );
  const identite = exiger(examinerIdentite(saisie.identite));
  const avant = ouvrirIdentite(coffre, p);
  await tx
    .updateTable('personne')
    .set({
      ...scellerIdentite(coffre, personneId, identite),
      version: version + 1,
      modifie_le: maintenant,
    })
    .where('id', '=', personneId)
    .execute();
  await tx
    .updateTable('situation_personne')
    .set({ qualite: saisie.qualite })
    .where('situation_id', '=', situationId)
    .where('personne_id', '=', personneId)
    .execute();
  await journaliser(tx, scope, {
    objet: 'personne',
    objetId: personneId,
    action: 'modification',
    champs: avant ? champsDuJournal(champsChanges(avant, identite)) : [],
  });
}

/** Takes somebody off a situation, or puts them back: the rank stays theirs. Doing it twice changes nothing. */
export async function retirerPersonne(
  tx: Tx,
  scope: Scope,
  lien: { readonly situationId: string; readonly personneId: string; readonly retireLe: Date | null },
): Promise<void> {
  await exigerNoms(tx, scope, lien.situationId, true);
  const { numUpdatedRows } = await tx
    .updateTable('situation_personne')
    .set({ retire_le: lien.retireLe })
    .where('situation_id', '=', lien.situationId)
    .where('personne_id', '=', lien.personneId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new RefusError(404, refus('personne-inconnue', 'Cette personne n’est pas dans cette situation.'));
  await journaliser(tx, scope, {
    objet: 'personne',
    objetId: lien.personneId,
    action: lien.retireLe ? 'retrait' : 'retablissement',
  });
}
