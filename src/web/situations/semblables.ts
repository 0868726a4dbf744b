/** Seen before the form goes on: more would push it off the screen. */
const DEVANT = 3;

interface Semblable {
  readonly lieuId: number | null;
}

/**
 * What is shown at once of the situations that are alike, and what is folded. Once the place is known, those of another
 * place are probably another story.
 */
export function rangerSemblables<S extends Semblable>(
  situations: readonly S[],
  lieu: number | null,
): { devant: readonly S[]; autres: readonly S[] } {
  const memeLieu = lieu === null ? situations : situations.filter((s) => s.lieuId === lieu);
  const devant = memeLieu.slice(0, DEVANT);
  return { devant, autres: situations.filter((s) => !devant.includes(s)) };
}
