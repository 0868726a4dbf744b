import type { Run, RunStyle, Text } from '../kernel/document.ts';
import { typographie } from '../kernel/mise-en-forme.ts';

export const escapeXml = (value: string): string =>
  value.replace(/[<>&"']/g, (c) => `&#${c.codePointAt(0)};`);

/** Bold as well as yellow: it must be seen on a black and white print. */
const TO_COMPLETE =
  '<w:b/><w:bCs/><w:color w:val="7A4F00"/><w:shd w:val="clear" w:color="auto" w:fill="FFE9A8"/>';

const STYLES: Readonly<Record<RunStyle, string>> = {
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  quiet: '<w:color w:val="566565"/>',
  untold: TO_COMPLETE,
  missing: TO_COMPLETE,
};

const words = (value: string): string =>
  typographie(value)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');

function run(part: Run): string {
  if (typeof part === 'string') return part === '' ? '' : `<w:r>${words(part)}</w:r>`;
  const shown =
    part.style === 'missing' || part.style === 'untold' ? `[à compléter : ${part.text}]` : part.text;
  return `<w:r><w:rPr>${STYLES[part.style]}</w:rPr>${words(shown)}</w:r>`;
}

export const runs = (content: Text): string => content.map(run).join('');

/** A paragraph of a named style, with its own properties after it. */
export const paragraphXml = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${content}</w:p>`;
