import { type Refus, refus } from '../kernel/refus.ts';
import { insecables } from '../kernel/texte.ts';
import { type Files, textOf } from './zip.ts';

/** Relations by which a document calls another file, as the end of their type, with what a person knows them by. */
const FORBIDDEN_RELATIONS: Readonly<Record<string, string>> = {
  attachedTemplate: 'un modèle attaché',
  oleObject: 'un objet d’un autre logiciel',
  frame: 'un cadre de page web',
  subDocument: 'un sous-document',
  aFChunk: 'un autre document inséré',
};

/** Fields that read a file or start a program when the document is opened or printed. */
const FORBIDDEN_FIELDS = /^\s*"?(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|RD)\b/i;

/** A hyperlink is followed only when somebody clicks on it. */
const ALLOWED_OUTSIDE = /\/hyperlink$/;

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml/i, 'l’en-tête'],
  [/footer\d*\.xml/i, 'le pied de page'],
  [/(foot|end)notes\.xml/i, 'les notes'],
  [/comments\w*\.xml/i, 'les commentaires'],
  [/settings\.xml/i, 'les réglages du document'],
  [/document\.xml/i, 'le texte du document'],
];

const placeOf = (path: string): string => {
  const name = PARTS.find(([pattern]) => pattern.test(path))?.[1];
  return name === undefined ? `la partie « ${path} »` : `${name} (partie « ${path} »)`;
};

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, number: string) => character(Number(number)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const character = (point: number): string => (point <= 0x10ffff ? String.fromCodePoint(point) : '');

function attributes(tag: string): ReadonlyMap<string, string> {
  const found = tag.matchAll(/\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', a, b]) => [name, decode(a ?? b ?? '')]));
}

/** What a part of relations calls outside of the file, in words; null when nothing. */
function outsideRelation(xml: string): string | null {
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?Relationship\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/g)) {
    const relation = attributes(tag);
    const type = relation.get('Type') ?? '';
    const kind = FORBIDDEN_RELATIONS[type.slice(type.lastIndexOf('/') + 1)];
    if (kind !== undefined) return kind;
    const outside = relation.get('TargetMode')?.trim().toLowerCase() === 'external';
    if (outside && !ALLOWED_OUTSIDE.test(type)) {
      return type.endsWith('/image') ? 'une image liée' : 'un élément lié';
    }
  }
  return null;
}

const withoutComments = (xml: string): string =>
  xml
    .split('<!--')
    .map((piece, i) => (i === 0 ? piece : piece.split('-->').slice(1).join('-->')))
    .join('');

const FIELD_TOKEN =
  /<(?:[\w.-]+:)?(?:(fldChar|fldSimple)\b((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>|(?:instrText|delInstrText)\b[^<>]*>([^<]*)<)/g;

/**
 * The forbidden instruction of a part, null when none. Word cuts an instruction over several runs: it is joined from
 * the beginning of its field. A field whose very name is made by another field could be any: it is forbidden too.
 */
function outsideField(xml: string): string | null {
  const plain = withoutComments(xml).replace(/<!\[CDATA\[|\]\]>/g, '');
  const open: { text: string; asked: boolean }[] = [];
  const forbidden = (text: string): string | null => FORBIDDEN_FIELDS.exec(text)?.[1]?.toUpperCase() ?? null;
  for (const [, tag, inside = '', text] of plain.matchAll(FIELD_TOKEN)) {
    const top = open.at(-1);
    let found: string | null = null;
    if (text !== undefined) {
      // Its name alone is wanted: a long instruction must not be joined again at each run.
      if (top?.asked && top.text.length < 64) top.text = (top.text + decode(text)).trimStart();
      if (top === undefined) found = forbidden(decode(text));
    } else if (tag === 'fldSimple') {
      const instruction = [...attributes(inside)].find(([name]) => /(^|:)instr$/.test(name));
      found = forbidden(instruction?.[1] ?? '');
    } else {
      const type = [...attributes(inside)].find(([name]) => /(^|:)fldCharType$/.test(name))?.[1];
      if (type === 'begin') {
        if (top?.asked) found = top.text === '' ? 'calculée' : forbidden(top.text);
        open.push({ text: '', asked: true });
      } else if (top !== undefined) {
        found = forbidden(top.text);
        top.asked = false;
        if (type === 'end') open.pop();
      }
    }
    if (found !== null) return found;
  }
  return open.map(({ text }) => forbidden(text)).find((found) => found !== null) ?? null;
}

const refused = (what: string, path: string): Refus =>
  refus(
    'modele-avec-liens',
    insecables(
      `Ce modèle va chercher ${what} hors du fichier, dans ${placeOf(path)}. Enlevez ce lien, ou mettez son contenu dans le document, puis enregistrez-le à nouveau.`,
    ),
    'modele',
  );

const BLANKS: readonly (number | undefined)[] = [0x20, 0x09, 0x0a, 0x0d];

/** Any part may hold XML, whatever its name; binary ones (images, fonts) never begin as it does. */
function isXml(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  while (BLANKS.includes(bytes[at])) at += 1;
  return bytes[at] === 0x3c;
}

/**
 * Refuses a document that reads another file, a site or a program when it is opened: relations out of the file (but
 * hyperlinks), attached templates, embedded objects, fields such as DDE or INCLUDETEXT. Refusal: `modele-avec-liens`.
 */
export function checkOutside(files: Files): Refus | null {
  for (const path of Object.keys(files)) {
    if (!isXml(files[path] ?? new Uint8Array())) continue;
    const xml = textOf(files, path);
    const relation = /\.rels$/i.test(path) ? outsideRelation(xml) : null;
    if (relation !== null) return refused(relation, path);
    const field = outsideField(xml);
    if (field !== null) return refused(`des données (fonction « ${field} »)`, path);
  }
  return null;
}
