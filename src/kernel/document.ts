/** What a paper is made of, whatever program prints it. Texts are as a person reads them; no markup. */

/**
 * `untold`: what the records do not say yet; `missing`: what only a hand will write. Both are shown so that nobody signs
 * without seeing them.
 */
export type RunStyle = 'bold' | 'italic' | 'quiet' | 'missing' | 'untold';
export type Run = string | { readonly text: string; readonly style: RunStyle };
export type Text = readonly Run[];

export type Block =
  | { readonly kind: 'title'; readonly text: Text; readonly subtitle?: Text }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Text }
  | {
      readonly kind: 'paragraph';
      readonly text: Text;
      readonly align?: 'left' | 'right' | 'center';
      /** Not parted from what follows by the end of a page. */
      readonly keep?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** Boxes to tick; `done` ones are ticked already. */
  | { readonly kind: 'checklist'; readonly items: readonly { readonly text: Text; readonly done: boolean }[] }
  | {
      readonly kind: 'table';
      /** `width`: share of the line. A table without any title has no header. */
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly Text[])[];
    }
  | {
      readonly kind: 'box';
      readonly tone: 'warning' | 'note';
      readonly title: string;
      readonly lines: readonly Text[];
    }
  /** Side by side, without borders: addresses. */
  | { readonly kind: 'columns'; readonly left: readonly Text[]; readonly right: readonly Text[] }
  /** Places to sign, side by side, with room for a hand. */
  | { readonly kind: 'signatures'; readonly places: readonly (readonly Text[])[] }
  | { readonly kind: 'page-break' };

export interface Paper {
  readonly title: string;
  readonly author: string;
  /** At the foot of each page, beside the page number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export const bold = (text: string): Run => ({ text, style: 'bold' });
export const quiet = (text: string): Run => ({ text, style: 'quiet' });
/** Where something must be written by hand: `what` is its name, « le lieu de travail ». */
export const missing = (what: string): Run => ({ text: what, style: 'missing' });
/** The same, for what should be in the records. */
export const untold = (what: string): Run => ({ text: what, style: 'untold' });

/** A text with its values in place: `text`Fait à ${ville}.`` */
export const text = (parts: TemplateStringsArray, ...values: readonly (Run | Text | number)[]): Text =>
  parts.flatMap((part, i): Run[] => {
    const value = values[i];
    const runs: readonly Run[] =
      value === undefined
        ? []
        : typeof value === 'number'
          ? [String(value)]
          : typeof value === 'string' || !Array.isArray(value)
            ? [value as Run]
            : (value as Text);
    return part === '' ? [...runs] : [part, ...runs];
  });

/** A paragraph, from a template. */
export const paragraph = (content: Text): Block => ({ kind: 'paragraph', text: content });

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'title':
      return [block.text, block.subtitle ?? []];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'checklist':
      return block.items.map((item) => item.text);
    case 'table':
      return block.rows.flat();
    case 'box':
      return block.lines;
    case 'columns':
      return [...block.left, ...block.right];
    case 'signatures':
      return block.places.flat();
    case 'page-break':
      return [];
  }
}

/** Names of all that is left to complete, each once, in reading order. */
export const missingIn = (blocks: readonly Block[], style: 'missing' | 'untold'): readonly string[] => [
  ...new Set(
    blocks
      .flatMap(textsOf)
      .flat()
      .flatMap((run) => (typeof run !== 'string' && run.style === style ? [run.text] : [])),
  ),
];

/** The words of some blocks, one line each: for tests and for what shows a paper without Word. */
export const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(textsOf)
    .map((runs) => runs.map((run) => (typeof run === 'string' ? run : run.text)).join(''))
    .filter((line) => line !== '')
    .join('\n');
