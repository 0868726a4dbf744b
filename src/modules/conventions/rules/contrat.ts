import { type Jour, plusAns, plusJours, plusMois } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Constat, doute, non } from './constat.ts';
import { age, cumul, residence, type SituationALEmbauche, situation } from './contrat-personne.ts';
import type { Examen } from './convention.ts';
import { type Contrat, dernierJour, type GenreDeContrat } from './dossier.ts';
import { MOIS_POUR_RECRUTER } from './echeance.ts';
import { STATUTS_EMPLOYEUR } from './statuts.ts';

/** A contract as somebody records it. Days are ISO, both ends included. */
export interface ContratSaisi {
  readonly membreId: number;
  readonly genre: GenreDeContrat;
  readonly signeLe: Jour | null;
  readonly debut: Jour;
  readonly fin: Jour | null;
  /** Last day, when the person left before the term; only of a contract that is changed. */
  readonly depart?: Jour | null;
  readonly heures: number;
  /** Asked in writing, with reasons, by the person; or set by the branch. Opens a week under 24 hours. */
  readonly moinsDe24h: 'demande-ecrite' | 'accord-de-branche' | null;
  readonly essaiRenouvele: boolean;
  readonly remplace: number | null;
  /** The CDD that this one renews. */
  readonly renouvelle: number | null;
  readonly naissance: Jour | null;
  readonly situation: SituationALEmbauche | null;
  readonly residence: 'qpv' | 'derogation' | 'hors-qpv' | null;
  /** Another State aid to employment is paid for this person. */
  readonly autreAide: boolean;
}

/** What a contract is judged against. */
export interface AutourDuContrat {
  /** Code of table 1 of the AR1; null when not told yet. */
  readonly statutEmployeur: number | null;
  /** `fin`: its last day as it stands. `heures`: those of the first day of the contract; null when not told. */
  readonly convention: {
    readonly signeeLe: Jour | null;
    readonly debut: Jour;
    readonly fin: Jour;
    readonly heures: number | null;
  };
  /** The other contracts on the post, those of the conventions that this one renews included. */
  readonly autres: readonly (Contrat & { readonly membre?: string })[];
}

const ANS_DE_CDD = 3;
const MI_TEMPS = 17.5;
const MINIMUM_DE_DROIT_COMMUN = 24;

/** Code of the AR1 that names public hospitals and those that take part in their service. */
const HOPITAL = 80;
const LOIN = '9999-12-31';

const DDETS = 'Demandez à la DDETS ou à la préfecture avant de signer.';

type Regle = (c: ContratSaisi, autour: AutourDuContrat) => readonly Constat[];

/** Rules for every contract on the post, then those of the scheme, from which replacements are free. */
const POUR_TOUS: readonly Regle[] = [dates, precedents, temps, remplacement, tempsDuRemplacement];
const DU_DISPOSITIF: readonly Regle[] = [
  employeurPublic,
  dureeDuCdd,
  suiteDeContrat,
  avantConvention,
  cinqMois,
  tempsDeLaConvention,
  age,
  situation,
  residence,
  cumul,
];

/**
 * All that forbids a contract (refusals) and all that must be checked (warnings), each beside its field with its
 * article. The conditions of the scheme are those of the day of signature (D5134-155); the first day when unknown.
 */
export function examinerContrat(c: ContratSaisi, autour: AutourDuContrat): Examen {
  const regles = c.genre === 'remplacement' ? POUR_TOUS : [...POUR_TOUS, ...DU_DISPOSITIF];
  const trouves = regles.flatMap((regle) => regle(c, autour));
  return {
    refus: trouves.filter(([sorte]) => sorte === 'refus').map(([, r]) => r),
    avertissements: trouves.filter(([sorte]) => sorte === 'doute').map(([, r]) => r),
  };
}

const dernierSaisi = (c: ContratSaisi): Jour | null => dernierJour({ fin: c.fin, depart: c.depart ?? null });

