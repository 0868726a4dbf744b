import type { Selectable } from 'kysely';
import type { Tables } from '../../server/schema.ts';
import type { SituationBreve } from './contract.ts';
import type { FaitLu } from './contract-faits.ts';
import { suivre } from './rules/suivi.ts';
import type { Situation } from './rules/valider.ts';

export type LigneDeSituation = Selectable<Tables['situation']>;
export type LigneDeFait = Selectable<Tables['situation_fait']>;

/** What was typed of a situation. */
export const situationDe = (l: LigneDeSituation): Situation => ({
  sorteId: l.sorte_id,
  saisineId: l.saisine_id,
  saisinePartenaireId: l.saisine_partenaire_id,
  saisieLe: l.saisie_le,
  secteurId: l.secteur_id,
  lieuId: l.lieu_id,
  qpv: l.qpv,
  enjeu: l.enjeu,
  temps: l.temps,
  etape: l.etape,
  etapeLe: l.etape_le,
  rythme: l.rythme,
});

/** The columns of what was typed. */
export const colonnesDeSituation = (s: Situation) => ({
  sorte_id: s.sorteId,
  saisine_id: s.saisineId,
  saisine_partenaire_id: s.saisinePartenaireId,
  saisie_le: s.saisieLe,
  secteur_id: s.secteurId,
  lieu_id: s.lieuId,
  qpv: s.qpv,
  enjeu: s.enjeu,
  temps: s.temps,
  etape: s.etape,
  etape_le: s.etapeLe,
  rythme: s.rythme,
});

/** The columns that the brief view needs. */
export const COLONNES_BREVES = [
  'id',
  'code',
  'version',
  'sorte_id',
  'secteur_id',
  'lieu_id',
  'etat',
  'issue',
  'saisie_le',
  'close_le',
  'dernier_contact',
  'etape',
  'etape_le',
  'rythme',
  'anonymisee_le',
  'supprime_le',
] as const satisfies readonly (keyof LigneDeSituation)[];
export type LigneBreve = Pick<LigneDeSituation, (typeof COLONNES_BREVES)[number]>;

/** What the caller may see of a situation in a list. The next step and its lateness are for those who know it. */
export function breveDe(
  l: LigneBreve,
  { membres, connue, aujourdhui }: { membres: readonly number[]; connue: boolean; aujourdhui: string },
): SituationBreve {
  const suivi = suivre(
    {
      etat: l.etat,
      saisieLe: l.saisie_le,
      dernierContact: l.dernier_contact,
      closeLe: l.close_le,
      rythme: connue ? l.rythme : null,
      etapeLe: connue ? l.etape_le : null,
    },
    aujourdhui,
  );
  return {
    id: l.id,
    code: l.code,
    version: l.version,
    sorteId: l.sorte_id,
    secteurId: l.secteur_id,
    lieuId: l.lieu_id,
    etat: l.etat,
    issue: l.issue,
    saisieLe: l.saisie_le,
    closeLe: l.close_le,
    dernierContact: l.dernier_contact,
    membres: [...membres],
    accessible: connue,
    anonymisee: l.anonymisee_le !== null,
    supprimeLe: l.supprime_le?.toISOString() ?? null,
    suivi,
    prochaine: connue ? { etape: l.etape, le: l.etape_le } : null,
  };
}

/** A fact as the API answers it; its data were checked when they were written. */
export const faitDe = (l: LigneDeFait): FaitLu =>
  ({
    id: l.id,
    version: l.version,
    genre: l.genre,
    jour: l.jour,
    donnees: l.donnees,
    membreId: l.membre_id,
    creeLe: l.cree_le.toISOString(),
    modifieLe: l.modifie_le.toISOString(),
    supprimeLe: l.supprime_le?.toISOString() ?? null,
  }) as FaitLu;
