import type { ActeSaisi, Creneau } from '../../modules/interventions/rules/acte.ts';
import { dateCivile, estDuLendemain } from '../../modules/interventions/rules/journee.ts';

export const CRENEAUX: Readonly<Record<Creneau, string>> = {
  matin: 'Matin',
  'apres-midi': 'Après-midi',
  soiree: 'Soirée',
  nuit: 'Nuit',
};

const JOUR = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const JOUR_ANNEE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
const NUMERO = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', timeZone: 'UTC' });
const NUMERO_MOIS = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });

const premier = (texte: string): string => texte.replace(/\b1 (?=\p{L})/u, '1er ');
const le = (jour: string): Date => new Date(`${jour}T00:00:00Z`);

/** « mardi 10 mars », with the year when it is not that of `annee`. */
export const jourLong = (jour: string, annee = new Date().getFullYear()): string =>
  premier((jour.startsWith(String(annee)) ? JOUR : JOUR_ANNEE).format(le(jour)));

type Moment = Pick<ActeSaisi, 'jour' | 'heure' | 'nuit'>;

/** « nuit du 23 au 24 », « nuit du 30 novembre au 1er décembre » for an hour of the next morning; else null. */
export function nuitDe(acte: Moment): string | null {
  if (!estDuLendemain(acte)) return null;
  const matin = dateCivile(acte);
  const debut = acte.jour.slice(0, 7) === matin.slice(0, 7) ? NUMERO : NUMERO_MOIS;
  const fin = debut === NUMERO ? NUMERO : NUMERO_MOIS;
  return `nuit du ${premier(debut.format(le(acte.jour)))} au ${premier(fin.format(le(matin)))}`;
}

/** « 18:05 », « 1:30 », « Soirée », or nothing. */
export const heureLue = ({ heure, creneau }: Pick<ActeSaisi, 'heure' | 'creneau'>): string =>
  heure ? heure.replace(/^0/, '') : creneau ? CRENEAUX[creneau] : '';
