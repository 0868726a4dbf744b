import { phraseDe } from './probleme.ts';

export interface Message {
  readonly id: number;
  readonly texte: string;
  readonly ton: 'fait' | 'erreur';
  /** Milliseconds on the screen; null: until it is closed. */
  readonly duree: number | null;
  readonly annuler?: () => Promise<unknown> | undefined;
}

const LECTURE_MS = 5_000;
const ANNULATION_MS = 10_000;
const ENSEMBLE = 4;

let messages: readonly Message[] = [];
let suivant = 1;
const abonnes = new Set<() => void>();

function poser(liste: readonly Message[]): void {
  messages = liste;
  for (const prevenir of abonnes) prevenir();
}

const ajouter = (m: Omit<Message, 'id'>): void =>
  poser([...messages, { ...m, id: suivant++ }].slice(-ENSEMBLE));

/** « C’est enregistré » : says that something is done. */
export const signaler = (texte: string): void => ajouter({ texte, ton: 'fait', duree: LECTURE_MS });

/** Says what was refused or failed, until it is closed. The same sentence is not said twice at once. */
export function signalerErreur(erreur: unknown): void {
  const texte = typeof erreur === 'string' ? erreur : phraseDe(erreur);
  if (!messages.some((m) => m.ton === 'erreur' && m.texte === texte))
    ajouter({ texte, ton: 'erreur', duree: null });
}

/** Undo instead of a question before: it is done, and « Annuler » brings it back for ten seconds. */
export const signalerAnnulable = (texte: string, annuler: () => Promise<unknown> | undefined): void =>
  ajouter({ texte, ton: 'fait', duree: ANNULATION_MS, annuler });

export const fermerMessage = (id: number): void => poser(messages.filter((m) => m.id !== id));

/** For `useSyncExternalStore`. */
export const lireMessages = (): readonly Message[] => messages;
export function suivreMessages(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}
