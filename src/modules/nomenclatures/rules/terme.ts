import { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';

const GENRES = [
  'nature',
  'thematique',
  'saisine',
  'issue',
  'secteur',
  'lieu',
  'partenaire',
  'projet',
  'sorte',
] as const;
export const schemaGenre = z.enum(GENRES);
export type Genre = z.infer<typeof schemaGenre>;
/** Lists that an act names itself; kinds of situations are named by its situation. */
export type GenreDActe = Exclude<Genre, 'sorte'>;

/** Longest name of a term, in characters. */
export const NOM_MAX = 120;

/** What the rules of a term's life need to know of it. */
const schemaTerme = z.object({
  id: z.int().positive(),
  genre: schemaGenre,
  nom: z.string().min(1).max(NOM_MAX),
  /** First day on which the term is no longer offered for entry. */
  retireLe: z.iso.date().nullable(),
  fusionneDans: z.int().positive().nullable(),
  mediation: z.boolean(),
});
export type Terme = z.infer<typeof schemaTerme>;

export interface NomDeTerme {
  readonly nom: string;
  readonly cle: string;
}

/**
 * The name that a new term will carry, cleaned of extra spaces, with its key.
 * Refused: terme-nom-vide, terme-nom-trop-long, terme-nom-deja-pris (by a term of the same genre, retired or not;
 * the name of a merged term is free again).
 */
export function nommer(saisi: string, genre: Genre, termes: readonly Terme[]): Result<NomDeTerme, Refus> {
  const nom = saisi.replace(/\s+/gu, ' ').trim();
  const cle = cleDe(nom);
  if (cle === '')
    return err(refus('terme-nom-vide', 'Donnez un nom, avec au moins une lettre ou un chiffre.', 'nom'));
  if (nom.length > NOM_MAX)
    return err(
      refus('terme-nom-trop-long', `Ce nom est trop long. Gardez au plus ${NOM_MAX} caractères.`, 'nom'),
    );
  const pris = termes.find((t) => t.genre === genre && t.fusionneDans === null && cleDe(t.nom) === cle);
  if (pris === undefined) return ok({ nom, cle });
  const suite =
    pris.retireLe === null
      ? 'Choisissez un autre nom, ou fusionnez les deux.'
      : 'Il est retiré. Remettez-le en service, ou choisissez un autre nom.';
  return err(refus('terme-nom-deja-pris', `« ${pris.nom} » existe déjà. ${suite}`, 'nom'));
}

/**
 * A new name for the same term: its acts, past and future, follow because they hold its identifier.
 * Refused: terme-fusionne, and the refusals of `nommer`.
 */
export function renommer(terme: Terme, saisi: string, termes: readonly Terme[]): Result<NomDeTerme, Refus> {
  if (terme.fusionneDans !== null) return err(dejaFusionne(terme));
  return nommer(
    saisi,
    terme.genre,
    termes.filter((t) => t.id !== terme.id),
  );
}

/**
 * Hides a term from entry from `jour` on (that day included); the acts that carry it keep counting.
 * Refused: terme-fusionne, terme-deja-retire.
 */
export function retirer(terme: Terme, jour: string): Result<{ readonly retireLe: string }, Refus> {
  if (terme.fusionneDans !== null) return err(dejaFusionne(terme));
  if (terme.retireLe !== null)
    return err(
      refus('terme-deja-retire', `« ${terme.nom} » est déjà retiré. Remettez-le d’abord en service.`),
    );
  return ok({ retireLe: jour });
}

/** Offers a retired term again. Refused: terme-fusionne, terme-pas-retire. */
export function retablir(terme: Terme): Result<{ readonly retireLe: null }, Refus> {
  if (terme.fusionneDans !== null) return err(dejaFusionne(terme));
  if (terme.retireLe === null) return err(refus('terme-pas-retire', `« ${terme.nom} » est déjà en service.`));
  return ok({ retireLe: null });
}

/** Is the term offered for an act of that day? An act entered late may still carry a term retired since. */
export const proposeALaSaisie = (terme: Pick<Terme, 'retireLe' | 'fusionneDans'>, jour: string): boolean =>
  terme.fusionneDans === null && (terme.retireLe === null || jour < terme.retireLe);

const dejaFusionne = (terme: Terme): Refus =>
  refus('terme-fusionne', `« ${terme.nom} » a été fusionné avec un autre. Modifiez plutôt celui-là.`);
