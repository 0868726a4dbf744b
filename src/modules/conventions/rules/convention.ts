import { type Refus, refus } from '../../../kernel/refus.ts';
import { avertissementQpv, lireCodeQpv } from '../../nomenclatures/rules/qpv.ts';
import { dernierJourPossible } from './duree.ts';
import { refusDeFinirAvantUnBilan } from './fin.ts';
import { lireNumero } from './numero.ts';

/** What a person records of a convention. Days are ISO `AAAA-MM-JJ`, both ends included. */
export interface SaisieConvention {
  readonly numero: string;
  readonly signeeLe: string | null;
  readonly debut: string;
  readonly fin: string;
  readonly employeur: string;
  readonly commune: string;
  readonly qpv: string | null;
  readonly titulaireId: number | null;
  /** Weekly hours of the post. */
  readonly heures: number;
  readonly typeMediation: string;
}

/** Refusals stop the record; warnings (same shape) go with it and never stop it. */
export interface Examen {
  readonly refus: readonly Refus[];
  readonly avertissements: readonly Refus[];
}

/** The scheme began in 2000; years outside are slips of the hand. */
const PREMIERE_ANNEE = '2000';
const DERNIERE_ANNEE = '2100';
const DUREE_LEGALE = 35;
const DUREE_MAXIMALE = 48;
const MI_TEMPS = 17.5;
const MINIMUM_DE_DROIT_COMMUN = 24;

const formatJour = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const enLettres = (jour: string): string =>
  formatJour.format(new Date(`${jour}T00:00:00Z`)).replace(/^1 /, '1er ');

/** One préfet signs for two codes: Corsica written as before its two départements, Saint-Martin with Guadeloupe. */
const VOISINS: ReadonlySet<string> = new Set(['20 2A', '20 2B', '971 978']);

const horsDuSiecle = (jour: string | null): boolean =>
  jour !== null && (jour < PREMIERE_ANNEE || jour > DERNIERE_ANNEE);

function examinerDates({ signeeLe, debut, fin }: SaisieConvention): Examen {
  const champ = (['signeeLe', 'debut', 'fin'] as const).find((c) =>
    horsDuSiecle({ signeeLe, debut, fin }[c]),
  );
  if (champ !== undefined) {
    return seul(refus('convention-dates', 'Vérifiez l’année de cette date.', champ));
  }
  const dernier = dernierJourPossible(debut);
  if (fin <= debut) {
    return seul(refus('convention-dates', 'La convention doit finir après son premier jour.', 'fin'));
  }
  if (fin > dernier) {
    const message = `Une convention dure trois ans au plus (Code du travail, article D5134-150) : celle-ci finit au plus tard le ${enLettres(dernier)}. Un renouvellement est une autre convention.`;
    return seul(refus('convention-trop-longue', message, 'fin'));
  }
  if (signeeLe !== null && signeeLe > debut) {
    const message =
      'La signature vient après le premier jour. Vérifiez : aucune embauche ne peut précéder la signature de la convention (Code du travail, article D5134-152).';
    return averti(refus('convention-signature-tardive', message, 'signeeLe'));
  }
  return RIEN;
}

function examinerHeures({ heures }: SaisieConvention): Examen {
  if (!(heures > 0)) {
    return seul(
      refus('convention-heures', 'Écrivez le nombre d’heures par semaine, par exemple 35.', 'heures'),
    );
  }
  if (heures > DUREE_MAXIMALE) {
    const message =
      'Personne ne travaille plus de 48 heures par semaine (Code du travail, article L3121-20). Écrivez les heures d’une semaine.';
    return seul(refus('convention-heures', message, 'heures'));
  }
  if (heures > DUREE_LEGALE) {
    const message =
      'C’est plus que la durée légale de 35 heures (Code du travail, article L3121-27). Vérifiez.';
    return averti(refus('convention-heures-au-dela', message, 'heures'));
  }
  if (heures < MI_TEMPS) {
    const message =
      'Le contrat ne peut pas être inférieur à un mi-temps (Code du travail, article D5134-156). Vérifiez.';
    return averti(refus('convention-mi-temps', message, 'heures'));
  }
  if (heures < MINIMUM_DE_DROIT_COMMUN) {
    const message =
      'Le livret de l’employeur demande 24 heures au moins, sauf demande écrite et motivée du ou de la salarié·e, ou accord de branche. Vérifiez auprès de la DDETS.';
    return averti(refus('convention-heures-minimum', message, 'heures'));
  }
  return RIEN;
}

