import { decaler, premierDuMois, veille } from './calendrier.ts';
import type {
  ConventionDeDemonstration,
  Demonstration,
  LieuDeDemonstration,
  MembreDeDemonstration,
} from './demonstration.ts';

export const NOM_STRUCTURE = 'La Navette (structure fictive)';
export const COMMUNE = 'Clairvigne (ville fictive)';

export const TISSERANDS = 'Les Tisserands';
export const GRAND_PRE = 'Le Grand Pré';

/** Codes of the right form that no official list holds: number 98 and 99 of their département. */
const QPV_TISSERANDS = 'QN05498N';
const QPV_GRAND_PRE = 'QN05499N';

const BAILLEUR_A = 'Clairvigne Habitat';
const BAILLEUR_B = 'Logis des Trois Vallées';
const VILLE = 'Ville de Clairvigne';

const lieu = (
  secteur: string,
  nom: string,
  genre: LieuDeDemonstration['genre'],
  gestionnaire: string,
): LieuDeDemonstration => ({
  nom,
  secteur,
  qpv: secteur === TISSERANDS ? QPV_TISSERANDS : QPV_GRAND_PRE,
  genre,
  gestionnaire,
});

export const TERRITOIRE = {
  qpv: [
    { code: QPV_TISSERANDS, nom: 'Les Tisserands (quartier fictif)' },
    { code: QPV_GRAND_PRE, nom: 'Le Grand Pré (quartier fictif)' },
  ],
  secteurs: [
    { nom: TISSERANDS, qpv: QPV_TISSERANDS },
    { nom: GRAND_PRE, qpv: QPV_GRAND_PRE },
  ],
  lieux: [
    lieu(TISSERANDS, 'Résidence Les Fuseaux', 'residence', BAILLEUR_A),
    lieu(TISSERANDS, 'Résidence La Quenouille', 'residence', BAILLEUR_A),
    lieu(TISSERANDS, 'Tour du Rouet', 'residence', BAILLEUR_A),
    lieu(TISSERANDS, 'Résidence Les Cardeurs', 'residence', BAILLEUR_B),
    lieu(TISSERANDS, 'Cour des Dentellières', 'residence', BAILLEUR_B),
    lieu(TISSERANDS, 'Place de la Filature', 'espace', VILLE),
    lieu(TISSERANDS, 'Local de médiation des Tisserands', 'local', VILLE),
    lieu(GRAND_PRE, 'Résidence Les Alouettes', 'residence', BAILLEUR_B),
    lieu(GRAND_PRE, 'Résidence Les Coquelicots', 'residence', BAILLEUR_B),
    lieu(GRAND_PRE, 'Le Clos des Saules', 'residence', BAILLEUR_A),
    lieu(GRAND_PRE, 'Résidence du Vieux Lavoir', 'residence', BAILLEUR_A),
    lieu(GRAND_PRE, 'Square des Tilleuls', 'espace', VILLE),
    lieu(GRAND_PRE, 'Abords du collège', 'espace', VILLE),
    lieu(GRAND_PRE, 'Local de médiation du Grand Pré', 'local', VILLE),
  ],
  partenaires: [
    { nom: BAILLEUR_A, categorie: 'bailleur' },
    { nom: BAILLEUR_B, categorie: 'bailleur' },
    { nom: VILLE, categorie: 'commune' },
    { nom: 'CCAS', categorie: 'action-sociale' },
    { nom: 'Maison des solidarités', categorie: 'departement' },
    { nom: 'CAF', categorie: 'protection-sociale' },
    { nom: 'Mission locale', categorie: 'insertion-emploi' },
    { nom: 'Collège des Marronniers', categorie: 'ecole' },
    { nom: 'Centre social La Passerelle', categorie: 'action-sociale' },
    { nom: 'Commissariat', categorie: 'police-justice' },
  ],
  projets: [
    {
      nom: 'Café médiation du jeudi',
      secteur: null,
      definition: 'Un rendez-vous ouvert pour parler du quartier autour d’un café.',
    },
    {
      nom: 'Jardin partagé des Tisserands',
      secteur: TISSERANDS,
      definition:
        'Une friche confiée à un collectif d’habitants, de la première bêche à la première récolte.',
    },
    {
      nom: 'Charte du bien vivre au Grand Pré',
      secteur: GRAND_PRE,
      definition: 'Des règles communes sur le bruit et les halls, écrites par les locataires.',
    },
  ],
} as const satisfies Partial<Demonstration>;

/** A mediator, and what the plan of the week needs to know. */
export interface Mediateur extends MembreDeDemonstration {
  /** Null: goes from one sector to the other, mostly by day. */
  readonly secteur: string | null;
}

const courriel = (nom: string): string =>
  `${nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ /g, '.')}@la-navette.example`;

const personne = (
  nom: string,
  role: MembreDeDemonstration['role'],
  actifDu: string,
): MembreDeDemonstration => ({
  nom,
  courriel: courriel(nom),
  role,
  actifDu,
  actifAu: null,
});

/** The team on the day of reference: two of the five mediators came with a convention. */
export function equipe(reference: string): {
  readonly cadres: readonly MembreDeDemonstration[];
  readonly mediateurs: readonly Mediateur[];
  readonly conventions: readonly ConventionDeDemonstration[];
} {
  const ilYA = (mois: number) => premierDuMois(reference, mois);
  const mediateur = (nom: string, secteur: string | null, actifDu: string): Mediateur => ({
    ...personne(nom, 'mediateur', actifDu),
    secteur,
  });
  const convention = (
    titulaire: Mediateur,
    ordre: string,
    qpvCode: string,
    typeMediation: string,
  ): ConventionDeDemonstration => ({
    numero: `R 054 ${titulaire.actifDu.slice(2, 4)} ${ordre} 00`,
    signeeLe: decaler(titulaire.actifDu, { days: -12 }),
    debut: titulaire.actifDu,
    fin: veille(decaler(titulaire.actifDu, { years: 3 })),
    employeur: NOM_STRUCTURE,
    commune: COMMUNE,
    qpvCode,
    titulaire: titulaire.nom,
    heures: 35,
    typeMediation,
  });
  const mariama = mediateur('Mariama Diallo', TISSERANDS, ilYA(17));
  const theo = mediateur('Théo Kervadec', GRAND_PRE, ilYA(10));
  return {
    cadres: [
      personne('Hélène Sarrazin', 'direction', ilYA(96)),
      personne('Claire Aubanel', 'encadrant', ilYA(50)),
    ],
    mediateurs: [
      mariama,
      mediateur('Yacine Belhadj', TISSERANDS, ilYA(63)),
      theo,
      mediateur('Lucie Tran', GRAND_PRE, ilYA(41)),
      mediateur('Rosa Ferreira', null, ilYA(78)),
    ],
    conventions: [
      convention(mariama, '0098', QPV_TISSERANDS, 'Médiation habitat et espaces publics'),
      convention(theo, '0099', QPV_GRAND_PRE, 'Médiation sociale de proximité et accès aux droits'),
    ],
  };
}
