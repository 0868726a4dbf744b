import type { CodeFamille } from '../../nomenclatures/rules/familles.ts';
import { moisDe } from './annee-de-convention.ts';
import type { Bilan } from './bilan.ts';
import type { Mesures } from './chiffres.ts';
import { construireChiffres, type LignesDuBilan, MESURES_NULLES, somme } from './construire-chiffres.ts';
import { IDS_DE_RUBRIQUE, textesDe } from './rubriques.ts';

const DU = '2024-03-01';
const AU = '2025-02-28';

const NATURES: readonly (readonly [CodeFamille, string])[] = [
  [1, 'Écoute active'],
  [1, 'Aide administrative'],
  [2, 'Mise en relation avec un partenaire'],
  [2, 'Accompagnement physique'],
  [3, 'Facilitation de projets'],
  [4, 'Veille technique, transmission'],
  [4, 'Veille technique, sécurisation'],
  [5, 'Conflit, temps réel'],
  [5, 'Table ronde'],
];

const mesures = (n: number): Mesures => ({
  interventions: n,
  minutes: n * 25,
  beneficiaires: n * 2,
  femmes: n,
  hommes: n - Math.floor(n / 10),
  nonCommunique: Math.floor(n / 10),
});

function lignes(): LignesDuBilan {
  const actes = NATURES.flatMap(([famille, nature], i) =>
    moisDe(DU, AU).map((mois, j) => ({ famille, nature, mois, ...mesures(4 + ((i * 7 + j * 5) % 17)) })),
  );
  const parFamille = (famille: CodeFamille): Mesures => somme(actes.filter((a) => a.famille === famille));
  const familles: readonly CodeFamille[] = [1, 2, 3, 4, 5];
  return {
    natures: NATURES.map(([famille, nature]) => ({
      famille,
      nature,
      ...somme(actes.filter((a) => a.nature === nature)),
    })),
    mois: familles.flatMap((famille) =>
      moisDe(DU, AU).map((mois) => ({
        famille,
        mois,
        ...somme(actes.filter((a) => a.famille === famille && a.mois === mois)),
      })),
    ),
    ages: familles.map((famille) => {
      const dixieme = Math.floor(parFamille(famille).beneficiaires / 10);
      const ages = { moins12: dixieme, de12a17: dixieme, de18a25: 2 * dixieme, de26a59: 3 * dixieme };
      return { famille, ...ages, de60EtPlus: dixieme };
    }),
    partenaires: familles.flatMap((famille) => [
      { famille, partenaire: 'Bailleur du quartier', interventions: 12 + famille },
      { famille, partenaire: 'Centre social', interventions: 7 },
      { famille, partenaire: 'Mairie de secteur', interventions: 9 - famille },
    ]),
    horsMediation: { interventions: 46, minutes: 5520 },
  };
}

/**
 * An invented bilan in which every part is filled: a structure's own model is tried on it before it is accepted,
 * and the page that lists the tags shows it.
 */
export function bilanExemple(): Bilan {
  return {
    structure: 'Association Passerelles (exemple)',
    convention: {
      numero: 'R 099 24 0001 00',
      signeeLe: '2024-02-12',
      debut: DU,
      fin: '2027-02-28',
      employeur: 'Association Passerelles (exemple)',
      commune: 'Villeneuve',
      qpv: 'Quartier d’exemple',
      mediateur: 'Camille Exemple',
      heures: 35,
      typeMediation: 'Médiation sociale de proximité',
    },
    annee: 1,
    etat: 'preparation',
    fige: null,
    textes: textesDe(
      IDS_DE_RUBRIQUE.map((rubrique) => ({
        rubrique,
        texte: 'Un premier paragraphe d’exemple.\n- un point\n- un autre point\nUn second paragraphe.',
      })),
    ),
    chiffres: construireChiffres({
      du: DU,
      au: AU,
      lignes: lignes(),
      comparaison: {
        disponible: true,
        du: '2023-03-01',
        au: '2024-02-29',
        familles: ([1, 2, 3, 4, 5] as const).map((famille) => ({
          famille,
          ...(famille === 3 ? MESURES_NULLES : mesures(80 + 10 * famille)),
        })),
        reserves: ['« Écoute active » a changé de définition le 1er septembre 2024.'],
      },
      suivi: [
        { nom: 'Situations suivies', valeur: 24, unite: 'situation' },
        { nom: 'Accords tenus', valeur: 0.75, unite: 'part' },
        { nom: 'Prises en charge vérifiées', valeur: null, unite: 'part' },
      ],
      definitions: [
        { terme: 'Interventions', definition: 'Actes de médiation enregistrés.' },
        { terme: 'Bénéficiaires', definition: 'Personnes rencontrées, comptées à chaque intervention.' },
      ],
      provenance: {
        compteLe: '2025-03-10T09:30',
        comptePar: 'Dominique Exemple',
        logiciel: 'Trame',
        imports: ['actes-2024.xlsx'],
        nomenclatures: [{ nom: 'Écoute active', depuis: '2024-09-01' }],
        avertissements: ['Le genre de 10 % des bénéficiaires n’est pas communiqué.'],
      },
    }),
  };
}
