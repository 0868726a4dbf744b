import { phraseDe } from './probleme.ts';

export interface Message {
  readonly id: number;
  readonly texte: string;
  readonly ton: 'fait' | 'erreur';
  /** Milliseconds on the screen; null: until it is closed. */
  readonly duree: number | null;
  readonly retour?: Retour;
}

/** The way back from what was just done. */
interface Retour {
  /** « Rétablir » */
  readonly bouton: string;
  /** What is said once it is undone: « Intervention rétablie. » */
  readonly fait: string;
  readonly annuler: () => Promise<unknown> | undefined;
}

/** Time to notice it, and to read each character. */
const lecture = (texte: string): number => 2_000 + 60 * texte.length;
const ANNULATION_MS = 10_000;

let message: Message | null = null;
let suivant = 1;
const abonnes = new Set<() => void>();

function poser(m: Message | null): void {
  message = m;
  for (const prevenir of abonnes) prevenir();
}

/** One message at a time: the newest is the one that matters, and an error does not outlive the success that follows. */
const dire = (m: Omit<Message, 'id'>): void => poser({ ...m, id: suivant++ });

/** « C’est enregistré » : says that something is done. */
export const signaler = (texte: string): void => dire({ texte, ton: 'fait', duree: lecture(texte) });

/** Says what was refused or failed, until it is closed or something else happens. */
export function signalerErreur(erreur: unknown): void {
  const texte = typeof erreur === 'string' ? erreur : phraseDe(erreur);
  if (message?.ton !== 'erreur' || message.texte !== texte) dire({ texte, ton: 'erreur', duree: null });
}

/** Undo instead of a question before: it is done, and a button brings it back for ten seconds. */
export const signalerAnnulable = (
  texte: string,
  annuler: Retour['annuler'],
  { bouton = 'Annuler', fait = 'C’est annulé.' }: Partial<Omit<Retour, 'annuler'>> = {},
): void => dire({ texte, ton: 'fait', duree: ANNULATION_MS, retour: { bouton, fait, annuler } });

/** Takes a message away; another one that came since stays. */
export const fermerMessage = (id: number): void => {
  if (message?.id === id) poser(null);
};

/** For `useSyncExternalStore`. */
export const lireMessage = (): Message | null => message;
export function suivreMessages(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}
