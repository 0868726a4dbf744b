/** How days of work run: from midnight to midnight, or from noon to noon. */
export type Journee = 'minuit' | 'midi';

const MIDI = '12:00';
const UN_JOUR = 86_400_000;

/** The calendar day `n` days after another one. Plain arithmetic: a phone's first screen loads no calendar. */
const decaler = (jour: string, n: number): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + n * UN_JOUR).toISOString().slice(0, 10);

/**
 * The day of work of a calendar moment: from noon to noon, the hours before noon belong to the day before. Without an
 * hour, the day that was written.
 */
export function jourDeService(
  { date, heure }: { readonly date: string; readonly heure: string | null },
  journee: Journee,
): { jour: string; nuit: boolean } {
  if (journee === 'minuit') return { jour: date, nuit: false };
  return { jour: heure !== null && heure < MIDI ? decaler(date, -1) : date, nuit: true };
}

/** Did it take place on the calendar day after its day of work? */
export const estDuLendemain = (acte: { readonly heure: string | null; readonly nuit: boolean }): boolean =>
  acte.nuit && acte.heure !== null && acte.heure < MIDI;

/** The calendar day of an act: what people say, « dans la nuit du 23 au 24 ». */
export const dateCivile = (acte: {
  readonly jour: string;
  readonly heure: string | null;
  readonly nuit: boolean;
}): string => (estDuLendemain(acte) ? decaler(acte.jour, 1) : acte.jour);

/** Minutes from the midnight that begins the day of work: hours of one service follow one another. */
export function minuteDeService({ heure, nuit }: { readonly heure: string; readonly nuit: boolean }): number {
  const minutes = Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));
  return estDuLendemain({ heure, nuit }) ? minutes + 1440 : minutes;
}
