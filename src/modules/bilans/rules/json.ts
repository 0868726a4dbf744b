import type { Bilan } from './bilan.ts';
import { familleDe } from './familles.ts';

/** The `json` format of `trame bilan`: a fixed surface, other programs read it. */
export interface BilanJson {
  readonly convention: string;
  readonly annee: number;
  readonly du: string;
  readonly au: string;
  readonly fige: boolean;
  readonly familles: readonly {
    /** Wording of the form. */
    readonly famille: string;
    readonly interventions: number;
    readonly minutes: number;
    readonly beneficiaires: number;
    readonly femmes: number;
    readonly hommes: number;
    readonly nonCommunique: number;
    readonly natures: readonly { readonly nature: string; readonly interventions: number }[];
    readonly partenaires: readonly { readonly partenaire: string; readonly interventions: number }[];
  }[];
}

/** The figures of a bilan for another program. */
export function jsonDuBilan(bilan: Bilan): BilanJson {
  const { chiffres } = bilan;
  return {
    convention: bilan.convention.numero,
    annee: bilan.annee,
    du: chiffres.du,
    au: chiffres.au,
    fige: bilan.fige !== null,
    familles: chiffres.familles.map((f) => ({
      famille: familleDe(f.famille).libelle,
      interventions: f.interventions,
      minutes: f.minutes,
      beneficiaires: f.beneficiaires,
      femmes: f.femmes,
      hommes: f.hommes,
      nonCommunique: f.nonCommunique,
      natures: f.natures.map(({ nature, interventions }) => ({ nature, interventions })),
      partenaires: f.partenaires.map(({ partenaire, interventions }) => ({ partenaire, interventions })),
    })),
  };
}
