import { type NatureParDefaut, nature } from './nature.ts';

/** Family 4, « Veille technique dans les espaces publics »: presence, technical and social watch (registres 1 and 4). */
export const NATURES_VEILLE: readonly NatureParDefaut[] = [
  nature(
    'presence-tournee',
    'Présence active - tournée',
    [1, 4, 3],
    'Parcourir le secteur à pied pour être vu, rencontrer les habitants et observer les lieux.',
    'Tournée du soir dans trois résidences',
  ),
  nature(
    'presence-postee',
    'Présence active - point fixe',
    [1, 4, 3],
    'Rester un moment à un endroit choisi pour y être disponible et y maintenir une ambiance apaisée.',
    'Sortie du collège',
    'Arrêt de bus',
  ),
  nature(
    'veille-technique-transmission',
    'Veille technique - transmission',
    [1, 4, 3],
    'Constater un dysfonctionnement ou une dégradation et le transmettre à qui doit le réparer.',
    'Porte de hall cassée signalée au bailleur',
  ),
  nature(
    'veille-technique-securisation',
    'Veille technique - sécurisation',
    [1, 4, 3],
    'Mettre un endroit dangereux hors de portée en attendant l’intervention d’un professionnel.',
    'Baliser une vitre brisée',
  ),
  nature(
    'veille-technique-intervention',
    'Veille technique - intervention',
    [1, 4, 3],
    'Agir soi-même, simplement et sans risque, pour faire cesser une gêne.',
    'Déplacer un caddie qui bloque un passage',
  ),
  nature(
    'veille-sociale',
    'Veille sociale',
    [4, 4, 3],
    'Noter un changement ou un signal dans la vie du quartier et le partager avec l’équipe ou un partenaire.',
    'Des tensions nouvelles autour d’un terrain de jeu',
  ),
  nature(
    'note-ambiance',
    'Note d’ambiance',
    [4, 4, 3],
    'Décrire l’ambiance d’un lieu à un moment donné, sans désigner personne.',
  ),
  nature(
    'diagnostic',
    'Diagnostic de résidence ou de quartier',
    [4, 4, 3],
    'Étudier les besoins d’un lieu avec ses habitants et en rendre compte par écrit.',
    'Diagnostic avant une réhabilitation',
  ),
];
