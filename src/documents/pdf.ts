import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';

let compiler: NodeCompiler | undefined;

/** Made at the first document: it reads the fonts. */
const getCompiler = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: readFonts() }],
  });
  return compiler;
};

const UNDISPLAYABLE = /the text `\\?"(.+?)\\?"` could not be displayed|disallowed codepoint `\\?"(.+?)\\?"`/g;

/** Characters that PDF/UA-1 refused, from the words of the error. */
function refusedCharacters(message: string): string[] {
  return [...message.matchAll(UNDISPLAYABLE)]
    .map(([, shown, forbidden]) => shown ?? forbidden ?? '')
    .flatMap((text) => [
      ...text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
    ]);
}

/** A picture sign says nothing once gone; a letter leaves a mark, so that the reader sees that something was there. */
const replacement = (character: string): string => (/\p{L}|\p{N}/u.test(character) ? '�' : '');

/**
 * Compiles a Typst template into a tagged PDF/UA-1 file. The template reads its data by `json(bytes(sys.inputs.data))`
 * and must set its own title, language and date (no clock is read: same template and data, same bytes).
 * PDF/UA-1 wants every character drawn: those that no bundled font has are left out, letters marked by « � ».
 * Throws when the template is wrong.
 */
export function typstPdf(template: string, data: unknown): Buffer {
  const typst = getCompiler();
  let json = JSON.stringify(data);
  for (let attempt = 0; ; attempt += 1) {
    const compiled = typst.compile({ mainFileContent: template, inputs: { data: json } });
    const failure = compiled.takeError();
    if (failure !== null) throw new Error(`Typst: ${JSON.stringify(failure.shortDiagnostics)}`);
    const document = compiled.result;
    if (document === null) throw new Error('Typst gave no document');
    try {
      return typst.pdf(document, { pdfStandard: 'ua-1' });
    } catch (error) {
      const refused = refusedCharacters(String(error));
      if (refused.length === 0 || attempt === 20) throw error;
      for (const character of refused) {
        json = json.replaceAll(JSON.stringify(character).slice(1, -1), replacement(character));
      }
    } finally {
      // The next document is another one: what was memoised for this one would only be kept.
      typst.evictCache(0);
    }
  }
}
