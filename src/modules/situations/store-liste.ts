import { type RawBuilder, sql } from 'kysely';
import { plusJours } from '../../kernel/jours.ts';
import type { Scope } from '../../server/branche.ts';
import { ecrireCurseur, lireCurseur } from '../../server/curseur.ts';
import type { Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import type { FiltresSituations, MaSituation, SituationBreve } from './contract.ts';
import { connait, estConnue } from './droits.ts';
import { breveDe, COLONNES_BREVES, type LigneBreve } from './ligne.ts';
import { debutDeCode } from './rules/code.ts';
import { type Comparable, ressemblantes } from './rules/ressemblance.ts';
import { JOURS_DE_SILENCE, reprendreLe } from './rules/suivi.ts';
import { lireCharges } from './store-charges.ts';

type Condition = RawBuilder<boolean>;
interface Page {
  readonly situations: SituationBreve[];
  readonly suite: string | null;
  readonly total: number | null;
}

/** A page of situations, the latest contacts first, after the place that `curseur` marks. */
export async function lister(
  tx: Tx,
  scope: Scope,
  { curseur, taille, ...filtres }: FiltresSituations & { readonly curseur?: string; readonly taille: number },
  aujourdhui: string,
): Promise<Page> {
  const condition = conditionDe(scope, filtres, aujourdhui);
  const apres = curseur === undefined ? null : lireCurseur(curseur);
  const lignes = await tx
    .selectFrom('situation as s')
    .select(COLONNES_BREVES)
    .where(condition)
    .$if(apres !== null, (q) =>
      q.where(sql<boolean>`(dernier_contact, id) < (${apres?.jour}::date, ${apres?.id}::uuid)`),
    )
    .orderBy('dernier_contact', 'desc')
    .orderBy('id', 'desc')
    .limit(taille + 1)
    .execute();
  const page = lignes.slice(0, taille);
  const derniere = page.at(-1);
  return {
    situations: await enBref(tx, scope, page, aujourdhui),
    suite:
      lignes.length > taille && derniere
        ? ecrireCurseur({ jour: derniere.dernier_contact, id: derniere.id })
        : null,
    total: apres ? null : lignes.length <= taille ? page.length : await compter(tx, condition),
  };
}

/** The rows of a list as the caller may see them. */
async function enBref(
  tx: Tx,
  scope: Scope,
  lignes: readonly LigneBreve[],
  aujourdhui: string,
): Promise<SituationBreve[]> {
  const charges = await lireCharges(
    tx,
    lignes.map((l) => l.id),
  );
  return lignes.map((l) => {
    const membres = charges.get(l.id) ?? [];
    return breveDe(l, { membres, connue: connait(scope, membres), aujourdhui });
  });
}

/** The open situations that may be the one about to be created, the most alike first. */
export async function listerRessemblantes(
  tx: Tx,
  scope: Scope,
  nouvelle: Comparable & { readonly sauf?: string | undefined },
  aujourdhui: string,
): Promise<SituationBreve[]> {
  const { sorteId, secteurId, lieuId, sauf } = nouvelle;
  const lignes = await tx
    .selectFrom('situation as s')
    .select(COLONNES_BREVES)
    .where('supprime_le', 'is', null)
    .where('anonymisee_le', 'is', null)
    .where('etat', '<>', 'close')
    .where(sql<boolean>`(lieu_id = ${lieuId}::integer
      or (secteur_id = ${secteurId}::integer and sorte_id = ${sorteId}::integer))`)
    .$if(sauf !== undefined, (q) => q.where('id', '<>', sauf ?? ''))
    .orderBy('dernier_contact', 'desc')
    .limit(200)
    .execute();
  const candidates = lignes.map((l) => ({
    ...l,
    sorteId: l.sorte_id,
    secteurId: l.secteur_id,
    lieuId: l.lieu_id,
    dernierContact: l.dernier_contact,
  }));
  return enBref(tx, scope, ressemblantes(nouvelle, candidates, aujourdhui), aujourdhui);
}

/** The open situations of the caller, as a phone keeps them. */
export async function listerMiennes(tx: Tx, scope: Scope): Promise<MaSituation[]> {
  const lignes = await tx
    .selectFrom('situation_charge as c')
    .innerJoin('situation as s', (on) =>
      on.onRef('s.structure_id', '=', 'c.structure_id').onRef('s.id', '=', 'c.situation_id'),
    )
    .select(['s.id', 's.code', 's.sorte_id as sorteId', 's.lieu_id as lieuId', 's.etape_le as etapeLe'])
    .select(['s.dernier_contact as dernierContact', 's.rythme'])
    .where('c.membre_id', '=', scope.membreId)
    .where('c.jusqu', 'is', null)
    .where('s.supprime_le', 'is', null)
    .where('s.anonymisee_le', 'is', null)
    .where('s.etat', '<>', 'close')
    .orderBy('s.dernier_contact', 'desc')
    .orderBy('s.id', 'desc')
    .limit(500)
    .execute();
  return lignes.map(({ rythme, ...s }) => ({ ...s, reprendreLe: reprendreLe({ ...s, rythme }) }));
}

const COLONNES = { sorte: 'sorte_id', secteur: 'secteur_id', lieu: 'lieu_id' } as const;
const AUCUN = 0;

function conditionDe(scope: Scope, filtres: FiltresSituations, aujourdhui: string): Condition {
  const { etat, ouvertes, membre, silencieuses, enRetard, texte } = filtres;
  const conditions: Condition[] = filtres.supprimees
    ? [sql`s.supprime_le is not null`, sql`s.anonymisee_le is null`, estConnue(scope)]
    : [sql`s.supprime_le is null`];
  if (etat) conditions.push(sql`s.etat = any(${etat}::text[])`);
  if (ouvertes !== undefined) conditions.push(ouvertes ? OUVERTE : sql`s.etat = 'close'`);
  for (const [filtre, colonne] of Object.entries(COLONNES)) {
    const ids = filtres[filtre as keyof typeof COLONNES];
    if (!ids) continue;
    const vaut: Condition = sql`s.${sql.ref(colonne)} = any(${ids}::integer[])`;
    conditions.push(ids.includes(AUCUN) ? sql`(${vaut} or s.${sql.ref(colonne)} is null)` : vaut);
  }
  if (membre) conditions.push(suiviePar(membre, aujourdhui));
  if (silencieuses)
    conditions.push(OUVERTE, sql`s.dernier_contact < ${plusJours(aujourdhui, -JOURS_DE_SILENCE)}::date`);
  if (enRetard)
    conditions.push(
      OUVERTE,
      estConnue(scope),
      sql`(s.dernier_contact + s.rythme::integer < ${aujourdhui}::date or s.etape_le < ${aujourdhui}::date)`,
    );
  if (texte) {
    const debut = debutDeCode(texte);
    conditions.push(debut === null ? sql`false` : sql`starts_with(s.code, ${debut})`);
  }
  return sql`${sql.join(conditions, sql` and `)}`;
}

const OUVERTE: Condition = sql`s.etat <> 'close'`;

function suiviePar(membres: readonly number[], aujourdhui: string): Condition {
  const charge = sql`select from situation_charge c join membre m on m.structure_id = c.structure_id and m.id = c.membre_id
    where c.structure_id = s.structure_id and c.situation_id = s.id and c.jusqu is null`;
  const parEux: Condition = sql`exists (${charge} and c.membre_id = any(${membres}::integer[]))`;
  if (!membres.includes(AUCUN)) return parEux;
  const presents = sql`m.role = any(${[...SAISIE]}::text[]) and ${present(aujourdhui, 'm')}`;
  return sql`(${parEux} or not exists (${charge} and ${presents}))`;
}

async function compter(tx: Tx, condition: Condition): Promise<number> {
  const { n } = await tx
    .selectFrom('situation as s')
    .select(sql<number>`count(*)`.as('n'))
    .where(condition)
    .executeTakeFirstOrThrow();
  return n;
}
