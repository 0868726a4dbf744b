import { type Refus, refus } from '../../../kernel/refus.ts';
import { cleDe } from '../../../kernel/texte.ts';

const LONGUEUR_MIN = 12;
const LONGUEUR_MAX = 200;

/** Refuses a password that is short, repeats one sign, or is the person's own name or address. */
export function motDePasseRefuse(motDePasse: string, personne: { email: string; nom: string }): Refus | null {
  const non = (message: string) => refus('mot-de-passe-faible', message, 'motDePasse');
  if (motDePasse.length < LONGUEUR_MIN) {
    return non(`Choisissez au moins ${LONGUEUR_MIN} caractères : une petite phrase convient très bien.`);
  }
  if (motDePasse.length > LONGUEUR_MAX) return non(`Choisissez au plus ${LONGUEUR_MAX} caractères.`);
  if (new Set(motDePasse.toLowerCase()).size < 5) return non('Variez davantage les caractères.');
  const cle = cleDe(motDePasse);
  if (cle === cleDe(personne.email) || cle === cleDe(personne.nom)) {
    return non('Le mot de passe ne peut pas être votre nom ni votre adresse.');
  }
  return null;
}

const ECHECS_LIBRES = 5;
const PREMIER_DELAI_S = 30;
const DELAI_MAX_S = 3600;

/** Seconds during which an account refuses to sign in after its n-th failure in a row: 30 s, 60 s, … one hour. */
export function delaiApresEchecs(echecs: number): number {
  if (echecs < ECHECS_LIBRES) return 0;
  return Math.min(DELAI_MAX_S, PREMIER_DELAI_S * 2 ** Math.min(20, echecs - ECHECS_LIBRES));
}
