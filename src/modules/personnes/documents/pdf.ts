import { readFileSync } from 'node:fs';
import { typstPdf } from '../../../documents/pdf.ts';
import type { Paper } from '../../../kernel/document.ts';

const gabarit = readFileSync(new URL('./papier.typ', import.meta.url), 'utf8');

/** A paper as a tagged PDF, dated from `jour` (AAAA-MM-JJ). Its title and author name nobody. */
export const papierPdf = (papier: Paper, jour: string): Buffer => typstPdf(gabarit, { ...papier, jour });