function examinerNumero({ numero }: SaisieConvention): Examen {
  if (numero === '') return seul(refus('convention-numero', 'Écrivez le numéro de la convention.', 'numero'));
  if (lireNumero(numero) !== null) return RIEN;
  const message =
    'Ce numéro n’a pas la forme habituelle : R, département, année, numéro d’ordre, avenant, par exemple R 057 25 0012 00. Vérifiez-le.';
  return averti(refus('convention-numero-inhabituel', message, 'numero'));
}

function examinerQpv({ qpv, numero }: SaisieConvention, connus: ReadonlySet<string>): Examen {
  if (qpv === null) return RIEN;
  const lu = lireCodeQpv(qpv);
  if (!lu.ok) return seul(lu.error);
  const absent = avertissementQpv(lu.value.code, connus);
  const du = lireNumero(numero)?.departement;
  const { departement } = lu.value;
  const avertissements = absent === null ? [] : [refus('qpv-inconnu', absent, 'qpv')];
  if (du === undefined || du === departement || VOISINS.has(`${du} ${departement}`))
    return { refus: [], avertissements };
  const message = `Ce quartier est dans le département ${departement}, le numéro de la convention dans le ${du}. Corrigez l’un des deux.`;
  return { refus: [refus('qpv-autre-departement', message, 'qpv')], avertissements };
}

/** Said of a signature that is still ahead, when it is typed and as long as it stands. */
export const SIGNATURE_A_VENIR =
  'Cette date n’est pas encore venue. Écrivez-la quand la convention est signée.';

const RIEN: Examen = { refus: [], avertissements: [] };
const seul = (r: Refus): Examen => ({ refus: [r], avertissements: [] });
const averti = (r: Refus): Examen => ({ refus: [], avertissements: [r] });

/**
 * Everything wrong and everything doubtful with a convention, each beside its field. `qpvConnus`: codes of the
 * imported official list, empty when none was imported. Refusals: convention-numero, convention-dates,
 * convention-trop-longue (D5134-150), convention-heures (L3121-20), convention-employeur, qpv-code-invalide,
 * qpv-autre-departement (the préfet of the number signs for the quarters of that département).
 */
export function examiner(saisie: SaisieConvention, qpvConnus: ReadonlySet<string>): Examen {
  const employeur =
    saisie.employeur === ''
      ? seul(refus('convention-employeur', 'Écrivez le nom de l’employeur.', 'employeur'))
      : RIEN;
  const examens = [
    examinerNumero(saisie),
    examinerDates(saisie),
    employeur,
    examinerQpv(saisie, qpvConnus),
    examinerHeures(saisie),
  ];
  return {
    refus: examens.flatMap((e) => e.refus),
    avertissements: examens.flatMap((e) => e.avertissements),
  };
}

/**
 * A frozen bilan names its year by the convention's first day: moving that day would give another year the same
 * name, and an end before the frozen days would deny them. `dernierJourFige`: last day of the latest frozen bilan,
 * null when none. Refusals: convention-bilan-fige.
 */
export function datesFigees(
  avant: Pick<SaisieConvention, 'debut'>,
  apres: Pick<SaisieConvention, 'debut' | 'fin'>,
  dernierJourFige: string | null,
): Refus | null {
  if (dernierJourFige === null) return null;
  if (apres.debut !== avant.debut) {
    return refus(
      'convention-bilan-fige',
      `Un bilan de cette convention est figé : son premier jour reste le ${enLettres(avant.debut)}.`,
      'debut',
    );
  }
  return refusDeFinirAvantUnBilan(apres.fin, dernierJourFige, 'fin');
}
