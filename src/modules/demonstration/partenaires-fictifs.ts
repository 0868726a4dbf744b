import { typographie } from '../../kernel/mise-en-forme.ts';
import type { GenreDeReunion } from '../partenaires/rules/reunion.ts';
import { creerAlea } from './alea.ts';
import { decaler, jours } from './calendrier.ts';
import { telephoneFictif } from './personnes-fictives.ts';
import { GRAND_PRE, TISSERANDS } from './structure-fictive.ts';

export interface ContactFictif {
  readonly id: string;
  readonly partenaire: string;
  readonly nom: string;
  readonly fonction: string;
  readonly courriel: string;
  readonly telephone: string;
}

export interface PartenariatFictif {
  readonly id: string;
  readonly partenaire: string;
  readonly intitule: string;
  readonly signeLe: string | null;
  readonly debut: string;
  readonly fin: string | null;
  readonly objectifs: string;
}

export interface ReunionFictive {
  readonly id: string;
  readonly genre: GenreDeReunion;
  readonly jour: string;
  readonly minutes: number;
  readonly secteur: string | null;
  readonly partenaires: readonly string[];
  readonly membres: readonly string[];
  readonly sujet: string;
  readonly compteRendu: string;
}

const CONTACTS: readonly (readonly [partenaire: string, nom: string, fonction: string])[] = [
  ['Clairvigne Habitat', 'Maëlle Troncy', 'Responsable de site'],
  ['Clairvigne Habitat', 'Idris Vasseline', 'Chargé de clientèle'],
  ['Logis des Trois Vallées', 'Corentin Abelard', 'Responsable de proximité'],
  ['Ville de Clairvigne', 'Sabine Ouvreleuil', 'Cheffe de projet politique de la ville'],
  ['CCAS', 'Nadège Perrichou', 'Travailleuse sociale'],
  ['Maison des solidarités', 'Abdel Kermarrec', 'Secrétariat social'],
  ['CAF', 'Lison Duparquet', 'Référente partenariats'],
  ['Mission locale', 'Yvan Castelbon', 'Conseiller'],
  ['Collège des Marronniers', 'Hermine Solacroup', 'Conseillère principale d’éducation'],
  ['Centre social La Passerelle', 'Oumar Belcastel', 'Directeur'],
];

/** Notes of the directory, for those worth one. */
export const NOTES_DES_PARTENAIRES: Readonly<Record<string, string>> = {
  CAF: 'Une seule boîte partagée pour les partenaires : y écrire évite la file d’attente du public.',
  CCAS: 'Accueil sans rendez-vous le matin. Passer par la fiche de liaison, jamais par le message vocal.',
  'Clairvigne Habitat': 'Point de situation chaque premier lundi du mois, au local des Tisserands.',
  'Mission locale': 'Répond vite par le lien. Accompagner au premier rendez-vous change tout.',
};

/** People at the partners' desks, who do not exist. */
export function contactsFictifs(reference: string): ContactFictif[] {
  const alea = creerAlea(`contacts ${reference}`);
  return CONTACTS.map(([partenaire, nom, fonction], i) => ({
    ...{ id: alea.uuid(Date.parse(reference) - 40_000_000_000 + i), partenaire, nom, fonction },
    courriel: `${motsDe(nom)}@${motsDe(partenaire).replaceAll('.', '-')}.example`,
    telephone: telephoneFictif(alea, '03 53 01'),
  }));
}

const motsDe = (nom: string): string =>
  nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');

/** One runs out within three months, one has no term, one is over. */
export function partenariatsFictifs(reference: string): PartenariatFictif[] {
  const alea = creerAlea(`partenariats ${reference}`);
  const le = (mois: number, jours = 0) => decaler(decaler(reference, { months: mois }), { days: jours });
  const un = (
    partenaire: string,
    intitule: string,
    [signeLe, debut, fin]: readonly [string | null, string, string | null],
    objectifs: string,
  ): PartenariatFictif => ({
    ...{ id: alea.uuid(Date.parse(debut)), partenaire, intitule, signeLe, debut, fin, objectifs },
  });
  return [
    un(
      'Clairvigne Habitat',
      'Convention de médiation dans les résidences',
      [le(-35), le(-34), le(2)],
      'Présence en soirée, réponse aux signalements sous dix jours, une table ronde par trimestre si besoin.',
    ),
    un(
      'Logis des Trois Vallées',
      'Convention de tranquillité résidentielle',
      [le(-10, -6), le(-10), le(26)],
      'Deux résidences suivies, un interlocuteur unique de chaque côté.',
    ),
    un(
      'Mission locale',
      'Accord de coopération pour les jeunes du quartier',
      [le(-20), le(-20), null],
      'Premier rendez-vous sous quinze jours pour les jeunes orientés par la médiation.',
    ),
    un(
      'Collège des Marronniers',
      'Ateliers de médiation entre élèves',
      [le(-26), le(-25), le(-13)],
      'Douze ateliers dans l’année, une cellule d’écoute le midi.',
    ),
  ];
}

