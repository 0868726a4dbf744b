import { type RawBuilder, sql } from 'kysely';
import {
  type Axe,
  type AxeDeTemps,
  aPlusieursValeurs,
  estDeTemps,
  type Sommes,
} from './rules/dictionnaire.ts';
import { decouper, ecarterMois, type Plage } from './rules/periode.ts';
import {
  type AxeDeValeurs,
  CODE_AUTRES,
  type Code,
  type DemandeResolue,
  type Presence,
} from './rules/referentiel.ts';

/** A group of acts as the database answers it; `groupe` says which layout it belongs to. */
export type LigneBrute = Sommes & { readonly groupe: number } & Readonly<Partial<Record<Axe, Code | null>>>;

/** A request turned into one statement: the acts are read once for all its layouts. */
export interface Compilation {
  readonly requete: RawBuilder<LigneBrute>;
  /** The `groupe` of each layout, in the order asked. */
  readonly groupes: readonly number[];
}

const COLONNES: Readonly<Record<AxeDeValeurs, string>> = {
  secteur: 'secteur_id',
  lieu: 'lieu_id',
  qpv: 'qpv',
  nature: 'nature_id',
  famille: 'famille',
  registre: 'registre',
  thematique: 'thematiques',
  saisine: 'saisine_id',
  mediateur: 'membres',
  partenaire: 'partenaires',
};
const DEBUT_DE: Readonly<Record<AxeDeTemps, string | null>> = {
  annee: 'year',
  mois: 'month',
  semaine: 'week',
  jour: null,
};
/** What the monthly totals know. */
const MENSUELS: ReadonlySet<Axe> = new Set([
  'annee',
  'mois',
  'secteur',
  'nature',
  'famille',
  'registre',
  'saisine',
]);

/** Each sum over rows of acts, and over monthly totals. */
const n = (mediation: boolean) => ({
  // A row is one act, but for contacts counted during a round: it then says how many.
  actes: `sum(nombre) filter (where ${mediation ? '' : 'not '}mediation)`,
  mois: `sum(interventions) filter (where ${mediation ? '' : 'not '}mediation)`,
});
const somme = (colonne: string, mediation = true) => {
  const texte = `sum(${colonne}) filter (where ${mediation ? '' : 'not '}mediation)`;
  return { actes: texte, mois: texte };
};
const SOMMES: Readonly<Record<keyof Sommes, { readonly actes: string; readonly mois: string }>> = {
  interventions: n(true),
  tempsHorsMediation: n(false),
  minutes: somme('minutes'),
  minutesHorsMediation: somme('minutes', false),
  femmes: somme('femmes'),
  hommes: somme('hommes'),
  nonCommunique: somme('non_communique'),
  moins12: somme('age_moins_12'),
  de12a17: somme('age_12_17'),
  de18a25: somme('age_18_25'),
  de26a59: somme('age_26_59'),
  de60EtPlus: somme('age_60_plus'),
};
const CLES = Object.keys(SOMMES) as (keyof Sommes)[];

type Source = 'actes' | 'mois';

/**
 * Compiles a request to one statement with a group a combination of values, for each layout of `ensembles` (`[]` is
 * the total). Whole months come from the monthly totals when they know all the axes and filters; everything else,
 * and the days at both ends, from the acts. `perimes`: first days of months whose totals are stale, read from the acts
 * too. `max`: groups answered at most.
 */
export function compiler(
  structureId: string,
  d: DemandeResolue,
  ensembles: readonly (readonly Axe[])[],
  { perimes = [], max = 1_000_000 }: { readonly perimes?: readonly string[]; readonly max?: number } = {},
): Compilation {
  const axes = [...new Set(ensembles.flat())];
  const sources: RawBuilder<unknown>[] = [];
  const parMois = d.presences === undefined && [...axes, ...d.gardes.keys()].every((a) => MENSUELS.has(a));
  const parts = d.plages.map((p) => (parMois ? decouper(p) : { mois: null, jours: [p] }));
  const entiers = parts.flatMap((p) => (p.mois ? [ecarterMois(p.mois, perimes)] : []));
  const mois = entiers.flatMap((e) => e.reste);
  const jours = [...parts.flatMap((p) => p.jours), ...entiers.flatMap((e) => e.ecartes)];
  if (mois.length > 0) sources.push(lire('mois', structureId, d, axes, mois));
  // One scan a range: each then reads the index alone, where ranges put together would read the table.
  for (const plage of jours) sources.push(lire('actes', structureId, d, axes, [plage]));
  if (sources.length === 0) sources.push(lire('actes', structureId, d, axes, []));

  const multiples = axes.filter(aPlusieursValeurs);
  const colonne = (a: Axe) => (aPlusieursValeurs(a) ? sql.ref(`v_${a}.v`) : sql.ref(`s.${a}`));
  const groupe = axes.length === 0 ? sql`0` : sql`grouping(${sql.join(axes.map(colonne))})`;
  const sommes = CLES.map((c) => sql`${agreger(c, ensembles, multiples)} as ${sql.ref(c)}`);
  const requete = sql<LigneBrute>`select ${sql.join([
    sql`${groupe} as groupe`,
    ...axes.map((a) => sql`${colonne(a)} as ${sql.ref(a)}`),
    ...sommes,
  ])} from (${sql.join(sources, sql` union all `)}) s ${sql.join(
    multiples.map((a) => valeursDe(a as AxeDeValeurs, d)),
    sql` `,
  )} group by grouping sets (${sql.join(
    uniques(ensembles, axes).map((e) => sql`(${sql.join(e.map(colonne))})`),
  )}) limit ${max}`;
  return { requete, groupes: ensembles.map((e) => masque(e, axes)) };
}

