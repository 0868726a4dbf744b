import { unDe } from '../motif.ts';
import { lignes, type Table } from './table.ts';

const NATIONAL = `${unDe(`
  algerien marocain tunisien malien senegalais ivoirien camerounais congolais guineen comorien mahorais turc turque kurde
  syrien afghan irakien iranien libyen soudanais erythreen somalien ethiopien nigerian togolais beninois burkinabe
  mauritanien tchadien angolais capverdien portugais espagnol italien polonais roumain bulgare serbe albanais kosovar
  bosniaque georgien armenien tchetchene russe ukrainien chinois vietnamien cambodgien laotien pakistanais bangladais indien
  sri-?lankais tamoul haitien bresilien colombien egyptien libanais palestinien africain maghrebin arabe antillais asiatique
  subsaharien kabyle berbere europeen_de_l.est etranger grec grecque rom gitan tzigane manouche noir blanc blanche metis
  black beur rebeu renoi
`)}(?:ne|e|s|es|nes)?`;
const QUI = `${unDe(`
  dame monsieur homme femme jeune fille garcon famille couple habitante? locataire voisine? mere pere enfant ado eleve
  personne mec gars mari copain copine individu etudiante? papa maman mineure? refugiee?
`)}s?`;
/** « D’origine électrique », « porte d’origine »: things have one too. */
const PAS_UN_PAYS = unDe(`
  humaine inconnue certaine electrique lointaine urbaine mecanique technique chimique domestique publique historique
`);
const GENTILE = `(?!${PAS_UN_PAYS})(?:${NATIONAL}|etrangere|[a-z-]{3,}(?:ienn?e?|ain|aine|oise|aise|ique|eenne))`;
const LIEU_D_ICI = unDe('quartier coin commune ville residence meme cite departement region');

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
        `d.origines? (?:${GENTILE}|d[ue] [a-z]+)`,
        `originaire (?:d[ue]s?|de la|de l.|d.|des) ?(?!${LIEU_D_ICI})[a-z-]+`,
        'de nationalite [a-z-]+',
        'de type (?:africain|europeen|maghrebin|nord-africain|asiatique|mediterraneen)',
        'issue? de l.immigration',
      ],
      { proposition: '', sauf: '(?:produits?|plats?|pays|emballages?|pieces?) ' },
    ),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        'sans[- ]papiers?',
        'clandestine?',
        'en situation irreguliere',
        'demandeu(?:r|se) d.asile',
        'deboutee?(?: de l.asile| du droit d.asile)',
        'primo-?arrivante?',
        'migrante?',
      ],
      { proposition: 'en difficulté', sauf: '(?:les|des|aux|parcours|logement|depot) ' },
    ),
    ...lignes(
      'toujours',
      'tel-quel',
      ['oqtf', 'obligation de quitter le territoire(?: francais)?', 'mesure d.expulsion du territoire'],
      { proposition: 'décision difficile' },
    ),
    ...lignes('personne', 'tel-quel', 'refugiee?', { proposition: 'en difficulté' }),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        `(?<=(?:^|[^a-z])${QUI} )${NATIONAL}`,
        `(?<=(?:^|[^a-z])(?:il|elle|on|monsieur|madame) (?:est|etait) )${NATIONAL}`,
        `(?<=(?:^|[^a-z])${unDe('une? le la ce cet cette l. du les des deux trois')} ?)${NATIONAL}(?= ${unDe("du de_la qui est a vit habite sont ont d'a_cote nous se ne s' demande veut")})`,
      ],
      // Colours and languages: « le blanc est choisi », « l’arabe est parlé ».
      { proposition: '', saufApres: ' (?:est (?:choisi|parle|traduit)|a ete choisi)' },
    ),
  ],
};

const CROYANCE = `${unDe(`
  musulman catholique chretien protestant(?!e?_(?:contre|aupres|que)) evangelique evangeliste juif juive bouddhiste hindou
  athee orthodoxe islamiste salafiste integriste catho temoins?_de_jehovah
