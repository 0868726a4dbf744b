import { type Jour, nombreDeJours, plusAns } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Action, intituleDe } from './action.ts';
import type { GenreDeFormation } from './genres.ts';

/** What a person types of an action. */
export type Saisie = Omit<Action, 'id' | 'prevuePour' | 'genre'> & { readonly genre: GenreDeFormation };

/** Nobody is trained longer than that in a day: beyond, the hours were mistyped. */
const HEURES_PAR_JOUR_MAX = 12;
/** A training that leads to a diploma may last; three years is the longest convention. */
const ANS_MAX = 3;
const PREMIERE_ANNEE = '1980-01-01';

/**
 * All that forbids an action, each beside its field. Refused: formation-intitule, formation-dates, formation-trop-longue,
 * formation-date-lointaine, formation-pas-encore (said done on a day to come), formation-heures, formation-attestation.
 */
export function refusDeLAction(s: Saisie, aujourdhui: Jour): readonly Refus[] {
  const trouves: Refus[] = [];
  const fin = s.fin ?? s.debut;
  if (intituleDe(s.intitule, s.genre) === '')
    trouves.push(
      refus('formation-intitule', 'Écrivez un titre, celui du programme par exemple.', 'intitule'),
    );
  if (s.debut < PREMIERE_ANNEE || s.debut > plusAns(aujourdhui, 10))
    trouves.push(
      refus('formation-date-lointaine', 'Cette date est trop lointaine. Vérifiez l’année.', 'debut'),
    );
  else if (!s.prevue && s.debut > aujourdhui)
    trouves.push(
      refus('formation-pas-encore', 'Ce jour n’est pas encore venu. Cochez « C’est prévu ».', 'debut'),
    );
  if (fin < s.debut) trouves.push(refus('formation-dates', 'Le dernier jour vient avant le premier.', 'fin'));
  else if (fin >= plusAns(s.debut, ANS_MAX))
    trouves.push(
      refus('formation-trop-longue', `Cela dure plus de ${ANS_MAX} ans. Vérifiez les deux dates.`, 'fin'),
    );
  else if (s.heures > HEURES_PAR_JOUR_MAX * nombreDeJours(s.debut, fin))
    trouves.push(
      refus(
        'formation-heures',
        `C’est plus de ${HEURES_PAR_JOUR_MAX} heures par jour. Vérifiez les heures, ou ajoutez le dernier jour.`,
        'heures',
      ),
    );
  if (s.prevue && s.attestation)
    trouves.push(
      refus('formation-attestation', 'Ce qui est prévu n’a pas encore d’attestation.', 'attestation'),
    );
  return trouves;
}
