import { type Jour, plusMois } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { MOIS_DE_PREAVIS } from './echeances-convention.ts';

/** Who ends a convention before its term (D5134-154). `office`: the law itself, for papers never sent or nobody hired. */
export const PAR_QUI = ['employeur', 'prefet', 'office'] as const;
export type ParQui = (typeof PAR_QUI)[number];

/** How a convention ends before its term: what somebody records of it. All null: it goes on. */
export interface FinSaisie {
  /** Day on which the employer told the préfet. */
  readonly denonceeLe: Jour | null;
  /** Last day of the convention. */
  readonly resilieeLe: Jour | null;
  readonly par: ParQui | null;
}

/** Nothing ends a convention before the last day of a bilan that is frozen. Refused: convention-bilan-fige. */
export const refusDeFinirAvantUnBilan = (
  fin: Jour,
  dernierJourFige: Jour | null,
  champ: string,
): Refus | null =>
  dernierJourFige !== null && fin < dernierJourFige
    ? refus(
        'convention-bilan-fige',
        `Un bilan figé va jusqu’au ${jour(dernierJourFige)} : la convention ne peut pas finir avant.`,
        champ,
      )
    : null;

/**
 * Every fault of an early end, beside its field: the notice of the employer (two months, D5134-154), days within the
 * convention, who ends it. `dernierJourFige`: last day of the latest frozen bilan.
 */
export function refusDeLaFin(
  f: FinSaisie,
  convention: { readonly signeeLe: Jour | null; readonly debut: Jour; readonly fin: Jour },
  { aujourdhui, dernierJourFige }: { readonly aujourdhui: Jour; readonly dernierJourFige: Jour | null },
): Refus[] {
  const trouves: Refus[] = [];
  const non = (code: string, message: string, champ: string) => trouves.push(refus(code, message, champ));
  const { denonceeLe, resilieeLe, par } = f;
  if (denonceeLe !== null) {
    if (denonceeLe > aujourdhui)
      non(
        'denonciation-a-venir',
        'Écrivez le jour où le préfet a été averti, quand c’est fait.',
        'denonceeLe',
      );
    else if (denonceeLe < (convention.signeeLe ?? convention.debut))
      non(
        'denonciation-avant',
        'La convention n’existait pas encore ce jour-là. Vérifiez la date.',
        'denonceeLe',
      );
    else if (denonceeLe > convention.fin)
      non('denonciation-apres', 'La convention était déjà finie ce jour-là. Vérifiez la date.', 'denonceeLe');
  }
  if (resilieeLe === null) {
    if (par !== null && par !== 'employeur')
      non('resiliation-sans-date', 'Écrivez le dernier jour de la convention.', 'resilieeLe');
    return trouves;
  }
  if (par === null) non('resiliation-par-qui', 'Dites qui met fin à la convention.', 'par');
  if (resilieeLe < convention.debut)
    non(
      'resiliation-avant',
      'La convention finirait avant d’avoir commencé. Vérifiez la date.',
      'resilieeLe',
    );
  else if (resilieeLe >= convention.fin)
    non(
      'resiliation-apres',
      `La convention finit d’elle-même le ${jour(convention.fin)} : il n’y a rien à résilier ensuite.`,
      'resilieeLe',
    );
  else {
    const fige = refusDeFinirAvantUnBilan(resilieeLe, dernierJourFige, 'resilieeLe');
    if (fige) trouves.push(fige);
  }
  if (par !== 'employeur') return trouves;
  if (denonceeLe === null)
    non(
      'denonciation-manquante',
      'L’employeur avertit d’abord le préfet, deux mois avant (Code du travail, article D5134-154). Écrivez ce jour.',
      'denonceeLe',
    );
  else if (resilieeLe < plusMois(denonceeLe, MOIS_DE_PREAVIS))
    non(
      'preavis-trop-court',
      `Le préavis est de deux mois (Code du travail, article D5134-154) : la convention finit au plus tôt le ${jour(plusMois(denonceeLe, MOIS_DE_PREAVIS))}.`,
      'resilieeLe',
    );
  return trouves;
}
