import type { Feries, Jour } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import type { Dossier } from './dossier.ts';

/** What was said of a deadline by somebody. */
export type Suite = 'fait' | 'reporte' | 'sans-objet';
/**
 * `fait`: the records show it, or somebody said so. `depasse`: its day is past and nothing says it was done. `passe`: a
 * landmark that asks for nothing is behind, or nothing can be done about it any more. `a-venir`: still ahead.
 */
export type Statut = 'fait' | 'a-venir' | 'depasse' | 'passe' | 'reporte' | 'sans-objet';

/** One date to keep. */
export interface Echeance {
  readonly code: string;
  /** Tells two deadlines of the same code apart: what somebody says of one is not said of the other. */
  readonly cle: string;
  readonly libelle: string;
  readonly date: Jour;
  /** Article of law, or the page of the livret. */
  readonly article: string;
  /** Where the date comes from, with the days it was counted from. */
  readonly origine: string;
  readonly aFaire: string;
  readonly statut: Statut;
  /** The day to aim at when it comes before the limit: today, for whoever must be told at once. */
  readonly viser: Jour | null;
  /** Whom it is about, when it is about one person. */
  readonly membreId?: number;
  /** What missing it costs. */
  readonly gravite: 'aide' | 'convention' | 'obligation' | 'repere';
}

/** Start of the code of the day on which payments stop for want of an état de présence. */
export const SUSPENSION = 'versement-suspendu-';
/** Nobody acts on it: it is told with the late état de présence that brings it, as what the delay costs. */
export const estUneSuspension = ({ code }: Pick<Echeance, 'code'>): boolean => code.startsWith(SUSPENSION);

const STATUTS_OUVERTS: ReadonlySet<Statut> = new Set(['a-venir', 'depasse', 'reporte']);
/** Does it still ask something of somebody? On the screens, in reminders and in the calendar alike. */
export const estOuverte = (e: Pick<Echeance, 'code' | 'statut'>): boolean =>
  STATUTS_OUVERTS.has(e.statut) && !estUneSuspension(e);

/** A deadline as its rule finds it, before anybody said anything of it. */
export interface Brute extends Omit<Echeance, 'statut' | 'cle' | 'viser'> {
  readonly cle?: string;
  readonly fait?: boolean;
  readonly sansObjet?: boolean;
  readonly viser?: Jour;
  /** After that day nothing can be done about it any more: it is behind, not late. */
  readonly perimeLe?: Jour;
}

/** What a rule reads. */
export interface Contexte {
  readonly d: Dossier;
  readonly aujourdhui: Jour;
  /** Last day for which repeated deadlines are told. */
  readonly jusquAu: Jour;
  readonly feries: Feries;
}

export const LIVRET = 'livret de l’employeur 2024';

/** Months to hire after the signature, or after a departure (livret 2024, « Le recrutement », « La vacance du poste »). */
export const MOIS_POUR_RECRUTER = 5;

/** What to say of a hiring that is recorded after the limit: the livret has the convention end before it. */
export const embaucheTardive = (embauche: Jour | null | undefined, limite: Jour): string =>
  embauche && embauche > limite
    ? ` L’embauche enregistrée, le ${jour(embauche)}, vient après : demandez à la préfecture si la convention tient toujours.`
    : '';