/** The acts of some days, or the totals of some months, added up by the values of the axes. */
function lire(
  source: Source,
  structureId: string,
  d: DemandeResolue,
  axes: readonly Axe[],
  plages: readonly Plage[],
): RawBuilder<unknown> {
  const date = sql.ref(source === 'mois' ? 'mois' : 'jour');
  const dates = plages.map((p) => sql`${date} between ${p.du}::date and ${p.au}::date`);
  const conditions = [
    sql`structure_id = ${structureId}::uuid`,
    sql`(${dates.length > 0 ? sql.join(dates, sql` or `) : sql`false`})`,
    source === 'actes'
      ? sql`supprime_le is null`
      : sql`par_saisine = ${axes.includes('saisine') || d.gardes.has('saisine')}`,
    ...[...d.gardes].map(([axe, codes]) => garder(axe, codes)),
    ...(d.presences ? [presents(d.presences)] : []),
  ];
  const colonnes = axes.map((a) => {
    if (!estDeTemps(a)) return sql`${sql.ref(COLONNES[a])} as ${sql.ref(a)}`;
    const debut = source === 'mois' && a === 'mois' ? null : DEBUT_DE[a];
    return sql`${debut ? sql`date_trunc(${sql.lit(debut)}, ${date}::timestamp)::date` : date} as ${sql.ref(a)}`;
  });
  const sommes = CLES.map((c) => sql`coalesce(${sql.raw(SOMMES[c][source])}, 0) as ${sql.ref(c)}`);
  const table = sql.ref(source === 'mois' ? 'agregat' : 'intervention');
  const rangs = axes.map((_, i) => sql.lit(i + 1));
  return sql`(select ${sql.join([...colonnes, ...sommes])} from ${table} where ${sql.join(
    conditions,
    sql` and `,
  )}${rangs.length > 0 ? sql` group by ${sql.join(rangs)}` : sql``})`;
}

/** Keeps the acts at which one of the people was present on one of their own days; nobody keeps none. */
const presents = (presences: readonly Presence[]): RawBuilder<unknown> =>
  presences.length === 0
    ? sql`false`
    : sql`(${sql.join(
        presences.map(
          ({ membre, du, au }) =>
            sql`(jour between ${du}::date and ${au}::date and membres && array[${membre}]::int[])`,
        ),
        sql` or `,
      )})`;

/** Keeps the acts that hold one of the codes; null keeps those that hold none. */
function garder(axe: AxeDeValeurs, codes: readonly (Code | null)[]): RawBuilder<unknown> {
  const colonne = sql.ref(COLONNES[axe]);
  const connus = codes.filter((c) => c !== null);
  const liste = axe === 'qpv' ? sql`${connus}::text[]` : sql`${connus}::int[]`;
  const parmi = aPlusieursValeurs(axe) ? sql`${colonne} && ${liste}` : sql`${colonne} = any(${liste})`;
  if (!codes.includes(null)) return parmi;
  return sql`(${parmi} or ${aPlusieursValeurs(axe) ? sql`${colonne} = '{}'` : sql`${colonne} is null`})`;
}

/**
 * One row a value of an axis that has several, numbered in `o`; a filtered axis shows the values asked only, and
 * whoever reads their own line sees the others as one.
 */
function valeursDe(axe: AxeDeValeurs, d: DemandeResolue): RawBuilder<unknown> {
  const gardes = d.gardes.get(axe)?.filter((c) => c !== null);
  const vue =
    axe === 'mediateur' && d.seulMembre !== null
      ? sql`case when x = ${d.seulMembre}::int then x else ${sql.lit(CODE_AUTRES)} end`
      : sql`x`;
  const filtre = gardes ? sql` where x = any(${gardes}::int[])` : sql``;
  return sql`cross join lateral unnest(coalesce(nullif(array(select distinct ${vue} from unnest(${sql.ref(
    `s.${axe}`,
  )}) e(x)${filtre}), '{}'), array[null]::int[])) with ordinality ${sql.ref(`v_${axe}`)}(v, o)`;
}

/**
 * A sum over the groups. Where a layout leaves out an axis of several values, only the first row of each act counts:
 * the total counts it once.
 */
function agreger(
  cle: keyof Sommes,
  ensembles: readonly (readonly Axe[])[],
  multiples: readonly Axe[],
): RawBuilder<unknown> {
  const colonne = sql`coalesce(sum(${sql.ref(`s.${cle}`)})`;
  const absents = uniques(ensembles, multiples);
  if (multiples.length === 0) return sql`${colonne}, 0)`;
  const cas = absents.map((e) => {
    const premiers = multiples.filter((a) => !e.includes(a)).map((a) => sql`${sql.ref(`v_${a}.o`)} = 1`);
    const filtre = premiers.length > 0 ? sql` filter (where ${sql.join(premiers, sql` and `)})` : sql``;
    return sql`when ${sql.lit(masque(e, multiples))} then ${colonne}${filtre}, 0)`;
  });
  const refs = sql.join(multiples.map((a) => sql.ref(`v_${a}.v`)));
  return sql`case grouping(${refs}) ${sql.join(cas, sql` `)} end`;
}

/** The different layouts, seen through some axes. */
function uniques(ensembles: readonly (readonly Axe[])[], axes: readonly Axe[]): (readonly Axe[])[] {
  return [...new Map(ensembles.map((e) => [masque(e, axes), axes.filter((a) => e.includes(a))])).values()];
}

/** What grouping() answers for a layout: a bit an axis, the first one the heaviest, set when the layout leaves it out. */
const masque = (ensemble: readonly Axe[], axes: readonly Axe[]): number =>
  axes.reduce((m, a) => m * 2 + (ensemble.includes(a) ? 0 : 1), 0);
