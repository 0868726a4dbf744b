import { unDe } from '../motif.ts';
import { type Entree, lignes } from './table.ts';

const PRISON = unDe("prison detention taule tole garde_a_vue gav maison_d'arret");
const DUREE = '(?:\\d+|un|deux|trois|quatre|cinq|six) (?:ans?|mois)';

/** Where justice stands with somebody. */
export const JUSTICE: readonly Entree[] = [
  ...lignes(
    'toujours',
    'tel-quel',
    [
      `en ${unDe("prison detention garde_a_vue gav taule tole cavale semi-liberte liberte_(?:conditionnelle|surveillee) maison_d'arret")}`,
      'incarceree?s?',
      'ecrouee?s?',
      'detenue?s?',
      'emprisonnee?s?',
      'sous (?:bracelet|controle judiciaire|main de justice|mandat d.arret)',
    ],
    { proposition: 'indisponible', saufApres: ' par (?:la ville|le bailleur|la structure|une? )' },
  ),
  ...lignes('toujours', 'tel-quel', [`(?:sort|revient) (?:juste |tout juste )?de ${PRISON}`], {
    proposition: 'revient dans le quartier',
  }),
  ...lignes(
    'toujours',
    'tel-quel',
    [
      `${unDe('sortie? sortante? sortir libere liberee')} (?:juste |tout juste |bientot )?de ${PRISON}`,
      '(?:porte |a |avec )?(?:un |son |le )?bracelet electronique',
      `condamnee? (?:a|pour) ${unDe('de_la du une? des deux trois quatre cinq six \\d+ vol violences? trafic conduite stup')}[a-z0-9 ]{0,30}`,
      `${unDe('arretee? interpellee?s? embarquee? controlee? convoquee? recherchee? placee? verbalisee?')} ${unDe('hier ce_matin cette_nuit encore')}? ?(?:par|au|a) (?:la |le |les )?${unDe('bac police gendarmes? gendarmerie crs commissariat tribunal')}`,
      `${unDe('passe passee? passait passera convoquee? comparait audience proces jugement')} (?:demain |lundi |mardi |mercredi |jeudi |vendredi |bientot )?(?:au|devant le|en) ${unDe('tribunal_correctionnel tribunal juge jugement correctionnelle comparution_immediate')}`,
      'connue? (?:de la|des|de) (?:police|services de police|justice)(?: pour [a-z ]{3,30})?',
      'fichee?s? s',
      'suivie? (?:par )?(?:la |le )?(?:pjj|spip)',
      '(?:en|un|son) tig',
      `(?:a pris|prend|a ecope de|purge|risque) ${DUREE} (?:de prison |de )?(?:ferme|avec sursis|prison|taule)`,
      `(?:a pris|a ecope de|purge) ${DUREE}(?= ?(?:[.,;)]|pour |$))`,
      'radicalisee?s?',
      '(?:multi-?)?recidivistes?',
      'depot de plainte',
    ],
    { proposition: null },
  ),
  ...lignes(
    'toujours',
    'tel-quel',
    [
      '(?:a ete|ete|est|sera|va etre|avait ete|deja) (?:condamnee?|ecrouee?)(?: (?:a|pour|en) [a-z0-9 ]{2,40})?',
      '(?:a ete|est|sera|va etre) jugee? (?:pour|en|au|demain|lundi|mardi|mercredi|jeudi|vendredi)',
    ],
    {
      proposition: null,
      // A door that is shut for good.
      sauf: `${unDe('porte cave local hall entree acces ascenseur escalier passage fenetre issue parking')}[a-z ]{0,25} `,
    },
  ),
  ...lignes(
    'toujours',
    'tel-quel',
    [
      '(?:porte|portee?|depose|deposee?|retire) (?:une |sa |la )?plainte',
      '(?:fait|depose) une main[- ]courante',
    ],
    {
      proposition: 'fait une démarche',
    },
  ),
  ...lignes(
    'toujours',
    'tel-quel',
    ['(?:porter|deposer|retirer) (?:une |sa |la )?plainte', '(?:faire|deposer) une main[- ]courante'],
    {
      proposition: 'faire une démarche',
    },
  ),
];

const PARTICIPES = unDe(`
  vole cambriole agresse frappe tape gifle menace viole harcele rackette poignarde braque incendie sequestre escroque maltraite
  tabasse battue? cogne
`);
const CASSE = unDe('casse degrade force fracture vandalise tague brule incendie');
const BIEN = unDe(`
  porte vitre boite voiture interphone ascenseur camera fenetre scooter retro retroviseur mobilier banc portail serrure
  vehicule local moto poubelle conteneur pare-?brise
`);
const SUBI = 'agresse viole frappe battu rackette poignarde sequestre tabasse menace_de_mort';
const DROGUE = unDe(
  'shit drogues? stups cannabis crack coke cocaine beuh weed came cigarettes_de_contrebande cachets',
);
const PROCHE = unDe(`
  femme mari enfants? fils fille compagne compagnon conjointe? mere pere ex soeur frere voisin voisine chien copain copine
`);

