import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { nomsLisibles } from './droits.ts';
import { type Identite, type Qualite, repondA } from './rules/identite.ts';
import { tracerLectures } from './store-lectures.ts';
import { type Lecteur, ouvrirIdentite } from './store-lire.ts';

const AU_PLUS = 20;
/** The most recent ones: a search of three letters in a large town would open thousands of names. */
const CANDIDATS_MAX = 2_000;

export interface Trouvee {
  readonly personneId: string;
  readonly identite: Identite;
  readonly situations: {
    readonly id: string;
    readonly code: string;
    readonly rang: number;
    readonly qualite: Qualite;
  }[];
}

/**
 * Names that answer the search among the situations open to the caller, in order of name, 20 at most. Candidates come
 * from blunted hashes, and are opened in memory; what is given away is logged. People who asked that their data be used
 * no more are not found.
 */
export async function chercherPersonnes(l: Lecteur, recherche: string): Promise<Trouvee[]> {
  const { tx, scope, coffre, maintenant } = l;
  const mots = coffre.cherche(recherche).flat();
  if (mots.length === 0) return [];
  const trouvees = (await candidats(tx, scope, mots))
    .map((p) => ({ personneId: p.id, identite: ouvrirIdentite(coffre, p) }))
    .filter((p): p is { personneId: string; identite: Identite } => p.identite !== null)
    .filter((p) => repondA(p.identite, recherche))
    .sort((a, b) => cleDeTri(a.identite).localeCompare(cleDeTri(b.identite), 'fr'))
    .slice(0, AU_PLUS);
  const liens = await situationsDe(
    tx,
    scope,
    trouvees.map((t) => t.personneId),
  );
  await tracerLectures(
    tx,
    scope,
    'recherche',
    trouvees.map(({ personneId }) => ({
      personneId,
      situationId: liens.find((s) => s.personneId === personneId)?.id ?? null,
    })),
    maintenant,
  );
  return trouvees.map((t) => ({
    ...t,
    situations: liens
      .filter((s) => s.personneId === t.personneId)
      .map(({ personneId: _, ...situation }) => situation),
  }));
}

const cleDeTri = ({ nom, prenom, pseudonyme }: Identite): string => `${nom || pseudonyme} ${prenom}`;

const candidats = (tx: Tx, scope: Scope, mots: readonly number[]) =>
  tx
    .selectFrom('personne as p')
    .select(['p.id', 'p.identite', 'p.generation'])
    .where('p.structure_id', '=', scope.structureId)
    .where(sql<boolean>`p.mots @> ${[...new Set(mots)]}::smallint[]`)
    .where('p.limitee_le', 'is', null)
    .where('p.opposee_le', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('situation_personne as sp')
          .innerJoin('situation as s', (j) =>
            j.onRef('s.structure_id', '=', 'sp.structure_id').onRef('s.id', '=', 'sp.situation_id'),
          )
          .select('sp.rang')
          .whereRef('sp.structure_id', '=', 'p.structure_id')
          .whereRef('sp.personne_id', '=', 'p.id')
          .where('sp.retire_le', 'is', null)
          .where('s.supprime_le', 'is', null)
          .where(nomsLisibles(scope, sql.ref('sp.situation_id'))),
      ),
    )
    .orderBy('p.modifie_le', 'desc')
    .limit(CANDIDATS_MAX)
    .execute();

/** The open situations of some people, only those that the caller may see. */
const situationsDe = (tx: Tx, scope: Scope, personnes: readonly string[]) =>
  tx
    .selectFrom('situation_personne as sp')
    .innerJoin('situation as s', (j) =>
      j.onRef('s.structure_id', '=', 'sp.structure_id').onRef('s.id', '=', 'sp.situation_id'),
    )
    .select(['sp.personne_id as personneId', 's.id', 's.code', 'sp.rang', 'sp.qualite'])
    .where('sp.structure_id', '=', scope.structureId)
    .where('sp.personne_id', '=', sql<string>`any(${personnes}::uuid[])`)
    .where('sp.retire_le', 'is', null)
    .where('s.supprime_le', 'is', null)
    .where(nomsLisibles(scope, sql.ref('sp.situation_id')))
    .orderBy('s.dernier_contact', 'desc')
    .execute();
