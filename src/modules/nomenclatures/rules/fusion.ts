import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Terme } from './terme.ts';

export interface Fusion {
  readonly source: number;
  readonly cible: number;
  /** Every term that must now point at the target: the source, and those merged into it before. */
  readonly rediriges: readonly number[];
}

/**
 * Merges `source` into `cible`: all acts of the first become acts of the second, past ones included.
 * Terms merged earlier into the source are redirected too, so that a merged term is always one step from the one
 * that lives. Refused: fusion-sur-soi, fusion-genres-differents, fusion-source-fusionnee, fusion-cible-fusionnee
 * (which also rules out cycles), fusion-cible-retiree, fusion-mediation-differente (it would rewrite the share of
 * mediation time of past years).
 */
export function fusionner(source: Terme, cible: Terme, termes: readonly Terme[]): Result<Fusion, Refus> {
  const non = (code: string, message: string) => err(refus(code, message, 'fusionneDans'));
  if (source.id === cible.id) return non('fusion-sur-soi', 'Choisissez deux éléments différents.');
  if (source.genre !== cible.genre)
    return non('fusion-genres-differents', 'On ne peut fusionner que deux éléments de la même liste.');
  if (source.fusionneDans !== null)
    return non('fusion-source-fusionnee', `« ${source.nom} » est déjà fusionné avec un autre.`);
  if (cible.fusionneDans !== null)
    return non(
      'fusion-cible-fusionnee',
      `« ${cible.nom} » est lui-même fusionné. Choisissez celui qui est en service.`,
    );
  if (cible.retireLe !== null)
    return non('fusion-cible-retiree', `« ${cible.nom} » est retiré. Remettez-le d’abord en service.`);
  if (source.mediation !== cible.mediation)
    return non(
      'fusion-mediation-differente',
      'L’un est du temps de médiation, l’autre non. Les fusionner changerait la part de médiation des années passées.',
    );
  const deja = termes.filter((t) => t.fusionneDans === source.id).map((t) => t.id);
  return ok({ source: source.id, cible: cible.id, rediriges: [source.id, ...deja] });
}
