import { type NatureParDefaut, nature } from './nature.ts';

/** Family 5, « Prévention et gestion des tensions, incompréhensions et conflits »; ALTM's « Gestion de conflits ». */
export const NATURES_CONFLITS: readonly NatureParDefaut[] = [
  nature(
    'conflit-temps-reel',
    'Gestion de conflit - temps réel',
    [2, 5, 4],
    'Intervenir à chaud dans un conflit en cours, pour éviter l’escalade et veiller à la sécurité de chacun.',
    'Dispute dans un hall',
  ),
  nature(
    'conflit-temps-differe',
    'Gestion de conflit - temps différé',
    [2, 5, 4],
    'Traiter un conflit après coup, en dehors de la navette et de la table ronde.',
    'Premier entretien après une plainte de voisinage',
  ),
  nature(
    'conflit-navette',
    'Gestion de conflit - navette',
    [2, 5, 4],
    'Rencontrer séparément chaque personne en conflit et porter la parole de l’une à l’autre, avec leur accord.',
  ),
  nature(
    'conflit-table-ronde',
    'Gestion de conflit - table ronde',
    [2, 5, 4],
    'Réunir les personnes en conflit pour qu’elles se parlent et cherchent un accord.',
  ),
  nature(
    'conflit-suivi',
    'Gestion de conflit - suivi',
    [2, 5, 4],
    'Prendre des nouvelles d’un conflit déjà traité et vérifier que l’apaisement dure.',
    'Repasser voir deux voisins un mois après leur accord',
  ),
  nature(
    'protocole-accord',
    'Protocole d’accord',
    [2, 5, 4],
    'Mettre par écrit, avec les personnes en conflit, ce sur quoi elles se sont entendues.',
  ),
  nature(
    'rappel-a-la-regle',
    'Rappel à la règle',
    [2, 5, 4],
    'Rappeler une règle de vie commune à une personne ou à un groupe, par le dialogue et sans sanction.',
    'Musique forte à 22 heures',
    'Encombrants dans un hall',
  ),
  nature(
    'prevention-conflit',
    'Prévention de conflit',
    [2, 5, 4],
    'Agir sur un désaccord avant qu’il ne devienne un conflit.',
    'Parler du bruit avec des voisins avant une fête de famille',
  ),
  nature(
    'mediation-intergenerationnelle',
    'Médiation entre générations',
    [2, 5, 5],
    'Renouer le dialogue entre des jeunes et des adultes, ou au sein d’une famille qui le demande.',
    'Partage d’une placette entre joueurs de ballon et riverains',
  ),
  nature(
    'mediation-scolaire',
    'Médiation en milieu scolaire',
    [2, 5, 4],
    'Aider des élèves en désaccord à se parler, dans l’établissement ou à ses abords.',
  ),
];
