const COMPTE = 'trame-compte';
const DERNIER = 'trame-dernier';
const SORTIE = 'trame-sortie';
const FERMETURE = 'trame-fermeture';

/** Small things that must be known before any table opens: identifiers and marks, nothing of what was recorded. */
export const memoirePhone = {
  /** The account signed in on this device. */
  compte: (): string | null => lire(COMPTE),
  /** The account that was last signed in here. */
  dernier: (): string | null => lire(DERNIER),
  retenirCompte(id: string): void {
    ecrire(COMPTE, id);
    ecrire(DERNIER, id);
    ecrire(FERMETURE, null);
  },
  /** Unless somebody else has signed in meanwhile, in another tab. */
  oublierCompte(id: string): void {
    if (lire(COMPTE) === id) ecrire(COMPTE, null);
  },
  /** The person left without network: the server must be told before anything else. */
  sortieDue: (): boolean => lire(SORTIE) !== null,
  retenirSortie: (due: boolean): void => ecrire(SORTIE, due ? '1' : null),
  /** The session ended by itself: the sign-in screen says so. */
  fermeture: (): boolean => lire(FERMETURE) !== null,
  retenirFermeture: (): void => ecrire(FERMETURE, '1'),
  /** Another tab signed somebody else in. */
  suivre(change: () => void): void {
    addEventListener('storage', (e) => {
      if (e.key === COMPTE) change();
    });
  },
};

function lire(cle: string): string | null {
  try {
    return localStorage.getItem(cle);
  } catch {
    return null;
  }
}

function ecrire(cle: string, valeur: string | null): void {
  try {
    if (valeur === null) localStorage.removeItem(cle);
    else localStorage.setItem(cle, valeur);
  } catch {
    // Storage refused: nothing is kept, and signing in again is asked.
  }
}
