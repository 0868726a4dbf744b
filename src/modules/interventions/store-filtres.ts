import { type RawBuilder, sql } from 'kysely';
import { cleDe } from '../../kernel/texte.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { contient, texteCherchable } from '../../server/sql-texte.ts';
import { normaliserCode } from '../situations/rules/code.ts';
import type { Filtres } from './contract.ts';
import { estVisible } from './droits.ts';

type Condition = RawBuilder<boolean>;

const SCALAIRES = {
  nature: 'nature_id',
  secteur: 'secteur_id',
  lieu: 'lieu_id',
  saisine: 'saisine_id',
  issue: 'issue_id',
  projet: 'projet_id',
  registre: 'registre',
  famille: 'famille',
  item: 'item',
} as const;
const TABLEAUX = { thematique: 'thematiques', partenaire: 'partenaires', membre: 'membres' } as const;

/** « Not told », in the lists of ids of a filter. */
const NON_RENSEIGNE = 0;

/** The acts that the person may see and that the filters keep, deleted ones left out, as one condition. */
export async function conditionDe(tx: Tx, scope: Scope, filtres: Filtres): Promise<Condition> {
  const conditions: Condition[] = [sql`supprime_le is null`, estVisible(scope)];
  const { du, au, qpv, mediation, aValoriser, importId } = filtres;
  if (du) conditions.push(sql`jour >= ${du}::date`);
  if (au) conditions.push(sql`jour <= ${au}::date`);
  if (qpv) conditions.push(sql`qpv = ${qpv}`);
  if (mediation !== undefined) conditions.push(sql`mediation = ${mediation}`);
  if (aValoriser !== undefined) conditions.push(sql`a_valoriser = ${aValoriser}`);
  if (importId) conditions.push(sql`import_id = ${importId}::uuid`);
  if (filtres.situation !== undefined) {
    const code = normaliserCode(filtres.situation) ?? '';
    conditions.push(sql`situation_id = (select id from situation where code = ${code})`);
  }
  // A meeting, a round or a contact has no outcome: none of them waits for one.
  if (filtres.sansIssue) conditions.push(sql`issue_id is null and mediation and sorte = 'acte'`);
  for (const [filtre, colonne] of Object.entries(SCALAIRES)) {
    const ids = filtres[filtre as keyof typeof SCALAIRES];
    if (ids) conditions.push(parmi(sql.ref(colonne), ids));
  }
  for (const [filtre, colonne] of Object.entries(TABLEAUX)) {
    const ids = filtres[filtre as keyof typeof TABLEAUX];
    if (ids) conditions.push(croise(sql.ref(colonne), ids));
  }
  for (const mot of cleDe(filtres.recherche ?? '')
    .split(' ')
    .filter(Boolean))
    conditions.push(await dit(tx, mot));
  return sql`${sql.join(conditions, sql` and `)}`;
}

const parmi = (colonne: RawBuilder<unknown>, ids: readonly number[]): Condition =>
  ids.includes(NON_RENSEIGNE)
    ? sql`(${colonne} = any(${ids}::integer[]) or ${colonne} is null)`
    : sql`${colonne} = any(${ids}::integer[])`;

const croise = (colonne: RawBuilder<unknown>, ids: readonly number[]): Condition =>
  ids.includes(NON_RENSEIGNE)
    ? sql`(${colonne} && ${ids}::integer[] or ${colonne} = '{}')`
    : sql`${colonne} && ${ids}::integer[]`;

/** A word of the account, or of the name of one of the act's terms. */
async function dit(tx: Tx, mot: string): Promise<Condition> {
  const termes = await tx.selectFrom('terme').select('id').where('cle', 'like', contient(mot)).execute();
  const ids = termes.map((t) => t.id);
  const dansLeRecit = sql`recit is not null and ${texteCherchable(sql.ref('recit'))} like ${contient(mot)}`;
  if (ids.length === 0) return sql`(${dansLeRecit})`;
  return sql`(nature_id = any(${ids}::integer[]) or lieu_id = any(${ids}::integer[]) or secteur_id = any(${ids}::integer[])
    or projet_id = any(${ids}::integer[]) or issue_id = any(${ids}::integer[]) or thematiques && ${ids}::integer[]
    or partenaires && ${ids}::integer[] or ${dansLeRecit})`;
}