const SUJETS: Readonly<
  Record<'gsup' | 'clsm' | 'clspd' | 'coordination', readonly (readonly [string, string])[]>
> = {
  gsup: [
    [
      'Halls, éclairage et encombrants',
      'Deux lampadaires à remettre en marche. Le jour de collecte est affiché dans chaque hall.',
    ],
    ['Marche dans le quartier', 'Neuf points relevés ensemble, chacun avec un responsable et une date.'],
    [
      'Usages de la place en été',
      'Les bancs sont déplacés avant les vacances. La médiation prévient les groupes du soir.',
    ],
  ],
  clsm: [
    [
      'Isolement et accès aux soins',
      'Rappel : personne ne parle d’une personne sans son accord. Un numéro commun pour demander conseil.',
    ],
  ],
  clspd: [
    [
      'Tranquillité le soir',
      'La médiation présente ses constats, sans nommer personne. Les horaires de présence sont échangés.',
    ],
  ],
  coordination: [
    [
      'Point sur les relais',
      'Les fiches sans réponse sont passées en revue, sans nom. Deux circuits sont raccourcis.',
    ],
    ['Calendrier commun', 'Les permanences ne tombent plus le même après-midi.'],
  ],
};

/** Each quarter the quartier, each second month the coordination, now and then the larger councils; on working days. */
export function reunionsFictives(reference: string, du: string): ReunionFictive[] {
  const alea = creerAlea(`reunions ${reference}`);
  const tenues: ReunionFictive[] = [];
  const tenir = (
    ilYA: number,
    genre: keyof typeof SUJETS,
    secteur: string | null,
    partenaires: readonly string[],
    membres: readonly string[],
  ) => {
    const jour = jourOuvre(decaler(reference, { days: -ilYA }));
    if (jour < du || jour >= reference) return;
    const sujets = SUJETS[genre];
    const [sujet, compteRendu] = sujets[tenues.length % sujets.length] ?? ['', ''];
    tenues.push({
      ...{
        id: alea.uuid(Date.parse(jour) + tenues.length),
        genre,
        jour,
        secteur,
        partenaires,
        membres,
        sujet,
      },
      ...{ minutes: 30 * alea.entier(2, 4), compteRendu: typographie(compteRendu) },
    });
  };
  for (const trimestre of [0, 1, 2, 3, 4, 5]) {
    const ilYA = 20 + 91 * trimestre;
    tenir(
      ilYA,
      'gsup',
      TISSERANDS,
      ['Clairvigne Habitat', 'Logis des Trois Vallées', 'Ville de Clairvigne'],
      ['Claire Aubanel', 'Yacine Belhadj'],
    );
    tenir(
      ilYA + 7,
      'gsup',
      GRAND_PRE,
      ['Logis des Trois Vallées', 'Ville de Clairvigne'],
      ['Claire Aubanel', 'Lucie Tran'],
    );
  }
  for (const n of [0, 1, 2, 3, 4, 5, 6, 7])
    tenir(
      12 + 61 * n,
      'coordination',
      null,
      ['CCAS', 'Centre social La Passerelle', 'Mission locale'],
      ['Rosa Ferreira'],
    );
  for (const ilYA of [75, 255, 440])
    tenir(ilYA, 'clsm', null, ['CCAS', 'Maison des solidarités', 'Ville de Clairvigne'], ['Hélène Sarrazin']);
  for (const ilYA of [110, 300])
    tenir(ilYA, 'clspd', null, ['Ville de Clairvigne', 'Commissariat'], ['Hélène Sarrazin']);
  return tenues;
}

/** The first weekday from a day that is not a public holiday. */
const jourOuvre = (jour: string): string =>
  jours(jour, decaler(jour, { days: 6 })).find((j) => j.semaine < 6 && !j.ferie)?.iso ?? jour;
