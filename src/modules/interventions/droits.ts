import { type RawBuilder, sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import { encadre } from '../comptes/rules/roles.ts';
import type { Ligne } from './ligne.ts';

/** A mediator reads and changes the acts they wrote or took part in; whoever manages, all of them. */
export const voitTout = ({ role }: Pick<Scope, 'role'>): boolean => encadre(role);

/** May this person read and change this act? */
export const voit = (
  scope: Pick<Scope, 'role' | 'membreId'>,
  l: Pick<Ligne, 'auteur_id' | 'membres'>,
): boolean => voitTout(scope) || l.auteur_id === scope.membreId || l.membres.includes(scope.membreId);

/** The same, as a condition on `intervention`. */
export const estVisible = (scope: Scope): RawBuilder<boolean> =>
  voitTout(scope)
    ? sql<boolean>`true`
    : sql<boolean>`(auteur_id = ${scope.membreId} or membres @> array[${scope.membreId}]::integer[])`;

/** Refuses to change by its form what a round made: the round itself, and the contacts counted during it. */
export function exigerUnActe({ sorte }: Pick<Ligne, 'sorte'>): void {
  if (sorte === 'acte') return;
  const message = 'Cette intervention vient d’une tournée : modifiez-la depuis sa tournée.';
  throw new RefusError(422, refus('intervention-de-tournee', message));
}
