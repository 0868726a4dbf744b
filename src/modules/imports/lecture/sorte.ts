import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** What the first bytes of a file say it is: a text to cut into cells, or an archive that may be a workbook. */
export type Sorte = 'texte' | 'archive';

const CSV_OU_XLSX = 'Enregistrez-le au format .xlsx ou .csv, puis réessayez.';

interface Signature {
  readonly octets: readonly number[];
  readonly a?: number;
  readonly code: string;
  readonly message: string;
}

const SIGNATURES: readonly Signature[] = [
  {
    octets: [0xd0, 0xcf, 0x11, 0xe0],
    code: 'fichier-excel-ancien',
    message:
      'Ce fichier est un ancien classeur Excel (.xls) ou un classeur protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe s’il y en a un, puis choisissez « Enregistrer sous » et le format .xlsx.',
  },
  {
    octets: [0x25, 0x50, 0x44, 0x46],
    code: 'fichier-pdf',
    message:
      'Ce fichier est un PDF : Trame ne peut pas y lire un tableau. Demandez le tableau d’origine, au format .xlsx ou .csv.',
  },
  ...[
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47],
    [0x47, 0x49, 0x46, 0x38],
    [0x42, 0x4d, 0x00],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ].map((octets) => ({
    octets,
    code: 'fichier-image',
    message: 'Ce fichier est une image. Demandez le tableau d’origine, au format .xlsx ou .csv.',
  })),
  ...[
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x52, 0x61, 0x72, 0x21],
    [0x1f, 0x8b],
  ].map((octets) => ({
    octets,
    code: 'fichier-compresse',
    message: 'Ce fichier est une archive compressée. Ouvrez-la, puis importez le tableau qu’elle contient.',
  })),
];

const TEXTES: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\s*(<!doctype html|<html|<table|<head|<meta)/i,
    'fichier-page-web',
    `Ce fichier est une page web, même si son nom finit par .xls. Ouvrez-le dans votre tableur. ${CSV_OU_XLSX}`,
  ],
  [
    /^\s*<\?xml|^\s*<(workbook|office:)/i,
    'fichier-xml',
    `Ce fichier est au format XML. Ouvrez-le dans votre tableur. ${CSV_OU_XLSX}`,
  ],
  [/^\{\\rtf/, 'fichier-texte-mis-en-forme', `Ce fichier est un texte mis en forme (RTF). ${CSV_OU_XLSX}`],
];

/**
 * What the file is, from its first bytes (never from its name, which can lie).
 * Refused: fichier-vide, fichier-excel-ancien, fichier-pdf, fichier-image, fichier-compresse, fichier-page-web,
 * fichier-xml, fichier-texte-mis-en-forme, fichier-binaire.
 */
export function sorteDe(debut: Buffer): Result<Sorte, Refus> {
  const brut = debut.toString('latin1');
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*$/.test(brut))
    return err(refus('fichier-vide', 'Ce fichier est vide. Vérifiez que vous avez choisi le bon fichier.'));
  if (brut.startsWith('PK\x03\x04') || brut.startsWith('PK\x05\x06')) return ok('archive');
  const signature = SIGNATURES.find((s) => s.octets.every((octet, i) => debut[i] === octet));
  if (signature) return err(refus(signature.code, signature.message));
  const texte = brut.replace(/^\xef\xbb\xbf/, '').slice(0, 2000);
  const autre = TEXTES.find(([forme]) => forme.test(texte));
  if (autre) return err(refus(autre[1], autre[2]));
  if (!enUtf16(debut) && estBinaire(debut))
    return err(
      refus(
        'fichier-binaire',
        `Ce fichier n’est pas un tableau : il contient des données illisibles. ${CSV_OU_XLSX}`,
      ),
    );
  return ok('texte');
}

/** Two bytes a character: said by a mark at the start, or seen by its zeros. */
export function enUtf16(debut: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (debut[0] === 0xff && debut[1] === 0xfe) return 'utf-16le';
  if (debut[0] === 0xfe && debut[1] === 0xff) return 'utf-16be';
  const vus = Math.min(debut.length, 4096) & ~1;
  let pairs = 0;
  let impairs = 0;
  for (let i = 0; i < vus; i += 2) {
    if (debut[i] === 0) pairs += 1;
    if (debut[i + 1] === 0) impairs += 1;
  }
  if (impairs > vus * 0.35 && pairs < vus * 0.05) return 'utf-16le';
  if (pairs > vus * 0.35 && impairs < vus * 0.05) return 'utf-16be';
  return null;
}

function estBinaire(debut: Buffer): boolean {
  const vus = Math.min(debut.length, 65_536);
  let etranges = 0;
  for (let i = 0; i < vus; i += 1) {
    const octet = debut[i] ?? 0;
    if (octet === 0) return true;
    if (octet < 32 && octet !== 9 && octet !== 10 && octet !== 13 && octet !== 12 && octet !== 26)
      etranges += 1;
  }
  return etranges > vus * 0.01;
}
