import { SAISIE } from '../../modules/comptes/rules/roles.ts';
import type { SituationBreve } from '../../modules/situations/contract.ts';
import type { Etat } from '../../modules/situations/rules/etats.ts';
import type { Membre } from '../../modules/structures/contract.ts';
import { jourCourt, pluriel } from '../ui/format.ts';
import type { Ton } from '../ui/state-badge.tsx';

export const TON_DE_L_ETAT: Readonly<Record<Etat, Ton>> = {
  ouverte: 'neutre',
  'en-cours': 'enCours',
  'attente-partenaire': 'attente',
  accord: 'fait',
  close: 'fige',
};

/** What waits for somebody about a situation, the most pressing first; null: nothing. */
export function attenteDe({ suivi, prochaine }: Pick<SituationBreve, 'suivi' | 'prochaine'>): string | null {
  if (suivi.etapeEnRetard)
    return prochaine?.le ? `Étape prévue le ${jourCourt(prochaine.le)}` : 'La prochaine étape est passée';
  if (suivi.enRetard || suivi.silencieuse)
    return suivi.sansContact === null ? null : `Sans contact depuis ${pluriel(suivi.sansContact, 'jour')}`;
  return null;
}

/** « Aujourd’hui », « Hier », « Il y a 12 jours ». */
export function ilYA(jours: number): string {
  if (jours === 0) return 'aujourd’hui';
  return jours === 1 ? 'hier' : `il y a ${pluriel(jours, 'jour')}`;
}

/** Choices of a native list, the empty one first. */
export const choixDe = (noms: Readonly<Record<string, string>>, vide?: string) => [
  ...(vide === undefined ? [] : [{ value: '', label: vide }]),
  ...Object.entries(noms).map(([value, label]) => ({ value, label })),
];

/** May this person be given a situation? */
export const peutSuivre = ({ role }: Pick<Membre, 'role'>): boolean => SAISIE.some((r) => r === role);
