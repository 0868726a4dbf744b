import { type CodeFamille, FAMILLES } from '../../nomenclatures/rules/familles.ts';
import { moisDe } from './annee-de-convention.ts';
import type { Ages, ChiffresBilan, ChiffresFamille, Comparaison, Mesures, Provenance } from './chiffres.ts';

/** Plain rows as a `group by` gives them, for the acts of one mediator between two days. No row, no act. */
export interface LignesDuBilan {
  readonly natures: readonly (Mesures & { readonly famille: CodeFamille; readonly nature: string })[];
  /** `mois` is `AAAA-MM`. */
  readonly mois: readonly (Mesures & { readonly famille: CodeFamille; readonly mois: string })[];
  readonly ages: readonly (Omit<Ages, 'nonCommunique'> & { readonly famille: CodeFamille })[];
  readonly partenaires: readonly {
    readonly famille: CodeFamille;
    readonly partenaire: string;
    readonly interventions: number;
  }[];
  readonly horsMediation: { readonly interventions: number; readonly minutes: number };
}

export const MESURES_NULLES: Mesures = {
  interventions: 0,
  minutes: 0,
  beneficiaires: 0,
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
};

/** Sum of measures, one by one. */
export const somme = (mesures: readonly Mesures[]): Mesures =>
  mesures.reduce<Mesures>(
    (total, m) => ({
      interventions: total.interventions + m.interventions,
      minutes: total.minutes + m.minutes,
      beneficiaires: total.beneficiaires + m.beneficiaires,
      femmes: total.femmes + m.femmes,
      hommes: total.hommes + m.hommes,
      nonCommunique: total.nonCommunique + m.nonCommunique,
    }),
    MESURES_NULLES,
  );

/** Only the measures of a row that carries more. */
const mesuresDe = (m: Mesures): Mesures => somme([m]);

/** Most frequent first, then alphabetical, so that the same acts always give the same document. */
const parFrequence =
  <T extends { readonly interventions: number }>(nom: (ligne: T) => string) =>
  (a: T, b: T): number =>
    b.interventions - a.interventions || nom(a).localeCompare(nom(b), 'fr') || (nom(a) < nom(b) ? -1 : 1);

function agesDe(lignes: LignesDuBilan['ages'], famille: CodeFamille, beneficiaires: number): Ages {
  const connus = lignes
    .filter((ligne) => ligne.famille === famille)
    .reduce(
      (total, a) => ({
        moins12: total.moins12 + a.moins12,
        de12a17: total.de12a17 + a.de12a17,
        de18a25: total.de18a25 + a.de18a25,
        de26a59: total.de26a59 + a.de26a59,
        de60EtPlus: total.de60EtPlus + a.de60EtPlus,
      }),
      { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, de60EtPlus: 0 },
    );
  const comptes = Object.values(connus).reduce((a, b) => a + b, 0);
  if (comptes > beneficiaires) throw new Error(`famille ${famille}: more ages than people`);
  return { ...connus, nonCommunique: beneficiaires - comptes };
}

function chiffresFamille(
  lignes: LignesDuBilan,
  famille: CodeFamille,
  mois: readonly string[],
): ChiffresFamille {
  const natures = lignes.natures
    .filter((ligne) => ligne.famille === famille)
    .map((ligne) => ({ nature: ligne.nature, ...mesuresDe(ligne) }))
    .sort(parFrequence((ligne) => ligne.nature));
  const total = somme(natures);
  const desMois = lignes.mois.filter((ligne) => ligne.famille === famille && mois.includes(ligne.mois));
  if (JSON.stringify(somme(desMois)) !== JSON.stringify(total)) {
    throw new Error(`famille ${famille}: the months of the period and the natures do not add up to the same`);
  }
  return {
    famille,
    ...total,
    natures,
    mois: mois.map((m) => ({ mois: m, ...somme(desMois.filter((ligne) => ligne.mois === m)) })),
    ages: agesDe(lignes.ages, famille, total.beneficiaires),
    partenaires: lignes.partenaires
      .filter((ligne) => ligne.famille === famille)
      .map(({ partenaire, interventions }) => ({ partenaire, interventions }))
      .sort(parFrequence((ligne) => ligne.partenaire)),
  };
}

/**
 * The figures of a bilan from grouped rows: five families even when empty, every month even when empty.
 * Throws when the rows contradict each other: they were then not read in one transaction, or not of the same acts.
 */
export function construireChiffres(entree: {
  readonly du: string;
  readonly au: string;
  readonly lignes: LignesDuBilan;
  readonly comparaison: Comparaison;
  readonly suivi?: ChiffresBilan['suivi'];
  readonly definitions: readonly { readonly terme: string; readonly definition: string }[];
  readonly provenance: Provenance;
}): ChiffresBilan {
  const mois = moisDe(entree.du, entree.au);
  const familles = FAMILLES.map(({ code }) => chiffresFamille(entree.lignes, code, mois));
  return {
    version: 1,
    du: entree.du,
    au: entree.au,
    familles,
    total: somme(familles),
    horsMediation: { ...entree.lignes.horsMediation },
    comparaison: entree.comparaison,
    ...(entree.suivi ? { suivi: entree.suivi } : {}),
    definitions: [...entree.definitions],
    provenance: entree.provenance,
  };
}
