import type { Tranche } from '../../modules/interventions/rules/comptes.ts';

export const AGES: Readonly<Record<Tranche, { nom: string; unite: string }>> = {
  moins12: { nom: 'Moins de 12 ans', unite: 'une personne de moins de 12 ans' },
  de12a17: { nom: '12 à 17 ans', unite: 'une personne de 12 à 17 ans' },
  de18a25: { nom: '18 à 25 ans', unite: 'une personne de 18 à 25 ans' },
  de26a59: { nom: '26 à 59 ans', unite: 'une personne de 26 à 59 ans' },
  plus60: { nom: '60 ans et plus', unite: 'une personne de 60 ans et plus' },
};

/** Fields as a person calls them: in the history, and when two people changed the same act. */
const CHAMPS: Readonly<Record<string, string>> = {
  jour: 'date',
  heure: 'heure',
  nuit: 'nuit',
  tourneeId: 'tournée',
  situation: 'situation',
  creneau: 'moment de la journée',
  minutes: 'durée',
  natureId: 'nature',
  secteurId: 'secteur',
  lieuId: 'lieu',
  saisineId: 'mode de saisine',
  issueId: 'issue',
  projetId: 'projet',
  thematiques: 'thématiques',
  partenaires: 'partenaires',
  membres: 'personnes présentes',
  femmes: 'femmes',
  hommes: 'hommes',
  nonCommunique: 'non communiqué',
  ages: 'âges',
  classement: 'classement',
  aValoriser: 'à valoriser',
  recit: 'récit',
  photos: 'photos',
  heureFin: 'heure de fin',
  duree: 'durée',
};

/** « durée » */
export const champEnLettres = (champ: string): string => CHAMPS[champ] ?? champ;

/** « durée, récit » */
export const champsEnLettres = (champs: readonly string[]): string => champs.map(champEnLettres).join(', ');
