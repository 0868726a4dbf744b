import { insecables } from '../../../kernel/texte.ts';
import type { ActeSaisi } from './acte.ts';
import { dateCivile } from './journee.ts';

/** Something that looks like a slip: the person is asked, and decides. */
export interface Question {
  readonly code: 'jour-futur' | 'heure-future' | 'avant-arrivee' | 'apres-depart' | 'sans-duree';
  /** Field to look at again. */
  readonly champ: 'jour' | 'heure' | 'minutes';
  readonly phrase: string;
}

/** What an act is looked at with. Days AAAA-MM-JJ, of the calendar. */
export interface Contexte {
  /** The right time, whatever the phone's clock says. */
  readonly maintenant: { readonly date: string; readonly heure: string };
  /** Dates of the person's presence in the team. */
  readonly actifDu: string | null;
  readonly actifAu: string | null;
}

type Saisi = Pick<ActeSaisi, 'jour' | 'heure' | 'nuit' | 'minutes' | 'tourneeId'>;

/** Clocks differ by so little without anybody being wrong. */
const TOLERANCE_MINUTES = 5;

/**
 * What is worth asking before an act is kept. Nothing is refused here: a clock may be wrong, a contract may have been
 * typed late. A round already holds the time of what is done on the way.
 */
export function questions(acte: Saisi, { maintenant, actifDu, actifAu }: Contexte): Question[] {
  const date = dateCivile(acte);
  const posees: Question[] = [];
  const demander = (code: Question['code'], champ: Question['champ'], phrase: string) =>
    posees.push({ code, champ, phrase: insecables(phrase) });
  if (date > maintenant.date)
    demander('jour-futur', 'jour', `Le ${enChiffres(date)} n’est pas encore arrivé.`);
  else if (date === maintenant.date && acte.heure !== null && enAvance(acte.heure, maintenant.heure))
    demander('heure-future', 'heure', `Il n’est pas encore ${acte.heure}.`);
  if (actifDu !== null && date < actifDu)
    demander(
      'avant-arrivee',
      'jour',
      `Le ${enChiffres(date)} est avant votre arrivée, le ${enChiffres(actifDu)}.`,
    );
  if (actifAu !== null && date > actifAu)
    demander(
      'apres-depart',
      'jour',
      `Le ${enChiffres(date)} est après votre départ, le ${enChiffres(actifAu)}.`,
    );
  if (acte.minutes === 0 && acte.tourneeId === null)
    demander('sans-duree', 'minutes', 'Combien de temps cela a-t-il pris ?');
  return posees;
}

const enAvance = (heure: string, maintenant: string): boolean =>
  enMinutes(heure) > enMinutes(maintenant) + TOLERANCE_MINUTES;
const enMinutes = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));

/** « 26/11/2026 » */
const enChiffres = (jour: string): string => jour.split('-').toReversed().join('/');
