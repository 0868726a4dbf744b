import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { jour, pluriel } from '../format.ts';

const UN_JOUR = 86_400_000;
const ecart = (du: string, au: string): number => Math.round((Date.parse(au) - Date.parse(du)) / UN_JOUR);

/** When, as a person says it: « En retard de 12 jours », « Demain », « Dans 5 jours ». Null when the date says enough. */
export function quandDe(
  e: Pick<EcheanceLue, 'date' | 'statut' | 'viser'>,
  aujourdhui: string,
): string | null {
  if (e.statut === 'depasse') return `En retard de ${pluriel(ecart(e.date, aujourdhui), 'jour')}`;
  if (e.statut !== 'a-venir' && e.statut !== 'reporte') return null;
  if (e.viser !== null && e.viser <= aujourdhui) return 'Dès aujourd’hui';
  const n = ecart(aujourdhui, e.date);
  if (n === 0) return 'Aujourd’hui';
  if (n === 1) return 'Demain';
  return n <= 31 ? `Dans ${n} jours` : null;
}

/** « au plus tard le 14 mars 2026 », « 14 mars 2026 » for what is only a landmark. */
export const dateDe = (e: Pick<EcheanceLue, 'date' | 'gravite'>): string =>
  e.gravite === 'repere' ? jour(e.date) : `au plus tard le ${jour(e.date)}`;
