import { dateCivile } from '../../modules/interventions/rules/journee.ts';

/** A moment as a clock on the wall says it: AAAA-MM-JJ and HH:MM. */
export interface Moment {
  readonly date: string;
  readonly heure: string;
}

/** When a round started, as it is recorded. */
interface Depart {
  readonly jour: string;
  readonly nuit: boolean;
  readonly heure: string | null;
}

/** A round open for longer was forgotten: nobody walks fourteen hours. */
export const OUBLI = 14 * 60;
const JOUR = 1440;

const deux = (n: number): string => String(n).padStart(2, '0');
const enMinutes = (heure: string): number => {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  return h * 60 + m;
};
const enHeure = (minutes: number): string => {
  const m = ((minutes % JOUR) + JOUR) % JOUR;
  return `${deux(Math.floor(m / 60))}:${deux(m % 60)}`;
};
const decaler = (date: string, jours: number): string => {
  const d = new Date(`${date}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + jours);
  return d.toISOString().slice(0, 10);
};

const entre = (a: Moment, b: Moment): number =>
  (Date.parse(`${b.date}T00:00:00Z`) - Date.parse(`${a.date}T00:00:00Z`)) / 60_000 +
  enMinutes(b.heure) -
  enMinutes(a.heure);

/** Minutes since the start; 0 for one that starts a little later, or whose hour is not told. */
export const ecoulees = (t: Depart, maintenant: Moment): number =>
  t.heure === null ? 0 : Math.max(0, entre({ date: dateCivile(t), heure: t.heure }, maintenant));

/** Minutes from one hour to the next time it is the other, within a day. */
export const dureeJusqua = (debut: string, fin: string): number =>
  (enMinutes(fin) - enMinutes(debut) + JOUR) % JOUR;

/** The calendar moment meant by an hour typed at the start: the nearest one, so yesterday evening after midnight. */
export function departA(heure: string, maintenant: Moment): Moment {
  const avance = enMinutes(heure) - enMinutes(maintenant.heure);
  const jours = avance > JOUR / 2 ? -1 : avance < -JOUR / 2 ? 1 : 0;
  return { date: decaler(maintenant.date, jours), heure };
}

/** Monday is 1, Sunday 7. */
export const jourDeSemaine = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** « 17:55 », « 8:00 ». */
export const heureLue = (heure: string): string => heure.replace(/^0/, '');

/** Later hours to choose from when one forgot to say the end: each half hour after the start, and the last thing done. */
export function finsPossibles(debut: string, derniere: string | null): readonly string[] {
  const fins = [120, 180, 240, 300].map((m) => enHeure(enMinutes(debut) + m));
  return [...new Set(derniere && derniere !== debut ? [derniere, ...fins] : fins)].slice(0, 4);
}

/** The hour of the last thing done during a round, told from its start. */
export function derniereHeure(t: {
  readonly heure: string;
  readonly notes: readonly { readonly heure: string | null }[];
  readonly actesEnRoute: readonly { readonly heure: string | null }[];
}): string | null {
  const heures = [...t.notes, ...t.actesEnRoute].flatMap((x) =>
    x.heure !== null && dureeJusqua(t.heure, x.heure) < OUBLI ? [x.heure] : [],
  );
  return heures.toSorted((a, b) => dureeJusqua(t.heure, b) - dureeJusqua(t.heure, a))[0] ?? null;
}
