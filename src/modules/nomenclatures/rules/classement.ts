import { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { type CodeFamille, schemaCodeFamille } from './familles.ts';
import { type CodeItem, schemaCodeItem } from './items.ts';
import { type CodeRegistre, schemaCodeRegistre } from './registres.ts';
import { type Versions, versionAuJour } from './versions.ts';

/** Chosen on one act instead of what its nature says; absent or null means « as the nature says ». */
export const schemaClassementPropre = z.object({
  registre: schemaCodeRegistre.nullish(),
  famille: schemaCodeFamille.nullish(),
  item: schemaCodeItem.nullish(),
});
export type ClassementPropre = z.infer<typeof schemaClassementPropre>;

export interface Classement {
  readonly registre: CodeRegistre | null;
  readonly famille: CodeFamille | null;
  readonly item: CodeItem | null;
  readonly mediation: boolean;
  /** The act is classed otherwise than its nature: a later correction of the nature must leave it alone. */
  readonly propre: boolean;
}

/**
 * Where an act of `jour` counts: what was chosen on the act, else the version of its nature on that day.
 * Refused: classement-hors-mediation (time that is not mediation belongs to no family).
 */
export function classer(
  versions: Versions,
  jour: string,
  choisi: ClassementPropre = {},
): Result<Classement, Refus> {
  const { registre, famille, item, mediation, nom } = versionAuJour(versions, jour);
  const champ = (['registre', 'famille', 'item'] as const).find((c) => choisi[c] != null);
  if (!mediation && champ !== undefined)
    return err(
      refus(
        'classement-hors-mediation',
        `« ${nom} » n’est pas du temps de médiation : laissez le registre, la famille et l’activité vides.`,
        champ,
      ),
    );
  const classement = {
    registre: choisi.registre ?? registre,
    famille: choisi.famille ?? famille,
    item: choisi.item ?? item,
  };
  const propre =
    classement.registre !== registre || classement.famille !== famille || classement.item !== item;
  return ok({ ...classement, mediation, propre });
}
