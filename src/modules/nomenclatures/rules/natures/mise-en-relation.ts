import { type NatureParDefaut, nature } from './nature.ts';

/** Family 2, « Mise en relation des usagers avec les institutions »; ALTM's « Développement partenarial ». */
export const NATURES_MISE_EN_RELATION: readonly NatureParDefaut[] = [
  nature(
    'mise-en-relation',
    'Mise en relation',
    [5, 2, 2],
    'Mettre une personne en contact direct avec un partenaire, avec son accord : appel, rendez-vous, passage de relais.',
    'Appeler la mission locale avec un jeune',
  ),
  nature(
    'accompagnement-physique',
    'Accompagnement physique',
    [5, 2, 2],
    'Aller avec une personne chez un partenaire ou dans un service.',
    'Accompagner une mère à son premier rendez-vous à la PMI',
  ),
  nature(
    'suivi-mise-en-relation',
    'Suivi d’une mise en relation',
    [5, 2, 2],
    'S’assurer que la personne a bien été reçue et que sa prise en charge continue.',
    'Rappeler une personne trois semaines après son rendez-vous',
  ),
  nature(
    'suivi-jeune-adulte',
    'Suivi de jeune adulte',
    [5, 2, 2],
    'Accompagner dans la durée un jeune de 16 à 25 ans vers les partenaires de l’insertion.',
  ),
  nature(
    'fiche-de-liaison',
    'Fiche de liaison',
    [5, 2, 2],
    'Transmettre une situation par écrit à un partenaire, avec l’accord des personnes, et attendre sa réponse.',
    'Fiche envoyée au bailleur après une plainte pour bruit',
  ),
  nature(
    'explication-courrier',
    'Explication ou traduction d’un courrier',
    [3, 2, 2],
    'Expliquer ou traduire un courrier d’une institution pour que la personne sache ce qui lui est demandé.',
    'Lire ensemble un courrier de la CAF',
  ),
  nature(
    'mediation-institution',
    'Médiation avec une institution',
    [3, 2, 2],
    'Rétablir le dialogue entre une personne et un service qui ne se comprennent plus.',
    'Revenir au guichet avec une personne repartie en colère',
  ),
  nature(
    'mediation-parents-ecole',
    'Médiation entre parents et école',
    [3, 2, 2],
    'Faciliter les échanges entre des parents et l’établissement ou le service qui accueille leurs enfants.',
    'Préparer avec un père un rendez-vous au collège',
  ),
  nature(
    'porter-a-connaissance',
    'Alerte à une institution',
    [3, 2, 2],
    'Faire connaître à une institution une difficulté que plusieurs habitants rencontrent avec elle.',
    'Signaler qu’un nouveau formulaire n’est pas compris',
  ),
  nature(
    'reunion-partenariale',
    'Réunion partenariale',
    [4, 2, 2],
    'Prendre part à une instance du territoire pour partager ses observations avec les partenaires.',
    'GSUP',
    'Conseil local de santé mentale',
    'Coordination jeunesse',
  ),
];
