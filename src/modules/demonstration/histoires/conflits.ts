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
