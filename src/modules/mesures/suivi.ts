import { type RawBuilder, sql } from 'kysely';
import { type Jour, plusTot } from '../../kernel/jours.ts';
import type { Tx } from '../../server/db.ts';
import { ficheComptee, SOMMES_DES_FICHES } from '../liaisons/chiffres.ts';
import { ISSUES, type Issue } from '../situations/rules/issues.ts';
import type { ChiffresDeSuivi } from './contract-suivi.ts';
import { NON_RENSEIGNE } from './rules/dictionnaire.ts';
import { type AxeDeSuivi, chiffrerSuivi, type SommesDeSuivi } from './rules/suivi.ts';

/** Somebody in charge between two days: keeps the situations they were in charge of during some of them. */
export interface EnCharge {
  readonly membre: number;
  readonly du: Jour;
  readonly au: Jour;
}

export interface DemandeDeSuivi {
  readonly du: Jour;
  readonly au: Jour;
  readonly aujourdhui: Jour;
  readonly par?: AxeDeSuivi | undefined;
  /** Only the situations of these people; nobody keeps none. */
  readonly enCharge?: readonly EnCharge[];
}

export interface LigneDeSuivi extends SommesDeSuivi {
  /** Number of the term or code; null: not told. */
  readonly id: number | string | null;
  readonly nom: string;
}

export interface Suivi {
  readonly total: SommesDeSuivi;
  /** By the axis asked, most followed first; empty when none is. */
  readonly lignes: readonly LigneDeSuivi[];
  /** Situations closed in the period, by their last outcome. */
  readonly issues: readonly { readonly issue: Issue; readonly closes: number }[];
}

const COLONNES: Readonly<Record<AxeDeSuivi, string>> = {
  sorte: 'sorte_id',
  secteur: 'secteur_id',
  qpv: 'qpv',
  saisine: 'saisine_id',
};

/**
 * Counts the follow-up of a period, both days included, on the structure of the transaction. A situation that was
 * deleted counts nowhere; one that was anonymised counts as before. Days to come count nothing.
 */
export async function compterSuivi(tx: Tx, demande: DemandeDeSuivi): Promise<Suivi> {
  const lues = await lireGroupes(tx, demande);
  const nom = await nommer(tx, demande.par, lues);
  const total = lues.find((l) => l.ensemble);
  const lignes = lues.filter((l) => !l.ensemble && demande.par);
  return {
    total: total ? sommesDe(total) : RIEN,
    lignes: lignes
      .map((l) => ({ id: l.axe, nom: nom(l.axe), ...sommesDe(l) }))
      .filter((l) => l.suivies > 0 || l.closes > 0 || l.fiches > 0)
      .sort((a, b) => b.suivies - a.suivies || a.nom.localeCompare(b.nom, 'fr')),
    issues: await lireIssues(tx, demande),
  };
}

/** The measures of the dictionary, from what was counted. */
export const suiviEnChiffres = ({ total, lignes, issues }: Suivi): Omit<ChiffresDeSuivi, 'du' | 'au'> => ({
  total: chiffrerSuivi(total),
  lignes: lignes.map(({ id, nom, ...s }) => ({ id, nom, chiffres: chiffrerSuivi(s) })),
  issues: issues.map(({ issue, closes }) => ({ issue, nom: ISSUES[issue].nom, closes })),
});

type Groupe = SommesDeSuivi & { readonly axe: number | string | null; readonly ensemble: boolean };
const sommesDe = ({ axe: _, ensemble: __, ...s }: Groupe): SommesDeSuivi => s;

