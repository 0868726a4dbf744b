import { type RawBuilder, sql } from 'kysely';
import { exiger } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser, journaliserPlusieurs } from '../../server/journal.ts';
import { MODES_DE_CONTACT } from '../situations/rules/faits/contact.ts';
import {
  changerDuree,
  contactAuPlusTard,
  type Duree,
  dernierJourGarde,
  estDue,
  examinerRaison,
  JOURS_SANS_SITUATION,
  lendemainDeLAnnonce,
  sansTextes,
} from './rules/conservation.ts';
import { effacerFiches, effacerIdentites, RIEN } from './store-effacer.ts';

/** Values of closed lists that the facts of a situation keep. */
export const CODES_DES_FAITS: ReadonlySet<string> = new Set(Object.keys(MODES_DE_CONTACT));
const JOUR_MS = 86_400_000;

export interface SituationDue {
  readonly id: string;
  readonly code: string;
  readonly etat: string;
  readonly dernierContact: string;
  /** Last day on which its names and texts are kept. */
  readonly jusqua: string;
  readonly personnes: number;
}

/** What a purge did; ids only to be written in the journal. */
export interface Purge {
  readonly situations: number;
  readonly personnes: number;
  readonly fiches: number;
}

/** How long the structure of the transaction keeps names. */
export const lireDuree = async (tx: Tx): Promise<Duree> =>
  tx
    .selectFrom('structure')
    .select([
      'conservation_mois as mois',
      'conservation_avant as avant',
      'conservation_reduite_le as reduiteLe',
    ])
    .executeTakeFirstOrThrow();

/**
 * Situations whose time is over on that day, the oldest first; those that were deleted too. `tenues`: held until the end
 * of the transaction, those that are met again by whoever was writing left out.
 */
async function situationsDues(tx: Tx, duree: Duree, jour: string, tenues = false): Promise<SituationDue[]> {
  const lignes = await tx
    .selectFrom('situation as s')
    .select(['s.id', 's.code', 's.etat', 's.dernier_contact as dernierContact'])
    .select(
      sql<number>`(select count(*)::int from situation_personne sp join personne p on p.structure_id = sp.structure_id
        and p.id = sp.personne_id where sp.situation_id = s.id and p.effacee_le is null)`.as('personnes'),
    )
    .where('s.anonymisee_le', 'is', null)
    .where('s.dernier_contact', '<=', contactAuPlusTard(duree, jour))
    .$if(!tenues, (q) => q.orderBy('s.dernier_contact'))
    // In the order in which others hold several.
    .orderBy('s.id')
    .$if(tenues, (q) => q.forUpdate('s'))
    .execute();
  return lignes
    .filter((l) => estDue(l.dernierContact, duree, jour))
    .map((l) => ({ ...l, jusqua: dernierJourGarde(l.dernierContact, duree) }));
}

/** How long names are kept here, what will be anonymised within a month, and what the last purges did. */
export async function lireConservation(tx: Tx, jour: string) {
  const duree = await lireDuree(tx);
  const purges = await tx
    .selectFrom('purge')
    .select(['le', 'avant', 'situations', 'personnes', 'fiches'])
    .orderBy('id', 'desc')
    .limit(24)
    .execute();
  const { raison } = await lireRaison(tx);
  return {
    mois: duree.mois,
    raison,
    purges,
    aVenir: await situationsDues(tx, duree, lendemainDeLAnnonce(jour)),
  };
}

const lireRaison = (tx: Tx) =>
  tx.selectFrom('structure').select('conservation_raison as raison').executeTakeFirstOrThrow();

/**
 * Sets how many months names are kept after the last contact (1 to 120), and why when it is longer than recommended; a
 * shorter duration holds after a month. Refused: those of `examinerRaison`.
 */
export async function reglerConservation(
  tx: Tx,
  scope: Scope,
  { mois, raison: saisie }: { readonly mois: number; readonly raison: string },
  jour: string,
): Promise<void> {
  const raison = exiger(examinerRaison(mois, saisie));
  await tx
    .selectFrom('structure')
    .select('id')
    .where('id', '=', scope.structureId)
    .forNoKeyUpdate()
    .execute();
  const avant = await lireDuree(tx);
  const champs = [
    ...(mois === avant.mois ? [] : ['conservation_mois']),
    ...(raison === (await lireRaison(tx)).raison ? [] : ['conservation_raison']),
  ];
  if (champs.length === 0) return;
  const apres = mois === avant.mois ? avant : changerDuree(avant, mois, jour);
  await tx
    .updateTable('structure')
    .set({
      conservation_mois: apres.mois,
      conservation_avant: apres.avant,
      conservation_reduite_le: apres.reduiteLe,
      conservation_raison: raison,
    })
    .where('id', '=', scope.structureId)
    .execute();
  await journaliser(tx, scope, {
    objet: 'structure',
    objetId: scope.slug,
    action: 'modification',
    champs,
  });
}

/**
 * Anonymises what is kept beyond the structure's duration on `jour`: names, free texts, contents of liaison sheets. What
 * is counted stays. No key is needed, so that a structure whose key is lost still purges. Done again, it does nothing.
 */
