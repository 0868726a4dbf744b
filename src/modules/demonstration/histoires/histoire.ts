import type { Etat } from '../../situations/rules/etats.ts';
import type { ModeDeContact } from '../../situations/rules/faits/contact.ts';
import type { Issue } from '../../situations/rules/issues.ts';
import type { Temps } from '../../situations/rules/situation.ts';

/** What happens in a story, `j` days after the request. Who is there is told by a role: a story names nobody. */
export type Episode = { readonly j: number } & (
  | {
      readonly quoi: 'contact';
      readonly avec: string;
      readonly mode: ModeDeContact;
      readonly recit: string;
      readonly abouti: boolean;
    }
  | { readonly quoi: 'navette'; readonly partie: number; readonly aDire: string }
  | {
      readonly quoi: 'table-ronde';
      readonly lieu: string;
      readonly invites: readonly (readonly [qui: string, venu: boolean])[];
      readonly compteRendu: string;
    }
  | {
      readonly quoi: 'protocole';
      /** Days from the request to the review; kept or broken is known from that day on. */
      readonly revue: number;
      readonly engagements: readonly (readonly [de: string, texte: string, tenu: boolean])[];
    }
  | {
      readonly quoi: 'rappel-a-la-regle';
      readonly regle: string;
      readonly aQui: string;
      readonly recit: string;
    }
  | {
      readonly quoi: 'accompagnement';
      readonly partenaire: string;
      readonly minutes: number;
      readonly recit: string;
    }
  | { readonly quoi: 'passage'; readonly vers: Etat; readonly issue: Issue | null; readonly phrase: string }
  | ({ readonly quoi: 'fiche' } & FicheDHistoire)
  | {
      readonly quoi: 'accord';
      readonly rang: number;
      readonly partenaire: string;
      readonly finalite: string;
      readonly forme: 'oral' | 'ecrit';
      /** Days after it was given; null: it holds. */
      readonly retire: number | null;
    }
);

/** A sheet to a partner. Days count from its sending. */
export interface FicheDHistoire {
  /** `gestionnaire`: whoever manages the place. */
  readonly partenaire: string;
  readonly message: string;
  readonly par: 'lien' | 'courriel' | 'papier' | 'telephone';
  /** Named with the agreement of the person of that rank. */
  readonly nomme?: number;
  readonly recue?: number;
  readonly reponse?: readonly [
    apres: number,
    reponse: 'prise-en-charge' | 'reorientee' | 'refusee' | 'information',
    texte: string,
    par: string,
  ];
  readonly verifiee?: readonly [apres: number, priseEnCharge: boolean];
  readonly relance?: number;
  readonly reste?: 'brouillon' | 'annulee';
}

/** How a situation of one kind goes, from its request to its end. */
export interface Histoire {
  readonly sorte: string;
  /** What is at stake, one wording for each time that the story is told. */
  readonly enjeux: readonly [string, ...string[]];
  readonly saisine: string;
  /** The partner who asked; `gestionnaire`: whoever manages the place. */
  readonly saisinePar?: string;
  readonly temps: Temps | null;
  readonly rythme: number | null;
  readonly ou: 'residence' | 'espace' | null;
  readonly personnes: readonly ('partie' | 'accompagnee' | 'entourage')[];
  /** Of the acts that may be told of it. */
  readonly thematiques: readonly string[];
  readonly episodes: readonly Episode[];
}

export const contact = (
  j: number,
  avec: string,
  mode: ModeDeContact,
  recit: string,
  abouti = true,
): Episode => ({
  ...{ quoi: 'contact', j, avec, mode, recit, abouti },
});
export const navette = (j: number, partie: number, aDire: string): Episode => ({
  ...{ quoi: 'navette', j, partie, aDire },
});
export const tableRonde = (
  j: number,
  lieu: string,
  invites: Readonly<Record<string, boolean>>,
  compteRendu: string,
): Episode => ({ quoi: 'table-ronde', j, lieu, invites: Object.entries(invites), compteRendu });
export const protocole = (
  j: number,
  revue: number,
  ...engagements: readonly (readonly [string, string, boolean])[]
): Episode => ({ quoi: 'protocole', j, revue, engagements });
export const rappel = (j: number, regle: string, aQui: string, recit: string): Episode => ({
  ...{ quoi: 'rappel-a-la-regle', j, regle, aQui, recit },
});
export const accompagnement = (j: number, partenaire: string, minutes: number, recit: string): Episode => ({
  ...{ quoi: 'accompagnement', j, partenaire, minutes, recit },
});
export const passage = (j: number, vers: Etat, phrase = ''): Episode => ({
  ...{ quoi: 'passage', j, vers, issue: null, phrase },
});
export const cloture = (j: number, issue: Issue): Episode => ({
  ...{ quoi: 'passage', j, vers: 'close', issue, phrase: '' },
});
export const fiche = (j: number, f: FicheDHistoire): Episode => ({ quoi: 'fiche', j, ...f });
export const accord = (
  j: number,
  rang: number,
  partenaire: string,
  finalite: string,
  reste: { readonly forme?: 'oral' | 'ecrit'; readonly retire?: number } = {},
): Episode => ({
  ...{ quoi: 'accord', j, rang, partenaire, finalite },
  ...{ forme: reste.forme ?? 'oral', retire: reste.retire ?? null },
});
