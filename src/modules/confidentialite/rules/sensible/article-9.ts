import { lignes, type Table } from './table.ts';

const NATIONAL =
  '(?:algerien|marocain|tunisien|malien|senegalais|ivoirien|camerounais|congolais|guineen|comorien|mahorais|turc|kurde|syrien|afghan|irakien|iranien|libyen|soudanais|erythreen|somalien|ethiopien|nigerian|togolais|beninois|burkinabe|mauritanien|tchadien|angolais|capverdien|portugais|espagnol|italien|polonais|roumain|bulgare|serbe|albanais|kosovar|bosniaque|georgien|armenien|tchetchene|russe|ukrainien|chinois|vietnamien|cambodgien|laotien|pakistanais|bangladais|indien|sri-?lankais|tamoul|haitien|bresilien|colombien|egyptien|libanais|palestinien|africain|maghrebin|arabe|antillais|asiatique|subsaharien|kabyle|berbere|europeen de l.est|etranger|turque|grec|grecque|blanche|rom|gitan|tzigane|manouche|noir|blanc|metis|black|beur|rebeu|renoi)(?:ne|e|s|es|nes)?';
const QUI =
  '(?:dame|monsieur|homme|femme|jeune|fille|garcon|famille|couple|habitante?|locataire|voisine?|mere|pere|enfant|ado|eleve|personne|mec|gars|mari|copain|copine|individu|etudiante?|papa|maman|mineure?|refugiee?)s?';

/** Origin, real or supposed, and the standing of foreigners. */
export const ORIGINE: Table = {
  genre: 'origine',
  raison: 'L’origine d’une personne n’a pas à être écrite : elle n’est pas utile et la loi la protège.',
  nom: 'situation personnelle',
  noms: 'situation personnelle',
  adjectif: '',
  entrees: [
    ...lignes(
      'toujours',
      'tel-quel',
      [
        `(?:d.origines? (?:[a-z-]+|d[ue] [a-z]+)|originaire (?:d[ue]s?|de la|de l.|d.|des) ?[a-z-]+|de nationalite [a-z-]+|de type (?:africain|europeen|maghrebin|nord-africain|asiatique|mediterraneen)|issue? de l.immigration)`,
      ],
      {
        proposition: '',
        saufApres: '(?:[a-z-]*ale|[a-z-]*ine inconnue)',
        sauf: '(?:produits? |plats? |pays |emballages? |badges? |pieces? )',
      },
    ),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        'sans[- ]papiers?',
        'clandestine?s?',
        'en situation irreguliere',
        'demandeu(?:r|se)s? d.asile',
        'deboutee?s?(?: de l.asile| du droit d.asile)',
        'primo-?arrivante?',
        'migrante?',
      ],
      {
        proposition: 'en difficulté',
        sauf: '(?:accueil des |aide aux |cours pour |avec les |les )',
      },
    ),
    ...lignes(
      'toujours',
      'tel-quel',
      ['oqtf', 'obligation de quitter le territoire(?: francais)?', 'mesure d.expulsion du territoire'],
      {
        proposition: 'décision difficile',
      },
    ),
    ...lignes('personne', 'tel-quel', ['refugiee?s?'], { proposition: 'en difficulté' }),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        `(?<=(?:^|[^a-z])${QUI} )${NATIONAL}`,
        `(?<=(?:^|[^a-z])(?:il|elle|on|monsieur|madame) (?:est|etait) )${NATIONAL}`,
        `(?<=(?:^|[^a-z])(?:un|une|le|la|ce|cet|cette|l.|du|les|des|deux|trois) ?)(?:algerien|marocain|tunisien|malien|senegalais|turc|kurde|rom|gitan|tzigane|arabe|tchetchene|albanais|kosovar|roumain|afghan|syrien|comorien|africain|maghrebin|rebeu|renoi)(?:ne|e|s|es|nes)?(?= (?:du|de la|qui|est|a|vit|habite|sont|ont|d.a cote|nous|se|ne|s.|demande|veut))`,
      ],
      {
        proposition: '',
      },
    ),
  ],
};

const CROYANT =
  '(?:musulman|catholique|chretien|protestant|evangelique|evangeliste|juif|juive|bouddhiste|hindou|athee|orthodoxe|islamiste|salafiste|integriste|catho|temoin de jehovah|temoins de jehovah|croyant|pratiquant)(?:ne|e|s|es|nes)?(?: pratiquante?)?';

