import type { SituationLue } from '../../../modules/situations/contract.ts';
import type { FaitLu } from '../../../modules/situations/contract-faits.ts';

type Detail = NonNullable<SituationLue['detail']>;
export type Passe = Detail['passages'][number];
export interface Acte {
  readonly id: string;
  readonly jour: string;
  readonly heure: string | null;
  readonly natureId: number;
  readonly minutes: number;
  readonly membres: readonly number[];
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  readonly accessible: boolean;
}

export type Evenement =
  | { readonly sorte: 'fait'; readonly jour: string; readonly cle: string; readonly fait: FaitLu }
  | { readonly sorte: 'acte'; readonly jour: string; readonly cle: string; readonly acte: Acte }
  | { readonly sorte: 'passage'; readonly jour: string; readonly cle: string; readonly passage: Passe };

/** Of one day, what is shown first: what follows from the others. */
const RANG = { passage: 0, fait: 1, acte: 2 } as const;

/** All that happened in a situation, the newest first; on one day, the move, then the facts last written, then the acts. */
export function evenementsDe(
  { passages, faits }: Pick<Detail, 'passages' | 'faits'>,
  actes: readonly Acte[],
): Evenement[] {
  const tous: Evenement[] = [
    ...passages
      .map((p, i): Evenement => ({ sorte: 'passage', jour: p.le, cle: `passage ${i}`, passage: p }))
      .toReversed(),
    ...faits
      .toSorted((a, b) => comparer(b.creeLe, a.creeLe))
      .map((f): Evenement => ({ sorte: 'fait', jour: f.jour, cle: f.id, fait: f })),
    ...actes.map((a): Evenement => ({ sorte: 'acte', jour: a.jour, cle: a.id, acte: a })),
  ];
  return tous.toSorted(
    (a, b) => comparer(b.jour, a.jour) || ouverture(a) - ouverture(b) || RANG[a.sorte] - RANG[b.sorte],
  );
}

/** The opening comes before all that happened on its day. */
const ouverture = (e: Evenement): number => (e.sorte === 'passage' && e.passage.de === null ? 1 : 0);
const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
