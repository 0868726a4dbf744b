import {
  cloture,
  contact,
  fiche,
  type Histoire,
  navette,
  passage,
  protocole,
  rappel,
  tableRonde,
} from './histoire.ts';

const VOISINAGE = ['Conflit de voisinage', 'Nuisances sonores', 'Animaux', 'Jets d’objets', 'Logement'];
const USAGE = [
  'Occupation des espaces communs',
  'Incivilités',
  'Jeunesse',
  'Nuisances sonores',
  'Stationnement et circulation',
  'Encombrants et propreté',
];

/** Heard apart, then together; what was agreed holds. */
export const BRUIT: Histoire = {
  sorte: 'Conflit de voisinage',
  enjeux: [
    'Bruits de pas et de meubles le soir entre deux étages ; les portes claquent, on ne se parle plus.',
    'Musique et télévision tard le soir ; une pétition circule dans la cage d’escalier.',
    'Enfants qui jouent à l’étage du dessus, coups au plafond en réponse.',
    'Machine à laver la nuit : l’une travaille tôt, l’autre rentre tard.',
  ],
  saisine: 'Habitant',
  temps: 'differe',
  rythme: 14,
  ou: 'residence',
  personnes: ['partie', 'partie'],
  thematiques: VOISINAGE,
  episodes: [
    contact(
      1,
      'la personne du dessous',
      'visite',
      'Première écoute. Elle note les heures depuis un mois et ne dort plus bien. Elle accepte que l’on voie l’autre foyer.',
    ),
    passage(1, 'en-cours'),
    navette(5, 2, 'L’autre foyer ignorait que l’on entendait autant. Il veut bien en parler.'),
    navette(9, 1, 'Le bruit gêne surtout après le dîner ; le reste de la journée, tout va bien.'),
    contact(
      14,
      'le gardien',
      'rencontre',
      'Il confirme que les planchers sont minces dans cette cage. Il ne prend pas parti.',
    ),
    navette(19, 2, 'Des tapis peuvent être posés. La famille demande que l’on sonne au lieu de taper.'),
    tableRonde(
      26,
      'Local de médiation',
      { 'Partie 1': true, 'Partie 2': true },
      'Chacun a raconté sa soirée ordinaire. Le ton est resté calme. Les deux foyers ont choisi eux-mêmes des heures.',
    ),
    protocole(
      26,
      61,
      [
        'Partie 2',
        'Poser des tapis dans le couloir et la chambre, et ranger les jouets à roulettes après le dîner.',
        true,
      ],
      ['Partie 1', 'Sonner ou laisser un mot, ne plus taper au plafond.', true],
    ),
    passage(26, 'accord'),
    contact(
      36,
      'la personne du dessous',
      'telephone',
      'Les soirées sont plus calmes. Elle a remercié sa voisine dans l’escalier.',
    ),
    contact(
      48,
      'la famille du dessus',
      'visite',
      'Les tapis sont posés. Les enfants jouent davantage dehors.',
    ),
    contact(
      61,
      'les deux foyers',
      'visite',
      'Revue de l’accord : chacun tient sa parole et souhaite en rester là.',
    ),
    cloture(63, 'resolue'),
  ],
};

/** A word given is enough. */
export const CHIEN: Histoire = {
  sorte: 'Conflit de voisinage',
  enjeux: [
    'Un chien aboie quand il est seul ; le ton monte sur le palier.',
    'Un chien sans laisse fait peur aux enfants de la cage.',
  ],
  saisine: 'Habitant',
  temps: 'differe',
  rythme: 14,
  ou: 'residence',
  personnes: ['partie', 'partie'],
  thematiques: VOISINAGE,
  episodes: [
    contact(
      2,
      'la voisine de palier',
      'permanence',
      'Elle est venue au local, fatiguée et en colère. Elle a peur d’envenimer les choses.',
    ),
    passage(2, 'en-cours'),
    contact(6, 'le propriétaire du chien', 'visite', '', false),
    navette(
      9,
      2,
      'Il ne savait pas que le chien aboyait en son absence. Il cherche une solution pour les matins.',
    ),
    navette(15, 1, 'Elle voudrait être prévenue des jours où le chien reste seul.'),
    passage(
      22,
      'accord',
      'Le chien est gardé le matin par une voisine ; les deux foyers se saluent de nouveau.',
    ),
    contact(
      30,
      'la voisine de palier',
      'rencontre',
      'Elle n’entend plus rien le matin. Elle préfère ne rien signer.',
    ),
    contact(41, 'le propriétaire du chien', 'telephone', 'L’arrangement tient.'),
    cloture(43, 'apaisee'),
  ],
};

