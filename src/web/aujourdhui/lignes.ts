import { minuteDeService } from '../../modules/interventions/rules/journee.ts';
import type { ActeLocal } from '../offline/carnet.ts';

/** What a list shows as one line: an act, or a round with the contacts counted on its way. */
export interface Ligne {
  readonly acte: ActeLocal;
  /** Counted by the tap. */
  readonly contacts: number;
}

/** The acts of a list, rounds with their contacts, latest first. */
export function lignesDe(actes: readonly ActeLocal[]): Ligne[] {
  const contacts = new Map<string, number>();
  for (const { sorte, acte, nombre } of actes)
    if (sorte === 'compteur' && acte.tourneeId)
      contacts.set(acte.tourneeId, (contacts.get(acte.tourneeId) ?? 0) + nombre);
  const tournees = new Set(actes.flatMap((a) => (a.sorte === 'tournee' ? [a.id] : [])));
  return actes
    .filter((a) => a.sorte !== 'compteur' || !tournees.has(a.acte.tourneeId ?? ''))
    .map((acte) => ({
      acte,
      contacts:
        acte.sorte === 'tournee' ? (contacts.get(acte.id) ?? 0) : acte.sorte === 'compteur' ? acte.nombre : 0,
    }))
    .toSorted((a, b) => comparer(b.acte, a.acte));
}

function comparer(a: ActeLocal, b: ActeLocal): number {
  if (a.acte.jour !== b.acte.jour) return a.acte.jour < b.acte.jour ? -1 : 1;
  return minute(a) - minute(b) || (a.id < b.id ? -1 : 1);
}
const minute = ({ acte: { heure, nuit } }: ActeLocal): number =>
  heure === null ? -1 : minuteDeService({ heure, nuit });

export interface Totaux {
  readonly interventions: number;
  readonly contacts: number;
  readonly minutes: number;
}

/** What a list adds up to: acts of mediation, contacts, and all the time, rounds included. */
export function totauxDe(actes: readonly ActeLocal[], estMediation: (natureId: number) => boolean): Totaux {
  const de = (sorte: ActeLocal['sorte']) => actes.filter((a) => a.sorte === sorte);
  return {
    interventions: de('acte').filter((a) => estMediation(a.acte.natureId)).length,
    contacts: de('compteur').reduce((n, a) => n + a.nombre, 0),
    minutes: actes.reduce((n, a) => n + a.acte.minutes, 0),
  };
}
