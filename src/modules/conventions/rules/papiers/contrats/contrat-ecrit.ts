import type { Block, Paper } from '../../../../../kernel/document.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { aCompleter } from '../lettres/a-completer.ts';
import type { EtatDePapier } from '../papiers.ts';
import {
  confidentialite,
  conges,
  donneesPersonnelles,
  formation,
  frais,
  horaires,
  indemniteDeFin,
  maladie,
  prevoyance,
  retraite,
} from './conditions.ts';
import { essai, lieuDeTravail, rupture, visite } from './cours.ts';
import { engagement, fonctions, preambule } from './engagement.ts';
import type { DonneesDeContrat } from './genre.ts';
import { parties, signatures } from './parties.ts';
import { PIED, relecture } from './relecture.ts';
import { remuneration } from './remuneration.ts';

type Article = readonly [titre: string, blocs: (d: DonneesDeContrat) => Block[]];

const DEBUT: readonly Article[] = [
  ['Engagement', engagement],
  ['Fonctions et qualification', fonctions],
  ['Rémunération', remuneration],
  ['Période d’essai', essai],
  ['Lieu de travail', lieuDeTravail],
  ['Visite médicale d’embauche', visite],
];
const RUPTURE: Article = ['Rupture du contrat de travail', rupture];
const MILIEU: readonly Article[] = [
  ['Confidentialité et loyauté', confidentialite],
  ['Horaires de travail', horaires],
  ['Congés payés', conges],
  ['Maladie ou accident', maladie],
  ['Caisse de retraite complémentaire', retraite],
];
const FIN: readonly Article[] = [
  ['Prévoyance', prevoyance],
  ['Frais professionnels', frais],
  ['Formation et accompagnement', formation],
  ['Données personnelles', donneesPersonnelles],
];
const AVEC_RUPTURE = [...DEBUT, RUPTURE, ...MILIEU, ...FIN];

/** The fourteen articles of the optional models of the livret (annexe 5), in their order, then two of our own. */
export const CONTRATS = {
  cdi: { titre: 'Contrat de travail à durée indéterminée', articles: AVEC_RUPTURE },
  cdd: { titre: 'Contrat de travail à durée déterminée', articles: AVEC_RUPTURE },
  remplacement: {
    titre: 'Contrat de travail à durée déterminée de remplacement',
    articles: [...DEBUT, ...MILIEU, ['Indemnité de fin de contrat', indemniteDeFin] as const, ...FIN],
  },
} as const satisfies Readonly<
  Record<string, { readonly titre: string; readonly articles: readonly Article[] }>
>;
export type GenreEcrit = keyof typeof CONTRATS;

/** The contract as a paper: what lacks is said first, then in place; a last sheet says what to check. */
export function contratEcrit(genre: GenreEcrit, donnees: DonneesDePapier, etat: EtatDePapier): Paper {
  const d: DonneesDeContrat = { ...donnees, genre };
  const { titre, articles } = CONTRATS[genre];
  const corps: Block[] = [
    ...parties(d),
    { kind: 'heading', level: 1, text: ['Préambule'] },
    ...preambule(d),
    ...articles.flatMap(([nom, blocs], i): Block[] => [
      { kind: 'heading', level: 1, text: [`Article ${i + 1}. ${nom}`] },
      ...blocs(d),
    ]),
    ...signatures(d),
  ];
  return {
    title: titre,
    author: d.employeur.denomination || d.structure.nom,
    footer: PIED,
    blocks: [
      { kind: 'title', text: [titre], subtitle: ['Adulte-relais, médiation sociale'] },
      ...aCompleter(etat, corps),
      ...corps,
      ...relecture(d),
    ],
  };
}
