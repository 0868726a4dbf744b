import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Dossier, finDe } from './dossier.ts';

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
 * What may be done of a convention: from which states, and what to do instead. Whoever directs the structure records it;
 * the delays are in the rules of each (D5134-154 for the notice, the livret for the renewal).
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
  },
  transferer: {
    nom: 'Enregistrer le transfert à un autre employeur',
    depuis: ['signee', 'en-cours', 'denoncee', 'resiliee'],
    sinon: 'Il n’y a plus rien à transférer : enregistrez plutôt une nouvelle convention.',
  },
} as const satisfies Record<string, { nom: string; depuis: readonly Etat[]; sinon: string }>;
export type Geste = keyof typeof GESTES;

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

/** May it be done? Refused: geste-impossible, beside the field that carries the day. */
export function refusDuGeste(geste: Geste, etat: Etat, champ: string): Refus | null {
  const { depuis, sinon }: { depuis: readonly Etat[]; sinon: string } = GESTES[geste];
  return depuis.includes(etat) ? null : refus('geste-impossible', `${ETATS[etat].phrase} ${sinon}`, champ);
}

/** What may be done now, in the order of the table. */
export const gestesDe = (etat: Etat): Geste[] =>
  (Object.keys(GESTES) as Geste[]).filter((g) => (GESTES[g].depuis as readonly Etat[]).includes(etat));
