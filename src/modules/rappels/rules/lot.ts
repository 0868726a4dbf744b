import { type Jour, plusTard } from '../../../kernel/jours.ts';

/** Late dates told together, as the key of their reminder says: those of these conventions, up to a day. */
export interface Lot {
  readonly conventions: ReadonlySet<number>;
  readonly jusquAu: Jour;
  readonly combien: number;
}

interface Tardive {
  readonly conventionId: number;
  readonly date: Jour;
}

const GENRE = 'retards';

/** `retards 7,12 2026-03-01 23`: the key of a reminder that tells them all. */
export function cleDuLot(tardives: readonly [Tardive, ...Tardive[]]): string {
  const conventions = [...new Set(tardives.map((e) => e.conventionId))].toSorted((a, b) => a - b);
  const jusquAu = tardives.map((e) => e.date).reduce((a, b) => plusTard(a, b));
  return [GENRE, conventions.join(','), jusquAu, tardives.length].join(' ');
}

/** Null when the key is that of another kind of reminder. */
export function lireLot(cle: string): Lot | null {
  const [genre, conventions = '', jusquAu = '', combien = ''] = cle.split(' ');
  if (genre !== GENRE) return null;
  return { conventions: new Set(conventions.split(',').map(Number)), jusquAu, combien: Number(combien) };
}

/** Was this late date told with others? */
export const dansUnLot = (e: Tardive, lots: readonly Lot[]): boolean =>
  lots.some((l) => l.conventions.has(e.conventionId) && e.date <= l.jusquAu);

/** Some of them were done while it waited: its count is wrong, what is left is told anew. */
export const estPerime = (lot: Lot, enRetard: readonly Tardive[]): boolean =>
  enRetard.filter((e) => dansUnLot(e, [lot])).length < lot.combien;
