import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avecMetadonnees, JPEG, JPEG_PROGRESSIF, SECRETS, segment } from '../../../../tests/support/photo.ts';
import { nettoyerJpeg } from './jpeg.ts';

const nettoyer = (fichier: Uint8Array): Buffer => {
  const r = nettoyerJpeg(fichier);
  if (!r.ok) throw new Error(r.error.code);
  return Buffer.from(r.value.octets);
};
const estRefuse = (fichier: Uint8Array): boolean => !nettoyerJpeg(fichier).ok;

/** Markers in their order, coded pixels skipped. */
function marqueurs(jpeg: Buffer): number[] {
  const vus: number[] = [];
  for (let i = 0; i < jpeg.length - 1; i++) {
    const suivant = jpeg[i + 1] ?? 0;
    if (jpeg[i] !== 0xff || suivant === 0 || suivant === 0xff) continue;
    vus.push(suivant);
    if (suivant === 0xd8 || suivant === 0xd9) continue;
    i += 1 + jpeg.readUInt16BE(i + 2);
  }
  return vus;
}

describe.each([
  ['baseline', JPEG],
  ['progressive', JPEG_PROGRESSIF],
])('a %s photo', (_, jpeg) => {
  it('loses its place, date, device, thumbnail, comment and what follows its end', () => {
    const sale = avecMetadonnees(jpeg);
    for (const secret of SECRETS) expect(sale.includes(secret)).toBe(true);
    const propre = nettoyer(sale);
    for (const secret of SECRETS) expect(propre.includes(secret)).toBe(false);
    expect(propre.includes('Exif')).toBe(false);
    const gardes = new Set(marqueurs(propre));
    expect([...gardes].filter((m) => (m > 0xe0 && m <= 0xef) || m === 0xfe)).toEqual([]);
  });

  it('keeps its pixels: the same tables and coded data, in the same order', () => {
    // Written by a tool that puts nothing but the plain header, which is rewritten byte for byte.
    expect(nettoyer(jpeg).equals(jpeg)).toBe(true);
    expect(nettoyer(avecMetadonnees(jpeg)).equals(jpeg)).toBe(true);
    expect(nettoyerJpeg(jpeg)).toMatchObject({ ok: true, value: { largeur: 32, hauteur: 24 } });
  });

  it('is the same when it is cleaned again', () => {
    const propre = nettoyer(avecMetadonnees(jpeg));
    expect(nettoyer(propre).equals(propre)).toBe(true);
  });

  it('is refused when it is cut short, anywhere', () => {
    for (let fin = 0; fin < jpeg.length; fin++) expect(estRefuse(jpeg.subarray(0, fin))).toBe(true);
  });
});

describe('a file', () => {
  const sof = JPEG.indexOf(Buffer.from([0xff, 0xc0]));
  const avec = (change: (copie: Buffer) => void): Buffer => {
    const copie = Buffer.from(JPEG);
    change(copie);
    return copie;
  };

  it.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a page', Buffer.from('<svg onload="alert(1)"/>')],
    ['a beginning and an end', Buffer.from('ffd8ffd9', 'hex')],
    [
      'without pixels',
      Buffer.concat([JPEG.subarray(0, JPEG.indexOf('ffda', 0, 'hex')), Buffer.from('ffd9', 'hex')]),
    ],
    [
      'with words between two segments',
      Buffer.concat([JPEG.subarray(0, 20), Buffer.from('mot'), JPEG.subarray(20)]),
    ],
    [
      'with words at the end of a table',
      Buffer.concat([JPEG.subarray(0, 20), segment(0xdb, Buffer.alloc(70, 1)), JPEG.subarray(20)]),
    ],
    [
      'with a segment of unknown use',
      Buffer.concat([JPEG.subarray(0, 20), segment(0xf0, Buffer.from('mot')), JPEG.subarray(20)]),
    ],
    ['of no width', avec((c) => c.writeUInt16BE(0, sof + 7))],
    ['that claims 60 000 pixels', avec((c) => c.writeUInt16BE(60_000, sof + 5))],
    ['of a kind that browsers do not read', avec((c) => c.writeUInt8(0xc3, sof + 1))],
    [
      'with two pictures',
      Buffer.concat([JPEG.subarray(0, sof), JPEG.subarray(sof, sof + 19), JPEG.subarray(sof)]),
    ],
  ])('%s is refused', (_, fichier) => expect(estRefuse(fichier)).toBe(true));

  it('of any bytes is cleaned or refused, never anything else', () => {
    const morceau = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((o) => Buffer.from(o)),
      fc
        .tuple(fc.integer({ min: 0xc0, max: 0xff }), fc.uint8Array({ maxLength: 30 }))
        .map(([m, o]) => segment(m, Buffer.from(o))),
    );
    fc.assert(
      fc.property(fc.nat(JPEG.length), fc.array(morceau, { maxLength: 3 }), (ou, ajoutes) => {
        const fichier = Buffer.concat([JPEG.subarray(0, ou), ...ajoutes, JPEG.subarray(ou)]);
        const r = nettoyerJpeg(fichier);
        if (!r.ok) return;
        const propre = Buffer.from(r.value.octets);
        expect(nettoyer(propre).equals(propre)).toBe(true);
        expect(propre.length).toBeLessThanOrEqual(fichier.length + 18);
      }),
    );
  });
});
