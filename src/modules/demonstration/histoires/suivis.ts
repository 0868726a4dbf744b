import {
  accompagnement,
  accord,
  cloture,
  contact,
  fiche,
  type Histoire,
  passage,
  tableRonde,
} from './histoire.ts';

/** Letters that say the contrary of one another. */
export const COURRIERS: Histoire = {
  sorte: 'Incompréhension avec une institution',
  enjeux: [
    'Trois courriers qui se contredisent ; l’allocation est suspendue depuis deux mois.',
    'Une somme est réclamée sans que la personne comprenne pourquoi.',
    'Un dossier transmis deux fois, chaque fois déclaré incomplet.',
  ],
  saisine: 'Habitant',
  temps: null,
  rythme: 14,
  ou: null,
  personnes: ['accompagnee'],
  thematiques: ['Accès aux droits', 'Budget et énergie', 'Numérique', 'Logement'],
  episodes: [
    contact(
      0,
      'la personne',
      'permanence',
      'Les courriers sont remis dans l’ordre. Elle comprend enfin ce qui est demandé, et ce qui manque.',
    ),
    passage(0, 'en-cours'),
    accord(4, 1, 'CAF', 'Que la caisse sache quel dossier est bloqué et puisse rappeler la personne.', {
      forme: 'ecrit',
    }),
    fiche(5, {
      partenaire: 'CAF',
      par: 'lien',
      nomme: 1,
      message:
        'Trois courriers reçus en deux mois demandent des pièces différentes. La personne les a toutes envoyées. Pouvez-vous dire ce qui manque, et la rappeler ?',
      recue: 2,
      reponse: [
        11,
        'prise-en-charge',
        'Une pièce n’était pas lisible. Un rendez-vous est fixé, l’allocation sera rétablie.',
        'Le service des relations',
      ],
      verifiee: [27, true],
    }),
    passage(5, 'attente-partenaire'),
    contact(
      12,
      'la personne',
      'telephone',
      'Toujours pas de nouvelle ; elle garde le courrier de côté, comme convenu.',
    ),
    contact(
      20,
      'la personne',
      'permanence',
      'La caisse l’a appelée. Nous préparons ensemble le rendez-vous.',
    ),
    passage(20, 'en-cours'),
    accompagnement(
      25,
      'CAF',
      95,
      'Elle a mené l’entretien elle-même. Nous étions là pour les mots difficiles.',
    ),
    contact(33, 'la personne', 'telephone', 'Le versement est arrivé.'),
    cloture(34, 'resolue'),
  ],
};

/** Repairs that do not come. */
export const TRAVAUX: Histoire = {
  sorte: 'Incompréhension avec une institution',
  enjeux: [
    'Infiltrations signalées trois fois ; la locataire menace de ne plus payer son loyer.',
    'Chauffage faible dans une cage entière, réponses différentes selon l’interlocuteur.',
  ],
  saisine: 'Habitant',
  temps: null,
  rythme: 14,
  ou: 'residence',
  personnes: ['accompagnee'],
  thematiques: ['Logement', 'Cadre de vie', 'Budget et énergie'],
  episodes: [
    contact(
      1,
      'la locataire',
      'visite',
      'Nous regardons les murs ensemble et relisons les échanges. Elle sait maintenant à quoi sert le loyer en attendant.',
    ),
    passage(1, 'en-cours'),
    fiche(6, {
      partenaire: 'gestionnaire',
      par: 'courriel',
      message:
        'Une infiltration a été signalée trois fois sans visite. Pouvez-vous donner une date de passage et un seul interlocuteur ?',
      relance: 16,
    }),
    passage(6, 'attente-partenaire'),
    contact(
      14,
      'l’agence',
      'telephone',
      'Le message est bien arrivé, personne ne sait encore qui s’en occupe.',
    ),
    contact(22, 'la locataire', 'telephone', 'Elle attend, et continue de payer.'),
    fiche(30, {
      partenaire: 'gestionnaire',
      par: 'papier',
      message:
        'Seconde demande : la tache a grandi. Merci de donner une date de visite, même lointaine, que nous puissions la dire.',
      recue: 3,
      reponse: [10, 'prise-en-charge', 'Visite du technicien fixée.', 'Le responsable technique'],
      verifiee: [24, true],
    }),
    contact(35, 'la locataire', 'rencontre', 'Nous lui disons que la demande est repartie.'),
    contact(45, 'la locataire', 'telephone', 'Le technicien est venu, les travaux sont commandés.'),
    contact(56, 'la locataire', 'visite', 'Les travaux sont faits.'),
    cloture(57, 'resolue'),
  ],
};

