import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import { type Coffre, LIES } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { encadre } from '../comptes/rules/roles.ts';
import { connaitSituation } from '../situations/droits.ts';
import type { Identite, Qualite } from './rules/identite.ts';
import { type MotifDeLecture, tracerLectures } from './store-lectures.ts';

/** Who reads, with the key open, at what time. */
export interface Lecteur {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly coffre: Coffre;
  readonly maintenant: Date;
}

export type EtatDePersonne = 'active' | 'limitee' | 'opposee' | 'effacee';

/** Somebody in a situation, without a name: what everybody who sees the situation may read. */
export interface Rang {
  readonly personneId: string;
  readonly rang: number;
  readonly qualite: Qualite;
  readonly etat: EtatDePersonne;
  readonly version: number;
}

const ETAT = sql<EtatDePersonne>`case when p.effacee_le is not null then 'effacee' when p.opposee_le is not null then 'opposee'
  when p.limitee_le is not null then 'limitee' else 'active' end`;

const gens = (tx: Tx, situationId: string) =>
  tx
    .selectFrom('situation_personne as sp')
    .innerJoin('personne as p', 'p.id', 'sp.personne_id')
    .select(['p.id as personneId', 'sp.rang', 'sp.qualite', 'p.version'])
    .select(ETAT.as('etat'))
    .where('sp.situation_id', '=', situationId)
    .where('sp.retire_le', 'is', null)
    .orderBy('sp.rang');

/** « Personne 1 », « Personne 2 » of a situation. No key is needed, nothing is logged. */
export const listerRangs = (tx: Tx, situationId: string): Promise<Rang[]> => gens(tx, situationId).execute();

/** The same with identities; null when erased, or when the person asked that their data be used no more. Logged. */
export async function lirePersonnes(
  { tx, scope, coffre, maintenant }: Lecteur,
  situationId: string,
  motif: MotifDeLecture = 'situation',
): Promise<(Rang & { identite: Identite | null })[]> {
  const lignes = await gens(tx, situationId).select(['p.identite', 'p.generation']).execute();
  const lues = lignes.map(({ identite, generation, ...rang }) => ({
    ...rang,
    identite:
      rang.etat === 'active' ? ouvrirIdentite(coffre, { id: rang.personneId, identite, generation }) : null,
  }));
  const nommees = lues.filter((l) => l.identite !== null);
  await tracerLectures(
    tx,
    scope,
    motif,
    nommees.map(({ personneId }) => ({ personneId, situationId })),
    maintenant,
  );
  return lues;
}

/** Null once erased. Logs nothing: whoever gives the name away calls `tracerLectures`. */
export function ouvrirIdentite(
  coffre: Coffre,
  p: { readonly id: string; readonly identite: Buffer | null; readonly generation: number | null },
): Identite | null {
  if (p.identite === null || p.generation === null) return null;
  return JSON.parse(coffre.ouvrir(LIES.personne(p.id), p.generation, p.identite)) as Identite;
}

const inconnue = (): RefusError =>
  new RefusError(404, refus('personne-inconnue', 'Cette personne n’est pas dans vos situations.'));

/** The row of somebody, held until the end of the transaction, when one of their situations is open to the caller. */
export async function exigerPersonne(tx: Tx, scope: Scope, personneId: string) {
  const p = await tx
    .selectFrom('personne')
    .selectAll()
    .where('id', '=', personneId)
    .where((eb) =>
      eb.or([
        eb.lit(encadre(scope.role)),
        eb.exists(
          eb
            .selectFrom('situation_personne as sp')
            .innerJoin('situation as s', 's.id', 'sp.situation_id')
            .select('sp.rang')
            .whereRef('sp.personne_id', '=', 'personne.id')
            .where('sp.retire_le', 'is', null)
            .where('s.supprime_le', 'is', null)
            .where(connaitSituation(scope, sql.ref('sp.situation_id'))),
        ),
      ]),
    )
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!p) throw inconnue();
  return p;
}

/** What may still be done with somebody. Refusals: `personne-effacee`, `personne-limitee`. */
export function exigerActive(p: {
  readonly effacee_le: Date | null;
  readonly limitee_le: Date | null;
  readonly opposee_le: Date | null;
}): void {
  if (p.effacee_le)
    throw new RefusError(422, refus('personne-effacee', 'Le nom de cette personne a été effacé.'));
  if (p.limitee_le || p.opposee_le)
    throw new RefusError(
      422,
      refus(
        'personne-limitee',
        'Cette personne a demandé que ses données ne soient plus utilisées. L’encadrement peut lever cette demande avec son accord.',
      ),
    );
}

/** Refusal: `personne-inconnue` when the person is not in that situation, or no more. */
export async function exigerDansLaSituation(tx: Tx, situationId: string, personneId: string): Promise<void> {
  const la = await tx
    .selectFrom('situation_personne')
    .select('rang')
    .where('situation_id', '=', situationId)
    .where('personne_id', '=', personneId)
    .where('retire_le', 'is', null)
    .executeTakeFirst();
  if (!la)
    throw new RefusError(404, refus('personne-inconnue', 'Cette personne n’est pas dans cette situation.'));
}
