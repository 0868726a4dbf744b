import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { compiler, type LigneBrute } from './compiler.ts';
import { lireCouvertures, lireReferentiel, lireReserves } from './lecture.ts';
import { moisPerimes } from './rafraichir.ts';
import { avertir, type Couverture } from './rules/avertissements.ts';
import type { Demande } from './rules/demande.ts';
import { type Axe, MESURES, type Mesure, type Sommes } from './rules/dictionnaire.ts';
import { decrireFiltres, nommer, trier } from './rules/lignes.ts';
import { anneesDe, type Plage } from './rules/periode.ts';
import { type DemandeResolue, type Referentiel, resoudre } from './rules/referentiel.ts';

/** Who asks, and when: `seulMembre` reads only their own line on the axis mediateur. */
export interface Lecteur {
  readonly aujourdhui: string;
  readonly seulMembre: number | null;
}

/** Figures of a period: labels for the axes, numbers for the measures. */
export interface Resultat {
  readonly du: string;
  readonly au: string;
  readonly mesures: readonly Mesure[];
  readonly lignes: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, number | null>>;
  readonly avertissements: readonly string[];
  /** Names of the filtered axes with the labels kept, for people. */
  readonly filtres: readonly (readonly [string, string])[];
}

const LIGNES_MAX = 50_000;

/**
 * Answers a request on the structure of the transaction, after its monthly totals are brought up to date.
 * Throws the refusals valeur-inconnue and trop-de-lignes.
 */
export async function mesurer(
  tx: Tx,
  structureId: string,
  demande: Demande,
  lecteur: Lecteur,
): Promise<Resultat> {
  const axes = [...demande.par, ...demande.filtres.map((f) => f.axe)];
  const referentiel = await lireReferentiel(tx, structureId, axes);
  const resolue = resoudrePour(lecteur, demande, referentiel);
  const perimes = await moisPerimes(tx, structureId);
  const [lignes, natures, [total]] = (await compter(tx, structureId, resolue, [demande.par, ['nature'], []], {
    perimes,
    max: LIGNES_MAX,
  })) as [LigneBrute[], LigneBrute[], [LigneBrute]];
  const periode = enveloppe(resolue);
  const annees = demande.par.includes('annee') ? anneesDe(periode) : [];
  const couvertures = await lireCouvertures(tx, structureId, [periode, ...annees]);
  const visibles = lignes.filter((l) => demande.par.length === 0 || estVisible(l, demande.mesures));
  return {
    du: demande.du,
    au: demande.au,
    mesures: demande.mesures,
    filtres: decrireFiltres(resolue, referentiel),
    lignes: trier(visibles, demande.par, referentiel).map((l) => ({
      ...nommer(l, demande.par, referentiel),
      ...chiffrer(l, demande.mesures),
    })),
    total: chiffrer(total, demande.mesures),
    avertissements: await avertirDe(tx, structureId, resolue, lecteur.aujourdhui, {
      ...{ lignes, natures, total, couvertures },
      depuis: periode.du,
    }),
  };
}

/** Finds the values of the filters, within what the reader may see. */
export function resoudrePour(lecteur: Lecteur, demande: Demande, referentiel: Referentiel): DemandeResolue {
  const resolue = resoudre(demande, referentiel, lecteur.seulMembre);
  return exiger(resolue, !resolue.ok && resolue.error.code === 'axe-reserve' ? 403 : 422);
}

const HORS_MEDIATION: readonly Mesure[] = ['minutesHorsMediation', 'partMediation'];

/** A group where only other work than mediation was recorded is shown when that work is asked. */
const estVisible = (l: Sommes, mesures: readonly Mesure[]): boolean =>
  l.interventions > 0 || (l.tempsHorsMediation > 0 && mesures.some((m) => HORS_MEDIATION.includes(m)));

/** The measures asked, from the sums of a group. */
export const chiffrer = (s: Sommes, mesures: readonly Mesure[]): Record<string, number | null> =>
  Object.fromEntries(mesures.map((m) => [m, MESURES[m].valeur(s)]));

/** Runs a request: the groups of each layout. `perimes`: what `moisPerimes` said, when whole months are read. */
export async function compter(
  tx: Tx,
  structureId: string,
  demande: DemandeResolue,
  ensembles: readonly (readonly Axe[])[],
  { perimes = [], max }: { readonly perimes?: readonly string[]; readonly max?: number } = {},
): Promise<LigneBrute[][]> {
  const options = { perimes, ...(max === undefined ? {} : { max: max * 2 + 1 }) };
  const { requete, groupes } = compiler(structureId, demande, ensembles, options);
  const { rows } = await requete.execute(tx);
  const parGroupe = Map.groupBy(rows, (l) => l.groupe);
  return groupes.map((groupe) => {
    const lignes = parGroupe.get(groupe) ?? [];
    if (max !== undefined && lignes.length > max) throw tropDeLignes(max);
    return lignes;
  });
}

const tropDeLignes = (max: number): RefusError =>
  new RefusError(
    422,
    refus(
      'trop-de-lignes',
      `Cette demande donne plus de ${max} lignes. Prenez moins d’axes, une période plus courte ou ajoutez un filtre.`,
      'par',
    ),
  );

/** What must be told beside the figures. */
export async function avertirDe(
  tx: Tx,
  structureId: string,
  demande: DemandeResolue,
  aujourdhui: string,
  chiffres: {
    readonly lignes: readonly LigneBrute[];
    readonly natures: readonly LigneBrute[];
    readonly total: LigneBrute;
    readonly couvertures: readonly Couverture[];
    readonly depuis: string;
  },
): Promise<string[]> {
  const parNature = new Map(
    chiffres.natures.map((l) => [Number(l.nature), l.interventions + l.tempsHorsMediation]),
  );
  const reserves = await lireReserves(tx, structureId, [...parNature.keys()]);
  return avertir({
    periode: enveloppe(demande),
    aujourdhui,
    par: demande.par,
    mesures: demande.mesures,
    total: chiffres.total,
    sommeDesLignes: chiffres.lignes.reduce((n, l) => n + l.interventions, 0),
    couvertures: chiffres.couvertures,
    depuis: chiffres.depuis,
    versions: reserves.versions,
    aVerifier: reserves.aVerifier.map(({ id, nom }) => ({ nom, actes: parNature.get(id) ?? 0 })),
  });
}

/** From the first to the last day counted. */
const enveloppe = ({ du, au, plages }: DemandeResolue): Plage => ({
  du: plages[0]?.du ?? du,
  au: plages.at(-1)?.au ?? au,
});