function dates(c: ContratSaisi) {
  if (c.fin !== null && c.fin < c.debut)
    return [
      non('contrat-dates', 'Le contrat finit avant d’avoir commencé. Corrigez l’une des deux dates.', 'fin'),
    ];
  if (c.genre === 'cdd' && c.fin === null)
    return [non('contrat-sans-terme', 'Un CDD a une date de fin. Écrivez son dernier jour.', 'fin')];
  if (c.genre === 'cdi' && c.fin !== null)
    return [non('contrat-cdi-terme', 'Un CDI n’a pas de date de fin. Effacez-la, ou choisissez CDD.', 'fin')];
  if (c.signeLe !== null && c.signeLe > c.debut)
    return [
      doute(
        'contrat-signature-tardive',
        'Le contrat est signé après le premier jour de travail. Un CDD qui n’est pas écrit est réputé à durée indéterminée (livret 2024).',
        'signeLe',
      ),
    ];
  return [];
}

/** Two holders never overlap; who replaces somebody away may. */
function precedents(c: ContratSaisi, { autres }: AutourDuContrat) {
  if (c.genre === 'remplacement') return [];
  const croise = autres.find(
    (a) =>
      a.genre !== 'remplacement' &&
      a.debut <= (dernierSaisi(c) ?? LOIN) &&
      (dernierJour(a) ?? LOIN) >= c.debut,
  );
  if (croise === undefined) return [];
  const quand = `${croise.genre === 'cdi' ? 'CDI' : 'CDD'} ${periode(croise)}`;
  const message =
    croise.membreId === c.membreId
      ? `Cette personne a déjà un contrat sur ce poste (${quand}). Modifiez-le, ou commencez celui-ci après son dernier jour.`
      : `${croise.membre ?? 'Une autre personne'} tient déjà ce poste (${quand}) : une convention, une personne (D5134-149). Écrivez d’abord son départ.`;
  return [non('titulaires-superposes', message, 'debut')];
}

/** « du 3 mars 2025 au 28 février 2026 », « à partir du 3 mars 2025 » */
function periode(c: Contrat): string {
  const fin = dernierJour(c);
  return fin === null ? `à partir du ${jour(c.debut)}` : `du ${jour(c.debut)} au ${jour(fin)}`;
}

function temps({ heures, moinsDe24h, genre }: ContratSaisi) {
  if (!(heures > 0 && heures <= 48))
    return [non('contrat-heures', 'Écrivez les heures d’une semaine, de 1 à 48.', 'heures')];
  // Who replaces somebody is not held to a minimum (L3123-7, cited by the livret).
  if (genre === 'remplacement') return [];
  if (heures < MI_TEMPS)
    return [
      non(
        'contrat-mi-temps',
        'Le contrat ne peut pas être inférieur à un mi-temps (Code du travail, article D5134-156).',
        'heures',
      ),
    ];
  if (heures < MINIMUM_DE_DROIT_COMMUN && moinsDe24h === null)
    return [
      doute(
        'contrat-24-heures',
        `Le Code du travail dit « un mi-temps » (D5134-156), le livret le lit comme 24 heures par semaine, sauf demande écrite et motivée de la personne ou accord de branche. ${DDETS}`,
        'heures',
      ),
    ];
  return [];
}

