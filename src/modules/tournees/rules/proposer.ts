/** A round of the past, as a phone remembers it. Hours are HH:MM, days AAAA-MM-JJ. */
export interface TourneePassee {
  readonly jour: string;
  /** `jour` runs from noon to noon: an hour before noon belongs to the calendar day after. */
  readonly nuit: boolean;
  readonly heure: string | null;
  readonly natureId: number;
  readonly secteurId: number | null;
  readonly membres: readonly number[];
}

/** What may still be proposed: terms in service and people present, the person excepted. */
export interface Permis {
  readonly natures: readonly number[];
  readonly secteurs: readonly number[];
  readonly equipiers: readonly number[];
}

export interface Proposition {
  readonly natureId: number | null;
  readonly secteurId: number | null;
  /** Never the person: they are always there. */
  readonly equipiers: readonly number[];
}

const JOUR = 1440;
const SEMAINE = 7 * JOUR;
/** Two rounds that far apart in the day are half alike. */
const DEMI_HEURES = 120;
/** A habit that old counts for half: a new planning wins within two weeks. */
const DEMI_JOURS = 14;

/** Minutes on the calendar, of a day (AAAA-MM-JJ) and an hour (HH:MM). */
function minutesDe(jour: string, heure: string): number {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  return Date.parse(`${jour}T00:00:00Z`) / 60_000 + h * 60 + m;
}

/** How far apart on a circle of `tour` minutes. */
function ecart(a: number, b: number, tour: number): number {
  const d = (((a - b) % tour) + tour) % tour;
  return Math.min(d, tour - d);
}

const proche = (minutes: number): number => 1 / (1 + (minutes / DEMI_HEURES) ** 2);

/** How much a past round says about one that starts at `instant`: its hour, its day of the week, its age. */
function poids(t: TourneePassee, instant: number): number {
  const heure = t.heure ?? '12:00';
  const le = minutesDe(t.jour, heure) + (t.nuit && heure < '12:00' ? JOUR : 0);
  const age = Math.abs(instant - le) / JOUR;
  const memeJour = proche(ecart(instant, le, SEMAINE));
  return (proche(ecart(instant, le, JOUR)) + 3 * memeJour) * 0.5 ** (age / DEMI_JOURS);
}

/** The choice with most weight; the first seen when two weigh the same. */
function elire<T>(voix: readonly (readonly [T, number])[]): T | null {
  const sommes = new Map<T, number>();
  for (const [choix, p] of voix) sommes.set(choix, (sommes.get(choix) ?? 0) + p);
  let elu: readonly [T, number] | null = null;
  for (const s of sommes) if (!elu || s[1] > elu[1]) elu = s;
  return elu?.[0] ?? null;
}

/**
 * What a person is about to start, after what they did at that hour and on that day of the week: nature, then secteur,
 * then the people they went with there. `date` and `heure` are those of the calendar. Nothing known: nothing proposed,
 * but the only secteur when there is one.
 */
export function proposer(
  passees: readonly TourneePassee[],
  { date, heure }: { readonly date: string; readonly heure: string },
  permis: Permis,
): Proposition {
  const instant = minutesDe(date, heure);
  const pesees = passees.map((t) => ({ t, p: poids(t, instant) }));
  const natureId = elire(
    pesees.flatMap(({ t, p }) => (permis.natures.includes(t.natureId) ? [[t.natureId, p] as const] : [])),
  );
  const secteurId =
    elire(
      pesees.flatMap(({ t: { secteurId: s }, p }) =>
        s !== null && permis.secteurs.includes(s) ? [[s, p] as const] : [],
      ),
    ) ?? (permis.secteurs.length === 1 ? (permis.secteurs[0] ?? null) : null);
  const equipes = pesees
    .filter(({ t }) => t.secteurId === secteurId)
    .map(({ t, p }) => {
      const presents = t.membres.filter((m) => permis.equipiers.includes(m)).toSorted((a, b) => a - b);
      return [presents.join(), p] as const;
    });
  return { natureId, secteurId, equipiers: (elire(equipes) || '').split(',').filter(Boolean).map(Number) };
}
