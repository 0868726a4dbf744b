import { z } from 'zod';

export interface TermeParDefaut {
  readonly nom: string;
  /** Empty when the name says it all. */
  readonly definition: string;
}

const t = (nom: string, definition = ''): TermeParDefaut => ({ nom, definition });

/** What an act is about. « Santé » is a subject, never the state of a person (no health data is kept). */
export const THEMATIQUES_PAR_DEFAUT: readonly TermeParDefaut[] = [
  t('Logement', 'Demande de logement, mutation, loyer, travaux dans le logement.'),
  t('Cadre de vie', 'Propreté, éclairage, espaces verts, aménagement.'),
  t('Conflit de voisinage', 'Désaccord entre voisins, quelle qu’en soit la cause.'),
  t('Nuisances sonores', 'Bruit de jour ou de nuit.'),
  t('Occupation des espaces communs', 'Halls, paliers, caves, pieds d’immeuble.'),
  t('Incivilités', 'Manques de respect, dégradations légères, règles de vie non suivies.'),
  t('Jets d’objets', 'Objets ou déchets jetés par les fenêtres.'),
  t('Encombrants et propreté'),
  t('Tri des déchets'),
  t('Stationnement et circulation', 'Véhicules gênants, épaves, deux-roues, trottinettes.'),
  t('Animaux', 'Présence, bruit ou propreté liés aux animaux.'),
  t('Isolement', 'Solitude, perte de lien avec l’entourage.'),
  t('Accès aux droits', 'Droits non demandés, dossiers, recours.'),
  t('Numérique', 'Démarches en ligne, équipement, prise en main.'),
  t('Emploi', 'Recherche d’emploi, formation, insertion.'),
  t('Santé', 'Accès aux soins et à la prévention ; jamais l’état de santé d’une personne.'),
  t('Scolarité', 'École, collège, lycée, orientation, absentéisme.'),
  t('Parentalité', 'Relations entre parents et enfants, garde, loisirs des enfants.'),
  t('Jeunesse', 'Activités, places et besoins des jeunes du quartier.'),
  t('Budget et énergie', 'Factures, dettes, consommation d’eau et d’énergie.'),
  t('Mobilité', 'Transports, déplacements, permis de conduire.'),
  t('Vie associative', 'Associations, bénévolat, initiatives du quartier.'),
  t('Citoyenneté', 'Conseils citoyens, règles communes, laïcité, égalité.'),
];

/** How the mediator came to act. */
export const SAISINES_PAR_DEFAUT: readonly TermeParDefaut[] = [
  t('Habitant', 'Une personne du quartier le demande.'),
  t('Bailleur', 'Un bailleur ou un de ses gardiens le demande.'),
  t('Institution', 'Une mairie, un service de l’État, une caisse ou un établissement le demande.'),
  t('Partenaire', 'Une association ou un autre professionnel du territoire le demande.'),
  t('Auto-saisine', 'La structure décide d’agir de sa propre initiative.'),
  t('Constat en tournée', 'Le besoin est vu sur place pendant une tournée.'),
  t('Aller-vers', 'Le médiateur ou la médiatrice va vers les personnes sans demande préalable.'),
];

/** How an act ended. Refusal and withdrawal are outcomes of their own: consent can be withdrawn at any time. */
export const ISSUES_PAR_DEFAUT: readonly TermeParDefaut[] = [
  t('Apaisé', 'La tension est retombée.'),
  t('Accord trouvé', 'Les personnes se sont entendues, par oral ou par écrit.'),
  t('Besoin satisfait', 'La personne a obtenu ce qu’elle demandait.'),
  t('Orienté', 'La personne sait où s’adresser.'),
  t('Relais pris', 'Un partenaire a pris la suite.'),
  t('Réparé', 'Le dysfonctionnement signalé a disparu.'),
  t('En cours', 'La suite est attendue.'),
  t('Sans suite', 'La situation s’est arrêtée là.'),
  t('Sans réponse du partenaire'),
  t('Refus', 'Une des personnes n’a pas voulu de la médiation.'),
  t('Retrait du médiateur', 'Le médiateur ou la médiatrice s’est retiré, comme la déontologie le permet.'),
];

/** Kinds of situations followed over time. */
export const SORTES_PAR_DEFAUT: readonly TermeParDefaut[] = [
  t('Conflit de voisinage', 'Un désaccord qui dure entre des voisins.'),
  t('Conflit d’usage', 'Un désaccord sur l’usage d’un lieu commun ou public.'),
  t('Incompréhension avec une institution', 'Une personne et une administration ne se comprennent plus.'),
  t('Personne isolée ou fragilisée', 'Des visites ou des appels réguliers, sans donnée de santé.'),
  t('Jeune adulte', 'Un accompagnement vers la formation, l’emploi ou les droits.'),
  t('Accès aux droits', 'Un droit à ouvrir ou à rétablir, qui demande plusieurs rencontres.'),
  t('Projet d’habitants', 'Un projet porté par des habitants, soutenu dans la durée.'),
];

/** Kinds of partners: fixed codes, so that figures by kind can be compared between structures. */
export const CATEGORIES_PARTENAIRE = {
  bailleur: 'Bailleur social',
  commune: 'Commune ou intercommunalité',
  departement: 'Département ou région',
  etat: 'Service de l’État',
  'protection-sociale': 'Caisse de protection sociale',
  ecole: 'École, collège ou lycée',
  'police-justice': 'Police ou justice',
  sante: 'Santé',
  'insertion-emploi': 'Insertion ou emploi',
  'action-sociale': 'Centre social ou action sociale',
  prevention: 'Prévention spécialisée',
  association: 'Association',
  habitants: 'Collectif d’habitants',
  transport: 'Transport',
  energie: 'Énergie ou eau',
  autre: 'Autre',
} as const;

export const schemaCategoriePartenaire = z.enum(
  Object.keys(CATEGORIES_PARTENAIRE) as [keyof typeof CATEGORIES_PARTENAIRE],
);
export type CategoriePartenaire = keyof typeof CATEGORIES_PARTENAIRE;
