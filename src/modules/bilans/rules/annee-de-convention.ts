import { Temporal } from 'temporal-polyfill';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** First and last day of a convention, both included, ISO `AAAA-MM-JJ`. */
export interface BornesConvention {
  readonly debut: string;
  readonly fin: string;
}

/** The K-th year of a convention: first and last day, both included, ISO `AAAA-MM-JJ`. */
export interface AnneeDeConvention {
  readonly annee: number;
  readonly du: string;
  readonly au: string;
}

const jourDe = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/**
 * Always counted from the first day, never from the last anniversary: a convention begun on 29 February has its
 * anniversary on 28 February of ordinary years (Code de procédure civile, art. 641: no same day, last day of the
 * month) and on 29 February again four years later.
 */
const anniversaire = (debut: Temporal.PlainDate, annees: number): Temporal.PlainDate =>
  debut.add({ years: annees }, { overflow: 'constrain' });

/** How many years a convention touches, the last one possibly shorter. At least 1. */
export function nombreAnnees(convention: BornesConvention): number {
  const debut = jourDe(convention.debut);
  const fin = jourDe(convention.fin);
  let annees = 1;
  while (Temporal.PlainDate.compare(anniversaire(debut, annees), fin) <= 0) annees += 1;
  return annees;
}

/**
 * The K-th year of a convention, from one anniversary to the eve of the next, stopped by the end of the convention
 * (bilan 2025: « au cours de l'année écoulée jusqu'à la date anniversaire de la convention »).
 * Refuses a year that is not a whole number from 1 (`annee-invalide`), one after the end of the convention
 * (`annee-hors-convention`), and dates the wrong way round (`convention-incoherente`).
 */
export function anneeDeConvention(
  convention: BornesConvention,
  annee: number,
): Result<AnneeDeConvention, Refus> {
  const debut = jourDe(convention.debut);
  const fin = jourDe(convention.fin);
  if (Temporal.PlainDate.compare(debut, fin) > 0) {
    return err(
      refus(
        'convention-incoherente',
        'La convention finit avant d’avoir commencé. Corrigez ses dates.',
        'fin',
      ),
    );
  }
  if (!Number.isInteger(annee) || annee < 1) {
    return err(
      refus('annee-invalide', 'L’année de la convention est un nombre entier, à partir de 1.', 'annee'),
    );
  }
  const annees = nombreAnnees(convention);
  if (annee > annees) {
    const combien = annees === 1 ? 'une seule année' : `${annees} années`;
    return err(
      refus(
        'annee-hors-convention',
        `Cette convention compte ${combien}. Demandez une année de 1 à ${annees}.`,
        'annee',
      ),
    );
  }
  const du = anniversaire(debut, annee - 1);
  const veille = anniversaire(debut, annee).subtract({ days: 1 });
  const au = Temporal.PlainDate.compare(veille, fin) < 0 ? veille : fin;
  return ok({ annee, du: du.toString(), au: au.toString() });
}

/** The year of the convention that a day belongs to; null before its first day and after its last. */
export function anneeDuJour(convention: BornesConvention, jour: string): number | null {
  if (jour < convention.debut || jour > convention.fin) return null;
  const debut = jourDe(convention.debut);
  let annee = 1;
  while (Temporal.PlainDate.compare(anniversaire(debut, annee), jourDe(jour)) <= 0) annee += 1;
  return annee;
}

/** The length of a convention as a person says it: « 3 ans », « 18 mois », « 2 ans et 15 jours ». */
export function dureeEnClair(convention: BornesConvention): string {
  const debut = jourDe(convention.debut);
  const { years, months, days } = debut.until(jourDe(convention.fin).add({ days: 1 }), {
    largestUnit: 'year',
  });
  const parts = [
    years > 0 ? `${years} an${years > 1 ? 's' : ''}` : '',
    months > 0 ? `${months} mois` : '',
    days > 0 ? `${days} jour${days > 1 ? 's' : ''}` : '',
  ].filter((part) => part !== '');
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;
}

/** The calendar months that a period touches, `AAAA-MM`, in order. */
export function moisDe(du: string, au: string): string[] {
  const dernier = Temporal.PlainYearMonth.from(au.slice(0, 7));
  const mois: string[] = [];
  let courant = Temporal.PlainYearMonth.from(du.slice(0, 7));
  while (Temporal.PlainYearMonth.compare(courant, dernier) <= 0) {
    mois.push(courant.toString());
    courant = courant.add({ months: 1 });
  }
  return mois;
}
