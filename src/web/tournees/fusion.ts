import type { Tournee } from '../../modules/tournees/contract.ts';
import type { EtatDEnvoi, TourneeLocale } from '../offline/carnet.ts';
import { chiffresDe } from './lecture/rendu.ts';

/** A round as a list shows it; `etat` is null when only the server knows it. */
export type LigneDeTournee = Omit<Tournee, 'permanenceId' | 'membres'> & {
  readonly membres: readonly number[];
  readonly etat: EtatDEnvoi | null;
};

const ligneLocale = (t: TourneeLocale): LigneDeTournee => {
  const { id, jour, nuit, heure, heureFin, duree, natureId, secteurId, lieuId, membres, close, etat } = t;
  const { contacts, actes } = chiffresDe(t);
  return {
    ...{ id, jour, nuit, heure, heureFin, duree, natureId, secteurId, lieuId, membres, close, etat },
    contacts,
    actes,
  };
};

/** Hours after midnight close their day of work. */
const rang = ({ jour, nuit, heure }: Pick<Tournee, 'jour' | 'nuit' | 'heure'>): string =>
  `${jour} ${nuit && heure && heure < '12' ? 'b' : 'a'}${heure ?? ''}`;

/** The team's rounds: this phone's view of those that it knows, then the server's; open ones first, then the latest. */
export function fusionner(
  locales: readonly TourneeLocale[],
  serveur: readonly Tournee[],
): readonly LigneDeTournee[] {
  const connues = new Set(locales.flatMap((t) => [t.id, ...t.autresIds]));
  return [
    ...locales.map(ligneLocale),
    ...serveur.filter((t) => !connues.has(t.id)).map((t) => ({ ...t, etat: null })),
  ].toSorted((a, b) => Number(a.close) - Number(b.close) || (rang(a) < rang(b) ? 1 : -1));
}
