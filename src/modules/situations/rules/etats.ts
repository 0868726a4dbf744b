import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Issue } from './issues.ts';

/** Where a situation stands. */
export const ETATS = {
  ouverte: { nom: 'Ouverte', phrase: 'La demande est reçue, personne n’a encore été rencontré.' },
  'en-cours': { nom: 'En cours', phrase: 'Les personnes sont rencontrées, le suivi avance.' },
  'attente-partenaire': {
    nom: 'En attente d’un partenaire',
    phrase: 'La suite dépend de la réponse d’un partenaire.',
  },
  accord: { nom: 'Accord', phrase: 'Les personnes se sont entendues ; reste à voir si l’accord tient.' },
  close: { nom: 'Close', phrase: 'Le suivi est fini.' },
} as const satisfies Record<string, { nom: string; phrase: string }>;
export type Etat = keyof typeof ETATS;
export const LISTE_DES_ETATS = Object.keys(ETATS) as [Etat, ...Etat[]];

/**
 * What must be said: `issue`: one of the outcomes; `accord`: a protocole d’accord already recorded, or a sentence that says
 * what was agreed; `raison`: a sentence.
 */
export type Exigence = 'issue' | 'accord' | 'raison';

export interface Passage {
  readonly de: Etat;
  readonly vers: Etat;
  /** On the button. */
  readonly nom: string;
  readonly exige: Exigence | null;
}

const p = (de: Etat, vers: Etat, nom: string, exige: Exigence | null = null): Passage => ({
  de,
  vers,
  nom,
  exige,
});

/** All the moves there are, for whoever knows the situation. What is not here is not allowed. */
export const PASSAGES: readonly Passage[] = [
  p('ouverte', 'en-cours', 'Commencer le suivi'),
  p('ouverte', 'attente-partenaire', 'Attendre un partenaire'),
  p('ouverte', 'accord', 'Noter l’accord trouvé', 'accord'),
  p('ouverte', 'close', 'Clore', 'issue'),
  p('en-cours', 'attente-partenaire', 'Attendre un partenaire'),
  p('en-cours', 'accord', 'Noter l’accord trouvé', 'accord'),
  p('en-cours', 'close', 'Clore', 'issue'),
  p('attente-partenaire', 'en-cours', 'Reprendre le suivi'),
  p('attente-partenaire', 'accord', 'Noter l’accord trouvé', 'accord'),
  p('attente-partenaire', 'close', 'Clore', 'issue'),
  p('accord', 'en-cours', 'Reprendre le suivi'),
  p('accord', 'attente-partenaire', 'Attendre un partenaire'),
  p('accord', 'close', 'Clore', 'issue'),
  p('close', 'en-cours', 'Rouvrir', 'raison'),
];

/** What may be done now, in the order of the table. */
export const passagesDe = (etat: Etat): Passage[] => PASSAGES.filter((x) => x.de === etat);

/** A move as a person asks for it. */
export interface PassageDemande {
  readonly vers: Etat;
  /** AAAA-MM-JJ */
  readonly le: Jour;
  readonly issue: Issue | null;
  readonly phrase: string;
}

/** Longest sentence of a move, in characters. */
export const PHRASE_MAX = 500;

const MANQUES: Readonly<Record<Exigence, Refus>> = {
  issue: refus('issue-manquante', 'Choisissez l’issue de la situation.', 'issue'),
  accord: refus(
    'accord-sans-trace',
    'Enregistrez le protocole d’accord, ou écrivez en une phrase ce qui est convenu.',
    'phrase',
  ),
  raison: refus('raison-manquante', 'Écrivez en une phrase pourquoi la situation est rouverte.', 'phrase'),
};

/** What is known of a situation when a move is asked. */
export interface ContexteDePassage {
  readonly aujourdhui: Jour;
  /** Of the move before. */
  readonly dernierPassageLe: Jour;
  /** Day of the latest fact or linked act that took place; null: there is none. */
  readonly dernierActeLe: Jour | null;
  /** An agreement is recorded among the facts. */
  readonly avecProtocole: boolean;
}

/**
 * Judges a move. All that is wrong is said at once. Refused: passage-impossible, passage-futur,
 * passage-avant, close-avant-acte, issue-manquante, issue-en-trop, accord-sans-trace, raison-manquante, phrase-trop-longue.
 */
export function passer(
  de: Etat,
  demande: PassageDemande,
  contexte: ContexteDePassage,
): Result<Passage, readonly [Refus, ...Refus[]]> {
  const passage = PASSAGES.find((x) => x.de === de && x.vers === demande.vers);
  if (!passage) return err([passageImpossible(de, demande.vers)]);
  const [premier, ...autres] = [
    ...refusDuJour(demande, contexte),
    ...refusDeLIssue(passage, demande),
    ...(manque(passage, demande, contexte.avecProtocole) ?? []),
    ...(demande.phrase.length > PHRASE_MAX
      ? [refus('phrase-trop-longue', `Gardez au plus ${PHRASE_MAX} caractères.`, 'phrase')]
      : []),
  ];
  return premier ? err([premier, ...autres]) : ok(passage);
}

const passageImpossible = (de: Etat, vers: Etat): Refus =>
  de === vers
    ? refus('passage-impossible', `La situation est déjà dans l’état « ${ETATS[de].nom} ».`, 'vers')
    : refus(
        'passage-impossible',
        `Une situation dans l’état « ${ETATS[de].nom} » ne peut pas passer à « ${ETATS[vers].nom} ».`,
        'vers',
      );

function refusDuJour({ vers, le }: PassageDemande, c: ContexteDePassage): Refus[] {
  if (le > c.aujourdhui)
    return [refus('passage-futur', 'Cette date n’est pas encore arrivée. Écrivez une date passée.', 'le')];
  if (le < c.dernierPassageLe)
    return [
      refus(
        'passage-avant',
        'La situation a changé d’état après cette date. Écrivez une date plus récente.',
        'le',
      ),
    ];
  if (vers === 'close' && c.dernierActeLe !== null && le < c.dernierActeLe)
    return [
      refus(
        'close-avant-acte',
        'Un fait ou une intervention de cette situation a eu lieu après cette date. Écrivez une date plus récente.',
        'le',
      ),
    ];
  return [];
}

function refusDeLIssue({ exige }: Passage, { issue }: PassageDemande): Refus[] {
  if (exige === 'issue') return issue === null ? [MANQUES.issue] : [];
  return issue === null
    ? []
    : [refus('issue-en-trop', 'L’issue se choisit seulement quand la situation est close.', 'issue')];
}

function manque({ exige }: Passage, { phrase }: PassageDemande, avecProtocole: boolean): Refus[] | null {
  if (exige === null || exige === 'issue') return null;
  const dit = phrase.trim() !== '' || (exige === 'accord' && avecProtocole);
  return dit ? null : [MANQUES[exige]];
}
