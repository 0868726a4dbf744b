import { nomDeNature } from './profil.ts';

/** An act worth telling: what happened, with nothing that could point at anyone. */
export interface Recit {
  readonly nature: string;
  readonly thematiques: readonly string[];
  readonly saisine: string;
  readonly issue: string | null;
  readonly partenaires: readonly string[];
  readonly femmes: number;
  readonly hommes: number;
  readonly minutes: number;
  readonly texte: string;
  /** Months in which it can happen; any when absent. */
  readonly mois?: readonly number[];
  /** Start in minutes since midnight, when the account tells the hour. */
  readonly vers?: number;
}

const recit = (
  cle: string,
  thematiques: readonly string[],
  saisine: string,
  issue: string | null,
  [femmes, hommes, minutes]: readonly [number, number, number],
  texte: string,
  reste: Partial<Recit> = {},
): Recit => ({
  nature: nomDeNature(cle),
  thematiques,
  saisine,
  issue,
  partenaires: [],
  femmes,
  hommes,
  minutes,
  texte,
  ...reste,
});

/** By family of the bilan. Those of even rank go to the holder whose first bilan is written. */
export const RECITS: readonly Recit[] = [
  recit(
    'ecoute-active',
    ['Isolement'],
    'Aller-vers',
    null,
    [1, 0, 20],
    'Une habitante ne descendait plus que pour sortir ses poubelles. Nous avons pris l’habitude de nous arrêter cinq minutes à sa porte. Elle parlait de ses plantes, puis du reste. Ce mois-ci, c’est elle qui est venue nous chercher dans le hall pour nous montrer ses géraniums.',
  ),
  recit(
    'aide-administrative',
    ['Accès aux droits'],
    'Habitant',
    'Besoin satisfait',
    [1, 0, 50],
    'Elle gardait ses courriers fermés dans un tiroir, par peur de ce qu’ils contenaient. Nous les avons ouverts ensemble, un par un, et rangés en trois tas. Deux seulement demandaient une réponse. Elle est repartie avec sa pochette sous le bras et un rendez-vous noté au calendrier.',
  ),
  recit(
    'aide-demarche-en-ligne',
    ['Numérique', 'Accès aux droits'],
    'Habitant',
    'Besoin satisfait',
    [0, 1, 45],
    'Un monsieur voulait que l’on « fasse le site » à sa place. Nous avons préféré prendre le temps : il tenait la souris, nous tenions le papier. À la troisième visite, il s’est connecté seul. La semaine suivante, il expliquait la marche à suivre à son voisin de palier.',
  ),
  recit(
    'suivi-personne-isolee',
    ['Isolement', 'Cadre de vie'],
    'Bailleur',
    'Besoin satisfait',
    [1, 0, 35],
    'L’ascenseur était en panne depuis quatre jours et une locataire du dernier étage n’osait déranger personne. Nous avons frappé aux portes de sa cage d’escalier. Trois foyers se sont relayés pour ses courses. L’ascenseur remarche ; le relais, lui, continue le dimanche.',
  ),
  recit(
    'accueil-nouveaux-arrivants',
    ['Logement', 'Vie associative'],
    'Aller-vers',
    'Orienté',
    [1, 2, 40],
    'La famille venait d’arriver et ne connaissait personne. Nous avons fait le tour de la résidence avec elle, du local à poussettes au point de tri. Devant les boîtes aux lettres, une voisine s’est présentée et a proposé d’emmener les enfants à l’école le lendemain.',
    { mois: [7, 8, 9, 10] },
  ),
  recit(
    'aide-morale',
    ['Santé', 'Isolement'],
    'Habitant',
    'Orienté',
    [0, 1, 40],
    'Un habitant que l’on connaissait souriant s’est assis sur un banc et n’en bougeait plus. Nous sommes restés à côté de lui, sans questions. Au bout d’un moment, il a dit qu’il ne voulait plus rentrer dans un appartement vide. Nous avons cherché ensemble à qui il pouvait téléphoner le soir même.',
    { mois: [11, 12, 1, 2] },
  ),

  recit(
    'mise-en-relation',
    ['Emploi'],
    'Aller-vers',
    'Relais pris',
    [0, 1, 35],
    'Il disait que la mission locale, « ce n’est pas pour moi ». Nous avons appelé devant lui, haut-parleur allumé, et la conseillère lui a parlé de mécanique, pas de dossier. Il y est allé. Un mois plus tard, il nous a fait signe de loin avec son casque de chantier.',
    { partenaires: ['Mission locale'] },
  ),
  recit(
    'accompagnement-physique',
    ['Parentalité', 'Santé'],
    'Partenaire',
    'Relais pris',
    [1, 0, 90],
    'Une jeune mère avait manqué deux rendez-vous parce qu’elle ne savait pas par quelle porte entrer. Nous avons fait le trajet à pied avec elle, une fois pour repérer, une fois pour de vrai. Elle a présenté elle-même son enfant à l’accueil. La fois d’après, elle n’avait plus besoin de nous.',
    { partenaires: ['Maison des solidarités'] },
  ),
  recit(
    'explication-courrier',
    ['Logement', 'Budget et énergie'],
    'Habitant',
    'Besoin satisfait',
    [1, 1, 30],
    'Un couple pensait avoir reçu un avis d’expulsion. C’était une régularisation de charges, écrite dans une langue que personne ne parle. Nous l’avons lue ligne à ligne, puis proposé au bailleur d’ajouter trois phrases simples en haut de la prochaine lettre. Il a accepté.',
    { partenaires: ['Clairvigne Habitat'] },
  ),
  recit(
    'mediation-parents-ecole',
    ['Scolarité', 'Parentalité'],
    'Institution',
    'Accord trouvé',
    [1, 1, 50],
    'Un père ne répondait plus aux appels du collège : il croyait que l’on n’appelait que pour se plaindre. Nous avons préparé le rendez-vous avec lui et demandé à l’établissement de commencer par ce qui allait bien. Ils ont parlé une demi-heure. Il a laissé son numéro, et le collège a promis d’appeler aussi pour les bonnes nouvelles.',
    { partenaires: ['Collège des Marronniers'], mois: [1, 2, 3, 5, 6, 9, 10, 11, 12] },
  ),
  recit(
    'mediation-institution',
    ['Accès aux droits'],
    'Habitant',
    'Accord trouvé',
    [1, 0, 55],
    'Elle était repartie du guichet en claquant la porte, persuadée qu’on se moquait d’elle. De son côté, l’agent n’avait pas compris ce qu’elle demandait. Nous avons écouté l’une, puis l’autre, et trouvé le mot qui manquait. Le lendemain, le dossier était complet et chacun s’était excusé.',
    { partenaires: ['CAF'] },
  ),
  recit(
    'suivi-jeune-adulte',
    ['Emploi', 'Mobilité'],
    'Aller-vers',
    'En cours',
    [1, 0, 40],
    'Elle avait trouvé un stage mais aucun bus n’y arrivait à l’heure. Plutôt que de renoncer, elle a posé la question au café médiation. Un habitant qui travaille dans la même zone l’emmène désormais le matin. Elle cherche maintenant à passer son permis.',
    { partenaires: ['Mission locale'] },
  ),

  recit(
    'cafe-mediation',
    ['Cadre de vie', 'Vie associative'],
    'Auto-saisine',
    null,
    [7, 4, 100],
    'Le sujet du jour était le bruit, et l’on craignait les reproches. Une dame a raconté ses nuits hachées par le sommeil léger, un jeune père ses soirées à bercer. Chacun s’est reconnu dans l’autre. Ils ont écrit sur la nappe en papier les trois règles affichées depuis dans l’escalier.',
    { partenaires: ['Centre social La Passerelle'] },
  ),
  recit(
    'marche-exploratoire',
    ['Cadre de vie', 'Citoyenneté'],
    'Partenaire',
    null,
    [11, 2, 110],
    'Onze femmes et deux hommes ont marché à la tombée du jour avec un carnet. Elles savaient exactement où l’on presse le pas : un lampadaire éteint, une haie trop haute, un passage sans issue. La ville a repris la liste point par point. Les lampadaires ont été changés avant l’hiver.',
    { partenaires: ['Ville de Clairvigne'], mois: [3, 4, 9, 10], vers: 19 * 60 + 15 },
  ),
  recit(
    'sensibilisation',
    ['Encombrants et propreté', 'Tri des déchets'],
    'Bailleur',
    null,
    [14, 9, 120],
    'Nous avons installé une table au pied de l’immeuble, avec un vieux fauteuil et une question : où va-t-il, maintenant ? Les enfants ont répondu les premiers, les parents ont suivi. Une quinzaine de foyers sont repartis avec le numéro des encombrants sur un aimant. Le hall est resté vide de meubles pendant tout le mois.',
    { partenaires: ['Clairvigne Habitat'], vers: 16 * 60 + 30 },
  ),
  recit(
    'action-intergenerationnelle',
    ['Isolement', 'Jeunesse'],
    'Auto-saisine',
    null,
    [12, 8, 130],
    'Des collégiens sont venus demander aux anciens à quoi ressemblait le quartier avant les tours. Les photos sont sorties des boîtes à biscuits. Une élève a reconnu la fenêtre de sa chambre dans un champ de tournesols. Ils préparent ensemble une exposition pour l’entrée du centre social.',
    {
      partenaires: ['Centre social La Passerelle', 'Collège des Marronniers'],
      mois: [1, 2, 3, 5, 6, 10, 11],
    },
  ),
  recit(
    'initiative-habitants',
    ['Vie associative', 'Cadre de vie'],
    'Habitant',
    'En cours',
    [4, 3, 80],
    'Au départ, ils étaient sept autour d’une friche et d’une brouette prêtée. Nous n’avons rien planté : nous avons aidé à écrire la demande, à trouver l’assurance et à régler la première dispute, celle de la clé. Aujourd’hui le collectif tient ses réunions sans nous et nous invite aux récoltes.',
    { partenaires: ['Ville de Clairvigne'], mois: [3, 4, 5, 6, 9] },
  ),
  recit(
    'atelier-scolaire',
    ['Citoyenneté', 'Scolarité'],
    'Institution',
    null,
    [12, 13, 110],
    'Nous avons demandé à une classe de jouer une dispute, puis de la rejouer en échangeant les rôles. Celui qui criait le plus fort a découvert ce que l’on entend de l’autre côté. À la fin, une élève a proposé que deux médiateurs soient élus dans la classe. Le professeur a dit oui.',
    { partenaires: ['Collège des Marronniers'], mois: [1, 3, 5, 6, 10, 11, 12] },
  ),

  recit(
    'veille-technique-transmission',
    ['Cadre de vie'],
    'Constat en tournée',
    'Réparé',
    [0, 0, 15],
    'La porte du hall ne fermait plus depuis si longtemps que plus personne ne la signalait. Nous l’avons transmise au bailleur avec une photo, puis affiché la date de la réparation prévue. Le jour dit, deux locataires sont descendus vérifier. Ils nous signalent maintenant les pannes dès le premier jour.',
    { partenaires: ['Clairvigne Habitat'] },
  ),
  recit(
    'veille-technique-securisation',
    ['Cadre de vie'],
    'Constat en tournée',
    'Réparé',
    [0, 0, 30],
    'Une vitre du local à vélos était brisée à hauteur d’enfant. Nous avons posé un ruban, prévenu l’astreinte et attendu sur place, balai en main. Trois adolescents se sont arrêtés pour aider à ramasser. L’un d’eux a demandé comment on devient médiateur.',
    { partenaires: ['Logis des Trois Vallées'] },
  ),
  recit(
    'veille-sociale',
    ['Jeunesse', 'Cadre de vie'],
    'Constat en tournée',
    null,
    [0, 0, 25],
    'Le terrain de jeu s’était vidé d’un coup, sans que personne s’en plaigne. En discutant, nous avons compris que le panier avait été démonté pour réparation et jamais remonté. Les ballons étaient partis sous les fenêtres, et les plaintes avec. Un simple point en réunion de quartier a suffi : le panier est revenu.',
    { partenaires: ['Ville de Clairvigne'], mois: [4, 5, 6, 9] },
  ),
  recit(
    'presence-tournee',
    ['Occupation des espaces communs'],
    'Aller-vers',
    null,
    [5, 9, 90],
    'Trente-cinq degrés à neuf heures du soir, et tout le quartier dehors. Nous avons marché lentement, de banc en banc, avec des gourdes. Les uns demandaient où trouver du frais, les autres un peu de calme. Rien de spectaculaire ce soir-là : seulement une soirée de chaleur qui s’est bien passée.',
    { mois: [6, 7, 8], vers: 20 * 60 + 30 },
  ),

  recit(
    'conflit-table-ronde',
    ['Nuisances sonores', 'Conflit de voisinage'],
    'Habitant',
    'Accord trouvé',
    [1, 1, 95],
    'Elle travaille la nuit, il joue du clavier le matin. Depuis six mois, ils ne se parlaient que par coups dans le mur. Autour de la table, elle a découvert qu’il préparait un concours, et lui qu’elle soignait des malades. Ils ont échangé leurs horaires sur un papier, collé depuis sur les deux frigos.',
  ),
  recit(
    'conflit-temps-reel',
    ['Nuisances sonores', 'Occupation des espaces communs'],
    'Constat en tournée',
    'Apaisé',
    [2, 4, 35],
    'Une dispute montait dans le hall entre un groupe de jeunes et un locataire descendu en pyjama. Nous avons d’abord séparé les voix : les uns dehors, l’autre assis. Puis chacun a pu dire une phrase, une seule, sans être coupé. Le groupe a déplacé l’enceinte ; le lendemain, on s’est salué dans l’ascenseur.',
    { mois: [5, 6, 7, 8, 9], vers: 22 * 60 },
  ),
  recit(
    'conflit-navette',
    ['Conflit de voisinage'],
    'Bailleur',
    'Accord trouvé',
    [2, 0, 60],
    'L’une arrosait ses fleurs, l’autre recevait l’eau sur son linge. Elles refusaient de se voir. Nous avons monté et descendu l’escalier quatre fois, en portant à chacune les mots de l’autre, jamais plus. Au quatrième passage, elles ont demandé à boire le thé ensemble, sans nous.',
    { partenaires: ['Logis des Trois Vallées'], mois: [4, 5, 6, 7, 8, 9] },
  ),
  recit(
    'conflit-suivi',
    ['Conflit de voisinage', 'Animaux'],
    'Auto-saisine',
    'Apaisé',
    [1, 1, 25],
    'Deux mois après l’accord, nous sommes repassés voir les deux voisins. Le chien ne reste plus seul l’après-midi : c’est le voisin plaignant qui le promène. Il dit que cela lui fait du bien au genou. Nous avons refermé le dossier avec le sourire.',
  ),
  recit(
    'mediation-intergenerationnelle',
    ['Jeunesse', 'Nuisances sonores'],
    'Habitant',
    'Accord trouvé',
    [6, 8, 55],
    'Les joueurs de ballon et les riveraines de la placette ne se regardaient plus. Nous leur avons proposé de dessiner ensemble, à la craie, le terrain qui leur irait. Le but a tourné d’un quart, loin des fenêtres, et l’on arrête à vingt et une heures. Une riveraine a demandé à arbitrer le dimanche.',
    { mois: [4, 5, 6, 7, 8, 9] },
  ),
  recit(
    'rappel-a-la-regle',
    ['Stationnement et circulation'],
    'Constat en tournée',
    'Apaisé',
    [0, 3, 15],
    'Trois jeunes essayaient un scooter sur l’allée des poussettes. Nous n’avons pas parlé d’amende : nous avons demandé lequel avait une petite sœur. Le silence a suffi. Ils ont poussé l’engin jusqu’au parking, et l’un d’eux est revenu nous demander où apprendre la mécanique.',
    { mois: [3, 4, 5, 6, 7, 8, 9, 10] },
  ),
];