function remplacement(c: ContratSaisi, { autres }: AutourDuContrat) {
  const { genre, remplace, membreId, debut } = c;
  if (genre !== 'remplacement') return [];
  const absente = autres.find((a) => a.id === remplace && a.genre !== 'remplacement');
  if (!absente)
    return [
      non(
        'remplacement-de-qui',
        'Choisissez la personne remplacée : son nom et sa qualification doivent être dans le contrat.',
        'remplace',
      ),
    ];
  if (absente.membreId === membreId)
    return [
      non('remplacement-de-soi', 'Choisissez une autre personne que celle qui est absente.', 'membreId'),
    ];
  const dernier = dernierJour(absente);
  if (debut < absente.debut || (dernier !== null && debut > dernier))
    return [
      non(
        'remplacement-hors-contrat',
        'La personne remplacée n’est pas en contrat ce jour-là. Après un départ, c’est un recrutement.',
        'debut',
      ),
    ];
  const croise = autres.some(
    (a) =>
      a.genre === 'remplacement' &&
      a.remplace === remplace &&
      a.debut <= (dernierSaisi(c) ?? LOIN) &&
      (dernierJour(a) ?? LOIN) >= debut,
  );
  return croise
    ? [
        non(
          'remplacements-superposes',
          'Quelqu’un remplace déjà cette personne à cette date : une convention, une personne (D5134-149).',
          'debut',
        ),
      ]
    : [];
}

/** Public bodies, EPIC apart, sign CDD only (L5134-103). The livret's prose says « CDI or CDD » : the law decides. */
function employeurPublic({ genre }: ContratSaisi, { statutEmployeur }: AutourDuContrat) {
  if (genre !== 'cdi') return [];
  if (statutEmployeur === null)
    return [
      doute(
        'statut-employeur-inconnu',
        'Le statut de l’employeur n’est pas renseigné. Un employeur public (sauf EPIC) ne peut signer qu’un CDD (L5134-103).',
        'genre',
      ),
    ];
  if (!STATUTS_EMPLOYEUR.find((s) => s.code === statutEmployeur)?.public) return [];
  return [
    non(
      'employeur-public-cdd',
      `Une collectivité ou une autre personne publique, sauf EPIC, ne peut signer qu’un CDD (Code du travail, article L5134-103).${statutEmployeur === HOPITAL ? ' Un hôpital privé à but non lucratif se déclare comme association ou fondation.' : ''}`,
      'genre',
    ),
  ];
}

/** Three years at most, renewable once (L5134-103). */
function dureeDuCdd(c: ContratSaisi, { autres }: AutourDuContrat) {
  if (c.genre !== 'cdd' || c.fin === null) return [];
  const trouves = [];
  if (c.fin > plusJours(plusAns(c.debut, ANS_DE_CDD), -1))
    trouves.push(
      non(
        'cdd-trop-long',
        'Un CDD d’adulte-relais dure trois ans au plus (Code du travail, article L5134-103).',
        'fin',
      ),
    );
  const avant = autres.find((a) => a.id === c.renouvelle);
  if (avant?.genre === 'cdd' && avant.renouvelle !== null)
    trouves.push(
      non(
        'cdd-deja-renouvele',
        'Un CDD d’adulte-relais se renouvelle une seule fois (Code du travail, article L5134-103).',
        'renouvelle',
      ),
    );
  return trouves;
}

/** What a contract says of the one that it renews: the same person's, still there; and when nobody said that it renews. */
function suiteDeContrat(c: ContratSaisi, { autres }: AutourDuContrat) {
  if (c.renouvelle !== null) {
    const avant = autres.find((a) => a.id === c.renouvelle);
    return avant?.membreId === c.membreId && avant.genre !== 'remplacement' && avant.debut < c.debut
      ? []
      : [non('renouvelle-inconnu', 'Choisissez le contrat précédent de cette personne.', 'renouvelle')];
  }
  const veille = plusJours(c.debut, -1);
  return c.genre === 'cdd' &&
    autres.some((a) => a.genre === 'cdd' && a.membreId === c.membreId && dernierJour(a) === veille)
    ? [
        doute(
          'cdd-suite',
          'Cette personne avait déjà un CDD jusqu’à la veille. S’il est renouvelé, dites-le : il ne peut l’être qu’une fois (L5134-103).',
          'renouvelle',
        ),
      ]
    : [];
}