/** Beliefs. */
export const RELIGION: Table = {
  genre: 'religion',
  raison: 'La religion d’une personne n’a pas à être écrite : la loi la protège.',
  nom: 'situation personnelle',
  noms: 'situation personnelle',
  adjectif: '',
  entrees: [
    ...lignes('toujours', 'tel-quel', [`(?<=(?:^|[^a-z])${QUI} )(?:tres |non )?${CROYANT}`], {
      proposition: '',
    }),
    ...lignes(
      'personne',
      'tel-quel',
      [`(?:est |etait |sont )?(?:tres |trop |non |pas )?${CROYANT}`, 'convertie?s?(?: a l.islam)?'],
      {
        proposition: null,
        sauf: '(?:cimetiere |ecole |lycee |secours |college |fete |calendrier |carre |eglise |association |centre |scouts? )',
      },
    ),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        'voilee?s?',
        '(?:porte|portait|en|met) (?:le |un |son )?(?:voile|niqab|burqa|jilbab|abaya|hijab|kippa|qamis|foulard islamique)',
      ],
      {
        proposition: '',
        sauf: '(?:roue |roues |jante |velo |porte |table |planche |poteau )',
      },
    ),
    ...lignes(
      'personne',
      'tel-quel',
      [
        '(?:frequente|va|allait|prie|fait sa priere|toujours fourree?|traine)(?: souvent| beaucoup| tous les vendredis| regulierement| toujours)?(?: a| dans)? (?:la |l.|une )(?:mosquee|eglise|synagogue|salle de priere|paroisse)',
        'fait (?:le |son )?(?:ramadan|careme|shabbat)',
        'fait (?:ses |la |sa )prieres?',
        's.est radicalisee?',
      ],
      {
        proposition: null,
      },
    ),
  ],
};

/** Political opinions and unions. */
export const OPINIONS: Table = {
  genre: 'opinions',
  raison: 'Les opinions d’une personne n’ont pas à être écrites : la loi les protège.',
  nom: 'opinion',
  noms: 'opinions',
  adjectif: '',
  entrees: lignes(
    'toujours',
    'tel-quel',
    [
      '(?:vote|votait|voter|votera|a vote) (?:pour )?(?:le |la |les )?(?:rn|fn|lfi|ps|pcf|lr|macron|le pen|melenchon|bardella|zemmour|extreme[- ](?:droite|gauche)|a (?:droite|gauche)|blanc|verts|ecolo|front national|rassemblement national)',
      '(?:milite|militait|militante?s?|encartee?|adherente?|sympathisante?|elue?) (?:a la |a l.|au |aux |du |de la |chez les |pour le |pour la )?(?:rn|fn|lfi|ps|pcf|lr|npa|communiste|socialiste|politique|extreme[- ](?:droite|gauche)|cgt|cfdt|fo|sud|unsa|front national|rassemblement national|insoumise?s?|parti)(?: [a-z]+)?',
      '(?:est|etait) (?:tres )?(?:facho|raciste|complotiste|royaliste|anarchiste|communiste|de (?:gauche|droite)|d.extreme[- ](?:droite|gauche)|gilet jaune|syndicaliste)',
      '(?:d.|a l.)extreme[- ](?:droite|gauche)',
      'syndiquee?s?(?: (?:a la|a l.|au|chez) [a-z]+)?',
      'deleguee? (?:cgt|cfdt|fo|sud)',
    ],
    { proposition: null },
  ),
};

/** Sexual life and the private life of families. */
export const INTIME: Table = {
  genre: 'intime',
  raison: 'La vie intime ou familiale d’une personne n’a pas à être écrite ici.',
  nom: 'situation familiale',
  noms: 'situation familiale',
  adjectif: 'en difficulté',
  entrees: [
    ...lignes(
      'toujours',
      'tel-quel',
      [
        '(?:est |etait )?(?:homo(?:sexuel|sexuelle)?|gay|lesbienne|bisexuel(?:le)?|transsexuel(?:le)?|transgenre|pede|gouine)s?',
        '(?:se prostitue|se prostituait|fait le trottoir|fait la manche et plus|travailleuse du sexe|prostituee?s?)',
        '(?:a|ont|avait) (?:eu )?(?:des )?(?:rapports|relations) sexuel(?:le)?s',
        '(?:trompe|trompait) (?:sa|son) (?:femme|mari|conjointe?|compagne|compagnon)',
        'transition de genre',
      ],
      { proposition: null, sauf: "(?:lutte contre l'|centre |association |personnes |droits |lieu )" },
    ),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        'enfants? (?:ont ete |est |sont |a ete |etait |va etre |vont etre )?(?:placee?s?|retiree?s?)(?: en foyer| a l.ase| en famille d.accueil)?',
        'placement (?:d[ue]|de(?: la| ses| son| sa| leurs| leur)?) (?:enfants?|fils|fille|bebe|petite?)',
        '(?:est|a ete|etait) placee? (?:en foyer|a l.ase|en famille d.accueil)',
        '(?:information|ip) preoccupante',
        'garde (?:de ses enfants )?(?:lui a ete )?retiree',
        'suivie? (?:par l.|a l.)ase',
        'aemo',
        '(?:fugue|a fugue|fugueuse|fugueur|en fugue)(?= |,|\\.|$)',
      ],
      { proposition: null },
    ),
  ],
};