/** Regular visits, without any data about health. */
export const ISOLEE: Histoire = {
  sorte: 'Personne isolée ou fragilisée',
  enjeux: [
    'Une personne âgée ne descend plus depuis le départ de sa voisine.',
    'Un homme seul, volets clos ; le gardien s’inquiète.',
    'Une mère seule avec un nourrisson, sans famille dans la ville.',
    'Un habitant revenu vivre seul, qui ne connaît plus personne dans le quartier.',
  ],
  saisine: 'Aller-vers',
  temps: null,
  rythme: 14,
  ou: 'residence',
  personnes: ['accompagnee', 'entourage'],
  thematiques: ['Isolement', 'Accès aux droits', 'Santé', 'Parentalité', 'Mobilité'],
  episodes: [
    contact(
      0,
      'la personne',
      'visite',
      'Dix minutes à la porte, puis un café. Elle dit que personne ne vient.',
    ),
    passage(0, 'en-cours'),
    contact(
      8,
      'la personne',
      'visite',
      'Elle nous attendait. On regarde ensemble le programme du centre social.',
    ),
    contact(17, 'la personne', 'telephone', 'Un mot pour dire que l’on passe la semaine prochaine.'),
    accord(20, 1, 'CCAS', 'Que le service puisse l’appeler pour proposer une aide à domicile.'),
    fiche(21, {
      partenaire: 'CCAS',
      par: 'telephone',
      nomme: 1,
      message:
        'Une personne seule accepte d’être appelée. Pouvez-vous lui présenter ce que le service propose ?',
      reponse: [8, 'prise-en-charge', 'Une visite est prévue avec elle.', 'L’accueil du service'],
      verifiee: [19, true],
    }),
    contact(27, 'la personne', 'visite', 'Elle a reçu l’appel du service et n’a pas dit non.'),
    accompagnement(36, 'Centre social La Passerelle', 80, 'Premier atelier. Elle est restée jusqu’au bout.'),
    contact(46, 'la personne', 'rencontre', 'Croisée devant la boulangerie, seule et souriante.'),
    contact(56, 'la personne', 'visite', 'Elle retourne à l’atelier chaque semaine.'),
    contact(
      67,
      'le centre social',
      'telephone',
      'Ils la connaissent bien maintenant et préviendront en cas d’absence.',
    ),
    contact(78, 'la personne', 'visite', 'On se dit au revoir sans se perdre de vue.'),
    cloture(79, 'relais-pris'),
  ],
};

/** On the way to a training. */
export const JEUNE: Histoire = {
  sorte: 'Jeune adulte',
  enjeux: [
    'Sorti de l’école sans diplôme, veut travailler, ne sait pas par où commencer.',
    'Une jeune femme cherche une formation et un mode de garde.',
    'Un jeune homme hébergé chez des amis, qui cherche un toit et un emploi.',
  ],
  saisine: 'Constat en tournée',
  temps: null,
  rythme: 14,
  ou: null,
  personnes: ['accompagnee'],
  thematiques: ['Emploi', 'Jeunesse', 'Mobilité', 'Accès aux droits', 'Scolarité'],
  episodes: [
    contact(0, 'le jeune', 'rencontre', 'Il demande à nous parler à part du groupe.'),
    passage(2, 'en-cours'),
    contact(
      7,
      'le jeune',
      'permanence',
      'On liste ce qu’il sait faire. Il est surpris par la longueur de la liste.',
    ),
    accord(9, 1, 'Mission locale', 'Que la mission locale lui donne un rendez-vous et connaisse son projet.'),
    fiche(10, {
      partenaire: 'Mission locale',
      par: 'lien',
      nomme: 1,
      message:
        'Un jeune du quartier cherche une formation. Il est disponible tout de suite : quand peut-il venir ?',
      recue: 1,
      reponse: [6, 'prise-en-charge', 'Rendez-vous donné avec une conseillère.', 'L’accueil'],
      verifiee: [15, true],
    }),
    accompagnement(18, 'Mission locale', 110, 'Le trajet a servi à préparer ce qu’il voulait dire.'),
    contact(27, 'le jeune', 'message', 'Il a signé son contrat d’accompagnement.'),
    contact(38, 'le jeune', 'rencontre', 'Il visite un centre de formation demain.'),
    contact(49, 'la mission locale', 'telephone', 'Il vient à tous ses rendez-vous.'),
    cloture(50, 'relais-pris'),
  ],
};