/** One of the two does not want it: that is an outcome, and nobody is blamed. */
export const ODEURS: Histoire = {
  sorte: 'Conflit de voisinage',
  enjeux: ['Odeurs de cuisine et de poubelles sur un palier.', 'Une cave partagée, des affaires déplacées.'],
  saisine: 'Bailleur',
  saisinePar: 'gestionnaire',
  temps: 'differe',
  rythme: 21,
  ou: 'residence',
  personnes: ['partie', 'partie'],
  thematiques: VOISINAGE,
  episodes: [
    contact(
      3,
      'la personne qui se plaint',
      'visite',
      'Elle veut une sanction. On lui explique ce que fait la médiation, et ce qu’elle ne fait pas.',
    ),
    passage(3, 'en-cours'),
    contact(8, 'le foyer d’en face', 'visite', '', false),
    contact(
      12,
      'le foyer d’en face',
      'visite',
      'Reçu sur le pas de la porte : pas d’envie de médiation. On laisse nos coordonnées.',
    ),
    contact(
      19,
      'la personne qui se plaint',
      'telephone',
      'On lui dit le refus, sans en donner les raisons. Elle sait à qui s’adresser chez le bailleur.',
    ),
    cloture(20, 'retrait-partie'),
  ],
};

/** Agreed, broken, handed over to the landlord. */
export const FENETRES: Histoire = {
  sorte: 'Conflit de voisinage',
  enjeux: [
    'Des objets et des restes tombent d’un balcon sur le rez-de-jardin.',
    'De l’eau coule d’un balcon sur le linge du dessous, tous les matins.',
  ],
  saisine: 'Habitant',
  temps: 'differe',
  rythme: 14,
  ou: 'residence',
  personnes: ['partie', 'partie', 'entourage'],
  thematiques: VOISINAGE,
  episodes: [
    contact(
      1,
      'la locataire du rez-de-jardin',
      'visite',
      'Elle montre ce qu’elle ramasse. Elle n’ose plus laisser sa petite-fille jouer dehors.',
    ),
    passage(1, 'en-cours'),
    navette(4, 2, 'Les occupants disent que ce n’est pas toujours eux, et acceptent d’en parler.'),
    rappel(
      10,
      'Ne rien jeter par les fenêtres ni par les balcons',
      'Partie 2',
      'Rappel du règlement de la résidence, bien reçu.',
    ),
    protocole(
      16,
      45,
      ['Partie 2', 'Fermer le garde-corps avec un filet et vider les cendriers à l’intérieur.', false],
      ['Partie 1', 'Prévenir tout de suite, par un mot, quand quelque chose tombe.', true],
    ),
    passage(16, 'accord'),
    contact(28, 'la locataire du rez-de-jardin', 'telephone', 'Cela recommence le week-end.'),
    navette(38, 2, 'Le filet n’est pas posé. Ils attendent l’accord du bailleur.'),
    passage(45, 'en-cours'),
    fiche(47, {
      partenaire: 'gestionnaire',
      par: 'courriel',
      message:
        'Nous suivons un conflit dû à des objets qui tombent d’un balcon. Les occupants sont prêts à poser un filet : pouvez-vous dire lequel est permis, et passer voir sur place ?',
      recue: 2,
      reponse: [
        9,
        'prise-en-charge',
        'Le responsable de site passe la semaine prochaine et fournit le filet.',
        'Le responsable de site',
      ],
      verifiee: [21, true],
    }),
    passage(47, 'attente-partenaire'),
    contact(57, 'le gardien', 'rencontre', 'Le filet est commandé.'),
    contact(
      68,
      'la locataire du rez-de-jardin',
      'visite',
      'Le filet est posé par le bailleur, qui suit la suite lui-même.',
    ),
    cloture(70, 'relais-pris'),
  ],
};

/** Checked: there was nothing. */
export const INFONDE: Histoire = {
  sorte: 'Conflit de voisinage',
  enjeux: ['Un logement dit bruyant, dont personne d’autre ne se plaint.'],
  saisine: 'Bailleur',
  saisinePar: 'gestionnaire',
  temps: 'differe',
  rythme: null,
  ou: 'residence',
  personnes: [],
  thematiques: VOISINAGE,
  episodes: [
    contact(
      2,
      'les voisins de l’étage',
      'visite',
      'Quatre portes ouvertes : personne n’entend rien d’inhabituel.',
    ),
    passage(2, 'en-cours'),
    fiche(4, {
      partenaire: 'gestionnaire',
      par: 'courriel',
      message: 'Un bruit nous est signalé dans la cage. Des travaux sont-ils en cours dans un logement ?',
      reste: 'annulee',
    }),
    contact(9, 'le gardien', 'telephone', 'Le bruit venait d’un chantier, fini depuis.'),
    cloture(10, 'infondee'),
  ],
};

/** The mediators knew one of the two: they withdrew, as the deontology says. */
export const TROP_PROCHE: Histoire = {
  sorte: 'Conflit de voisinage',
  enjeux: ['Place de stationnement disputée entre deux foyers.'],
  saisine: 'Habitant',
  temps: 'reel',
  rythme: null,
  ou: 'residence',
  personnes: ['partie', 'partie'],
  thematiques: VOISINAGE,
  episodes: [
    contact(
      0,
      'un des deux conducteurs',
      'rencontre',
      'Le ton est monté devant nous, puis redescendu. Rendez-vous pris.',
    ),
    passage(0, 'en-cours'),
    contact(
      6,
      'l’autre conducteur',
      'telephone',
      'Il nous connaît par ailleurs : nous ne serions plus impartiaux, et nous le disons aux deux.',
    ),
    cloture(7, 'retrait-mediateur'),
  ],
};

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
