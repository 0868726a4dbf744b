import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { Habitudes } from '../ui/habitudes.ts';
import type { Valeurs } from './valeurs.ts';

type Connues = Pick<Habitudes, 'durees' | 'saisine'>;

/**
 * The act with this nature, its usual duration and saisine with it; what the person had set themselves stays. Time that
 * is not mediation comes from nobody.
 */
export function avecNature(
  valeurs: Valeurs,
  natureId: number,
  listes: Pick<Nomenclature, 'natures'>,
  habitudes: Connues,
): Partial<Valeurs> {
  const avant = valeurs.natureId;
  const mediation = listes.natures.find((n) => n.id === natureId)?.mediation ?? true;
  const duree = (id: number | null) => (id === null ? 0 : (habitudes.durees(id)[0] ?? 0));
  const saisine = (id: number | null) => (id === null ? null : habitudes.saisine(id));
  return {
    natureId,
    minutes: valeurs.minutes === duree(avant) || valeurs.minutes === 0 ? duree(natureId) : valeurs.minutes,
    saisineId:
      valeurs.saisineId === saisine(avant) ? (mediation ? saisine(natureId) : null) : valeurs.saisineId,
  };
}
