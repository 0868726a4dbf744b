import { RefusError, refus } from '../../kernel/refus.ts';

const FENETRE_MS = 60_000;

/**
 * At most `max` calls a minute for a key; refused beyond with 429. Held in memory: a search by name must be neither
 * written anywhere nor tried by the thousand.
 */
export function limiteur(max: number): (cle: string, maintenant: Date) => void {
  const appels = new Map<string, number[]>();
  return (cle, maintenant) => {
    const depuis = maintenant.getTime() - FENETRE_MS;
    for (const [autre, instants] of appels) if ((instants.at(-1) ?? 0) <= depuis) appels.delete(autre);
    const recents = (appels.get(cle) ?? []).filter((instant) => instant > depuis);
    if (recents.length >= max)
      throw new RefusError(
        429,
        refus('trop-de-demandes', 'Trop de recherches en peu de temps. Attendez une minute, puis réessayez.'),
      );
    appels.set(cle, [...recents, maintenant.getTime()]);
  };
}
