import type { Comptes, CompteurLu } from './totaux.ts';
import { GENRES, RIEN } from './totaux.ts';

interface Case {
  readonly natureId: number;
  readonly lieuId: number | null;
  readonly comptes: Comptes;
}

const ecart = (a: Comptes, b: Comptes): Comptes => ({
  femmes: b.femmes - a.femmes,
  hommes: b.hommes - a.hommes,
  nonCommunique: b.nonCommunique - a.nonCommunique,
});

/**
 * Increments that bring what this phone counted from one state to another. Elsewhere: added there first, then taken away
 * from here, so that a phone that dies in between shows it twice rather than not at all.
 */
export function changementsDe(avant: Case, apres: Case): readonly CompteurLu[] {
  const meme = avant.natureId === apres.natureId && avant.lieuId === apres.lieuId;
  const pas = meme
    ? [{ ...apres, comptes: ecart(avant.comptes, apres.comptes) }]
    : [apres, { ...avant, comptes: ecart(avant.comptes, RIEN) }];
  return pas
    .filter(({ comptes }) => GENRES.some(({ champ }) => comptes[champ] !== 0))
    .map(({ natureId, lieuId, comptes }) => ({ natureId, lieuId, ...comptes }));
}
