import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';
import { FAMILLES } from '../../nomenclatures/rules/familles.ts';
import { REGISTRES } from '../../nomenclatures/rules/registres.ts';
import { type Demande, phraseDesProches } from './demande.ts';
import { AXES, type Axe, type AxeDeTemps, estDeTemps, NON_RENSEIGNE } from './dictionnaire.ts';
import { intersection, type Plage, plageDe, reunion } from './periode.ts';

/** An axis whose values are not periods. */
export type AxeDeValeurs = Exclude<Axe, AxeDeTemps>;
/** What the act holds for a value: the id of a term or a person, the number of a table, the code of a QPV. */
export type Code = number | string;

/** One value that an axis can take. */
export interface Entree {
  readonly code: Code;
  readonly nom: string;
  /** Place in its list, from 0. */
  readonly rang: number;
  /** Other ways to name it: a short name, a code. */
  readonly alias?: readonly string[];
}
/** The values that each axis can take, in their order. Built for the axes of one request. */
export type Referentiel = Readonly<Partial<Record<AxeDeValeurs, readonly Entree[]>>>;

/** Code of the line « Autres » of somebody who reads their own line only; no person has it. */
export const CODE_AUTRES = 0;

/** The fixed tables, as values. */
export const TABLES: Referentiel = {
  famille: FAMILLES.map((f, rang) => ({ code: f.code, nom: f.libelle, rang, alias: [f.court] })),
  registre: REGISTRES.map((r, rang) => ({ code: r.code, nom: r.libelle, rang, alias: [r.court] })),
};

/** Days of one person, both included. */
export interface Presence extends Plage {
  readonly membre: number;
}

/** A request whose filters are known values: what the compiler takes. */
export interface DemandeResolue extends Demande {
  /** The days asked, in order, without overlap: filters on time are in them. None when they leave nothing. */
  readonly plages: readonly Plage[];
  /** Codes kept on each filtered axis; null stands for « Non renseigné ». */
  readonly gardes: ReadonlyMap<AxeDeValeurs, readonly (Code | null)[]>;
  /**
   * Acts at which one of these people was present, each on their own days: the holders of a post. An act done by two of
   * them counts once. Goes with a filter on `mediateur`.
   */
  readonly presences?: readonly Presence[];
  /** Only this person is named on the axis mediateur; the others stand under « Autres ». */
  readonly seulMembre: number | null;
}

/**
 * Finds the values behind the filters, by label (accents and case aside), then by identifier (« #12 » is always an
 * identifier, « #0 » « Non renseigné »). Refused: valeur-inconnue, which names the value and the nearest known ones;
 * axe-reserve, somebody else's figures for whoever reads their own line (`seulMembre`).
 */
export function resoudre(
  demande: Demande,
  referentiel: Referentiel,
  seulMembre: number | null = null,
): Result<DemandeResolue, Refus> {
  const gardes = new Map<AxeDeValeurs, (Code | null)[]>();
  const temps = new Map<AxeDeTemps, Plage[]>();
  for (const { axe, valeur } of demande.filtres) {
    if (estDeTemps(axe)) {
      const plage = plageDe(axe, valeur);
      if (!plage) return err(valeurInconnue(axe, valeur, []));
      temps.set(axe, [...(temps.get(axe) ?? []), plage]);
      continue;
    }
    const entrees = referentiel[axe] ?? [];
    const codes = codesDe(entrees, valeur);
    if (codes.length === 0) return err(valeurInconnue(axe, valeur, entrees));
    gardes.set(axe, [...new Set([...(gardes.get(axe) ?? []), ...codes])]);
  }
  const vus = gardes.get('mediateur') ?? [];
  if (seulMembre !== null && vus.some((code) => code !== seulMembre && code !== null)) return err(RESERVE);
  let plages: Plage[] = [{ du: demande.du, au: demande.au }];
  for (const autres of temps.values()) plages = intersection(plages, reunion(autres));
  return ok({ ...demande, plages, gardes, seulMembre });
}

const RESERVE = refus(
  'axe-reserve',
  'Vous pouvez lire vos propres chiffres et ceux de toute l’équipe, pas ceux d’une autre personne.',
  'filtre',
);

function codesDe(entrees: readonly Entree[], valeur: string): (Code | null)[] {
  const id = /^#(.+)$/.exec(valeur)?.[1];
  if (id === '0') return [null];
  if (id === undefined) {
    const cle = cleDe(valeur);
    const parNom = entrees.filter((e) => cleDe(e.nom) === cle || e.alias?.some((a) => cleDe(a) === cle));
    const codes: (Code | null)[] = parNom.map((e) => e.code);
    if (cle === cleDe(NON_RENSEIGNE)) codes.push(null);
    if (codes.length > 0) return codes;
  }
  return entrees.filter((e) => String(e.code) === (id ?? valeur)).map((e) => e.code);
}

function valeurInconnue(axe: Axe, valeur: string, entrees: readonly Entree[]): Refus {
  if (estDeTemps(axe)) {
    return refus(
      'valeur-inconnue',
      `« ${valeur} » ne convient pas pour l’axe ${axe}. Écrivez par exemple ${AXES[axe].exemple}.`,
      'filtre',
    );
  }
  const noms = entrees.map((e) => e.nom);
  const connues =
    noms.length === 0
      ? 'Cette liste est vide.'
      : `Valeurs connues : ${noms.slice(0, 8).join(', ')}${noms.length > 8 ? '…' : '.'}`;
  const suite = phraseDesProches(valeur, noms) ?? connues;
  return refus('valeur-inconnue', `« ${valeur} » est inconnu pour l’axe ${axe}. ${suite}`, 'filtre');
}
