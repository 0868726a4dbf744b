import { horsMediation, type NatureParDefaut } from './nature.ts';

/** Working time that is not mediation: without it, the share of 80 % asked by the livret can't be read. */
export const NATURES_HORS_MEDIATION: readonly NatureParDefaut[] = [
  horsMediation(
    'reunion-equipe',
    'Réunion d’équipe',
    'Se réunir entre collègues de la structure pour organiser le travail.',
  ),
  horsMediation(
    'debriefing',
    'Débriefing',
    'Échanger en équipe en fin de service sur ce qui a été fait et ce qu’il faut transmettre.',
  ),
  horsMediation(
    'formation',
    'Formation',
    'Suivre une formation ou un atelier de professionnalisation en tant que salarié.',
    'Prise de poste',
    'Journée du plan régional',
  ),
  horsMediation(
    'analyse-pratique',
    'Analyse de la pratique',
    'Prendre du recul sur son travail avec un intervenant ou entre pairs.',
  ),
  horsMediation(
    'administratif',
    'Administratif',
    'Saisir, écrire, classer, répondre à des courriels.',
    'Préparation du bilan annuel',
  ),
  horsMediation(
    'preparation',
    'Préparation et organisation',
    'Préparer du matériel, un planning ou une action, sans public.',
  ),
  horsMediation(
    'entretien-professionnel',
    'Entretien professionnel',
    'Faire le point avec son responsable sur son poste, son projet ou ses objectifs.',
  ),
  horsMediation('trajet', 'Trajet', 'Se déplacer d’un lieu de travail à un autre, sans public.'),
];
