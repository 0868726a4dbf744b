/** One line of the table that `npm run bench` prints. */
export interface LigneDeBench {
  readonly quoi: string;
  readonly valeur: number;
  readonly unite: string;
  /** The most that is allowed, in the same unit; absent when the line only informs. */
  readonly budget?: number;
  readonly note?: string;
}

/** The value under which a share of the measures fall: `centile(mesures, 0.95)`. */
export function centile(mesures: readonly number[], part: number): number {
  const rangees = [...mesures].sort((a, b) => a - b);
  return rangees[Math.min(rangees.length - 1, Math.ceil(part * rangees.length) - 1)] ?? Number.NaN;
}
