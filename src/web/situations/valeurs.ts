import { type SituationSaisie, TEMPS, type Temps } from '../../modules/situations/rules/situation.ts';
import { jour, pluriel } from '../ui/format.ts';
import type { useListes } from '../ui/nomenclature.ts';

/** What is typed: what must be chosen is empty until it is. */
export interface Valeurs {
  sorteId: number | null;
  saisineId: number | null;
  saisinePartenaireId: number | null;
  saisieLe: string | null;
  secteurId: number | null;
  lieuId: number | null;
  enjeu: string;
  temps: Temps | '';
  etape: string;
  etapeLe: string | null;
  rythme: number | null;
}

export const valeursDe = (s: SituationSaisie): Valeurs => ({
  sorteId: s.sorteId,
  saisineId: s.saisineId,
  saisinePartenaireId: s.saisinePartenaireId,
  saisieLe: s.saisieLe,
  secteurId: s.secteurId,
  lieuId: s.lieuId,
  enjeu: s.enjeu,
  temps: s.temps ?? '',
  etape: s.etape,
  etapeLe: s.etapeLe,
  rythme: s.rythme,
});

/** The values to send; what must be there is, the form has checked it. */
export const saisieDe = (v: Valeurs): SituationSaisie => ({
  ...v,
  sorteId: v.sorteId ?? 0,
  saisieLe: v.saisieLe ?? '',
  temps: v.temps || null,
});

const CHAMPS = {
  sorteId: 'Sorte',
  saisineId: 'Saisine',
  saisinePartenaireId: 'Partenaire qui a saisi',
  saisieLe: 'Jour de la demande',
  secteurId: 'Secteur',
  lieuId: 'Lieu',
  enjeu: 'Enjeu',
  temps: 'Temps',
  etape: 'Prochaine étape',
  etapeLe: 'Jour de l’étape',
  rythme: 'Rythme',
} as const satisfies Record<keyof Valeurs, string>;

/** A field in two versions, in words. */
export interface Difference {
  readonly champ: string;
  readonly autre: string;
  readonly mienne: string;
}

/** What differs between what another person saved and what is typed here. */
export function differencesDe(
  autre: Valeurs,
  mienne: Valeurs,
  { nomDe }: Pick<ReturnType<typeof useListes>, 'nomDe'>,
): Difference[] {
  return (Object.keys(CHAMPS) as (keyof Valeurs)[])
    .filter((c) => autre[c] !== mienne[c])
    .map((c) => ({ champ: CHAMPS[c], autre: enMots(c, autre, nomDe), mienne: enMots(c, mienne, nomDe) }));
}

function enMots(champ: keyof Valeurs, v: Valeurs, nomDe: (id: number) => string): string {
  const valeur = v[champ];
  if (valeur === null || valeur === '') return 'Rien';
  if (champ === 'temps' && v.temps) return TEMPS[v.temps].nom;
  if (champ === 'rythme') return pluriel(Number(valeur), 'jour');
  if (champ === 'saisieLe' || champ === 'etapeLe') return jour(String(valeur));
  return typeof valeur === 'number' ? nomDe(valeur) : valeur;
}