/** The situations that the request keeps, with their states at both ends and what closed or reopened them between. */
function situations({ du, au, aujourdhui, par, enCharge }: DemandeDeSuivi): RawBuilder<unknown> {
  const fin = plusTot(au, aujourdhui);
  const axe = par ? sql.ref(`s.${COLONNES[par]}`) : sql`null::integer`;
  return sql`
    bornes as (select ${du}::date as du, ${fin}::date as fin),
    choisies as (
      select s.structure_id, s.id, s.saisie_le, ${axe} as axe from situation s
      where s.structure_id = (select trame_structure()) and s.supprime_le is null ${garder(enCharge)}
    ),
    -- The last move up to a day says the state on that day: moves are written in the order of their days.
    etats as (
      select c.*, b.du, b.fin,
        (select p.vers from situation_passage p where p.structure_id = c.structure_id and p.situation_id = c.id
          and p.le < b.du order by p.id desc limit 1) as avant,
        (select p.vers from situation_passage p where p.structure_id = c.structure_id and p.situation_id = c.id
          and p.le <= b.fin order by p.id desc limit 1) as apres,
        (select max(p.le) from situation_passage p where p.structure_id = c.structure_id and p.situation_id = c.id
          and p.vers = 'close' and p.le between b.du and b.fin) as close_le,
        exists (select from situation_passage p where p.structure_id = c.structure_id and p.situation_id = c.id
          and p.de = 'close' and p.le between b.du and b.fin) as rouverte
      from choisies c cross join bornes b where c.saisie_le <= b.fin
    ),
    suivies as (
      select * from etats where saisie_le >= du or avant <> 'close' or close_le is not null or rouverte or apres <> 'close'
    )`;
}

const garder = (enCharge: readonly EnCharge[] | undefined): RawBuilder<unknown> =>
  enCharge === undefined
    ? sql``
    : sql`and exists (
        select from situation_charge c
        join unnest(${enCharge.map((e) => e.membre)}::int[], ${enCharge.map((e) => e.du)}::date[],
          ${enCharge.map((e) => e.au)}::date[]) t(membre, du, au) on t.membre = c.membre_id
        where c.structure_id = s.structure_id and c.situation_id = s.id
          and (c.depuis at time zone 'Europe/Paris')::date <= t.au
          and coalesce((c.jusqu at time zone 'Europe/Paris')::date, t.au) >= t.du)`;

/** One row a value of the axis, and one for the whole. */
async function lireGroupes(tx: Tx, demande: DemandeDeSuivi): Promise<readonly Groupe[]> {
  const pendant = sql`between s.du and s.fin`;
  const { rows } = await sql<Groupe>`
    with ${situations(demande)},
    faits as (
      select s.axe, f.genre, f.donnees from suivies s
      join situation_fait f on f.structure_id = s.structure_id and f.situation_id = s.id
      where f.supprime_le is null and f.jour ${pendant}
    ),
    protocoles as (
      select axe, bool_or((e ->> 'tenu') = 'false') as rompu, bool_and(coalesce(e ->> 'tenu', '') = 'true') as tenu
      from (select axe, donnees, row_number() over () as n from faits where genre = 'protocole') p
      left join lateral jsonb_array_elements(p.donnees -> 'engagements') e on true
      group by n, axe
    ),
    par_situation as (
      select axe, grouping(axe) = 1 as ensemble, count(*)::int as suivies,
        (count(*) filter (where saisie_le >= du))::int as nouvelles,
        count(close_le)::int as closes,
        (count(*) filter (where rouverte))::int as rouvertes,
        (count(*) filter (where apres <> 'close'))::int as ouvertes,
        percentile_cont(0.5) within group (order by fin - saisie_le) filter (where apres <> 'close') as "ageMedian",
        percentile_cont(0.5) within group (order by close_le - saisie_le) filter (where close_le is not null) as "dureeMediane"
      from suivies group by grouping sets ((axe), ())
    ),
    par_fait as (
      select axe, grouping(axe) = 1 as ensemble,
        (count(*) filter (where genre = 'contact' and donnees ->> 'abouti' = 'true'))::int as contacts,
        (count(*) filter (where genre = 'navette'))::int as navettes,
        (count(*) filter (where genre = 'table-ronde' and donnees @> '{"invites": [{"venu": true}]}'))::int as "tablesRondes",
        (count(*) filter (where genre = 'rappel-a-la-regle'))::int as rappels,
        (count(*) filter (where genre = 'accompagnement'))::int as accompagnements,
        (count(*) filter (where genre = 'protocole'))::int as protocoles
      from faits group by grouping sets ((axe), ())
    ),
    par_protocole as (
      select axe, grouping(axe) = 1 as ensemble, (count(*) filter (where tenu))::int as "accordsTenus",
        (count(*) filter (where rompu))::int as "accordsRompus"
      from protocoles group by grouping sets ((axe), ())
    ),
    par_personne as (
      select s.axe, grouping(s.axe) = 1 as ensemble, count(distinct sp.personne_id)::int as personnes
      from suivies s join situation_personne sp on sp.structure_id = s.structure_id and sp.situation_id = s.id
        and sp.retire_le is null
      group by grouping sets ((s.axe), ())
    ),
    par_acte as (
      select s.axe, grouping(s.axe) = 1 as ensemble, coalesce(sum(i.nombre), 0)::int as actes
      from suivies s join intervention i on i.structure_id = s.structure_id and i.situation_id = s.id
      where i.supprime_le is null and i.mediation and i.jour ${pendant}
      group by grouping sets ((s.axe), ())
    ),
    par_fiche as (
      select c.axe, grouping(c.axe) = 1 as ensemble, ${SOMMES_DES_FICHES}
      from choisies c cross join bornes b
      join fiche_liaison f on f.structure_id = c.structure_id and f.situation_id = c.id
      where ${ficheComptee(sql`b.du`, sql`b.fin`)} group by grouping sets ((c.axe), ())
    ),
    groupes as (
      select axe, ensemble from par_situation union select axe, ensemble from par_fiche
    )
    select g.axe, g.ensemble, ${sql.join(
      [
        ...['suivies', 'nouvelles', 'closes', 'rouvertes', 'ouvertes', 'personnes', 'actes', 'contacts'],
        ...[
          'navettes',
          'tablesRondes',
          'rappels',
          'accompagnements',
          'protocoles',
          'accordsTenus',
          'accordsRompus',
        ],
      ].map((c) => sql`coalesce(${sql.ref(c)}, 0) as ${sql.ref(c)}`),
    )}, coalesce(envoyees, 0) as fiches, coalesce(repondues, 0) as "fichesRepondues",
      coalesce(verifiees, 0) as "fichesVerifiees", coalesce("prisesEnCharge", 0) as "prisesEnCharge",
      "ageMedian", "dureeMediane", "delaiMedian"
    from groupes g ${sql.join(
      ['par_situation', 'par_fait', 'par_protocole', 'par_personne', 'par_acte', 'par_fiche'].map(
        (t) => sql`left join ${sql.ref(t)} on ${sql.ref(`${t}.ensemble`)} = g.ensemble
          and ${sql.ref(`${t}.axe`)} is not distinct from g.axe`,
      ),
      sql` `,
    )}`.execute(tx);
  return rows;
}

