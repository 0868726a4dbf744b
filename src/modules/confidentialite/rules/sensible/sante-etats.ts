import { unDe } from '../motif.ts';
import { type Entree, lignes } from './table.ts';

const CHOSE = unDe('porte portes boite boites grille barriere serrure route sol voiture cave poubelle local');

/** What one is: « diabétique », « sous traitement », « enceinte ». */
export const ETATS: readonly Entree[] = [
  ...lignes(
    'toujours',
    'adjectif',
    `
    diabetiques? epileptiques? asthmatiques? cancereu(?:x|se) bipolaires? schizo(?:phrenes?|phreniques?)? psychotiques?
    depressi(?:f|ve|fs|ves) depri(?:me|mee) suicidaires? autistes? trisomiques? sero-?positi(?:f|ve) toxicomanes?
    toxicos? alcooliques?(?:_anonymes)? alcoolos? anorexiques? boulimiques? obeses? hemiplegiques? tetraplegiques?
    paraplegiques? mal-?voyante?s? mal-?entendante?s? senile paranoiaques? hyperacti(?:f|ve) toxicodependante?
    accro_(?:au|aux|a_la|a_l.)_?[a-z]+
    `,
  ),
  ...lignes('toujours', 'adjectif', [
    `en ${unDe(`
      fauteuil(?:_roulant)? arret_(?:maladie|de_travail) cure desintox hp psychiatrie dialyse soins_palliatifs
      phase_terminale burn-?out depression longue_maladie
    `)}`,
  ]),
  ...lignes(
    'toujours',
    'adjectif',
    [
      `sous ${unDe(`
        traitement(?:_[a-z]+)? (?:curatelle|tutelle|sauvegarde_de_justice)(?:_renforcee|_simple)? medicaments
        antidepresseurs methadone subutex insuline oxygene l.emprise_de_(?:l.alcool|la_drogue|stupefiants) emprise
      `)}`,
    ],
    { sauf: '(?:dossiers?|demandes?|courriers?) ' },
  ),
  ...lignes(
    'personne',
    'adjectif',
    ['atteinte? (?:d.une?|du|de la|de|d.) (?:maladie )?(?:de |d.)?[a-z.-]+'],
    {
      sauf: "(?:l'|une |les |des |d')",
    },
  ),
  ...lignes(
    'personne',
    'adjectif',
    `
    handicapee?s? en_situation_de_handicap alcoolisee?s? ivres? ivre_morte? paralysee? amputee? malade parano borderline blessee?
    (?<=(?:est|etait|devenue?|completement)_)demente? delirante? en_crise addicte?s? anxieu(?:x|se) angoissee?
    traumatisee? dyslexique grabataire alitee? en_fin_de_vie emechee? dans_un_etat_second contaminee?
    (?:en_)?etat_d.(?:ebriete|ivresse) fragiles?_(?:psychologiquement|psychiquement|mentalement)
    (?<=(?:est|etait|homme|jeune|femme|dame|semble|completement|monsieur|tres)_)droguee?s?
    sous_l.effet_de_(?:l.alcool|la_drogue|stupefiants|substances)
    `,
  ),
  ...lignes('personne', 'adjectif', 'invalides? aveugles? sourde?(?:[-_]muette?)?', {
    sauf: '(?:bruits?|coups?|chocs?|murs?|facade|pignon|documents?|dossiers?|carte|code|mot de passe) ',
  }),
  ...lignes(
    'personne',
    'adjectif',
    [
      '(?:completement |totalement |souvent |encore |etait |est )(?:bourree?|saoule?|soule?|defoncee?|stone|torchee?)',
    ],
    { sauf: `${CHOSE}[a-z ]{0,20} ?` },
  ),
  ...lignes(
    'toujours',
    'adjectif',
    [
      `enceinte(?: (?:de|d.) ${unDe('\\d+ un deux trois quatre cinq six sept huit neuf jumeaux quelques')}(?: mois| semaines)?)?`,
    ],
    {
      // A loudspeaker, or the grounds of a school.
      sauf: `(?:l'|d'|${unDe(`
        une grosse petite cette son leurs? les des la_meme belle nouvelle musique bluetooth haut baisser vieille
      `)} )`,
      saufApres: ' (?:de l|du|des|bluetooth|portable|sonore|posee|allumee|a fond)',
    },
  ),
  ...lignes('toujours', 'tel-quel', ['hospitalisee?s?', '(?<=(?:ete|etre|fait) )internee?'], {
    proposition: 'indisponible',
  }),
  ...lignes('toujours', 'tel-quel', ['(?:sa|leur) sante', '(?:(?:son|leur|l.) ?)?etat de sante'], {
    proposition: 'sa situation',
  }),
];

