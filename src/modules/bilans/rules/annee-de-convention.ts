import { Temporal } from 'temporal-polyfill';
import { dernierJourDe, type Jour, nombreDeJours, plusJours, plusTot } from '../../../kernel/jours.ts';
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

/**
 * Last day of the K-th year, whatever the end of the convention. Always counted from the first day, never from the last
 * anniversary: the years of a convention begun on 29 February end on the last day of February (Code de procédure
 * civile, art. 641), but on the 28th when the next one begins on a 29th, four years later.
 */
const dernierJourDeLAnnee = (debut: Jour, annee: number): Jour => dernierJourDe(debut, 12 * annee);

/** How many years a convention touches, the last one possibly shorter. At least 1. */
export function nombreAnnees({ debut, fin }: BornesConvention): number {
  let annees = 1;
  while (dernierJourDeLAnnee(debut, annees) < fin) annees += 1;
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
  const { debut, fin } = convention;
  if (debut > fin) {
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
  const du = annee === 1 ? debut : plusJours(dernierJourDeLAnnee(debut, annee - 1), 1);
  return ok({ annee, du, au: plusTot(dernierJourDeLAnnee(debut, annee), fin) });
}

/** The year of the convention that a day belongs to; null before its first day and after its last. */
export function anneeDuJour(convention: BornesConvention, jour: string): number | null {
  if (jour < convention.debut || jour > convention.fin) return null;
  return nombreAnnees({ debut: convention.debut, fin: jour });
}

/** The length of a convention as a person says it: « 3 ans », « 18 mois », « 2 ans et 15 jours ». */
export function dureeEnClair({ debut, fin }: BornesConvention): string {
  let mois = 0;
  while (dernierJourDe(debut, mois + 1) <= fin) mois += 1;
  const [years, months] = [Math.floor(mois / 12), mois % 12];
  const days = nombreDeJours(mois === 0 ? debut : plusJours(dernierJourDe(debut, mois), 1), fin);
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
