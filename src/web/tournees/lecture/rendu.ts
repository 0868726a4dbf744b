import type { CompteRendu } from '../../../modules/tournees/contract.ts';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { type Comptes, somme, total } from '../totaux.ts';

/** What the account of a shift is read from: the phone's own view of a round, or the server's. */
export type Rendu = Pick<
  CompteRendu,
  'id' | 'jour' | 'nuit' | 'heure' | 'heureFin' | 'duree' | 'natureId' | 'secteurId' | 'lieuId' | 'close'
> & {
  readonly membres: readonly number[];
  readonly compteurs: readonly (Comptes & { natureId: number; lieuId: number | null })[];
  readonly actesEnRoute: readonly TourneeLocale['actesEnRoute'][number][];
  readonly notes: readonly Pick<
    TourneeLocale['notes'][number],
    'id' | 'sorte' | 'heure' | 'lieuId' | 'texte' | 'membreId'
  >[];
};

/** Contacts counted by the tap, and people met in the acts of the way. */
export const chiffresDe = (r: Pick<Rendu, 'compteurs' | 'actesEnRoute'>) => ({
  contacts: total(somme(r.compteurs)),
  actes: r.actesEnRoute.length,
  personnes: total(somme([...r.compteurs, ...r.actesEnRoute])),
});
