import type { SituationLue } from '../../modules/situations/contract.ts';
import { tenueDe } from '../../modules/situations/rules/faits/protocole.ts';

export interface ProtocoleAVoir {
  readonly faitId: string;
  readonly situationId: string;
  readonly code: string;
  readonly revueLe: string;
}

/** The agreements to be looked at again on a day, the oldest review first. */
export const protocolesAVoir = (situations: readonly SituationLue[], jour: string): ProtocoleAVoir[] =>
  situations
    .flatMap((s) =>
      (s.detail?.faits ?? []).flatMap((f) =>
        f.genre === 'protocole' &&
        f.donnees.revueLe !== null &&
        f.donnees.revueLe <= jour &&
        tenueDe(f.donnees) === 'a-verifier'
          ? [{ faitId: f.id, situationId: s.id, code: s.code, revueLe: f.donnees.revueLe }]
          : [],
      ),
    )
    .toSorted((a, b) => (a.revueLe < b.revueLe ? -1 : 1));
