import { cleDe } from '../../kernel/texte.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { type Journee, jourDeService } from '../../modules/interventions/rules/journee.ts';
import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { ActeLocal, TourneeLocale } from '../offline/carnet.ts';
import { enService } from '../ui/nomenclature.ts';
import type { Moment } from './temps.ts';

type Partenaire = Nomenclature['partenaires'][number];

/** A technical observation being typed. */
export interface VeilleSaisie {
  readonly natureId: number | null;
  readonly lieuId: number | null;
  readonly partenaireId: number | null;
  readonly minutes: number;
  readonly texte: string;
}

/** A draft as it was kept, or nothing that can be trusted. */
export function lireVeille(contenu: unknown, vide: VeilleSaisie): VeilleSaisie {
  if (typeof contenu !== 'object' || contenu === null) return vide;
  const lu = contenu as Partial<Record<keyof VeilleSaisie, unknown>>;
  const id = (v: unknown, sinon: number | null) => (v === null || typeof v === 'number' ? v : sinon);
  return {
    natureId: id(lu.natureId, vide.natureId),
    lieuId: id(lu.lieuId, vide.lieuId),
    partenaireId: id(lu.partenaireId, vide.partenaireId),
    minutes: typeof lu.minutes === 'number' ? lu.minutes : vide.minutes,
    texte: typeof lu.texte === 'string' ? lu.texte : '',
  };
}

/** Landlords first, then the others; `habituel`: the landlord of the last acts at this place. */
export function bailleursDAbord(
  partenaires: readonly Partenaire[],
  actes: readonly ActeLocal[],
  lieuId: number | null,
): { readonly liste: readonly Partenaire[]; readonly habituel: number | null } {
  const bailleurs = partenaires.filter((p) => p.categorie === 'bailleur');
  const ids = new Set(bailleurs.map((p) => p.id));
  const dernier = actes.find(
    (a) => lieuId !== null && a.acte.lieuId === lieuId && a.acte.partenaires.some((p) => ids.has(p)),
  );
  return {
    liste: [...bailleurs, ...partenaires.filter((p) => !ids.has(p.id))],
    habituel: dernier?.acte.partenaires.find((p) => ids.has(p)) ?? null,
  };
}

/** « Constat en tournée », in this structure's words. */
export const constatEnTournee = (saisines: Nomenclature['saisines']): number | null =>
  saisines.find((s) => enService(s, null) && /constat.*tournee/.test(cleDe(s.nom)))?.id ?? null;

interface Autour extends Moment {
  readonly journee: Journee;
  readonly saisineId: number | null;
  readonly secteurId: number | null;
}

/** The act of an observation made during a round: credited to all who walk it, for nobody in particular. */
export const acteDeVeille = (
  v: VeilleSaisie & { readonly natureId: number },
  tournee: Pick<TourneeLocale, 'id' | 'membres'>,
  { date, heure, journee, saisineId, secteurId }: Autour,
): ActeSaisi => ({
  ...jourDeService({ date, heure }, journee),
  heure,
  creneau: null,
  minutes: v.minutes,
  natureId: v.natureId,
  secteurId,
  lieuId: v.lieuId,
  saisineId,
  issueId: null,
  projetId: null,
  situation: null,
  thematiques: [],
  partenaires: v.partenaireId === null ? [] : [v.partenaireId],
  membres: [...tournee.membres],
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  ages: { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 },
  classement: null,
  aValoriser: false,
  recit: v.texte.trim() || null,
  tourneeId: tournee.id,
});
