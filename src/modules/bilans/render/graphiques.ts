import { chartSvg, type Size, svgToPng } from '../../../documents/chart.ts';
import { columns, stackedColumns } from '../../../documents/chart-options.ts';
import type { ModelImage } from '../../../documents/word.ts';
import type { Graphique } from '../rules/donnees-famille.ts';

/** Width of the text on the page, 17 cm, in pixels at 96 dpi. */
const LARGEUR = 642;
/** Pixels of the Word picture for one of the page: about 200 dpi, sharp on paper. */
const FINESSE = 2;

const dessins = new WeakMap<Graphique, string>();

const taille = (graphique: Graphique): Size => ({
  width: LARGEUR,
  height: graphique.series.length > 1 ? 250 : 140,
});

/** The picture of a chart, drawn once for the Word file and the PDF of the same data. */
export function svgDe(graphique: Graphique): string {
  const connu = dessins.get(graphique);
  if (connu !== undefined) return connu;
  const [premiere] = graphique.series;
  const option =
    graphique.series.length === 1 && premiere !== undefined
      ? columns(graphique.mois, premiere.valeurs)
      : stackedColumns(
          graphique.mois,
          graphique.series.map(({ nom, valeurs }) => ({ name: nom, values: valeurs })),
        );
  const svg = chartSvg(option, taille(graphique));
  dessins.set(graphique, svg);
  return svg;
}

/** The picture of a chart for a Word model. */
export const imageDe = (graphique: Graphique): ModelImage => ({
  _type: 'image',
  source: svgToPng(svgDe(graphique), LARGEUR * FINESSE),
  format: 'image/png',
  ...taille(graphique),
  altText: graphique.alt,
});
