import { type Jour, plusTard, plusTot } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { type Contrat, dernierJour } from './dossier.ts';

/**
 * Kinds of absence, and whether the aid is cut: unpaid, or giving rise to daily allowances or others (livret 2024,
 * « Décompte des absences »). Paid leave is not in that list: it is kept.
 */
export const GENRES_D_ABSENCE = {
  maladie: { nom: 'Maladie', deduite: true },
  'accident-travail': { nom: 'Accident du travail', deduite: true },
  maternite: { nom: 'Maternité', deduite: true },
  paternite: { nom: 'Paternité', deduite: true },
  formation: { nom: 'Formation indemnisée', deduite: true },
  'sans-solde': { nom: 'Congé sans solde ou absence non payée', deduite: true },
  'conge-paye': { nom: 'Congé payé', deduite: false },
  recuperation: { nom: 'Récupération', deduite: false },
} as const;
export type GenreDAbsence = keyof typeof GENRES_D_ABSENCE;

export interface AbsenceSaisie {
  readonly genre: GenreDAbsence;
  readonly debut: Jour;
  /** Null: not back yet. */
  readonly fin: Jour | null;
  /** Otherwise than its kind says, when the pay slip does. */
  readonly deduite: boolean | null;
}

/**
 * An absence ready to be kept. Refused: absence-dates (the end before the start), absence-hors-contrat,
 * absence-superposee (another one on the same days).
 */
export function examinerAbsence(
  a: AbsenceSaisie,
  contrat: Pick<Contrat, 'debut' | 'fin' | 'depart'>,
  autres: readonly { readonly debut: Jour; readonly fin: Jour | null }[],
): Result<{ readonly deduite: boolean }, Refus> {
  const fin = a.fin ?? a.debut;
  if (fin < a.debut)
    return err(
      refus('absence-dates', 'L’absence finit avant d’avoir commencé. Corrigez l’une des deux dates.', 'fin'),
    );
  const dernier = dernierJour(contrat);
  if (a.debut < contrat.debut || (dernier !== null && plusTard(fin, a.debut) > dernier))
    return err(refus('absence-hors-contrat', 'La personne n’était pas en poste à cette date.', 'debut'));
  const loin = '9999-12-31';
  const croise = autres.find((b) => plusTard(a.debut, b.debut) <= plusTot(a.fin ?? loin, b.fin ?? loin));
  if (croise !== undefined) {
    const quand =
      croise.fin === null
        ? `à partir du ${jour(croise.debut)}, sans date de retour`
        : `du ${jour(croise.debut)} au ${jour(croise.fin)}`;
    // Open until the return, it meets what was planned months ahead.
    const ouverte = a.fin === null && croise.debut > a.debut;
    const faire = ouverte
      ? 'Écrivez le dernier jour de celle-ci, ou corrigez l’autre.'
      : 'Corrigez l’une des deux.';
    return err(
      refus(
        'absence-superposee',
        `Une autre absence est déjà notée, ${quand}. ${faire}`,
        ouverte ? 'fin' : 'debut',
      ),
    );
  }
  return ok({ deduite: a.deduite ?? GENRES_D_ABSENCE[a.genre].deduite });
}

/** What a departure may not be: before the start, or after the end of the contract. */
export function refusDuDepart(le: Jour, contrat: Pick<Contrat, 'debut' | 'fin'>, champ = 'le'): Refus | null {
  if (le < contrat.debut)
    return refus(
      'depart-avant-debut',
      'La personne serait partie avant d’être arrivée. Vérifiez la date.',
      champ,
    );
  if (contrat.fin !== null && le > contrat.fin)
    return refus('depart-apres-fin', 'Le contrat était déjà fini à cette date. Vérifiez-la.', champ);
  return null;
}
