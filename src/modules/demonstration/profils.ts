import type { Pondere } from './alea.ts';
import { type Profil, profil } from './profil.ts';

const DEMARCHES: Pondere<string> = [
  ['Accès aux droits', 30],
  ['Logement', 22],
  ['Numérique', 14],
  ['Emploi', 10],
  ['Budget et énergie', 9],
  ['Santé', 6],
  ['Scolarité', 5],
  ['Mobilité', 4],
];
const VIE_QUOTIDIENNE: Pondere<string> = [
  ['Isolement', 24],
  ['Cadre de vie', 22],
  ['Logement', 14],
  ['Santé', 8],
  ['Parentalité', 8],
  ['Jeunesse', 8],
  ['Conflit de voisinage', 7],
  ['Emploi', 5],
  ['Scolarité', 4],
];
const VOISINAGE: Pondere<string> = [
  ['Nuisances sonores', 42],
  ['Conflit de voisinage', 26],
  ['Occupation des espaces communs', 16],
  ['Incivilités', 8],
  ['Stationnement et circulation', 5],
  ['Animaux', 3],
];
const REGLES: Pondere<string> = [
  ['Occupation des espaces communs', 28],
  ['Nuisances sonores', 24],
  ['Encombrants et propreté', 14],
  ['Incivilités', 13],
  ['Jets d’objets', 10],
  ['Stationnement et circulation', 8],
  ['Animaux', 3],
];
const BATI: Pondere<string> = [
  ['Cadre de vie', 60],
  ['Encombrants et propreté', 30],
  ['Stationnement et circulation', 10],
];
const COLLECTIF: Pondere<string> = [
  ['Vie associative', 30],
  ['Cadre de vie', 25],
  ['Citoyenneté', 20],
  ['Jeunesse', 15],
  ['Parentalité', 10],
];
const ECOLE: Pondere<string> = [
  ['Scolarité', 70],
  ['Parentalité', 18],
  ['Jeunesse', 12],
];

const ASSISTANCE: Parameters<typeof profil>[0] = {
  rythme: 'jour',
  public: [1, 2],
  femmes: 0.58,
  ages: [1, 3, 10, 50, 36],
  thematiques: VIE_QUOTIDIENNE,
  saisines: [
    ['Aller-vers', 55],
    ['Habitant', 35],
    ['Partenaire', 6],
    ['Bailleur', 4],
  ],
  issues: [
    ['Besoin satisfait', 60],
    ['En cours', 20],
    ['Orienté', 20],
  ],
  ensemble: 0.15,
  lieux: 'partout',
};
const BUREAU: typeof ASSISTANCE = {
  ...ASSISTANCE,
  thematiques: DEMARCHES,
  saisines: [
    ['Habitant', 82],
    ['Partenaire', 12],
    ['Institution', 6],
  ],
  issues: [
    ['Besoin satisfait', 52],
    ['Orienté', 30],
    ['En cours', 18],
  ],
  public: [1, 1],
  ensemble: 0.04,
  lieux: 'local',
};
const RELAIS: typeof ASSISTANCE = {
  ...BUREAU,
  rythme: 'ouverture',
  issues: [
    ['Relais pris', 48],
    ['En cours', 32],
    ['Orienté', 12],
    ['Sans réponse du partenaire', 5],
    ['Refus', 3],
  ],
  partenaire: [0.96, 'theme'],
  lieux: 'partout',
};
const CONFLIT: typeof ASSISTANCE = {
  rythme: 'soir',
  saison: 'bruit',
  public: [2, 5],
  femmes: 0.46,
  ages: [0, 8, 20, 52, 20],
  thematiques: VOISINAGE,
  saisines: [
    ['Habitant', 45],
    ['Bailleur', 25],
    ['Constat en tournée', 24],
    ['Institution', 6],
  ],
  issues: [
    ['Apaisé', 42],
    ['En cours', 28],
    ['Accord trouvé', 12],
    ['Sans suite', 8],
    ['Refus', 7],
    ['Retrait du médiateur', 3],
  ],
  partenaire: [0.22, 'gestionnaire'],
  ensemble: 0.55,
  lieux: 'residences',
};
const VEILLE: typeof ASSISTANCE = {
  rythme: 'rue',
  public: [0, 0],
  femmes: 0.5,
  ages: [1, 1, 1, 1, 1],
  thematiques: BATI,
  saisines: [
    ['Constat en tournée', 86],
    ['Habitant', 14],
  ],
  issues: [
    ['En cours', 50],
    ['Réparé', 36],
    ['Sans réponse du partenaire', 14],
  ],
  ensemble: 0.5,
  lieux: 'dehors',
};
const PROJET: typeof ASSISTANCE = {
  rythme: 'jour',
  saison: 'collectif',
  public: [3, 10],
  femmes: 0.62,
  ages: [12, 14, 10, 42, 22],
  thematiques: COLLECTIF,
  saisines: [
    ['Auto-saisine', 40],
    ['Partenaire', 30],
    ['Habitant', 22],
    ['Bailleur', 8],
  ],
  issues: [],
  partenaire: [0.5, 'theme'],
  ensemble: 0.45,
  lieux: 'dehors',
};

