import type { Jour } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Dossier, finDe } from './dossier.ts';

/** An amendment: from a day on, other hours, or only what it changes in words. */
export interface AvenantSaisi {
  readonly le: Jour;
  /** Weekly hours from that day; null when they stay. */
  readonly heures: number | null;
  readonly objet: string;
}

/** Half of the legal 35 hours. */
const MI_TEMPS = 17.5;

/** Every fault of an amendment, beside its field. Refused: avenant-hors-convention, avenant-vide, convention-heures, avenant-mi-temps, avenant-existe. */
export function refusDeLAvenant(
  a: AvenantSaisi,
  d: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe'>,
  autres: readonly { readonly le: Jour }[],
): Refus[] {
  const trouves: Refus[] = [];
  if (a.le < d.debut || a.le > finDe(d))
    trouves.push(
      refus(
        'avenant-hors-convention',
        `Un avenant prend effet pendant la convention, du ${jour(d.debut)} au ${jour(finDe(d))}.`,
        'le',
      ),
    );
  else if (autres.some((b) => b.le === a.le))
    trouves.push(refus('avenant-existe', 'Un avenant prend déjà effet ce jour-là.', 'le'));
  if (a.heures === null && a.objet === '')
    trouves.push(refus('avenant-vide', 'Dites ce que l’avenant change.', 'objet'));
  if (a.heures !== null && !(a.heures > 0 && a.heures <= 48))
    trouves.push(refus('convention-heures', 'Écrivez les heures d’une semaine, de 1 à 48.', 'heures'));
  else if (a.heures !== null && a.heures < MI_TEMPS)
    trouves.push(
      refus(
        'avenant-mi-temps',
        'Le contrat ne peut pas être inférieur à un mi-temps (Code du travail, article D5134-156).',
        'heures',
      ),
    );
  return trouves;
}
