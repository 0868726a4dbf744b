import { z } from 'zod';
import { schemaCodeFamille } from '../../nomenclatures/rules/familles.ts';
import { schemaCodeItem } from '../../nomenclatures/rules/items.ts';
import { schemaCodeRegistre } from '../../nomenclatures/rules/registres.ts';
import { schemaChamp } from './champs.ts';

/** What is decided for a value of the file: keep it under a term, create one, leave it out, or read it as another. */
const schemaDecision = z.union([
  /** Name of a term that exists, or that will be created; or the text to read instead (« 0 » for « néant »). */
  z.string().min(1).max(200),
  /** Identifier of a term or of a person of the structure. */
  z.int().positive(),
  /** Left out: the field is empty; for a nature or a date, the line is not an act. */
  z.null(),
  z.strictObject({
    creer: z.string().min(1).max(120),
    registre: schemaCodeRegistre.optional(),
    famille: schemaCodeFamille.optional(),
    item: schemaCodeItem.optional(),
    /** Of a nature: false for working time that is not mediation. */
    mediation: z.boolean().optional(),
  }),
]);
export type Decision = z.infer<typeof schemaDecision>;

const schemaColonne = z.union([
  schemaChamp,
  /** Left out. */
  z.null(),
  z.strictObject({
    champ: schemaChamp.nullable(),
    /** Of a duration written as a bare number. */
    unite: z.enum(['minutes', 'heures']).optional(),
    /** Of dates written with figures: day first (jma) or month first (mja). */
    ordre: z.enum(['jma', 'mja']).optional(),
    /** An empty cell repeats the one above. */
    repeter: z.boolean().optional(),
  }),
]);

/**
 * How a file becomes acts: the columns, by their header, and the values, by field. Whatever is not said is proposed
 * from the file. This is the JSON of `trame import --correspondances`, and what is remembered for the next file with
 * the same headers.
 */
export const schemaCorrespondances = z.strictObject({
  /** By header; case and accents do not matter. « Colonne 3 » when the column has none. */
  colonnes: z.record(z.string(), schemaColonne).default({}),
  /** By field, then by value as written in the file. */
  valeurs: z.partialRecord(schemaChamp, z.record(z.string(), schemaDecision)).default({}),
  /** For the values that nothing decides: create a term, refuse their lines, or leave the field empty. */
  inconnues: z.enum(['creer', 'refuser', 'ignorer']).optional(),
  feuilles: z.array(z.string()).optional(),
  encodage: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850']).optional(),
  separateur: z.enum([';', '\t', ',', '|']).optional(),
  /** Number of the line of the headers in the file, 0 when there is none. */
  ligneEntete: z.int().min(0).max(1000).optional(),
});
export type Correspondances = z.infer<typeof schemaCorrespondances>;