/** Somebody whose trace is lost, in spite of several tries. */
export const PERDU: Histoire = {
  sorte: 'Jeune adulte',
  enjeux: ['Un jeune en rupture avec sa famille, dort chez les uns et les autres.'],
  saisine: 'Partenaire',
  saisinePar: 'Collège des Marronniers',
  temps: null,
  rythme: 14,
  ou: null,
  personnes: ['accompagnee', 'entourage'],
  thematiques: ['Jeunesse', 'Emploi', 'Accès aux droits'],
  episodes: [
    contact(4, 'le jeune', 'rencontre', 'Il accepte que l’on se revoie, sans rien promettre.'),
    passage(4, 'en-cours'),
    accord(9, 1, 'Mission locale', 'Que la mission locale l’appelle.', { retire: 11 }),
    fiche(10, {
      partenaire: 'Mission locale',
      par: 'courriel',
      nomme: 1,
      message: 'Un jeune accepte d’être appelé pour un premier rendez-vous.',
      recue: 1,
      reponse: [
        8,
        'reorientee',
        'Trop jeune pour notre dispositif : nous l’adressons à la prévention.',
        'L’accueil',
      ],
      verifiee: [20, false],
    }),
    contact(
      18,
      'le jeune',
      'message',
      'Il préfère se débrouiller seul et ne veut plus que l’on parle de lui. Son accord est retiré.',
    ),
    contact(26, 'le jeune', 'message', '', false),
    contact(40, 'le jeune', 'telephone', '', false),
    cloture(55, 'sans-nouvelles'),
  ],
};

/** A right to open, one paper after the other. */
export const DROITS: Histoire = {
  sorte: 'Accès aux droits',
  enjeux: [
    'Retraite à demander, carrière en morceaux, aucun compte en ligne.',
    'Complémentaire à renouveler, avis d’imposition introuvable.',
    'Demande de logement à refaire après une séparation.',
    'Premier dossier d’aide pour une famille qui arrive dans la ville.',
  ],
  saisine: 'Habitant',
  temps: null,
  rythme: 21,
  ou: null,
  personnes: ['accompagnee'],
  thematiques: ['Accès aux droits', 'Numérique', 'Logement', 'Budget et énergie'],
  episodes: [
    contact(
      0,
      'la personne',
      'permanence',
      'Un classeur, trois intercalaires. Elle repart avec la liste de ce qu’il reste à trouver.',
    ),
    passage(0, 'en-cours'),
    contact(9, 'la personne', 'permanence', 'Deux papiers retrouvés sur quatre.'),
    accompagnement(16, 'Maison des solidarités', 120, 'Dossier déposé, reçu gardé dans le classeur.'),
    passage(16, 'attente-partenaire'),
    fiche(17, {
      partenaire: 'Maison des solidarités',
      par: 'courriel',
      message:
        'Un dossier a été déposé avec notre aide. Pouvez-vous nous dire sous combien de temps la personne aura une réponse ?',
      recue: 2,
      reponse: [12, 'information', 'Réponse sous six semaines.', 'Le secrétariat'],
    }),
    contact(26, 'la personne', 'telephone', 'Rien encore. Elle sait que le délai est normal.'),
    contact(37, 'la personne', 'permanence', 'Une pièce complémentaire est demandée, envoyée ensemble.'),
    contact(48, 'la personne', 'telephone', 'Toujours en attente, sans inquiétude.'),
    contact(58, 'la personne', 'permanence', 'Le droit est ouvert. Elle a tenu à nous montrer le courrier.'),
    cloture(58, 'resolue'),
  ],
};

