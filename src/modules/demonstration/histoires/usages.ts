import { cloture, contact, fiche, type Histoire, passage, rappel, tableRonde } from './histoire.ts';

const USAGE = [
  'Occupation des espaces communs',
  'Incivilités',
  'Jeunesse',
  'Nuisances sonores',
  'Stationnement et circulation',
  'Encombrants et propreté',
];

/** The shared hall, in real time, then with the landlord. */
export const HALL: Histoire = {
  sorte: 'Conflit d’usage',
  enjeux: [
    'Un groupe se retrouve dans le hall le soir ; les familles n’osent plus passer.',
    'Trottinettes et vélos dans l’entrée : on s’accroche, au propre comme au figuré.',
    'Repas pris dans l’escalier, restes laissés sur place.',
  ],
  saisine: 'Constat en tournée',
  temps: 'reel',
  rythme: 14,
  ou: 'residence',
  personnes: [],
  thematiques: USAGE,
  episodes: [
    rappel(
      0,
      'Laisser libres le hall et les escaliers',
      'Le groupe du soir',
      'Bien reçu. Ils disent n’avoir nulle part où aller quand il pleut.',
    ),
    passage(0, 'en-cours'),
    contact(
      4,
      'deux familles de la cage',
      'visite',
      'Elles ne demandent pas que le groupe parte, seulement de pouvoir passer et dormir.',
    ),
    rappel(
      9,
      'Pas de bruit dans les parties communes le soir',
      'Le groupe du soir',
      'Le groupe descend la musique de lui-même à notre arrivée.',
    ),
    fiche(11, {
      partenaire: 'gestionnaire',
      par: 'lien',
      message:
        'Le hall sert de lieu de rencontre le soir, faute d’abri dehors. Pouvez-vous étudier un éclairage et un banc devant l’entrée, et venir à une table ronde avec les habitants ?',
      recue: 1,
      reponse: [
        13,
        'information',
        'L’éclairage est prévu au budget ; nous venons à la table ronde.',
        'L’agence',
      ],
    }),
    contact(
      18,
      'le groupe du soir',
      'rencontre',
      'Deux d’entre eux veulent bien venir parler avec les familles.',
    ),
    tableRonde(
      27,
      'Local de médiation',
      { 'Familles de la cage': true, 'Groupe du soir': true, 'Le bailleur': true, 'Le centre social': false },
      'Première fois que tous se parlent. Le banc est choisi ensemble, à l’écart des fenêtres.',
    ),
    passage(27, 'accord', 'Le groupe se tient dehors, près du banc, et laisse l’entrée libre.'),
    contact(37, 'les familles de la cage', 'rencontre', 'On passe, on se salue.'),
    contact(49, 'le gardien', 'telephone', 'Le hall reste libre, sauf les soirs de pluie.'),
    cloture(51, 'apaisee'),
  ],
};

/** Outside: those who play, those who rest. */
export const BALLON: Histoire = {
  sorte: 'Conflit d’usage',
  enjeux: [
    'Parties de ballon sous les fenêtres, bancs occupés, mots échangés entre âges.',
    'Rodéos de petites roues et promenades d’enfants au même endroit, à la même heure.',
  ],
  saisine: 'Institution',
  saisinePar: 'Ville de Clairvigne',
  temps: 'differe',
  rythme: 21,
  ou: 'espace',
  personnes: [],
  thematiques: [...USAGE, 'Cadre de vie'],
  episodes: [
    contact(
      3,
      'des personnes assises sur les bancs',
      'rencontre',
      'Elles aiment voir du monde, mais pas recevoir le ballon.',
    ),
    passage(3, 'en-cours'),
    contact(
      8,
      'les joueurs',
      'rencontre',
      'Le terrain voisin ferme tôt. Ils proposent de jouer de l’autre côté des arbres.',
    ),
    rappel(
      14,
      'Les petites roues vont au pas près des jeux d’enfants',
      'Les joueurs',
      'Entendu, avec le sourire.',
    ),
    contact(
      21,
      'le service des espaces verts',
      'telephone',
      'D’accord pour déplacer deux bancs et marquer un coin de jeu.',
    ),
    tableRonde(
      31,
      'Sur place, autour d’un café',
      { 'Les joueurs': true, 'Les personnes des bancs': true, 'La ville': true },
      'Le coin de jeu est tracé à la craie ensemble. On se revoit au printemps.',
    ),
    fiche(33, {
      partenaire: 'Ville de Clairvigne',
      par: 'lien',
      message: 'Le tracé à la craie convient à tous. Pouvez-vous le peindre, et poser un panneau simple ?',
      reste: 'brouillon',
    }),
    contact(42, 'les joueurs', 'rencontre', 'Le tracé est respecté.'),
    contact(54, 'les personnes des bancs', 'rencontre', 'Plus de ballon perdu depuis deux semaines.'),
    cloture(56, 'resolue'),
  ],
};
