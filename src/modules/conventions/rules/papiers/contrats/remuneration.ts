import { type Block, missing, type Text, text, untold } from '../../../../../kernel/document.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { accordsDe } from './accords.ts';
import { estPartiel, heuresDe } from './engagement.ts';
import type { DonneesDeContrat } from './genre.ts';
import { heuresEcrites, p, sommeEcrite } from './valeurs.ts';

const MOIS = 12;
const SEMAINES = 52;
const MINIMUM_DE_DROIT_COMMUN = 24;

/** Gross pay of an hour: that of a month over its average number of hours. */
export const tauxHoraire = (brutMensuel: number, heuresParSemaine: number): number =>
  Math.round((brutMensuel * MOIS * 100) / (heuresParSemaine * SEMAINES)) / 100;

/** Fewer than 24 hours a week: only when the person asked so in writing, or the branch provides it (livret 2024). */
function moinsDe24h({ contrat }: DonneesDePapier): Text {
  if (contrat?.moinsDe24h === 'demande-ecrite')
    return text` Cette durée, inférieure à vingt-quatre heures, répond à la demande écrite et motivée du ${missing('date de la demande écrite de moins de 24 heures')}, jointe au contrat.`;
  if (contrat?.moinsDe24h === 'accord-de-branche')
    return text` Cette durée, inférieure à vingt-quatre heures, est permise par l’accord de branche suivant : ${missing('accord de branche qui permet moins de 24 heures')}.`;
  return text` Cette durée est inférieure à vingt-quatre heures : ${missing('demande écrite et motivée de la personne, ou accord de branche')}.`;
}

/** What a contract of part time must say (Code du travail, L3123-6). */
function tempsPartiel(d: DonneesDeContrat): Block[] {
  if (!estPartiel(d)) return [];
  const heures = heuresDe(d);
  const a = accordsDe(d.personne?.genre ?? null);
  const court = heures < MINIMUM_DE_DROIT_COMMUN && d.genre !== 'remplacement' ? moinsDe24h(d) : [];
  return [
    p`Le travail est à temps partiel : ${heuresEcrites(heures)} par semaine, réparties entre les jours comme le dit l’article sur les horaires.${court}`,
    p`Cette répartition peut être modifiée dans les cas suivants : ${missing('cas où la répartition des heures peut changer')}. ${a.Salarie} en est prévenu${a.e} au moins ${missing('nombre de jours avant un changement de répartition')} jours à l’avance.`,
    p`Des heures complémentaires peuvent être demandées, dans la limite que fixe la convention collective ou, à défaut, du dixième de la durée prévue, sans que la durée du travail atteigne jamais celle d’un temps complet. ${a.Salarie} a les mêmes droits qu’une personne à temps complet.`,
  ];
}

export function remuneration(d: DonneesDeContrat): Block[] {
  const a = accordsDe(d.personne?.genre ?? null);
  const brut = d.personne?.salaireBrut ?? null;
  const heures = heuresDe(d);
  return [
    p`${a.Salarie} est soumis${a.e} à la durée du travail en vigueur chez l’employeur. ${a.Il} perçoit une rémunération brute mensuelle de ${brut === null ? untold('salaire brut mensuel') : sommeEcrite(brut)}, soit un taux horaire brut de ${brut === null ? untold('taux horaire') : sommeEcrite(tauxHoraire(brut, heures))}.`,
    ...tempsPartiel(d),
    p`S’y ajoutent : ${missing('primes, avantages en nature, ancienneté, ou « aucun complément »')}. Si le contrat est suspendu, les primes sont calculées en proportion du temps de travail accompli et des périodes qui lui sont assimilées.`,
  ];
}