export async function purger(tx: Tx, structureId: string, jour: string, maintenant: Date): Promise<Purge> {
  // Two purges at once, or one while the duration changes: one waits, then sees.
  await tx.selectFrom('structure').select('id').where('id', '=', structureId).forNoKeyUpdate().execute();
  const duree = await lireDuree(tx);
  const dues = (await situationsDues(tx, duree, jour, true)).map((s) => s.id);
  if (dues.length > 0) await viderSituations(tx, dues, maintenant);
  const limite = new Date(maintenant.getTime() - JOURS_SANS_SITUATION * JOUR_MS);
  const fiches = await effacerFiches(tx, structureId, await fichesAVider(tx, limite), maintenant);
  const gens = await sansSituationGardee(tx, limite);
  const personnes = await effacerIdentites(tx, gens, 'duree', maintenant);
  const faite = { situations: dues.length, personnes, fiches };
  if (dues.length + personnes + fiches === 0) return faite;
  await tx
    .insertInto('purge')
    .values({ structure_id: structureId, le: maintenant, avant: contactAuPlusTard(duree, jour), ...faite })
    .execute();
  await journaliserPlusieurs(tx, { structureId, membreId: null }, [
    ...dues.map((id) => ({ objet: 'situation', objetId: id, action: 'anonymisation' })),
    ...gens.map((id) => ({ objet: 'personne', objetId: id, action: 'effacement' })),
  ]);
  return faite;
}

/**
 * The situations' own texts, those of their facts, and what people agreed to there; with the fingerprints of what was
 * first written, by which a text that is gone could still be guessed.
 */
async function viderSituations(tx: Tx, dues: readonly string[], maintenant: Date): Promise<void> {
  await tx
    .updateTable('situation')
    .set({
      enjeu: '',
      etape: '',
      creation_empreinte: RIEN,
      anonymisee_le: maintenant,
      modifie_le: maintenant,
      version: sql`version + 1`,
    })
    .where('id', 'in', dues)
    .execute();
  await tx.updateTable('accord_personne').set({ finalite: RIEN }).where('situation_id', 'in', dues).execute();
  await tx.updateTable('situation_passage').set({ phrase: '' }).where('situation_id', 'in', dues).execute();
  const faits = await tx
    .selectFrom('situation_fait')
    .select(['id', 'donnees'])
    .where('situation_id', 'in', dues)
    .execute();
  const vides = faits.map((f) => JSON.stringify(sansTextes(f.donnees, CODES_DES_FAITS)));
  await sql`
    update situation_fait f
       set donnees = n.donnees::jsonb, creation_empreinte = ${RIEN}, modifie_le = ${maintenant}, version = version + 1
      from unnest(${faits.map((f) => f.id)}::uuid[], ${vides}::text[]) n(id, donnees)
     where f.id = n.id`.execute(tx);
}

/**
 * What sheets still say that nobody may open any more: their situation is anonymised, or they were deleted by `limite`.
 * Held, as their situations are: what is brought back meanwhile is left out.
 */
async function fichesAVider(tx: Tx, limite: Date): Promise<string[]> {
  const fiches = await tx
    .selectFrom('fiche_liaison as f')
    .innerJoin('situation as s', 's.id', 'f.situation_id')
    .select('f.id')
    .where('f.contenu', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('s.anonymisee_le', 'is not', null),
        eb('s.supprime_le', '<=', limite),
        eb('f.supprime_le', '<=', limite),
      ]),
    )
    .orderBy('s.id')
    .orderBy('f.id')
    .forUpdate(['s', 'f'])
    .execute();
  return fiches.map((f) => f.id);
}

/**
 * Those whose situations are all anonymised, or were deleted by `limite`, or who were taken off them by then: whoever is in
 * none that can be opened could not be found to be answered about their data. Held, with the situations they were in, then
 * asked again: whoever is put back in one meanwhile is left out.
 */
async function sansSituationGardee(tx: Tx, limite: Date): Promise<string[]> {
  const candidats = await lireSansSituation(tx, limite, sql`true`);
  if (candidats.length === 0) return [];
  const eux = sql`any(${candidats}::uuid[])`;
  // In the order of whoever joins somebody to a situation.
  await sql`select id from situation where id in (select situation_id from situation_personne where personne_id = ${eux})
    order by id for update`.execute(tx);
  await sql`select id from personne where id = ${eux} order by id for update`.execute(tx);
  return lireSansSituation(tx, limite, sql`p.id = ${eux}`);
}

async function lireSansSituation(tx: Tx, limite: Date, parmi: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from personne p
     where p.effacee_le is null and ${parmi}
       and not exists (
         select from situation_personne sp
           join situation s on s.structure_id = sp.structure_id and s.id = sp.situation_id
          where sp.structure_id = p.structure_id and sp.personne_id = p.id
            and s.anonymisee_le is null and (s.supprime_le is null or s.supprime_le > ${limite})
            and (sp.retire_le is null or sp.retire_le > ${limite}))`.execute(tx);
  return rows.map((r) => r.id);
}
