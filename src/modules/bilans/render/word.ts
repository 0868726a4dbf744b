import { readFile } from 'node:fs/promises';
import { checkModel, fillModel } from '../../../documents/word.ts';
import type { PlacedTag } from '../../../documents/word-scan.ts';
import type { Refus } from '../../../kernel/refus.ts';
import type { Result } from '../../../kernel/result.ts';
import { BALISES, balisesDuBilan } from '../rules/balises.ts';
import { type DonneesDuBilan, donneesDuBilan } from '../rules/donnees.ts';
import type { Graphique } from '../rules/donnees-famille.ts';
import { bilanExemple } from '../rules/exemple.ts';
import { imageDe } from './graphiques.ts';

let modeleDuProjet: Promise<Buffer> | undefined;

/** The model kept in the project: what a structure without its own uses, and can start from. */
export const modeleParDefaut = (): Promise<Buffer> => {
  modeleDuProjet ??= readFile(new URL('../models/bilan-et-suivi.docx', import.meta.url));
  return modeleDuProjet;
};

const estGraphique = (valeur: unknown): valeur is Graphique =>
  typeof valeur === 'object' && valeur !== null && 'series' in valeur && 'alt' in valeur;

/** Puts a picture in the place of each chart. The same chart under two tags is drawn once. */
function dessiner(valeur: unknown, faits: Map<Graphique, unknown>): unknown {
  if (Array.isArray(valeur)) return valeur.map((v) => dessiner(v, faits));
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  if (estGraphique(valeur)) {
    const image = faits.get(valeur) ?? imageDe(valeur);
    faits.set(valeur, image);
    return image;
  }
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, dessiner(v, faits)]));
}

const remplir = (donnees: DonneesDuBilan): Record<string, unknown> =>
  dessiner(balisesDuBilan(donnees), new Map()) as Record<string, unknown>;

/** The bilan in Word, on the project's model or the structure's own. Same data and model, same bytes. */
export async function rendreWord(donnees: DonneesDuBilan, modele?: Uint8Array): Promise<Buffer> {
  return fillModel(modele ?? (await modeleParDefaut()), remplir(donnees), {
    title: donnees.titre,
    author: donnees.employeur,
    day: donnees.date_du_fichier,
  });
}

/**
 * Whether a structure's own model can be used for its bilans: the tags it uses, or everything that is wrong, each
 * refusal naming the tag and its place. See `checkModel` for the codes.
 */
export const verifierModele = (modele: Uint8Array): Promise<Result<readonly PlacedTag[], readonly Refus[]>> =>
  checkModel(modele, BALISES, remplir(donneesDuBilan(bilanExemple())));
