import { readFileSync } from 'node:fs';
import type { Paper } from '../kernel/document.ts';
import { typographie } from '../kernel/mise-en-forme.ts';
import { typstPdf } from './pdf.ts';

const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');

/** A paper as a tagged PDF/UA-1 file, A4. `day`, AAAA-MM-JJ, is the date of the file: same paper and day, same bytes. */
export const paperPdf = (paper: Paper, day: string): Buffer =>
  typstPdf(template, printed({ ...paper, jour: day }));

/** The same data, each text as a document prints it. */
const printed = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'string' ? typographie(value) : value)));