/** The shared rounds of the day: they come with the shift, not by draw. */
export const TOURNEE = profil(ASSISTANCE, 'presence-tournee', 0, [60, 105], {
  rythme: 'rue',
  public: [3, 12],
  femmes: 0.45,
  ages: [8, 22, 22, 34, 14],
  thematiques: [],
  saisines: [['Aller-vers', 1]],
  issues: [],
  ensemble: 1,
  lieux: 'dehors',
});

export const PROFILS: readonly Profil[] = [
  profil(ASSISTANCE, 'ecoute-active', 20, [10, 40], { rythme: 'rue', issues: [] }),
  profil(ASSISTANCE, 'prise-de-contact', 5, [5, 15], { rythme: 'rue', public: [1, 4], issues: [] }),
  profil(BUREAU, 'accueil', 8, [10, 25]),
  profil(BUREAU, 'information-orientation', 8.5, [10, 20], { lieux: 'partout', ensemble: 0.12 }),
  profil(BUREAU, 'aide-administrative', 5.5, [20, 50]),
  profil(BUREAU, 'aide-demarche-en-ligne', 4, [25, 60], {
    thematiques: [
      ['Numérique', 70],
      ['Accès aux droits', 30],
    ],
  }),
  profil(ASSISTANCE, 'aide-morale', 3.5, [20, 45], { saison: 'isolement' }),
  profil(ASSISTANCE, 'aide-physique', 1.2, [10, 25], { lieux: 'residences' }),
  profil(ASSISTANCE, 'suivi-personne-isolee', 3.2, [20, 45], {
    saison: 'isolement',
    public: [1, 1],
    femmes: 0.68,
    ages: [0, 0, 1, 14, 85],
    thematiques: [
      ['Isolement', 85],
      ['Santé', 15],
    ],
    lieux: 'residences',
  }),
  profil(ASSISTANCE, 'porte-a-porte', 1.3, [40, 80], { public: [4, 12], ensemble: 0.7, lieux: 'residences' }),
  profil(ASSISTANCE, 'accueil-nouveaux-arrivants', 0.5, [25, 45], { public: [1, 4], lieux: 'residences' }),
  profil(PROJET, 'presentation-mediation', 0.6, [30, 90], { public: [3, 15] }),

  profil(RELAIS, 'mise-en-relation', 8, [15, 40]),
  profil(RELAIS, 'accompagnement-physique', 1.6, [50, 120], { lieux: 'ailleurs' }),
  profil(RELAIS, 'suivi-mise-en-relation', 2.6, [10, 25]),
  profil(RELAIS, 'suivi-jeune-adulte', 2, [20, 50], {
    femmes: 0.36,
    ages: [0, 12, 88, 0, 0],
    thematiques: [
      ['Emploi', 75],
      ['Mobilité', 15],
      ['Logement', 10],
    ],
  }),
  profil(RELAIS, 'fiche-de-liaison', 1.6, [15, 30], {
    thematiques: VOISINAGE,
    partenaire: [1, 'gestionnaire'],
    lieux: 'residences',
  }),
  profil(BUREAU, 'explication-courrier', 3.4, [15, 35], { partenaire: [0.45, 'theme'] }),
  profil(RELAIS, 'mediation-institution', 0.8, [25, 60]),
  profil(RELAIS, 'mediation-parents-ecole', 0.9, [25, 50], {
    saison: 'ecole',
    femmes: 0.7,
    thematiques: ECOLE,
  }),
  profil(RELAIS, 'porter-a-connaissance', 0.4, [20, 40], { public: [0, 0], partenaire: [1, 'theme'] }),
  profil(PROJET, 'reunion-partenariale', 1.3, [60, 120], {
    lieux: 'ailleurs',
    public: [0, 0],
    thematiques: [
      ['Cadre de vie', 60],
      ['Jeunesse', 25],
      ['Santé', 15],
    ],
    partenaire: [1, 'ville'],
    ensemble: 0.2,
  }),

  profil(PROJET, 'facilitation-projet', 1.6, [40, 90], { projets: ['Jardin partagé des Tisserands'] }),
  profil(PROJET, 'initiative-habitants', 0.6, [40, 90], {
    projets: ['Jardin partagé des Tisserands', 'Charte du bien vivre au Grand Pré'],
  }),
  profil(PROJET, 'action-collective', 0.7, [90, 180], { public: [10, 32] }),
  profil(PROJET, 'evenement-quartier', 0.35, [150, 240], { public: [40, 120], ensemble: 0.9 }),
  profil(PROJET, 'cafe-mediation', 3, [75, 120], {
    lieux: 'local',
    jour: 4,
    public: [6, 16],
    projets: ['Café médiation du jeudi'],
  }),
  profil(PROJET, 'action-intergenerationnelle', 0.5, [75, 150], {
    public: [10, 24],
    ages: [20, 20, 4, 12, 44],
  }),
  profil(PROJET, 'soutien-parentalite', 0.4, [60, 110], {
    lieux: 'local',
    saison: 'ecole',
    thematiques: [['Parentalité', 1]],
  }),
  profil(PROJET, 'concertation-habitants', 1.4, [30, 80], { projets: ['Charte du bien vivre au Grand Pré'] }),
  profil(PROJET, 'reunion-publique', 0.2, [90, 130], { lieux: 'local', public: [12, 35], rythme: 'soir' }),
  profil(PROJET, 'marche-exploratoire', 0.1, [90, 120], {
    public: [7, 15],
    thematiques: [['Cadre de vie', 1]],
  }),
  profil(PROJET, 'questionnaire-habitants', 0.3, [50, 90], { public: [8, 20] }),
  profil(PROJET, 'sensibilisation', 1, [45, 120], { public: [8, 30], thematiques: REGLES }),
  profil(PROJET, 'atelier-scolaire', 0.6, [55, 110], {
    lieux: 'ailleurs',
    rythme: 'ouverture',
    saison: 'ecole',
    public: [18, 27],
    femmes: 0.5,
    ages: [45, 55, 0, 0, 0],
    thematiques: [
      ['Citoyenneté', 60],
      ['Scolarité', 40],
    ],
  }),
  profil(PROJET, 'formation-habitants', 0.12, [120, 180], { lieux: 'local', public: [5, 11] }),
  profil(PROJET, 'echange-pratiques', 0.12, [90, 150], {
    lieux: 'ailleurs',
    public: [4, 12],
    partenaire: [1, 'ville'],
  }),

  profil(ASSISTANCE, 'presence-postee', 2.2, [25, 45], {
    rythme: 'ouverture',
    saison: 'ecole',
    public: [4, 14],
    femmes: 0.5,
    ages: [15, 70, 5, 10, 0],
    thematiques: ECOLE,
    issues: [],
    ensemble: 0.5,
    lieux: 'dehors',
  }),
  profil(VEILLE, 'veille-technique-transmission', 6, [5, 15], { partenaire: [1, 'gestionnaire'] }),
  profil(VEILLE, 'veille-technique-securisation', 0.6, [10, 30], { partenaire: [0.8, 'gestionnaire'] }),
  profil(VEILLE, 'veille-technique-intervention', 2, [5, 15], { issues: [['Réparé', 1]] }),
  profil(VEILLE, 'veille-sociale', 2.2, [10, 30], {
    thematiques: [
      ['Jeunesse', 35],
      ['Cadre de vie', 35],
      ['Isolement', 30],
    ],
    issues: [],
  }),
  profil(VEILLE, 'note-ambiance', 2.5, [5, 10], { thematiques: [], issues: [], saisines: [] }),
  profil(PROJET, 'diagnostic', 0.25, [60, 120], { thematiques: BATI, partenaire: [1, 'gestionnaire'] }),

  profil(CONFLIT, 'conflit-temps-reel', 3.6, [15, 50], {
    saisines: [
      ['Constat en tournée', 62],
      ['Habitant', 38],
    ],
  }),
  profil(CONFLIT, 'conflit-temps-differe', 4.2, [25, 60], { rythme: 'rue' }),
  profil(CONFLIT, 'conflit-navette', 2.2, [30, 70], { rythme: 'rue', public: [2, 3] }),
  profil(CONFLIT, 'conflit-table-ronde', 0.5, [60, 110], {
    rythme: 'rue',
    ensemble: 0.9,
    issues: [
      ['Accord trouvé', 66],
      ['En cours', 22],
      ['Refus', 12],
    ],
    lieux: 'local',
  }),
  profil(CONFLIT, 'conflit-suivi', 6.5, [10, 35], { rythme: 'rue', public: [1, 3] }),
  profil(CONFLIT, 'protocole-accord', 0.12, [40, 60], { issues: [['Accord trouvé', 1]], lieux: 'local' }),
  profil(CONFLIT, 'rappel-a-la-regle', 11, [5, 15], {
    public: [1, 6],
    femmes: 0.24,
    ages: [4, 34, 38, 20, 4],
    thematiques: REGLES,
    saisines: [
      ['Constat en tournée', 78],
      ['Habitant', 14],
      ['Bailleur', 8],
    ],
    issues: [
      ['Apaisé', 74],
      ['Sans suite', 20],
      ['Refus', 6],
    ],
    partenaire: [0.03, 'gestionnaire'],
    lieux: 'dehors',
  }),
  profil(CONFLIT, 'prevention-conflit', 1.4, [15, 40], { rythme: 'rue', public: [1, 4] }),
  profil(CONFLIT, 'mediation-intergenerationnelle', 0.8, [25, 60], {
    rythme: 'rue',
    ages: [10, 36, 10, 20, 24],
    lieux: 'dehors',
  }),
  profil(CONFLIT, 'mediation-scolaire', 0.6, [15, 40], {
    rythme: 'ouverture',
    saison: 'ecole',
    ages: [20, 80, 0, 0, 0],
    thematiques: ECOLE,
    partenaire: [0.7, 'theme'],
    lieux: 'ailleurs',
  }),
];
