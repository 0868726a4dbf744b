import type { Base, Brouillon } from '../offline/carnet.ts';

interface Apercu {
  readonly natureId: number | null;
  readonly lieuId: number | null;
}

/** An act typed and not saved, as the phone keeps it. */
export interface ContenuDeBrouillon<V extends Apercu = Apercu> {
  readonly sorte: 'acte';
  readonly valeurs: V;
  /** Before anything was typed: what was before the person's eyes. */
  readonly depart: V;
  /** The version that it was; null for a new act. */
  readonly base: Base | null;
}

const PREFIXE = 'acte:';

export const cleDuBrouillon = (acteId: string): string => PREFIXE + acteId;

export interface BrouillonDActe<V extends Apercu = Apercu> extends ContenuDeBrouillon<V> {
  readonly acteId: string;
  /** ISO instant. */
  readonly le: string;
}

/** The drafts of acts among all; one written by another version of the app, that can't be read, is left alone. */
export const brouillonsDActes = <V extends Apercu = Apercu>(
  brouillons: readonly Brouillon[],
): BrouillonDActe<V>[] =>
  brouillons.flatMap(({ cle, le, contenu }) =>
    cle.startsWith(PREFIXE) && estUnBrouillon<V>(contenu)
      ? [{ ...contenu, acteId: cle.slice(PREFIXE.length), le }]
      : [],
  );

const estUnBrouillon = <V extends Apercu>(c: unknown): c is ContenuDeBrouillon<V> =>
  typeof c === 'object' &&
  c !== null &&
  'sorte' in c &&
  c.sorte === 'acte' &&
  'valeurs' in c &&
  'depart' in c;
