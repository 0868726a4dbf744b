import { type XmlNode, type XmlTextNode, xml } from 'easy-template-x';
import { type Refus, refus } from '../kernel/refus.ts';

/** A tag where a person can find it. */
export interface PlacedTag {
  /** As written: `{#natures}`. */
  readonly raw: string;
  readonly name: string;
  readonly role: 'value' | 'open' | 'close';
  /** « tableau 2, ligne 3, « Nom de l'employeur : … » ». */
  readonly place: string;
}

export interface Scan {
  readonly tags: readonly PlacedTag[];
  readonly problems: readonly Refus[];
}

interface Walk {
  readonly part: string;
  readonly tags: PlacedTag[];
  readonly problems: Refus[];
  tables: number;
  previous: string;
}

const EXCERPT = 60;

const isText = (node: XmlNode): node is XmlTextNode => node.nodeName === '#text';
const attribute = (node: XmlNode, name: string): string =>
  'attributes' in node ? (node.attributes?.[name] ?? '') : '';

/** Text of a paragraph without that of the paragraphs inside it (text boxes). */
function textOfParagraph(node: XmlNode): string {
  return (node.childNodes ?? [])
    .map((child) => {
      if (child.nodeName === 'w:p') return '';
      if (child.nodeName === 'w:t')
        return (child.childNodes ?? [])
          .filter(isText)
          .map((t) => t.textContent)
          .join('');
      return textOfParagraph(child);
    })
    .join('');
}

function excerpt(text: string, at: number): string {
  const start = Math.max(0, at - EXCERPT / 2);
  const cut = text.slice(start, start + EXCERPT).trim();
  return `${start > 0 ? '…' : ''}${cut}${start + EXCERPT < text.length ? '…' : ''}`;
}

function placeOf(walk: Walk, where: string, text: string, at: number): string {
  const alone = /^\s*(\{[^{}]*\}\s*)+$/.test(text);
  const near =
    alone && walk.previous !== '' ? `après « ${excerpt(walk.previous, 0)} »` : `« ${excerpt(text, at)} »`;
  return [walk.part, where, near].filter((p) => p !== '').join(', ');
}

function readTag(raw: string, place: string): PlacedTag {
  const inner = raw
    .slice(1, -1)
    .replace(/\[[^\]]*\]\s*$/, '')
    .trim();
  if (inner.startsWith('#')) return { raw, name: inner.slice(1).trim(), role: 'open', place };
  if (inner.startsWith('/')) return { raw, name: inner.slice(1).trim(), role: 'close', place };
  return { raw, name: inner, role: 'value', place };
}

/** Finds the tags of one text, and the braces that open or close nothing. */
function scanText(walk: Walk, text: string, where: string): void {
  let open = -1;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '{') {
      if (open >= 0) unbalanced(walk, text, where, open, '{');
      open = i;
    } else if (char === '}') {
      if (open < 0) unbalanced(walk, text, where, i, '}');
      else walk.tags.push(readTag(text.slice(open, i + 1), placeOf(walk, where, text, open)));
      open = -1;
    }
  }
  if (open >= 0) unbalanced(walk, text, where, open, '{');
}

function unbalanced(walk: Walk, text: string, where: string, at: number, brace: '{' | '}'): void {
  const missing =
    brace === '{' ? 'est ouverte et jamais fermée par « } »' : 'est fermée sans avoir été ouverte par « { »';
  const tag = brace === '{' ? text.slice(at, at + 30) : text.slice(Math.max(0, at - 30), at + 1);
  walk.problems.push(
    refus(
      'balise-mal-ecrite',
      `La balise « ${tag} » ${missing} (${placeOf(walk, where, text, at)}).`,
      'modele',
    ),
  );
}

function visit(walk: Walk, node: XmlNode, where: string): void {
  if (node.nodeName === 'w:tbl') {
    walk.tables += 1;
    const table = walk.tables;
    const rows = (node.childNodes ?? []).filter((child) => child.nodeName === 'w:tr');
    rows.forEach((row, i) => {
      visitAll(walk, row, `tableau ${table}, ligne ${i + 1}`);
    });
    return;
  }
  if (node.nodeName === 'w:p') {
    const text = textOfParagraph(node);
    scanText(walk, text, where);
    visitAll(walk, node, where);
    if (text.trim() !== '' && !text.includes('{')) walk.previous = text.trim();
    return;
  }
  if (node.nodeName === 'wp:docPr')
    scanText(walk, attribute(node, 'descr'), 'texte de remplacement d’une image');
  visitAll(walk, node, where);
}

function visitAll(walk: Walk, node: XmlNode, where: string): void {
  for (const child of node.childNodes ?? []) visit(walk, child, where);
}

/** Reads the tags of one part of a document; `part` says which to a person: « en-tête », '' for the body. */
export function scanPart(source: string, part: string): Scan {
  const walk: Walk = { part, tags: [], problems: [], tables: 0, previous: '' };
  visit(walk, xml.parser.parse(source), '');
  return walk;
}
