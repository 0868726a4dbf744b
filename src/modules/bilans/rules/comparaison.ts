import { jour, mois } from '../../../kernel/mise-en-forme.ts';
import { type CodeFamille, FAMILLES } from '../../nomenclatures/rules/familles.ts';
import { moisDe } from './annee-de-convention.ts';
import type { Comparaison, Mesures } from './chiffres.ts';
import { MESURES_NULLES, somme } from './construire-chiffres.ts';

export interface EntreeComparaison {
  /** Last day of the year of this bilan. */
  readonly au: string;
  /** Day of the count, `AAAA-MM-JJ`. */
  readonly compteLe: string;
  /** The year before in the same convention; null for the first one. */
  readonly precedente: { readonly du: string; readonly au: string } | null;
  /** Months `AAAA-MM` in which anybody of the structure recorded at least one act: the tool was in use. */
  readonly moisRenseignes: readonly string[];
  /** Months `AAAA-MM` of the year before in which the post holder has acts: somebody else may have held the post. */
  readonly moisDuPoste: readonly string[];
  /** Measures of the year before, by family. A family without an act may be missing. */
  readonly familles: readonly (Mesures & { readonly famille: CodeFamille })[];
  /** Natures whose definition or class changed, with the first day of the change. */
  readonly nomenclatures: readonly { readonly nom: string; readonly depuis: string }[];
}

/** ALTM counted 14 578 then 2 470 « écoutes actives » because their definition had changed, not the work. */
function reserve(changements: EntreeComparaison['nomenclatures']): string {
  const liste = changements.map(({ nom, depuis }) => `« ${nom} » le ${jour(depuis)}`).join(', ');
  return `Une différence peut venir de la nomenclature, pas du travail : la définition ou le classement a changé pour ${liste}.`;
}

const enumerer = (liste: readonly string[]): string =>
  liste.length > 3 ? `${liste.length} mois` : liste.map(mois).join(', ');

const reserveAbsence = (absents: readonly string[]): string =>
  `La personne qui tient le poste n’a aucun acte pendant ${enumerer(absents)} de l’année précédente : une différence peut venir de là.`;

/**
 * The year before, when it can honestly be set beside this one: both are whole years, and the structure recorded
 * acts in every month of the year before (a tool taken up in June is not a year of little work). Otherwise the
 * reason, in a sentence that the document prints.
 */
export function comparer(entree: EntreeComparaison): Comparaison {
  const { precedente } = entree;
  if (precedente === null) {
    return {
      disponible: false,
      raison: 'premiere-annee',
      explication: 'C’est la première année de cette convention : il n’y a pas d’année précédente.',
    };
  }
  if (entree.compteLe <= entree.au) {
    return {
      disponible: false,
      raison: 'annee-en-cours',
      explication: `L’année n’est pas finie : elle va jusqu’au ${jour(entree.au)}. Elle sera comparée à la précédente une fois complète.`,
    };
  }
  const renseignes = new Set(entree.moisRenseignes);
  const manquants = moisDe(precedente.du, precedente.au).filter((m) => !renseignes.has(m));
  if (manquants.length > 0) {
    return {
      disponible: false,
      raison: 'annee-precedente-incomplete',
      explication: `L’année précédente n’est pas complète : rien n’a été enregistré pendant ${enumerer(manquants)}. Comparer tromperait.`,
    };
  }
  const duPoste = new Set(entree.moisDuPoste);
  const absents = moisDe(precedente.du, precedente.au).filter((m) => !duPoste.has(m));
  if (duPoste.size === 0) {
    return {
      disponible: false,
      raison: 'annee-precedente-incomplete',
      explication:
        'La personne qui tient le poste n’a aucun acte l’année précédente : quelqu’un d’autre le tenait peut-être. Comparer tromperait.',
    };
  }
  const changements = entree.nomenclatures.filter(
    ({ depuis }) => depuis > precedente.du && depuis <= entree.au,
  );
  return {
    disponible: true,
    ...precedente,
    familles: FAMILLES.map(({ code }) => ({
      famille: code,
      ...somme(
        entree.familles.filter((f) => f.famille === code).concat({ famille: code, ...MESURES_NULLES }),
      ),
    })),
    reserves: [
      ...(absents.length === 0 ? [] : [reserveAbsence(absents)]),
      ...(changements.length === 0 ? [] : [reserve(changements)]),
    ],
  };
}
