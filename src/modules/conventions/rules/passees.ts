import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Echeance, SUSPENSION, type Suite } from './echeance.ts';

/** Late dates of one convention from which it is likely older than its record here: settling them at once is proposed. */
export const BEAUCOUP_DE_PASSEES = 6;
/** Why they are said done together; with the instant, it names those that were. */
export const MOTIF_PASSEES = 'avant Trame';

/** They follow the états de présence that they come from: nobody says anything of them. */
const QUI_SUIVENT = [SUSPENSION, 'resiliation-pieces'] as const;

type Tardive = Pick<Echeance, 'cle' | 'code' | 'date' | 'statut'>;

/** The late dates that come before a day, those that somebody wants to look at again left out. */
export const passeesAvant = <E extends Tardive>(
  echeances: readonly E[],
  avant: Jour,
  garder: ReadonlySet<string> = new Set(),
): readonly E[] =>
  echeances.filter(
    (e) =>
      e.statut === 'depasse' &&
      e.date < avant &&
      !garder.has(e.cle) &&
      !QUI_SUIVENT.some((debut) => e.code.startsWith(debut)),
  );

/** Late dates of one kind, whatever their year: « états de présence ». */
export interface FamilleDePassees<E> {
  readonly code: string;
  readonly libelle: string;
  readonly dates: readonly [E, ...E[]];
  /** Missing it would have ended the convention, or would let it end: looked at again unless somebody says otherwise. */
  readonly aVerifier: boolean;
}

const FAMILLES: Readonly<Record<string, string>> = {
  'etat-presence': 'États de présence',
  'bilan-annuel': 'Bilans annuels',
  'entretien-professionnel': 'Entretiens professionnels',
};

/** The same dates by kind, in the order in which the first of each came. */
export function parFamille<E extends Pick<Echeance, 'code' | 'libelle' | 'gravite'>>(
  passees: readonly E[],
): readonly FamilleDePassees<E>[] {
  const groupes = Map.groupBy(passees, (e) => e.code.replace(/-\d.*$/, ''));
  return [...groupes].flatMap(([code, [premiere, ...autres]]) =>
    premiere === undefined
      ? []
      : [
          {
            code,
            libelle: FAMILLES[code] ?? premiere.libelle,
            dates: [premiere, ...autres] as const,
            aVerifier: premiere.gravite === 'convention',
          },
        ],
  );
}

/** Refused: passees-a-venir (a day to come would close what can still be done in time), passees-aucune. */
export function refusDesPassees(passees: readonly unknown[], avant: Jour, aujourdhui: Jour): Refus | null {
  if (avant > aujourdhui)
    return refus('passees-a-venir', 'Choisissez aujourd’hui, ou un jour déjà passé.', 'avant');
  if (passees.length === 0)
    return refus('passees-aucune', 'Aucune date en retard avant ce jour. Choisissez un autre jour.', 'avant');
  return null;
}

/** One thing said of a deadline, as it was kept. */
export interface Mot {
  readonly cle: string;
  readonly suite: Suite | 'a-faire';
  readonly au: Jour | null;
  readonly motif: string;
  /** Said with all those of the same time. */
  readonly duLot: boolean;
}

/**
 * What to say so that a lot is as if it had not been said: of each deadline, the word before. What somebody said since
 * stays. `mots`: all that was said, the oldest first.
 */
export function reprises(mots: readonly Mot[]): readonly Omit<Mot, 'duLot'>[] {
  return [...Map.groupBy(mots, (m) => m.cle).values()].flatMap((siens) => {
    if (!siens.at(-1)?.duLot) return [];
    const { cle } = siens[0] as Mot;
    const { suite, au, motif } = siens.findLast((m) => !m.duLot) ?? {
      suite: 'a-faire' as const,
      au: null,
      motif: '',
    };
    return [{ cle, suite, au, motif }];
  });
}