/** What somebody did, or suffered. */
export const ACTES: readonly Entree[] = [
  ...lignes(
    'toujours',
    'tel-quel',
    [
      '(?:deale|dealait|dealer|dealent|trafique|trafiquent|trafiquait)(?: (?:du|de la|des|de l.) [a-z]+)?',
      `(?:vend|vendait|vendent|revend) (?:encore |toujours )?(?:du|de la|des|de) ${DROGUE}`,
      `(?:a|ont|aurait|auraient|avait|avaient|ai vu) (?:encore |deja )?${PARTICIPES}(?:e|es|s)?`,
      `l.a (?:encore |deja )?${PARTICIPES}(?:e|es|s)?(?: de mort)?(?: avec une? [a-z]+)?`,
      `(?:s.est|se sont|s.etait) (?:fait |faite )${unDe('agresser violer frapper racketter arreter interpeller embarquer attraper')}`,
      `(?:avoir|ont) ete ${unDe(SUBI)}e?s?`,
      `victimes? (?:de|d.) ?(?:des |les |une |un )?${unDe('coups violences?(?:_[a-z]+)? agression(?:_[a-z]+)? viol menaces harcelement maltraitances? racket')}`,
      `(?:frappe|bat|tape|menace|insulte et frappe) (?:sa|son|ses) ${PROCHE}`,
      `coups? de (?:son|sa) ${PROCHE}`,
      'se fait (?:frapper|battre|taper|harceler|racketter)',
      'travaille(?:nt|r)? (?:au noir|au black|sans etre declaree?)',
      'fraude(?:nt)? (?:la caf|le bailleur|les impots|l.etat|les bus|le metro)',
      'squatte un (?:logement|appartement)',
    ],
    {
      proposition: null,
      saufApres: ` ${unDe("d'expulsion d'etre_expuls de_coupure de_fermeture a_la_porte a_l'oeil de_quitter des_mains du_ballon dans_l[ea]_ball")}`,
    },
  ),
  ...lignes(
    'personne',
    'tel-quel',
    [
      `s.est (?:fait |faite )${unDe('agresser violer frapper taper racketter tabasser braquer cambrioler')}`,
      `(?:a|avait) ete ${unDe(SUBI)}e?s?`,
    ],
    { proposition: 'a vécu un fait grave' },
  ),
  ...lignes(
    'toujours',
    'tel-quel',
    [
      `(?:subit|subissait) (?:des |de |les |une |un )?${unDe(`
        coups violences?(?:_(?:conjugales?|familiales?|physiques?|de_[a-z]+_[a-z]+))? agression(?:_[a-z]+)? menaces
        harcelement maltraitances? racket
      `)}`,
    ],
    { proposition: 'vit une situation grave' },
  ),
  ...lignes(
    'personne',
    'tel-quel',
    [
      // « le bat C » is a building.
      '(?:le|la|les|l.) ?(?:tape|frappe|frappait|battait|tapait|cogne|harcele|maltraite|bat(?! ?[a-z0-9]{1,2}(?![a-z])))',
      `(?<!(?:ballon|vent|orage|tempete|branche|chute) )(?:a|avait|aurait) (?:encore |deja )?${CASSE} (?:la|le|les|l.|une?|des|sa|son|ses|trois|deux) ?${BIEN}s?`,
      '(?:vole|volait|volent) (?:dans|des|les|aux?)',
      `${unDe('agresse cambriole viole tabasse rackette poignarde sequestre harcele braque menotte')}e?s?`,
      '(?:battue|frappee|giflee)s?',
      'menacee? (?:le|la|les|sa|son|avec|de mort)(?= )',
      '(?:guette|guettait|fait le guet|faisait le guet|chouffe)(?: pour [a-z ]{3,20})?',
      '(?:travaille|bosse|vend) pour (?:le reseau|les dealers|un dealer)',
      '(?:roule|roulait|conduit|conduisait) sans (?:permis|assurance)',
      '(?:pointe|pointer|convoquee?) (?:au commissariat|a la gendarmerie)',
      'sous-lou(?:e|ait)(?: [a-z ]{2,20})?',
      'non declaree?',
    ],
    { proposition: null },
  ),
  // One of them, and not « les dealers du hall ».
  ...lignes(
    'toujours',
    'tel-quel',
    [
      `(?<=(?:^|[^a-z])${unDe("une? la le l' ce cet cette au du est son sa")} ?)(?:jeune |petit |ancien )?${unDe(`
        guetteu(?:r|se) chouf dealeu?r dealeuse voleu(?:r|se) delinquante? agresseur violeur trafiquante? terroriste caid
        pedophile proxenete femme_battue
      `)}`,
    ],
    { proposition: null },
  ),
];
