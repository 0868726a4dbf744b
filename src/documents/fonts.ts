import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible';
const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

/** The font of every document. Typst and resvg read no woff2: these are the same faces as TTF. */
export const FONT_FAMILY = 'Atkinson Hyperlegible';

/** Paths of the four faces: regular, italic, bold, bold italic. */
export const fontFiles: readonly string[] = STYLES.map((style) =>
  fileURLToPath(import.meta.resolve(`${PACKAGE}/${style}/AtkinsonHyperlegible_${style}.ttf`)),
);

/** The four faces in memory. */
export const readFonts = (): Buffer[] => fontFiles.map((path) => readFileSync(path));
