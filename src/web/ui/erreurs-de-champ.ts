import type { ReactNode, SyntheticEvent } from 'react';
import { Probleme, phraseDe } from './probleme.ts';

/** What we use of a form of @mantine/form (whose own type cannot be named under NodeNext resolution). */
export interface FormDe<V> {
  setErrors: (erreurs: Record<string, ReactNode>) => void;
  onSubmit: (
    accepter: (valeurs: V) => Promise<void>,
    refuser: (erreurs: Record<string, ReactNode>) => void,
  ) => (e?: SyntheticEvent<HTMLFormElement>) => void;
}

/** Puts the focus on a field, by its path: `champs.0.nom`. False when the form has no such field on the screen. */
export function viserChamp(formulaire: HTMLElement | null, chemin: string): boolean {
  const noeud = formulaire?.querySelector<HTMLElement>(
    `[data-path="${CSS.escape(chemin)}"], [name="${CSS.escape(chemin)}"]`,
  );
  if (!noeud) return false;
  const cible = noeud.matches('input, select, textarea, button, [tabindex]')
    ? noeud
    : noeud.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]');
  cible?.focus();
  return cible !== null;
}

/**
 * Spreads a refusal over the fields of a form: each message beside its field, the first one focused. Returns the
 * sentence that no field on the screen can carry, or null when the fields say everything.
 */
export function repartirErreurs(
  form: Pick<FormDe<never>, 'setErrors'>,
  formulaire: HTMLElement | null,
  erreur: unknown,
): string | null {
  if (!(erreur instanceof Probleme) || erreur.champs.length === 0) return phraseDe(erreur);
  form.setErrors(Object.fromEntries(erreur.champs.map(({ champ, message }) => [champ, message])));
  const vise = erreur.champs.some(({ champ }) => viserChamp(formulaire, champ));
  return vise ? null : erreur.champs.map(({ message }) => message).join(' ');
}
