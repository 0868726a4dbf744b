import { type Jour, plusJours } from '../../../kernel/jours.ts';
import { type Echeance, estOuverte, estUneSuspension, SUSPENSION } from './echeance.ts';

/** Deadlines by how soon somebody must act. */
export interface ParUrgence<E extends Echeance> {
  readonly enRetard: readonly E[];
  /** Due within seven days, today included; what has a limit further away but must be done at once is here too. */
  readonly cetteSemaine: readonly E[];
  readonly ensuite: readonly E[];
  /** Done, without object, or behind. */
  readonly closes: readonly E[];
}

/**
 * The open deadlines in the order in which to act; the suspensions of payments are told by `suspensionDe`.
 */
export function regrouper<E extends Echeance & { readonly conventionId?: number }>(
  echeances: readonly E[],
  aujourdhui: Jour,
): ParUrgence<E> {
  const dimanche = plusJours(aujourdhui, 7);
  const ouvertes = echeances.filter(estOuverte);
  const quand = (e: E): Jour => (e.statut === 'depasse' ? e.date : (e.viser ?? e.date));
  return {
    enRetard: ouvertes.filter((e) => e.statut === 'depasse'),
    cetteSemaine: ouvertes.filter((e) => e.statut !== 'depasse' && quand(e) <= dimanche),
    ensuite: ouvertes.filter((e) => e.statut !== 'depasse' && quand(e) > dimanche),
    closes: echeances.filter((e) => !estOuverte(e) && !estUneSuspension(e)),
  };
}

const RANG: Readonly<Record<Echeance['gravite'], number>> = {
  convention: 0,
  aide: 1,
  obligation: 2,
  repere: 3,
};

/**
 * The few late dates to look at first: what may end the convention, then what stops the aid; of the same weight, the
 * latest, for an old one was most often done before anybody recorded it here. The same warning is given once a convention.
 */
export function lesPlusPressantes<
  E extends Pick<Echeance, 'gravite' | 'date' | 'code'> & { readonly conventionId?: number },
>(enRetard: readonly E[], combien: number): readonly E[] {
  const triees = enRetard.toSorted(
    (a, b) => RANG[a.gravite] - RANG[b.gravite] || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  );
  const premieres = Map.groupBy(triees, (e) => `${e.conventionId} ${e.code}`);
  return [...premieres.values()].flatMap((memes) => memes.slice(0, 1)).slice(0, combien);
}

/**
 * Late dates and those of the week in the order in which to act: by what missing them costs, what must be done today before what
 * is late, for it can still be done in time; then the rest of the week.
 */
export function dansLOrdre<E extends Pick<Echeance, 'gravite' | 'date' | 'statut' | 'viser'>>(
  enRetard: readonly E[],
  cetteSemaine: readonly E[],
  aujourdhui: Jour,
): readonly E[] {
  const duJour = (e: E): boolean => e.statut !== 'depasse' && (e.viser ?? e.date) <= aujourdhui;
  const presses = [...cetteSemaine.filter(duJour), ...enRetard].toSorted(
    (a, b) => RANG[a.gravite] - RANG[b.gravite],
  );
  return [...presses, ...cetteSemaine.filter((e) => !duJour(e))];
}

/** The suspension that a late état de présence brings, when it is one. */
export const suspensionDe = <E extends Echeance & { readonly conventionId?: number }>(
  e: E,
  toutes: readonly E[],
): E | undefined =>
  e.code.startsWith('etat-presence-')
    ? toutes.find(
        (s) =>
          s.conventionId === e.conventionId &&
          s.code === `${SUSPENSION}${e.code.slice('etat-presence-'.length)}`,
      )
    : undefined;
