import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { encadre } from '../comptes/rules/roles.ts';
import { connaitSituation } from '../situations/droits.ts';
import { type Identite, type Qualite, repondA } from './rules/identite.ts';
import { tracerLectures } from './store-lectures.ts';
import { type Lecteur, ouvrirIdentite } from './store-lire.ts';

const AU_PLUS = 20;
/** The most recent ones: a search of three letters in a large town would open thousands of names. */
const CANDIDATS_MAX = 1_000;

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
  const reponses = (await candidats(tx, scope, mots))
    .map((p) => ({ personneId: p.id, identite: ouvrirIdentite(coffre, p) }))
    .filter((p): p is { personneId: string; identite: Identite } => p.identite !== null)
    .filter((p) => repondA(p.identite, recherche));
  const trouvees = await avecSituations(
    l,
    reponses.sort((a, b) => ORDRE.compare(cleDeTri(a.identite), cleDeTri(b.identite))),
  );
  await tracerLectures(
    tx,
    scope,
    'recherche',
    trouvees.map(({ personneId, situations: [premiere] }) => ({
      personneId,
      situationId: premiere?.id ?? null,
    })),
    maintenant,
  );
  return trouvees;
}

/** The first ones, in their order, who have a situation open to the caller. */
async function avecSituations(
  { tx, scope }: Lecteur,
  reponses: readonly Omit<Trouvee, 'situations'>[],
): Promise<Trouvee[]> {
  const trouvees: Trouvee[] = [];
  // By small lots: hardly anybody is without situation, and all the others need not be asked for.
  for (let i = 0; i < reponses.length && trouvees.length < AU_PLUS; i += 2 * AU_PLUS) {
    const lot = reponses.slice(i, i + 2 * AU_PLUS);
    const ids = lot.map((r) => r.personneId);
    const liens = Map.groupBy(await situationsDe(tx, scope, ids), (s) => s.personneId);
    for (const r of lot) {
      const situations = liens.get(r.personneId)?.map(({ personneId: _, ...s }) => s);
      if (situations) trouvees.push({ ...r, situations });
    }
  }
  return trouvees.slice(0, AU_PLUS);
}

const ORDRE = new Intl.Collator('fr');
const cleDeTri = ({ nom, prenom, pseudonyme }: Identite): string => `${nom || pseudonyme} ${prenom}`;

/**
 * Row-level security lets no index answer `@>`: whoever manages reads the hashes of all, a mediator those of their own
 * situations only. The rights themselves are asked by `situationsDe`.
 */
const candidats = (tx: Tx, scope: Scope, mots: readonly number[]) =>
  tx
    .selectFrom('personne as p')
    .select(['p.id', 'p.identite', 'p.generation'])
    .where('p.structure_id', '=', scope.structureId)
    .where(sql<boolean>`p.mots @> ${[...new Set(mots)]}::smallint[]`)
    .where('p.limitee_le', 'is', null)
    .where('p.opposee_le', 'is', null)
    .$if(!encadre(scope.role), (q) =>
      q.where('p.id', 'in', (eb) =>
        eb
          .selectFrom('situation_charge as c')
          .innerJoin('situation_personne as sp', (j) =>
            j.onRef('sp.structure_id', '=', 'c.structure_id').onRef('sp.situation_id', '=', 'c.situation_id'),
          )
          .select('sp.personne_id')
          .where('c.structure_id', '=', scope.structureId)
          .where('c.membre_id', '=', scope.membreId)
          .where('c.jusqu', 'is', null),
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
    .where(connaitSituation(scope, sql.ref('sp.situation_id')))
    .orderBy('s.dernier_contact', 'desc')
    .execute();
