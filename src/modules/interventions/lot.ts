import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Tx } from '../../server/db.ts';

/** An act ready to be written: every id known, every value checked by the rules. */
export interface ActePret {
  readonly id?: string;
  /** AAAA-MM-JJ */
  readonly jour: string;
  /** HH:MM */
  readonly heure: string | null;
  readonly creneau: string | null;
  readonly minutes: number;
  readonly natureId: number;
  readonly secteurId: number | null;
  readonly lieuId: number | null;
  readonly saisineId: number | null;
  readonly issueId: number | null;
  readonly projetId: number | null;
  readonly membres: readonly number[];
  readonly thematiques: readonly number[];
  readonly partenaires: readonly number[];
  readonly qpv: string | null;
  readonly registre: number | null;
  readonly famille: number | null;
  readonly item: number | null;
  readonly mediation: boolean;
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  /** Under 12, 12 to 17, 18 to 25, 26 to 59, 60 and over. */
  readonly ages: readonly [number, number, number, number, number];
  readonly aValoriser: boolean;
  readonly recit: string | null;
  readonly auteurId: number | null;
  /** Hexadecimal; null when the act does not come from a file. */
  readonly empreinte: string | null;
}

/** Rows sent to PostgreSQL at once: enough to forget the round trip, few enough to stay small in memory. */
export const TAILLE_DE_LOT = 5000;

type Colonne = readonly [nom: string, type: string, valeur: (a: ActePret) => string];
const entier = (v: number | null): string => (v === null ? 'null' : String(v));
/** A text inside an array literal: quotes and backslashes escaped. */
const texte = (v: string | null): string => (v === null ? 'null' : `"${v.replace(/["\\]/g, '\\$&')}"`);
const liste = (v: readonly number[]): string => `"{${v.join(',')}}"`;

const COLONNES: readonly Colonne[] = [
  ['id', 'uuid', (a) => a.id ?? v7()],
  ['jour', 'date', (a) => a.jour],
  ['heure', 'time', (a) => a.heure ?? 'null'],
  ['creneau', 'text', (a) => a.creneau ?? 'null'],
  ['minutes', 'smallint', (a) => entier(a.minutes)],
  ['nature_id', 'int', (a) => entier(a.natureId)],
  ['secteur_id', 'int', (a) => entier(a.secteurId)],
  ['lieu_id', 'int', (a) => entier(a.lieuId)],
  ['saisine_id', 'int', (a) => entier(a.saisineId)],
  ['issue_id', 'int', (a) => entier(a.issueId)],
  ['projet_id', 'int', (a) => entier(a.projetId)],
  ['membres', 'text', (a) => liste(a.membres)],
  ['thematiques', 'text', (a) => liste(a.thematiques)],
  ['partenaires', 'text', (a) => liste(a.partenaires)],
  ['qpv', 'text', (a) => texte(a.qpv)],
  ['registre', 'smallint', (a) => entier(a.registre)],
  ['famille', 'smallint', (a) => entier(a.famille)],
  ['item', 'smallint', (a) => entier(a.item)],
  ['mediation', 'bool', (a) => (a.mediation ? 't' : 'f')],
  ['femmes', 'smallint', (a) => entier(a.femmes)],
  ['hommes', 'smallint', (a) => entier(a.hommes)],
  ['non_communique', 'smallint', (a) => entier(a.nonCommunique)],
  ['age_moins_12', 'smallint', (a) => entier(a.ages[0])],
  ['age_12_17', 'smallint', (a) => entier(a.ages[1])],
  ['age_18_25', 'smallint', (a) => entier(a.ages[2])],
  ['age_26_59', 'smallint', (a) => entier(a.ages[3])],
  ['age_60_plus', 'smallint', (a) => entier(a.ages[4])],
  ['a_valoriser', 'bool', (a) => (a.aValoriser ? 't' : 'f')],
  ['recit', 'text', (a) => texte(a.recit)],
  ['auteur_id', 'int', (a) => entier(a.auteurId)],
  ['empreinte', 'text', (a) => a.empreinte ?? 'null'],
];
/** What a column becomes on its way from the arrays to the table. */
const CONVERSION: Readonly<Record<string, string>> = {
  membres: 'membres::int[]',
  thematiques: 'thematiques::int[]',
  partenaires: 'partenaires::int[]',
  empreinte: `decode(empreinte, 'hex')`,
};

/**
 * Writes many acts with one statement for each batch: one array a column, unnested by PostgreSQL. Acts whose
 * fingerprint is already there are left out. Returns how many were written.
 */
export async function ecrireLot(
  tx: Tx,
  structureId: string,
  actes: readonly ActePret[],
  importId: string | null = null,
): Promise<number> {
  if (actes.length === 0) return 0;
  const noms = COLONNES.map(([nom]) => nom);
  const tableaux = COLONNES.map(
    ([, type, valeur]) => sql`${`{${actes.map(valeur).join(',')}}`}::${sql.raw(type)}[]`,
  );
  const { numAffectedRows } = await sql`
    insert into intervention (structure_id, import_id, ${sql.raw(noms.join(', '))})
    select ${structureId}::uuid, ${importId}::uuid, ${sql.raw(noms.map((n) => CONVERSION[n] ?? n).join(', '))}
      from unnest(${sql.join(tableaux)}) as lot(${sql.raw(noms.join(', '))})
    on conflict (structure_id, empreinte) where empreinte is not null do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
