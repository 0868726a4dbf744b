import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Dossier, finDe } from './dossier.ts';
import type { Lien } from './renouvellement.ts';

/** Where a convention stands on a day. */
export const ETATS = {
  projet: { nom: 'À signer', phrase: 'Cette convention n’est pas encore signée.' },
  signee: { nom: 'Signée', phrase: 'Cette convention n’a pas encore commencé.' },
  'en-cours': { nom: 'En cours', phrase: 'Cette convention est en cours.' },
  denoncee: { nom: 'Fin annoncée', phrase: 'La fin de cette convention est déjà annoncée au préfet.' },
  resiliee: { nom: 'Résiliée', phrase: 'Cette convention est résiliée.' },
  finie: { nom: 'Finie', phrase: 'Cette convention est finie.' },
  renouvelee: { nom: 'Renouvelée', phrase: 'Cette convention est finie et déjà renouvelée.' },
} as const;
export type Etat = keyof typeof ETATS;

/**
 * What may be done of a convention: from which states, and what to do instead. `suite`: it makes the convention that
 * follows by that link, and there is but one: `deja` says so. Whoever directs the structure records it; the delays are
 * in the rules of each (D5134-154 for the notice, the livret for the renewal).
 */
export const GESTES = {
  avenant: {
    nom: 'Enregistrer un avenant',
    depuis: ['projet', 'signee', 'en-cours', 'denoncee'],
    sinon: 'Un avenant ne change plus une convention qui a pris fin : demandez une autre convention.',
  },
  resilier: {
    nom: 'Mettre fin à la convention',
    depuis: ['projet', 'signee', 'en-cours', 'denoncee', 'resiliee', 'finie'],
    sinon: 'Mettez fin à celle qui la renouvelle.',
  },
  renouveler: {
    nom: 'Enregistrer le renouvellement',
    depuis: ['signee', 'en-cours', 'finie'],
    sinon: 'Enregistrez plutôt une nouvelle convention.',
    suite: 'renouvellement',
    deja: 'Cette convention est déjà renouvelée. Changez celle qui la renouvelle, ou supprimez-la d’abord.',
  },
  transferer: {
    nom: 'Enregistrer le transfert à un autre employeur',
    depuis: ['signee', 'en-cours', 'denoncee', 'resiliee'],
    sinon: 'Il n’y a plus rien à transférer : enregistrez plutôt une nouvelle convention.',
    suite: 'transfert',
    deja: 'Cette convention est déjà transférée. Changez celle de l’autre employeur, ou supprimez-la d’abord.',
  },
} as const satisfies Record<string, Regle>;
interface Regle {
  readonly nom: string;
  readonly depuis: readonly Etat[];
  readonly sinon: string;
  readonly suite?: Lien;
  readonly deja?: string;
}
export type Geste = keyof typeof GESTES;

/** Where a convention stands, and how those that follow it are linked to it. */
export interface Position {
  readonly etat: Etat;
  readonly suivantes: readonly { readonly lien: Lien }[];
}

/** The state of a convention on a day. Nobody wrote the signature of one that has begun: it runs all the same. */
export function etatDe(
  d: Pick<Dossier, 'signeeLe' | 'debut' | 'fin' | 'resilieeLe' | 'denonceeLe' | 'renouvelee'>,
  aujourdhui: Jour,
): Etat {
  if (finDe(d) < aujourdhui) {
    if (d.resilieeLe !== null) return 'resiliee';
    return d.renouvelee ? 'renouvelee' : 'finie';
  }
  if (d.resilieeLe !== null || d.denonceeLe !== null) return 'denoncee';
  if (d.debut <= aujourdhui) return 'en-cours';
  return d.signeeLe !== null && d.signeeLe <= aujourdhui ? 'signee' : 'projet';
}

/** May it be done? Refused beside the field that carries the day: geste-impossible, convention-deja-suivie. */
export function refusDuGeste(geste: Geste, { etat, suivantes }: Position, champ: string): Refus | null {
  const { depuis, sinon, suite, deja = '' }: Regle = GESTES[geste];
  if (!depuis.includes(etat)) return refus('geste-impossible', `${ETATS[etat].phrase} ${sinon}`, champ);
  return suivantes.some((s) => s.lien === suite) ? refus('convention-deja-suivie', deja, champ) : null;
}

/** What may be done now, in the order of the table. */
export const gestesDe = (position: Position): Geste[] =>
  (Object.keys(GESTES) as Geste[]).filter((g) => refusDuGeste(g, position, '') === null);
