import { termeEnJoursFrancs } from '../../../kernel/jours.ts';
import { feriesDuDossier } from '../calculer.ts';
import type { ContexteDePapier } from '../papiers-contexte.ts';
import { dernierJour, vacances } from '../rules/dossier.ts';
import { JOURS_FRANCS_D_AVIS } from '../rules/echeances-poste.ts';
import type { VacanceDePoste } from '../rules/papiers/lettres/vacance.ts';

/** The time without holder that is still going on, if any. */
export function vacanceDuDossier({
  dossier,
  donnees,
}: Pick<ContexteDePapier, 'dossier' | 'donnees'>): VacanceDePoste | null {
  const ouverte = vacances(dossier).findLast(({ repriseLe }) => repriseLe === null);
  if (ouverte === undefined) return null;
  const { depart } = ouverte;
  const parti = dossier.contrats.find((c) => c.genre !== 'remplacement' && dernierJour(c) === depart);
  const feries = feriesDuDossier(dossier, donnees.aujourdhui);
  return {
    depart,
    membre: parti?.membre ?? '',
    avis: termeEnJoursFrancs(depart, JOURS_FRANCS_D_AVIS, feries),
  };
}
