import { jour as jourEnClair } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { DIRECTION, ENCADREMENT, type Role, SAISIE } from '../../comptes/rules/roles.ts';
import type { Rubrique } from './rubriques.ts';

export const ETATS = ['preparation', 'relu', 'fige'] as const;
export type Etat = (typeof ETATS)[number];
export const NOM_DE_L_ETAT: Readonly<Record<Etat, string>> = {
  preparation: 'En préparation',
  relu: 'Relu',
  fige: 'Figé',
};

export const ACTIONS = ['relire', 'reprendre', 'figer'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a transition looks at. `confirme` names the refusals that the person has read and accepts. */
export interface Situation {
  readonly etat: Etat;
  readonly role: Role;
  /** The day's date, ISO. */
  readonly jour: string;
  /** First and last day of the year of the bilan, ISO. */
  readonly du: string;
  readonly au: string;
  readonly vides: readonly Rubrique[];
  readonly confirme: readonly string[];
}

type Condition = (s: Situation) => Refus | null;

const anneeCommencee: Condition = (s) =>
  s.jour >= s.du
    ? null
    : refus('bilan-pas-commence', `Cette année de la convention commence le ${jourEnClair(s.du)}.`);

/** Art. 9 of the convention: the bilan is of the year gone by. An early one is possible when it is meant. */
const anneeFinie: Condition = (s) =>
  s.jour > s.au || s.confirme.includes('bilan-annee-en-cours')
    ? null
    : refus(
        'bilan-annee-en-cours',
        `L’année de la convention va jusqu’au ${jourEnClair(s.au)} : les chiffres figés aujourd’hui seront partiels. Attendez, ou confirmez.`,
      );

const textesRemplis: Condition = (s) =>
  s.vides.length === 0 || s.confirme.includes('bilan-textes-vides')
    ? null
    : refus(
        'bilan-textes-vides',
        `Il reste à écrire : ${s.vides.map(({ titre }) => `« ${titre} »`).join(', ')}. Complétez, ou confirmez.`,
      );

export interface Transition {
  readonly action: Action;
  readonly nom: string;
  readonly de: Etat;
  readonly vers: Etat;
  readonly roles: readonly Role[];
  readonly conditions: readonly Condition[];
}

/** The whole life of a bilan. Nothing leaves `fige`: a report is a photograph. */
export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'relire',
    nom: 'Marquer comme relu',
    de: 'preparation',
    vers: 'relu',
    roles: ENCADREMENT,
    conditions: [anneeCommencee, textesRemplis],
  },
  {
    action: 'reprendre',
    nom: 'Reprendre l’écriture',
    de: 'relu',
    vers: 'preparation',
    roles: ENCADREMENT,
    conditions: [],
  },
  {
    action: 'figer',
    nom: 'Figer le bilan',
    de: 'relu',
    vers: 'fige',
    roles: DIRECTION,
    conditions: [anneeCommencee, anneeFinie, textesRemplis],
  },
];

/** What this person may ask for now, conditions aside. */
export const actionsPossibles = (etat: Etat, role: Role): Transition[] =>
  TRANSITIONS.filter((t) => t.de === etat && t.roles.includes(role));

/**
 * The state after an action. Refusals: `bilan-fige`, `bilan-action-impossible` (wrong state), `bilan-role` (not for
 * this role), `bilan-pas-commence`, and the two that can be confirmed, `bilan-annee-en-cours` and `bilan-textes-vides`.
 */
export function transiter(action: Action, situation: Situation): Result<Etat, readonly Refus[]> {
  if (situation.etat === 'fige') {
    return err([refus('bilan-fige', 'Ce bilan est figé : il ne change plus. Téléchargez-le tel qu’il est.')]);
  }
  const transition = TRANSITIONS.find((t) => t.action === action && t.de === situation.etat);
  if (transition === undefined) {
    const nom = NOM_DE_L_ETAT[situation.etat].toLowerCase();
    return err([
      refus('bilan-action-impossible', `Le bilan est ${nom} : cette action n’est pas possible maintenant.`),
    ]);
  }
  if (!transition.roles.includes(situation.role)) {
    return err([refus('bilan-role', 'Votre rôle ne permet pas cette action. Demandez à la direction.')]);
  }
  const refuses = transition.conditions.map((c) => c(situation)).filter((r) => r !== null);
  return refuses.length > 0 ? err(refuses) : ok(transition.vers);
}

/** Who writes the texts, and when: only in preparation, by those who record acts. */
export const peutEcrire = (etat: Etat, role: Role): boolean =>
  etat === 'preparation' && (SAISIE as readonly Role[]).includes(role);
