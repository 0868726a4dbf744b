import type { CodeFamille } from '../familles.ts';
import type { CodeItem } from '../items.ts';
import type { CodeRegistre } from '../registres.ts';

interface Commun {
  /** Stable key of this default, whatever the structure renames it to. */
  readonly cle: string;
  readonly nom: string;
  /** One plain sentence: when to choose this nature. */
  readonly definition: string;
  readonly exemples: readonly string[];
}

interface NatureDeMediation extends Commun {
  readonly mediation: true;
  readonly registre: CodeRegistre;
  readonly famille: CodeFamille;
  readonly item: CodeItem;
}

/** Working time that is not mediation: it weighs in the 80 % rule of the livret and belongs to no family. */
interface NatureHorsMediation extends Commun {
  readonly mediation: false;
  readonly registre: null;
  readonly famille: null;
  readonly item: null;
}

export type NatureParDefaut = NatureDeMediation | NatureHorsMediation;

/** A nature of mediation; `classement` is [registre, famille, item]. */
export const nature = (
  cle: string,
  nom: string,
  classement: readonly [CodeRegistre, CodeFamille, CodeItem],
  definition: string,
  ...exemples: readonly string[]
): NatureParDefaut => ({
  cle,
  nom,
  definition,
  exemples,
  mediation: true,
  registre: classement[0],
  famille: classement[1],
  item: classement[2],
});

export const horsMediation = (
  cle: string,
  nom: string,
  definition: string,
  ...exemples: readonly string[]
): NatureParDefaut => ({
  cle,
  nom,
  definition,
  exemples,
  mediation: false,
  registre: null,
  famille: null,
  item: null,
});
