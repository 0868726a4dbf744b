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

/** When an act of this id was made: the instant that a UUIDv7 holds. */
const instantDe = (id: string): string =>
  new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString();

const UUID7 = /^[\da-f]{8}-[\da-f]{4}-7/i;

/** All that happened in a situation, the newest first; on one day, what was recorded last first, whatever it is. */
export function evenementsDe(
  { passages, faits }: Pick<Detail, 'passages' | 'faits'>,
  actes: readonly Acte[],
): Evenement[] {
  const tous: { readonly e: Evenement; readonly le: string }[] = [
    ...passages
      .map((p, i) => ({
        e: { sorte: 'passage', jour: p.le, cle: `passage ${i}`, passage: p } as const,
        le: p.creeLe,
      }))
      .toReversed(),
    ...faits.map((f) => ({ e: { sorte: 'fait', jour: f.jour, cle: f.id, fait: f } as const, le: f.creeLe })),
    // An act that came from a file has no instant of its own: it comes before what was recorded.
    ...actes.map((a) => ({
      e: { sorte: 'acte', jour: a.jour, cle: a.id, acte: a } as const,
      le: UUID7.test(a.id) ? instantDe(a.id) : '',
    })),
  ];
  return tous
    .toSorted(
      (a, b) => comparer(b.e.jour, a.e.jour) || ouverture(a.e) - ouverture(b.e) || comparer(b.le, a.le),
    )
    .map(({ e }) => e);
}

/** The opening comes before all that happened on its day. */
const ouverture = (e: Evenement): number => (e.sorte === 'passage' && e.passage.de === null ? 1 : 0);
const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