const PRODUIT = unDe(`
  alcool drogues? shit cannabis crack cocaine coke heroine beuh weed joints? proto(?:xyde)? stups lsd ecsta[a-z]* mdma
  cachets substances?
`);
const SOUVENT = unDe('encore toujours beaucoup trop souvent regulierement quotidiennement');
const SOINS = unDe(
  'cmp csapa caarud psy[a-z]* hopital addictologie medecin neurologue cardiologue oncologue cmpp',
);
/** What a neighbourhood may suffer from as well. */
const PAS_UN_MAL = unDe(`
  bruit isolement solitude chaleur froid manque situation absence nuisances? odeurs? humidite moisissures? voisin mauvaise
  enclavement image
`);

/** What one does or lives through: « boit », « se scarifie », « a fait une tentative ». */
export const GESTES: readonly Entree[] = [
  ...lignes(
    'toujours',
    'tel-quel',
    [
      `(?:a|avait) (?:deja )?(?:fait|tente) ${unDe(`
        une_ts une_tentative(?:_de_suicide)?(?!_d[e']) de_se_suicider de_mettre_fin_a_ses_jours une_overdose
      `)}`,
      `(?:veut|voulait|menace de|parle de|souhaite) ${unDe(`
        mourir se_suicider en_finir(?!_avec) se_tuer mettre_fin_a_ses_jours se_foutre_en_l.air
      `)}`,
      's.est (?:suicidee?|scarifiee?|automutilee?|pendue?|droguee?|alcoolisee?)',
      'entend des voix',
      '(?:se drogue|se droguait|s.alcoolise|s.alcoolisait|se shoote|se scarifie|s.automutile)',
      `(?:prend|prenait|consomme|consommait|fume|fumait|sniffe|tape) (?:${SOUVENT} )*(?:de l.|de la |du |des |d.|de )${PRODUIT}`,
      `(?:boit|buvait|picole|picolait)(?: ${unDe(`
        beaucoup trop encore enormement de_l.alcool souvent tous_les_jours seul le_soir en_cachette
      `)})+`,
      '(?:est|etait) (?:accro|dependante?|toxico)(?: (?:au|aux|a la|a l.|a) ?[a-z]+)?',
      `attend ${unDe(`
        un_(?:bebe|enfant) (?:un|son|leur)_(?:premier|deuxieme|second|troisieme|quatrieme|\\de)_(?:bebe|enfant)?
        des_jumeaux un_heureux_evenement
      `)}`,
      '(?:a|vient d.|va|avait) ?(?:avortee?|accouchee?|accoucher|avorter)',
      '(?:a|avait|a attrape|a eu) (?:le |la )?(?:covid|gale|tuberculose)',
      '(?:(?:a|avait|a deja) perdu|perd|perdait) la (?:tete|memoire|boule)',
      '(?:a|avait|vient de|ont) (?:perdu|perdre) (?:son|leur|un|le) (?:bebe|enfant)',
      '(?:voit|consulte|voyait|consultait) (?:une?|la|le|son|sa) (?:psy[a-z]*|addictologue|neurologue|cancerologue|oncologue)',
      '(?:sent|sentait) (?:fort )?l.alcool',
    ],
    { proposition: 'traverse une période difficile' },
  ),
  ...lignes(
    'personne',
    'tel-quel',
    [
      '(?:s.est fait|doit se faire|va se faire|doit etre|va etre|a ete|vient d.etre) (?:operer|operee?)',
      `(?:souffre|souffrait) (?:de la |de l.|du |des |d.une? |d.|de )(?!${PAS_UN_MAL})[a-z-]+`,
      '(?:passe|passer|passera|a passe) (?:un |une |son )(?:scanner|irm)',
    ],
    { proposition: 'traverse une période difficile' },
  ),
  ...lignes('personne', 'tel-quel', 'boit buvait picole', {
    proposition: 'traverse une période difficile',
    saufApres: " (?:un|du|son|le|leur|une|des|de l'eau|avec)",
  }),
  ...lignes(
    'personne',
    'tel-quel',
    [
      '(?:est|etait|admise?|conduite?|transportee?|emmenee?|amenee?|reste|restee?|partie?) (?:a l.hopital|aux urgences|en reanimation|en rea|en psychiatrie|a l.hp)',
    ],
    { proposition: 'est indisponible' },
  ),
  ...['', 'e'].flatMap((e) =>
    lignes('personne', 'tel-quel', [`suivi${e} (?:au|par l[ea]|en|par une?|a) ${SOINS}`], {
      proposition: `déjà accompagné${e}`,
    }),
  ),
  ...lignes('personne', 'tel-quel', ['prendre (?:son traitement|ses (?:medicaments|medocs|cachets))'], {
    proposition: 'continuer son suivi',
  }),
  ...lignes(
    'personne',
    'tel-quel',
    ['(?:prend|prenait) (?:son traitement|ses (?:medicaments|medocs|cachets))'],
    {
      proposition: 'continue son suivi',
    },
  ),
  ...lignes('personne', 'tel-quel', ['son traitement', 'ses medicaments', 'ses medocs', 'ses cachets'], {
    proposition: 'son suivi',
  }),
];