/**
 * The aid is in proportion of the hours of the convention (D5134-158) and goes on during a replacement (livret 2024,
 * « Les absences »): neither text says what becomes of it when who replaces works fewer hours.
 */
function tempsDuRemplacement({ genre, heures }: ContratSaisi, { convention }: AutourDuContrat) {
  if (genre !== 'remplacement' || convention.heures === null || heures >= convention.heures) return [];
  return [
    doute(
      'remplacement-moins-d-heures',
      `La convention prévoit ${enHeures(convention.heures)} par semaine, et l’aide les suit (D5134-158). Les textes ne disent pas si l’ASP la réduit quand la personne qui remplace en fait moins. Trame prévoit l’aide entière : demandez à l’ASP avant d’y compter.`,
      'heures',
    ),
  ];
}

const enHeures = (heures: number): string => `${String(heures).replace('.', ',')} heures`;

/** The aid follows the hours of the convention (D5134-158). */
function tempsDeLaConvention({ heures }: ContratSaisi, { convention }: AutourDuContrat) {
  if (convention.heures === null || convention.heures === heures) return [];
  return [
    doute(
      'heures-autres',
      `La convention prévoit ${enHeures(convention.heures)} par semaine, et l’aide les suit (D5134-158). Vérifiez, ou demandez un avenant.`,
      'heures',
    ),
  ];
}

/** Nobody is hired before the convention is signed (D5134-152), nor after its end. */
export function avantConvention(
  c: Pick<ContratSaisi, 'genre' | 'debut' | 'fin'>,
  { convention }: Pick<AutourDuContrat, 'convention'>,
) {
  if (convention.signeeLe === null)
    return [
      doute(
        'convention-non-signee',
        'La date de signature de la convention n’est pas renseignée. Aucune embauche ne peut intervenir avant elle (D5134-152).',
        'debut',
      ),
    ];
  if (c.debut < convention.signeeLe)
    return [
      non(
        'embauche-avant-signature',
        'Aucune embauche ne peut intervenir avant la signature de la convention (Code du travail, article D5134-152).',
        'debut',
      ),
    ];
  if (c.debut < convention.debut)
    return [
      doute(
        'embauche-avant-convention',
        `Le contrat commence avant la convention : l’aide n’est versée qu’à partir du premier jour de celle-ci. Le Code du travail demande qu’elle soit signée (D5134-152), le livret qu’elle ait commencé. ${DDETS}`,
        'debut',
      ),
    ];
  if (c.debut > convention.fin)
    return [
      non(
        'embauche-apres-fin',
        'La convention est finie à cette date : l’aide ne serait pas versée. Enregistrez d’abord son renouvellement.',
        'debut',
      ),
    ];
  if (c.genre === 'cdd' && c.fin !== null && c.fin > convention.fin)
    return [
      doute(
        'cdd-au-dela',
        'Ce CDD finit après la convention : l’aide s’arrête avec elle. Le livret conseille la même date de fin.',
        'fin',
      ),
    ];
  return [];
}

/** Hired more than five months after the signature or the last departure: the convention may have ended by itself. */
function cinqMois(c: ContratSaisi, { convention, autres }: AutourDuContrat) {
  if (c.renouvelle !== null) return [];
  const departs = autres
    .filter((a) => a.genre !== 'remplacement' && a.debut < c.debut)
    .map((a) => dernierJour(a))
    .filter((le) => le !== null);
  const depuis = [convention.signeeLe ?? convention.debut, ...departs].toSorted().at(-1) ?? c.debut;
  const limite = plusMois(depuis, MOIS_POUR_RECRUTER);
  return c.debut <= limite
    ? []
    : [
        doute(
          'embauche-tardive',
          `Le dernier jour pour embaucher était le ${jour(limite)}, cinq mois après la signature ou le départ. Au-delà, la convention est résiliée d’office (livret 2024). ${DDETS}`,
          'debut',
        ),
      ];
}
