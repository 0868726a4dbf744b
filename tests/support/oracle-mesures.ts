import { Temporal } from 'temporal-polyfill';
import type { Axe } from '../../src/modules/mesures/rules/dictionnaire.ts';

/** An act as the oracle reads it: labels, no ids. */
export interface ActeLu {
  readonly jour: string;
  readonly minutes: number;
  readonly mediation: boolean;
  readonly supprime: boolean;
  /** Contacts that the row counts; 1 but for a counter of a round. */
  readonly nombre: number;
  readonly valeurs: Readonly<Record<Exclude<Axe, 'annee' | 'mois' | 'semaine' | 'jour'>, readonly string[]>>;
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  readonly ages: readonly [number, number, number, number, number];
}

export interface Question {
  readonly du: string;
  readonly au: string;
  readonly par: readonly Axe[];
  readonly filtres: readonly { readonly axe: Axe; readonly valeur: string }[];
}

type Ligne = Record<string, string | number | null>;

const TOUTES = {
  interventions: (a: ActeLu) => (a.mediation ? a.nombre : 0),
  minutes: (a: ActeLu) => (a.mediation ? a.minutes : 0),
  beneficiaires: (a: ActeLu) => (a.mediation ? a.femmes + a.hommes + a.nonCommunique : 0),
  femmes: (a: ActeLu) => (a.mediation ? a.femmes : 0),
  hommes: (a: ActeLu) => (a.mediation ? a.hommes : 0),
  nonCommunique: (a: ActeLu) => (a.mediation ? a.nonCommunique : 0),
  moins12: (a: ActeLu) => (a.mediation ? a.ages[0] : 0),
  de12a17: (a: ActeLu) => (a.mediation ? a.ages[1] : 0),
  de18a25: (a: ActeLu) => (a.mediation ? a.ages[2] : 0),
  de26a59: (a: ActeLu) => (a.mediation ? a.ages[3] : 0),
  de60EtPlus: (a: ActeLu) => (a.mediation ? a.ages[4] : 0),
  minutesHorsMediation: (a: ActeLu) => (a.mediation ? 0 : a.minutes),
} as const;
export const MESURES_DE_L_ORACLE = Object.keys(TOUTES) as (keyof typeof TOUTES)[];

/** The answer, act by act, the slow and plain way: what the SQL of `mesures` is held against. */
export function oracle(actes: readonly ActeLu[], q: Question): { lignes: Ligne[]; total: Ligne } {
  const demandes = actes.filter(
    (a) =>
      !a.supprime &&
      a.jour >= q.du &&
      a.jour <= q.au &&
      q.filtres.every(({ axe }) => {
        const voulues = q.filtres.filter((f) => f.axe === axe).map((f) => f.valeur);
        return valeursDe(a, axe).some((v) => voulues.includes(v));
      }),
  );
  const groupes = new Map<string, { noms: Ligne; actes: ActeLu[] }>();
  for (const acte of demandes) {
    let combinaisons: Ligne[] = [{}];
    for (const axe of q.par) {
      const voulues = q.filtres.filter((f) => f.axe === axe).map((f) => f.valeur);
      const montrees = valeursDe(acte, axe).filter((v) => voulues.length === 0 || voulues.includes(v));
      combinaisons = combinaisons.flatMap((c) => montrees.map((v) => ({ ...c, [axe]: v })));
    }
    for (const noms of combinaisons) {
      const cle = JSON.stringify(noms);
      const groupe = groupes.get(cle) ?? { noms, actes: [] };
      groupe.actes.push(acte);
      groupes.set(cle, groupe);
    }
  }
  if (q.par.length === 0 && groupes.size === 0) groupes.set('', { noms: {}, actes: [] });
  return {
    lignes: [...groupes.values()].map((g) => ({ ...g.noms, ...compter(g.actes) })),
    total: compter(demandes),
  };
}

const compter = (actes: readonly ActeLu[]): Ligne =>
  Object.fromEntries(MESURES_DE_L_ORACLE.map((m) => [m, actes.reduce((n, a) => n + TOUTES[m](a), 0)]));

function valeursDe(a: ActeLu, axe: Axe): readonly string[] {
  if (axe === 'jour') return [a.jour];
  if (axe === 'mois') return [a.jour.slice(0, 7)];
  if (axe === 'annee') return [a.jour.slice(0, 4)];
  if (axe === 'semaine') {
    const d = Temporal.PlainDate.from(a.jour);
    return [`${d.yearOfWeek}-S${String(d.weekOfYear).padStart(2, '0')}`];
  }
  const valeurs = [...new Set(a.valeurs[axe])];
  return valeurs.length > 0 ? valeurs : ['Non renseigné'];
}
