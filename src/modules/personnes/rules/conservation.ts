import { type Jour, plusJours, plusMois, plusTard, plusTot } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** CNIL, délibération n° 2023-095 of 14 September 2023: a recommendation, not a duty. */
export const MOIS_CONSEILLES = 24;
export const MOIS_MIN = 1;
export const MOIS_MAX = 120;
/** What is shown of the coming purge: a month ahead. */
const MOIS_D_ANNONCE = 1;
/** A name without any situation is kept that long, so that a removal by mistake can be undone. */
export const JOURS_SANS_SITUATION = 30;

/** Longest reason, in characters. */
export const RAISON_MAX = 500;

/** Longer than the CNIL recommends, the reason is needed: the register says it. Refused: raison-manquante. */
export const examinerRaison = (mois: number, raison: string): Result<string, Refus> =>
  mois <= MOIS_CONSEILLES
    ? ok('')
    : raison.trim() === ''
      ? err(
          refus(
            'raison-manquante',
            `Écrivez pourquoi les noms sont gardés plus de ${MOIS_CONSEILLES} mois.`,
            'raison',
          ),
        )
      : ok(raison.trim());

/** How long names are kept, and what held before it was shortened. */
export interface Duree {
  readonly mois: number;
  readonly avant: number | null;
  /** Day of the shortening; null when nothing is announced. */
  readonly reduiteLe: Jour | null;
}

/** Last day of the month during which a shorter duration is announced and erases nothing yet; null: none is. */
export const finDeLAnnonce = ({ reduiteLe }: Duree): Jour | null =>
  reduiteLe === null ? null : plusMois(reduiteLe, MOIS_D_ANNONCE);

/** Months that hold on a day. */
export function moisEnVigueur(duree: Duree, jour: Jour): number {
  const fin = finDeLAnnonce(duree);
  return duree.avant !== null && fin !== null && jour <= fin ? Math.max(duree.avant, duree.mois) : duree.mois;
}

/** The duration changed on a day: a longer one holds at once, a shorter one after the month that announces it. */
export function changerDuree(duree: Duree, mois: number, jour: Jour): Duree {
  const enVigueur = moisEnVigueur(duree, jour);
  return mois >= enVigueur
    ? { mois, avant: null, reduiteLe: null }
    : { mois, avant: enVigueur, reduiteLe: jour };
}

/**
 * Last day on which the names and texts of a situation are kept, from its last contact. Shortened, nothing goes before the
 * end of the announce, but what reaches the duration that held before.
 */
export function dernierJourGarde(dernierContact: Jour, duree: Duree): Jour {
  const jusqua = plusMois(dernierContact, duree.mois);
  const fin = finDeLAnnonce(duree);
  if (duree.avant === null || fin === null) return jusqua;
  return plusTot(plusMois(dernierContact, duree.avant), plusTard(jusqua, fin));
}

/** Must the situation be anonymised on that day? Closed or not: only the last contact counts. */
export const estDue = (dernierContact: Jour, duree: Duree, jour: Jour): boolean =>
  dernierJourGarde(dernierContact, duree) < jour;

/** No situation whose last contact is later can be due: what a store asks the database for, before `estDue`. */
export const contactAuPlusTard = (duree: Duree, jour: Jour): Jour =>
  plusMois(jour, -moisEnVigueur(duree, jour));

/** The day on which all that the preview tells is due: a month ahead, that month's last day being still one of keeping. */
export const lendemainDeLAnnonce = (jour: Jour): Jour => plusJours(plusMois(jour, MOIS_D_ANNONCE), 1);

const CODE = /^[a-z]{2,}(-[a-z]+)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What stands where a text was. */
export const EFFACE = '(effacé)';

/**
 * Is it something that somebody wrote? A day, an identifier, or a value of the closed lists told by `codes` is not; all
 * the rest is, were it a single word.
 */
export const estUnTexte = (valeur: string, codes: ReadonlySet<string>): boolean =>
  valeur !== '' && !(DATE.test(valeur) || UUID.test(valeur) || (CODE.test(valeur) && codes.has(valeur)));

/**
 * What a fact keeps once anonymised: numbers, yes or no, days, identifiers, and values of the closed lists told by
 * `codes`. Every other text goes, whatever the field: a field added tomorrow is erased too.
 */
export function sansTextes(donnees: unknown, codes: ReadonlySet<string>): unknown {
  if (typeof donnees === 'string') return estUnTexte(donnees, codes) ? EFFACE : donnees;
  if (Array.isArray(donnees)) return donnees.map((valeur) => sansTextes(valeur, codes));
  if (typeof donnees !== 'object' || donnees === null) return donnees;
  return Object.fromEntries(Object.entries(donnees).map(([cle, valeur]) => [cle, sansTextes(valeur, codes)]));
}
