import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { deposer, encoder } from '../../../../tests/support/fichiers-d-import.ts';
import { decoder, type Encodage, encodageDe } from './encodage.ts';
import { LIGNE_MAX, lireTexte } from './texte.ts';

const TEXTE = 'Écoute active à l’école, cœur de Noël ; 12 €\nGestion de conflit – différé, « là »\nPlain\n';

async function relire(octets: Uint8Array) {
  const chemin = deposer(octets);
  const encodage = await encodageDe(chemin);
  let texte = '';
  let autres = 0;
  for await (const morceau of lireTexte(chemin, encodage, '\n')) {
    texte += morceau.texte;
    autres += morceau.autres;
  }
  return { encodage, texte, autres };
}

describe('encodings', () => {
  test.each<[string, Encodage]>([
    ['utf8', 'utf-8'],
    ['win1252', 'windows-1252'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
  ])('%s is recognised and gives the same text', async (nom, encodage) => {
    expect(await relire(encoder(TEXTE, nom))).toEqual({ encodage, texte: TEXTE, autres: 0 });
  });

  test('old Mac files are read', async () => {
    const texte = 'Écoute active à l’école, cœur de Noël\nDifféré, « là »\n';
    expect(await relire(encoder(texte, 'macroman'))).toEqual({ encodage: 'macintosh', texte, autres: 0 });
  });

  test('a byte order mark is no character; UTF-16 may have none; DOS files are read', async () => {
    expect(await relire(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXTE)]))).toMatchObject({
      texte: TEXTE,
    });
    expect(await relire(iconv.encode(TEXTE, 'utf-16le', { addBOM: false }))).toMatchObject({ texte: TEXTE });
    const dos = 'Écoute à l’école'.replace('’', "'");
    expect(await relire(encoder(`${dos} déjà, médiatrice, thème, fête\n`, 'cp850'))).toMatchObject({
      encodage: 'cp850',
      texte: `${dos} déjà, médiatrice, thème, fête\n`,
    });
  });

  test('lines of another encoding are read in theirs and counted, both ways', async () => {
    const utf = Buffer.from('Écoute\n');
    const win = encoder('Thème à œuvrer €\n', 'win1252');
    const plus = await relire(Buffer.concat([utf, utf, win, utf, Buffer.from('plain\n')]));
    expect(plus).toEqual({
      encodage: 'utf-8',
      texte: 'Écoute\nÉcoute\nThème à œuvrer €\nÉcoute\nplain\n',
      autres: 1,
    });
    expect(await relire(Buffer.concat([win, win, utf, win]))).toMatchObject({
      encodage: 'windows-1252',
      texte: 'Thème à œuvrer €\nThème à œuvrer €\nÉcoute\nThème à œuvrer €\n',
      autres: 1,
    });
  });

  test('an accent that comes late decides all the same', async () => {
    const { encodage, texte } = await relire(
      Buffer.concat([Buffer.from('plain line\n'.repeat(200_000)), encoder('thème\n', 'win1252')]),
    );
    expect(encodage).toBe('windows-1252');
    expect(texte.endsWith('thème\n')).toBe(true);
  });

  test('no accent is broken where the file is cut in pieces', async () => {
    const texte = 'é€😀;à\n'.repeat(60_000);
    expect((await relire(Buffer.from(texte))).texte).toBe(texte);
    expect((await relire(encoder(texte, 'utf-16le'))).texte).toBe(texte);
  });

  test('every byte of windows-1252', () => {
    const octets = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    expect(decoder(octets, 'windows-1252', 10).texte).toBe(new TextDecoder('windows-1252').decode(octets));
  });
});

test.each(['win1252', 'utf-16le'])('a line without end is cut short and said, in %s', async (nom) => {
  const texte = `a;b\n${'x'.repeat(3 * LIGNE_MAX)}\nc;d\n`;
  const chemin = deposer(encoder(texte, nom));
  const morceaux: [string, boolean][] = [];
  for await (const m of lireTexte(chemin, nom === 'win1252' ? 'windows-1252' : 'utf-16le', '\n'))
    morceaux.push([m.texte.slice(0, 4), m.tropLongue]);
  expect(morceaux).toEqual([
    ['a;b\n', false],
    ['xxxx', true],
    ['c;d\n', false],
  ]);
});
