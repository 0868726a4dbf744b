import { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/**
 * Codes of priority neighbourhoods. Two generations live side by side: a convention signed before 2024 runs to its
 * term under the code of 2015 (livret). The official list is known to be incomplete, so a well-formed code that it
 * lacks is accepted with a warning, never refused.
 */
const QPV_2024 = /^QN(0\d{2}|02[AB]|97[1-46-8]|987)(\d{2})([IMNC])$/;
const QPV_2015 = /^QP(0\d{2}|02[AB]|97\d|98\d)(\d{3})$/;

export const schemaCodeQpv = z
  .string()
  .refine(
    (c) => QPV_2024.test(c) || QPV_2015.test(c),
    'Code de QPV attendu, par exemple QN09307M ou QP093054.',
  );

export interface CodeQpv {
  readonly code: string;
  readonly generation: 2024 | 2015;
  /** As written in France: `02`, `2A`, `93`, `971`. */
  readonly departement: string;
}

export interface Qpv extends CodeQpv {
  readonly nom: string;
  /** INSEE codes. */
  readonly communes: readonly string[];
}

/** Reads a code as people type it (spaces, lower case). Refused: qpv-code-invalide. */
export function lireCodeQpv(saisi: string): Result<CodeQpv, Refus> {
  const code = saisi.replace(/\s/gu, '').toUpperCase();
  const de2024 = QPV_2024.exec(code);
  const trouve = de2024 ?? QPV_2015.exec(code);
  if (trouve?.[1] === undefined)
    return err(
      refus(
        'qpv-code-invalide',
        `« ${saisi.trim()} » n’est pas un code de quartier prioritaire. Un code ressemble à QN09307M (2024) ou à QP093054 (2015).`,
        'qpv',
      ),
    );
  return ok({ code, generation: de2024 ? 2024 : 2015, departement: trouve[1].replace(/^0/, '') });
}

/** The warning for a well-formed code that the imported list does not hold; null when there is nothing to say. */
export function avertissementQpv(code: string, connus: ReadonlySet<string>): string | null {
  if (connus.size === 0 || connus.has(code)) return null;
  return `Le code ${code} n’est pas dans la liste importée. Vérifiez-le : la liste officielle peut être incomplète.`;
}

export interface ListeQpv {
  readonly qpv: readonly Qpv[];
  /** `champ` is the line in the file, header included: `ligne 12`. */
  readonly refus: readonly Refus[];
}

/**
 * Reads the official list from its cells (first row: headers). Columns code_qp, lib_qp, insee_com, in any place
 * among others; insee_com joins several communes by "; ". Bad lines are left out and said.
 * Refused whole: qpv-liste-colonnes.
 */
export function lireListeQpv(lignes: readonly (readonly string[])[]): Result<ListeQpv, Refus> {
  const entetes = (lignes[0] ?? []).map((e) => e.replace(/^\uFEFF/, '').trim());
  const [code, nom, communes] = ['code_qp', 'lib_qp', 'insee_com'].map((e) => entetes.indexOf(e));
  if (code === undefined || nom === undefined || communes === undefined || Math.min(code, nom, communes) < 0)
    return err(
      refus(
        'qpv-liste-colonnes',
        'Ce fichier n’a pas les colonnes code_qp, lib_qp et insee_com de la liste officielle.',
      ),
    );
  const qpv = new Map<string, Qpv>();
  const refuses: Refus[] = [];
  for (const [i, ligne] of lignes.entries()) {
    if (i === 0 || ligne.every((c) => c.trim() === '')) continue;
    const lu = lireLigne(ligne[code] ?? '', ligne[nom] ?? '', ligne[communes] ?? '');
    if (!lu.ok) refuses.push({ ...lu.error, champ: `ligne ${i + 1}` });
    else if (qpv.has(lu.value.code))
      refuses.push(refus('qpv-en-double', `Le code ${lu.value.code} est déjà plus haut.`, `ligne ${i + 1}`));
    else qpv.set(lu.value.code, lu.value);
  }
  return ok({ qpv: [...qpv.values()], refus: refuses });
}

function lireLigne(code: string, nom: string, communes: string): Result<Qpv, Refus> {
  const lu = lireCodeQpv(code);
  if (!lu.ok) return lu;
  if (nom.trim() === '') return err(refus('qpv-nom-vide', `Le quartier ${lu.value.code} n’a pas de nom.`));
  const insee = communes.split(/[;,]/).map((c) => c.trim());
  if (!insee.every((c) => /^(\d{2}|2[AB])\d{3}$/.test(c)))
    return err(
      refus('qpv-commune-invalide', `« ${communes} » n’est pas une suite de codes INSEE de communes.`),
    );
  return ok({ ...lu.value, nom: nom.trim(), communes: insee });
}

/** Cuts the official CSV (`;`, quotes, BOM or not, any line end) into cells. */
export function cellulesQpv(texte: string): string[][] {
  const lignes: string[][] = [[]];
  for (const [, citee, nue, fin] of texte
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/g)) {
    lignes.at(-1)?.push(citee === undefined ? (nue ?? '') : citee.replaceAll('""', '"'));
    if (fin !== ';' && fin !== '') lignes.push([]);
  }
  return lignes.filter((l) => l.some((c) => c !== ''));
}