async function lireIssues(tx: Tx, demande: DemandeDeSuivi): Promise<Suivi['issues']> {
  const { rows } = await sql<{ issue: Issue; closes: number }>`
    with ${situations(demande)}
    select p.issue, count(*)::int as closes from suivies s
    join lateral (
      select issue from situation_passage p where p.structure_id = s.structure_id and p.situation_id = s.id
        and p.vers = 'close' and p.le between s.du and s.fin order by p.id desc limit 1
    ) p on true
    group by p.issue order by closes desc, p.issue`.execute(tx);
  return rows;
}

/** The names of the values of an axis. */
async function nommer(
  tx: Tx,
  par: AxeDeSuivi | undefined,
  lues: readonly Groupe[],
): Promise<(id: number | string | null) => string> {
  const codes = lues.map((l) => l.axe).filter((a) => a !== null);
  if (!par || codes.length === 0) return () => NON_RENSEIGNE;
  const noms = new Map<number | string, string>();
  if (par === 'qpv')
    for (const q of await tx
      .selectFrom('qpv')
      .select(['code', 'nom'])
      .where('code', 'in', codes.map(String))
      .execute())
      noms.set(q.code, `${q.nom} (${q.code})`);
  else
    for (const t of await tx
      .selectFrom('terme')
      .select(['id', 'nom'])
      .where('id', 'in', codes.map(Number))
      .execute())
      noms.set(t.id, t.nom);
  return (id) => (id === null ? NON_RENSEIGNE : (noms.get(id) ?? String(id)));
}

const RIEN: SommesDeSuivi = {
  ...{ suivies: 0, nouvelles: 0, closes: 0, rouvertes: 0, ouvertes: 0, personnes: 0, actes: 0, contacts: 0 },
  ...{
    navettes: 0,
    tablesRondes: 0,
    rappels: 0,
    accompagnements: 0,
    protocoles: 0,
    accordsTenus: 0,
    accordsRompus: 0,
  },
  ...{ fiches: 0, fichesRepondues: 0, fichesVerifiees: 0, prisesEnCharge: 0 },
  ...{ ageMedian: null, dureeMediane: null, delaiMedian: null },
};
