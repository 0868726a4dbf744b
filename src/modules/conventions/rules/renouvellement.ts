import { type Jour, plusJours } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Contrat, type Dossier, dernierJour, finDe, titulaires } from './dossier.ts';
import { dernierJourPossible } from './duree.ts';

export type Lien = 'renouvellement' | 'transfert';

/** What the next convention starts from. */
export interface Proposition {
  readonly debut: Jour;
  readonly fin: Jour;
  /** Whoever still holds the post on the eve. */
  readonly titulaireId: number | null;
}

/** A renewal follows the very next day, for three years; a transfer keeps what remains of the convention (livret 2024). */
export function proposer(
  lien: Lien,
  d: Pick<Dossier, 'fin' | 'resilieeLe' | 'contrats'>,
  aujourdhui: Jour,
): Proposition {
  const lendemain = plusJours(finDe(d), 1);
  const debut = lien === 'renouvellement' || d.resilieeLe !== null ? lendemain : aujourdhui;
  const fin = lien === 'transfert' && d.fin >= debut ? d.fin : dernierJourPossible(debut);
  return { debut, fin, titulaireId: titulaireAu(d.contrats, plusJours(debut, -1))?.membreId ?? null };
}

/** Whoever holds the post on a day, replacements left out. */
export const titulaireAu = <C extends Contrat>(contrats: readonly C[], le: Jour): C | undefined =>
  titulaires(contrats).findLast((c) => c.debut <= le && le <= (dernierJour(c) ?? le)) as C | undefined;

/**
 * What the next convention may not be: a renewal that overlaps the one before, a transfer to the same employer, or one
 * that begins outside its time: on its first day, or after the last one agreed, when nothing is left of it. Refused: renouvellement-superpose, transfert-meme-employeur, transfert-hors-convention.
 */
export function refusDeLaSuivante(
  lien: Lien,
  avant: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe'> & { readonly employeur: string },
  apres: { readonly debut: Jour; readonly employeur: string },
): Refus | null {
  if (lien === 'renouvellement') {
    return apres.debut > finDe(avant)
      ? null
      : refus(
          'renouvellement-superpose',
          `La convention en cours finit le ${jour(finDe(avant))} : son renouvellement commence après.`,
          'debut',
        );
  }
  if (apres.employeur.trim().toLowerCase() === avant.employeur.trim().toLowerCase())
    return refus(
      'transfert-meme-employeur',
      'Un transfert va à un autre employeur. Écrivez son nom, ou enregistrez un renouvellement.',
      'employeur',
    );
  return apres.debut > avant.debut && apres.debut <= avant.fin
    ? null
    : refus(
        'transfert-hors-convention',
        `La convention va du ${jour(avant.debut)} au ${jour(avant.fin)} : le transfert commence après le premier jour, et au plus tard le dernier.`,
        'debut',
      );
}
