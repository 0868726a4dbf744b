import { unDe } from '../motif.ts';
import { ACTES, JUSTICE } from './infractions-actes.ts';
import { lignes, type Table } from './table.ts';

/** Offences, convictions and security measures, GDPR art. 10: whoever did it or suffered it. */
export const INFRACTIONS: Table = {
  genre: 'infraction',
  raison: 'Ce passage parle d’une infraction liée à une personne : la loi demande de ne pas l’écrire ici.',
  nom: 'fait grave',
  noms: 'faits graves',
  adjectif: null,
  fait: 'est lié à un fait grave',
  entrees: [
    ...lignes(
      'toujours',
      'nom',
      `
      gardes?_a_vue gav casier_judiciaire controle_judiciaire liberation_conditionnelle sursis_probatoire
      detention(?:_provisoire)? incarceration mise_en_examen ordonnance_de_protection attouchements? inceste pedophilie
      (?:agression|violences?|harcelement)_sexuel(?:le|les)? menaces?_de_mort coups_de_couteau coups_et_blessures
      proxenetisme recel fraudes?_(?:a_la_caf|aux_allocations|sociale|au_rsa) mariage_force parloirs?
      mandat_(?:de_depot|d.arret) sequestration
      `,
    ),
    ...lignes('toujours', 'noms', [
      'violences? (?:conjugales?|intra-?familiales?|familiales?|physiques?|domestiques?|de (?:son|sa|leur) [a-z]+)',
      'violences? (?:sur|envers|contre) (?:sa|son|ses|leur|leurs) [a-z]+',
      'maltraitances?',
    ]),
    ...lignes(
      'personne',
      'nom',
      `
      viols? agressions?(?:_physiques?|_verbales?)? cambriolages? deal rackets? escroqueries? braquages? chantage
      trafics?(?:_de_(?:drogues?|stup[a-z]*|shit|cannabis|cigarettes|voitures))? harcelement(?:_scolaire|_de_rue|_moral)?
      degradations?_volontaires? couteaux? machettes? pistolets?(?!_a_(?:eau|bille)) matraque gazeuse
      emprise(?!_d) rodeos?(?:_urbains?|_sauvages?)? faux_papiers conduite_sans_permis menaces(?!_(?:de|d.))
      coups?_de_(?:poing|pied(?!_dans_l[ea]_ball)|tete|barre|baton|couteau|cutter) gifles? claques? baffes? perquisitions?
      (?:reseau|point)_(?:de_)?(?:stups?|stupefiants|drogue) excision (?:usage_de_)?stupefiants stups prison drogues?
      armes?(?:_blanches?|_a_feu)? delinquance (?<=a_un_)casier sursis(?!_(?:a_l|pour))
      `,
      { sauf: "(?:larme|premiere|charme|tout |plein |place d'|salle d')" },
    ),
    ...lignes(
      'personne',
      'nom',
      [
        `vols?(?: ${unDe(`
          a_l.etalage avec_violence a_l.arrachee de_scooters? de_voitures? de_portables? de_telephones? en_reunion
        `)})?`,
        `plaintes? ${unDe('contre au_commissariat a_la_police pour_(?:coups|violences?|vol|agression|menaces|viol|harcelement)')}`,
      ],
      { saufApres: ' (?:pour |vers |a destination|direct|de nuit)' },
    ),
    ...JUSTICE,
    ...ACTES,
  ],
};