`)}(?:ne|e|s|es|nes)?(?: pratiquante?)?`;
const INSTITUTION = unDe(`
  cimetiere ecole lycee secours college fete calendrier carre eglise association centre scouts?
`);

/** Beliefs. */
export const RELIGION: Table = {
  genre: 'religion',
  raison: 'La religion d’une personne n’a pas à être écrite : la loi la protège.',
  nom: 'situation personnelle',
  noms: 'situation personnelle',
  adjectif: '',
  entrees: [
    ...lignes('toujours', 'tel-quel', [`(?<=(?:^|[^a-z])${QUI} )(?:tres |non )?${CROYANCE}`], {
      proposition: '',
    }),
    ...lignes(
      'personne',
      'tel-quel',
      [
        `(?:est |etait |sont )?(?:tres |trop |non |pas )?${CROYANCE}`,
        // « un jeune pratiquant le foot » is another thing.
        '(?:est|etait|tres|non|peu|plus) (?:tres |non |peu |plus )?(?:croyante?|pratiquante?)',
        'convertie?(?: a l.islam)?',
      ],
      { proposition: null, sauf: `${INSTITUTION} ` },
    ),
    ...lignes('personne', 'tel-quel', ['voilee?'], {
      proposition: '',
      sauf: '(?:roues?|jante|velo|porte|table|planche|poteau|peine|menaces?|critiques?) ',
    }),
    ...lignes(
      'toujours',
      'tel-quel',
      [
        `(?:porte|portait|en|met) (?:le |un |son )?${unDe('voile niqab burqa jilbab abaya hijab kippa qamis foulard_islamique')}`,
      ],
      { proposition: '' },
    ),
    ...lignes(
      'personne',
      'tel-quel',
      [
        `${unDe('frequente va allait prie fait_sa_priere toujours_fourree? traine')}(?: ${unDe('souvent beaucoup tous_les_vendredis regulierement toujours')})?(?: a| dans)? (?:la |l.|une )${unDe('mosquee eglise synagogue salle_de_priere paroisse')}`,
        'fait (?:le |son )?(?:ramadan|careme|shabbat)',
        'fait (?:ses |la |sa )prieres?',
        's.est radicalisee?',
      ],
      { proposition: null },
    ),
  ],
};

const PARTI = unDe(`
  rn fn lfi ps pcf lr npa macron le_pen melenchon bardella zemmour extreme[-_](?:droite|gauche) front_national
  rassemblement_national insoumise?s? verts ecolo
`);
const SYNDICAT = unDe('cgt cfdt fo unsa');

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
      `(?:vote|votait|voter|votera|a vote) (?:pour )?(?:le |la |les |l.)?(?:${PARTI}|a (?:droite|gauche))`,
      `${unDe('milite militait militante?s? encartee? adherente? sympathisante? elue?')} ${unDe('a_la a_l. au aux du de_la chez_les pour_le pour_la d.')}? ?(?:${PARTI}|${SYNDICAT}|communiste|socialiste|politique)(?: [a-z]+)?`,
      '(?:est|etait) (?:tres )?(?:facho|raciste|complotiste|royaliste|anarchiste|communiste|de gauche|d.extreme[- ](?:droite|gauche)|gilet jaune|syndicaliste)',
      '(?:d.|a l.)extreme[- ](?:droite|gauche)',
      'syndiquee?s?(?: (?:a la|a l.|au|chez) [a-z]+)?',
      `deleguee? ${SYNDICAT}`,
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
        `(?:est |etait )?${unDe('homo(?:sexuel|sexuelle)? gay lesbienne bisexuel(?:le)? transsexuel(?:le)? transgenre pede gouine')}s?`,
        '(?:se prostitue|se prostituait|fait le trottoir|travailleuse du sexe|prostituee?s?)',
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
        `enfants? ${unDe('ont_ete est sont a_ete etait va_etre vont_etre')}? ?(?:placee?s?|retiree?s?)(?: en foyer| a l.ase| en famille d.accueil)?(?! (?:devant|derriere|autour|a cote|dans|sur|sous))`,
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
