import { W, XML } from './docx-styles.ts';
import { FONT_FAMILY, readFonts } from './fonts.ts';

/** The faces in the order of the schema, each with its place in `readFonts` and the key that scrambles it. */
const FACES = [
  { element: 'embedRegular', place: 0, key: '7A1D5C30-0001-4F6B-9C2E-5B1E8D3F0A01' },
  { element: 'embedBold', place: 2, key: '7A1D5C30-0002-4F6B-9C2E-5B1E8D3F0A02' },
  { element: 'embedItalic', place: 1, key: '7A1D5C30-0003-4F6B-9C2E-5B1E8D3F0A03' },
] as const;
const SCRAMBLED = 32;

/** The first bytes of an embedded font are mixed with a key (ECMA-376, 17.8.1): always the same, for the same bytes. */
function scramble(font: Buffer, key: string): Buffer {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  const out = Buffer.from(font);
  for (let i = 0; i < SCRAMBLED; i += 1) out[i] = (font[i] ?? 0) ^ (bytes[i % bytes.length] ?? 0);
  return out;
}

let scrambled: Readonly<Record<string, Buffer>> | undefined;

/** The parts that hold the fonts, so that a paper looks the same on a computer that does not have them. */
export function fontParts(): Readonly<Record<string, Buffer>> {
  if (scrambled === undefined) {
    const fonts = readFonts();
    scrambled = Object.fromEntries(
      FACES.map(({ key, place }, i) => [
        `word/fonts/font${i + 1}.odttf`,
        scramble(fonts[place] ?? Buffer.alloc(0), key),
      ]),
    );
  }
  return scrambled;
}

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const fontTableXml = (): string =>
  `${XML}<w:fonts ${W} ${R}><w:font w:name="${FONT_FAMILY}"><w:altName w:val="Verdana"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${FACES.map(
    ({ element, key }, i) => `<w:${element} r:id="rId${i + 1}" w:fontKey="{${key}}"/>`,
  ).join('')}</w:font></w:fonts>`;

export const fontRelsXml = (): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${FACES.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font${i + 1}.odttf"/>`,
  ).join('')}</Relationships>`;
