import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Tenue } from '../conventions/rules/tenues.ts';
import type { LigneBrute } from '../mesures/compiler.ts';
import { compter } from '../mesures/mesurer.ts';
import { MESURES, MESURES_PAR_DEFAUT, type Sommes } from '../mesures/rules/dictionnaire.ts';
import type { Plage } from '../mesures/rules/periode.ts';
import type { DemandeResolue } from '../mesures/rules/referentiel.ts';
import type { CodeFamille } from '../nomenclatures/rules/familles.ts';
import type { Mesures } from './rules/chiffres.ts';
import type { LignesDuBilan } from './rules/construire-chiffres.ts';

/** The acts of whoever held the post, each on their own days; nobody counts nothing (a vacant post). */
export interface Perimetre extends Plage {
  readonly structureId: string;
  readonly tenues: readonly Tenue[];
}

type Ligne = LigneBrute & { readonly famille: CodeFamille };

/** The request behind a bilan. Other working time is told apart, so that no warning speaks of it. */
export const demandeDe = ({ tenues, du, au }: Perimetre): DemandeResolue => ({
  du,
  au,
  par: [],
  mesures: [...MESURES_PAR_DEFAUT, 'minutesHorsMediation'],
  filtres: [],
  plages: [{ du, au }],
  gardes: new Map([['mediateur', [...new Set(tenues.map((t) => t.membreId))]]]),
  presences: tenues.map((t) => ({ membre: t.membreId, du: t.du, au: t.au })),
  seulMembre: null,
});

/** Acts at which whoever held the post was present, for what is listed rather than counted. */
export const pendantLesTenues = (tenues: readonly Tenue[]) =>
  sql<boolean>`(${sql.join(
    [
      sql`false`,
      ...tenues.map(
        ({ membreId, du, au }) =>
          sql`(jour between ${du}::date and ${au}::date and membres && array[${membreId}]::int[])`,
      ),
    ],
    sql` or `,
  )})`;

/** What one statement counts of a year: figures of one instant, which cannot contradict each other. */
export interface AnneeComptee {
  readonly lignes: LignesDuBilan;
  /** Acts of mediation that are in no family: none, unless the data are wrong. */
  readonly sansFamille: number;
  /** By nature, and the whole: what the warnings of the dictionary look at. */
  readonly natures: readonly LigneBrute[];
  readonly total: LigneBrute;
}

/** Counts a year by family, nature, month, age and partner. */
export async function compterAnnee(tx: Tx, p: Perimetre): Promise<AnneeComptee> {
  const [natures, mois, familles, partenaires, parNature, [total]] = (await compter(
    tx,
    p.structureId,
    demandeDe(p),
    [['famille', 'nature'], ['famille', 'mois'], ['famille'], ['famille', 'partenaire'], ['nature'], []],
  )) as [LigneBrute[], LigneBrute[], LigneBrute[], LigneBrute[], LigneBrute[], [LigneBrute]];
  const noms = await nomsDesTermes(tx, natures, partenaires);
  const nomDe = (id: unknown) => noms.get(Number(id)) ?? `n° ${id}`;
  return {
    lignes: {
      natures: classees(natures).map((l) => ({
        famille: l.famille,
        nature: nomDe(l.nature),
        ...mesuresDe(l),
      })),
      mois: classees(mois).map((l) => ({
        famille: l.famille,
        mois: String(l.mois).slice(0, 7),
        ...mesuresDe(l),
      })),
      ages: classees(familles).map((l) => ({
        famille: l.famille,
        moins12: l.moins12,
        de12a17: l.de12a17,
        de18a25: l.de18a25,
        de26a59: l.de26a59,
        de60EtPlus: l.de60EtPlus,
      })),
      partenaires: classees(partenaires)
        .filter((l) => l.partenaire !== null)
        .map((l) => ({
          famille: l.famille,
          partenaire: nomDe(l.partenaire),
          interventions: l.interventions,
        })),
      horsMediation: {
        interventions: total.tempsHorsMediation,
        minutes: total.minutesHorsMediation,
      },
    },
    natures: parNature,
    total,
    sansFamille: familles.find((l) => l.famille === null)?.interventions ?? 0,
  };
}

/** The year before: the measures of each family, and the months in which there are some. */
export async function compterAvant(
  tx: Tx,
  p: Perimetre,
): Promise<{ familles: (Mesures & { readonly famille: CodeFamille })[]; mois: string[] }> {
  const [familles = [], mois = []] = await compter(tx, p.structureId, demandeDe(p), [['famille'], ['mois']]);
  return {
    familles: classees(familles).map((l) => ({ famille: l.famille, ...mesuresDe(l) })),
    mois: mois.filter((l) => l.interventions > 0).map((l) => String(l.mois).slice(0, 7)),
  };
}

/** Time that is not mediation is in no family: only its total is told. */
const classees = (lignes: readonly LigneBrute[]): Ligne[] =>
  lignes.filter((l): l is Ligne => l.famille != null && l.interventions > 0);

/** The measures of the dictionary, so that the bilan and the dashboard cannot differ. */
const mesuresDe = (s: Sommes): Mesures => ({
  interventions: MESURES.interventions.valeur(s),
  minutes: MESURES.minutes.valeur(s),
  beneficiaires: MESURES.beneficiaires.valeur(s),
  femmes: MESURES.femmes.valeur(s),
  hommes: MESURES.hommes.valeur(s),
  nonCommunique: MESURES.nonCommunique.valeur(s),
});

async function nomsDesTermes(
  tx: Tx,
  natures: readonly LigneBrute[],
  partenaires: readonly LigneBrute[],
): Promise<ReadonlyMap<number, string>> {
  const ids = [...natures.map((l) => l.nature), ...partenaires.map((l) => l.partenaire)]
    .filter((id) => id != null)
    .map(Number);
  if (ids.length === 0) return new Map();
  const termes = await tx.selectFrom('terme').select(['id', 'nom']).where('id', 'in', ids).execute();
  return new Map(termes.map((t) => [t.id, t.nom]));
}
