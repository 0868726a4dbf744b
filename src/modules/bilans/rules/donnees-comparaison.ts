import { duree, ecart, jour, nombre } from '../../../kernel/mise-en-forme.ts';
import type { ChiffresBilan, Mesures } from './chiffres.ts';
import { MESURES_NULLES, somme } from './construire-chiffres.ts';
import { familleDe } from './familles.ts';

/** A family in both years, with its change. */
interface LigneComparaison {
  readonly famille: string;
  /** Short name of the family, for a narrow column. */
  readonly court: string;
  readonly interventions_avant: string;
  readonly interventions: string;
  readonly interventions_ecart: string;
  readonly beneficiaires_avant: string;
  readonly beneficiaires: string;
  readonly beneficiaires_ecart: string;
  readonly heures_avant: string;
  readonly heures: string;
}

export interface DonneesComparaison {
  readonly comparaison_disponible: boolean;
  readonly comparaison_absente: boolean;
  /** Why there is none; '' when there is one. */
  readonly comparaison_explication: string;
  readonly comparaison_periode: string;
  readonly comparaison_lignes: readonly LigneComparaison[];
  /** A list of one line, so that a model can give it a row of its own; empty when there is no comparison. */
  readonly comparaison_total: readonly LigneComparaison[];
  readonly comparaison_reserves: readonly { readonly texte: string }[];
}

const ligne = (
  { libelle, court }: { readonly libelle: string; readonly court: string },
  avant: Mesures,
  maintenant: Mesures,
): LigneComparaison => ({
  famille: libelle,
  court,
  interventions_avant: nombre(avant.interventions),
  interventions: nombre(maintenant.interventions),
  interventions_ecart: ecart(avant.interventions, maintenant.interventions),
  beneficiaires_avant: nombre(avant.beneficiaires),
  beneficiaires: nombre(maintenant.beneficiaires),
  beneficiaires_ecart: ecart(avant.beneficiaires, maintenant.beneficiaires),
  heures_avant: duree(avant.minutes),
  heures: duree(maintenant.minutes),
});

/** The two years side by side, or why there is only one. */
export function donneesComparaison(chiffres: ChiffresBilan): DonneesComparaison {
  const { comparaison } = chiffres;
  if (!comparaison.disponible) {
    return {
      comparaison_disponible: false,
      comparaison_absente: true,
      comparaison_explication: comparaison.explication,
      comparaison_periode: '',
      comparaison_lignes: [],
      comparaison_total: [],
      comparaison_reserves: [],
    };
  }
  const avant = new Map(comparaison.familles.map((f) => [f.famille, f]));
  return {
    comparaison_disponible: true,
    comparaison_absente: false,
    comparaison_explication: '',
    comparaison_periode: `du ${jour(comparaison.du)} au ${jour(comparaison.au)}`,
    comparaison_lignes: chiffres.familles.map((f) =>
      ligne(familleDe(f.famille), avant.get(f.famille) ?? MESURES_NULLES, f),
    ),
    comparaison_total: [
      ligne({ libelle: 'Total', court: 'Total' }, somme(comparaison.familles), chiffres.total),
    ],
    comparaison_reserves: comparaison.reserves.map((texte) => ({ texte })),
  };
}
