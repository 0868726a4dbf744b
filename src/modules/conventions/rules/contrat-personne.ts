import { anneesEntre, type Jour } from '../../../kernel/jours.ts';
import { doute, non } from './constat.ts';
import type { ContratSaisi } from './contrat.ts';

export const SITUATIONS = ['sans-emploi', 'contrat-aide-a-rompre', 'contrat-aide', 'en-emploi'] as const;
export type SituationALEmbauche = (typeof SITUATIONS)[number];

/** Age at signature since 2021 (L5134-102, décret n° 2021-1181 of 14 September 2021); 30 before. */
const AGE_MINIMAL = [
  { depuis: '2021-09-14', ans: 26 },
  { depuis: '0000-01-01', ans: 30 },
] as const;
/** Whole years that a person must have to sign on a day. */
export const ageMinimalAu = (jour: Jour): number =>
  AGE_MINIMAL.find((a) => a.depuis <= jour)?.ans ?? AGE_MINIMAL[0].ans;
const AGE_D_UN_VIVANT = 120;
const signature = (c: ContratSaisi): Jour => c.signeLe ?? c.debut;

/** Old enough on the day of the signature (L5134-102, D5134-155). */
export function age(c: ContratSaisi) {
  if (c.naissance === null)
    return [
      doute(
        'naissance-inconnue',
        'Sans date de naissance, l’âge ne peut pas être vérifié (L5134-102).',
        'naissance',
      ),
    ];
  const ans = anneesEntre(c.naissance, signature(c));
  if (c.naissance >= signature(c) || ans > AGE_D_UN_VIVANT)
    return [non('naissance-invalide', 'Vérifiez l’année de naissance.', 'naissance')];
  const minimum = ageMinimalAu(signature(c));
  if (ans >= minimum) return [];
  return [
    non(
      'age-insuffisant',
      `À la signature, la personne doit avoir au moins ${minimum} ans ; elle en a ${ans} (Code du travail, articles L5134-102 et D5134-155).`,
      'naissance',
    ),
  ];
}

const SITUATION_REFUSEE: Partial<Record<SituationALEmbauche, string>> = {
  'contrat-aide': 'Le contrat aidé doit d’abord prendre fin (Code du travail, article L5134-102).',
  'en-emploi':
    'La personne doit être sans emploi, ou en contrat aidé auquel il est mis fin (Code du travail, article L5134-102).',
};

/** Without work, or in an aided contract that is ended (L5134-102). */
export function situation(c: ContratSaisi) {
  if (c.renouvelle !== null) return [];
  if (c.situation === null)
    return [
      doute(
        'situation-inconnue',
        'La situation avant l’embauche n’est pas renseignée : sans emploi, ou en contrat aidé à rompre (L5134-102).',
        'situation',
      ),
    ];
  const message = SITUATION_REFUSEE[c.situation];
  return message === undefined ? [] : [non('situation-refusee', message, 'situation')];
}

/** Living in a priority neighbourhood, or with the préfet’s waiver (L5134-102, D5134-151). */
export function residence(c: ContratSaisi) {
  if (c.residence === null)
    return [
      doute(
        'residence-inconnue',
        'Vérifiez que la personne habite un quartier prioritaire (L5134-102).',
        'residence',
      ),
    ];
  if (c.residence !== 'hors-qpv') return [];
  if (c.renouvelle !== null)
    return [
      doute(
        'residence-au-renouvellement',
        'La personne n’habite plus un quartier prioritaire. La condition vaut à la signature (D5134-155) : demandez à la préfecture si elle vaut aussi au renouvellement du contrat.',
        'residence',
      ),
    ];
  return [
    non(
      'residence-hors-qpv',
      'La personne doit habiter un quartier prioritaire (Code du travail, article L5134-102), sauf dérogation du préfet, écrite dans la convention (D5134-151).',
      'residence',
    ),
  ];
}

/** Never with another State aid to employment (L5134-108). */
export function cumul({ autreAide }: ContratSaisi) {
  return autreAide
    ? [
        non(
          'cumul-d-aides',
          'L’aide ne se cumule pas avec une autre aide de l’État à l’emploi (Code du travail, article L5134-108).',
          'autreAide',
        ),
      ]
    : [];
}
