import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Couverture, partCouverte } from './avertissements.ts';
import type { Plage } from './periode.ts';

/** The period just before, when it can honestly be set beside the one asked; else why not. */
export type Comparaison =
  | { readonly disponible: true; readonly avant: Plage }
  | { readonly disponible: false; readonly explication: string };

/**
 * Two equal periods can be compared when both are over and acts were recorded all along both: a tool taken up in June
 * is not a half-year of little work. `couvertures`: those of the period and of the one before.
 */
export function comparer(
  [maintenant, avant]: readonly [Couverture, Couverture],
  aujourdhui: string,
): Comparaison {
  if (maintenant.au >= aujourdhui) {
    return {
      disponible: false,
      explication: 'Comparaison avec la période précédente : elle viendra une fois la période terminée.',
    };
  }
  for (const c of [maintenant, avant]) {
    const couverte = partCouverte(c, aujourdhui);
    if (couverte === null || couverte.du > c.du || couverte.au < c.au) {
      return {
        disponible: false,
        explication: `Pas de comparaison : rien n’est enregistré sur une partie de la période du ${jour(c.du)} au ${jour(c.au)}.`,
      };
    }
  }
  return { disponible: true, avant: { du: avant.du, au: avant.au } };
}
