import { readFileSync } from 'node:fs';
import { typstPdf } from '../../../documents/pdf.ts';
import type { DonneesDuBilan } from '../rules/donnees.ts';
import type { Graphique } from '../rules/donnees-famille.ts';
import { svgDe } from './graphiques.ts';

const gabarit = readFileSync(new URL('../models/bilan.typ', import.meta.url), 'utf8');

const avecDessin = (graphique: Graphique | null): { svg: string; alt: string } | null =>
  graphique === null ? null : { svg: svgDe(graphique), alt: graphique.alt };

/** The bilan as a tagged PDF (PDF/UA-1, A4). Same data, same bytes. */
export const rendrePdf = (donnees: DonneesDuBilan): Buffer =>
  typstPdf(gabarit, {
    ...donnees,
    graphique: avecDessin(donnees.graphique),
    familles: donnees.familles.map((f) => ({ ...f, graphique: avecDessin(f.graphique) })),
  });