/** A bill too large. */
export const ENERGIE: Histoire = {
  sorte: 'Accès aux droits',
  enjeux: [
    'Facture d’énergie que le foyer ne peut pas régler en une fois.',
    'Loyers en retard après une baisse de revenus.',
  ],
  saisine: 'Partenaire',
  saisinePar: 'CCAS',
  temps: null,
  rythme: 14,
  ou: 'residence',
  personnes: ['accompagnee'],
  thematiques: ['Budget et énergie', 'Accès aux droits', 'Logement'],
  episodes: [
    contact(2, 'la personne', 'visite', 'Elle n’ouvrait plus les lettres. On les a lues une par une.'),
    passage(2, 'en-cours'),
    contact(9, 'la personne', 'permanence', 'Un budget sur une feuille. Le plus dur était de commencer.'),
    fiche(13, {
      partenaire: 'CCAS',
      par: 'lien',
      message:
        'Un foyer demande à étaler une facture. Quelle aide peut être demandée, et avec quels papiers ?',
      recue: 4,
      reponse: [
        15,
        'refusee',
        'Les revenus dépassent le plafond de l’aide ; un étalement reste possible auprès du fournisseur.',
        'L’accueil du service',
      ],
    }),
    contact(18, 'la personne', 'telephone', 'Le fournisseur propose un étalement.'),
    contact(29, 'la personne', 'permanence', 'L’échéancier est signé.'),
    contact(40, 'la personne', 'telephone', 'Deux échéances payées. Elle respire.'),
    cloture(41, 'apaisee'),
  ],
};

/** Carried by residents, month after month. */
export const PROJET: Histoire = {
  sorte: 'Projet d’habitants',
  enjeux: [
    'Des habitants veulent fleurir les pieds d’immeuble et s’en occuper eux-mêmes.',
    'Un local vide à transformer en atelier de réparation de vélos.',
  ],
  saisine: 'Habitant',
  temps: null,
  rythme: 21,
  ou: 'residence',
  personnes: [],
  thematiques: ['Vie associative', 'Cadre de vie', 'Citoyenneté', 'Parentalité', 'Jeunesse'],
  episodes: [
    contact(
      2,
      'cinq habitants',
      'permanence',
      'Chacun dit ce qu’il sait faire. Une liste part sur le frigo de l’une d’entre eux.',
    ),
    passage(2, 'en-cours'),
    contact(12, 'le bailleur', 'telephone', 'Pas d’objection, s’il y a un nom d’association.'),
    fiche(20, {
      partenaire: 'Ville de Clairvigne',
      par: 'papier',
      message:
        'Un collectif d’habitants prépare un projet au pied de l’immeuble. Qui peut le recevoir, et quand ?',
      recue: 5,
      reponse: [18, 'reorientee', 'Le service de la vie associative prendra contact.', 'Le cabinet'],
    }),
    tableRonde(
      23,
      'Centre social La Passerelle',
      { 'Les habitants': true, 'Le bailleur': true, 'La ville': false },
      'Le budget tient sur une page. Deux habitantes le présenteront à la ville.',
    ),
    contact(34, 'les deux habitantes', 'permanence', 'Répétition de la présentation.'),
    accompagnement(45, 'Ville de Clairvigne', 75, 'Elles ont parlé, nous avons écouté.'),
    contact(55, 'les habitants', 'rencontre', 'Les premiers bacs sont posés.'),
    contact(66, 'les habitants', 'rencontre', 'Une fête est prévue pour l’ouverture.'),
    contact(78, 'les habitants', 'rencontre', 'Le collectif continue seul.'),
    cloture(80, 'resolue'),
  ],
};
