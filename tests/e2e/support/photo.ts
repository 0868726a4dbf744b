import type { Page } from '@playwright/test';

/** What a telephone writes in a photo beside its pixels: the make, an orientation, and where it was taken. */
const MARQUE = 'TELEPHONE-TRAHISSEUR';
const LIEU = 'N48-51-30-E2-17-40';

/** A TIFF directory with three entries: Make, Orientation (turned by a quarter), ImageDescription. */
function exif(): Buffer {
  const textes = [`${MARQUE}\0`, `${LIEU}\0`];
  const debut = 8 + 2 + 3 * 12 + 4;
  const tiff = Buffer.alloc(debut + textes.join('').length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entree = (n: number, etiquette: number, type: number, nombre: number, valeur: number) => {
    const a = 10 + n * 12;
    tiff.writeUInt16LE(etiquette, a);
    tiff.writeUInt16LE(type, a + 2);
    tiff.writeUInt32LE(nombre, a + 4);
    tiff.writeUInt32LE(valeur, a + 8);
  };
  entree(0, 0x010e, 2, LIEU.length + 1, debut + MARQUE.length + 1);
  entree(1, 0x010f, 2, MARQUE.length + 1, debut);
  entree(2, 0x0112, 3, 1, 6);
  tiff.write(textes.join(''), debut, 'latin1');
  const corps = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const tete = Buffer.from([0xff, 0xe1, 0, 0]);
  tete.writeUInt16BE(corps.length + 2, 2);
  return Buffer.concat([tete, corps]);
}

/** A photo as a telephone takes it, lying on its side: a door, and what tells who took it where. */
export async function photoDeTelephone(page: Page, largeur = 3000, hauteur = 2000): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([l = 0, h = 0]) => {
      const toile = new OffscreenCanvas(l, h);
      const ctx = toile.getContext('2d');
      if (!ctx) throw new Error('no canvas');
      const fond = ctx.createLinearGradient(0, 0, l, h);
      fond.addColorStop(0, '#9aa7a8');
      fond.addColorStop(1, '#55616a');
      ctx.fillStyle = fond;
      ctx.fillRect(0, 0, l, h);
      ctx.fillStyle = '#6b4a2f';
      ctx.fillRect(l * 0.2, h * 0.3, l * 0.7, h * 0.4);
      ctx.fillStyle = '#d8b13a';
      ctx.fillRect(l * 0.5, h * 0.33, l * 0.03, h * 0.05);
      // A corner to tell which way is up.
      ctx.fillStyle = '#ff0000';
      ctx.fillRect(0, 0, l * 0.1, h * 0.1);
      const octets = new Uint8Array(await (await toile.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      let texte = '';
      for (const o of octets) texte += String.fromCharCode(o);
      return btoa(texte);
    },
    [largeur, hauteur],
  );
  const jpeg = Buffer.from(base64, 'base64');
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** Markers of a JPEG before its pixels (0xE1 is Exif or XMP, 0xED IPTC, 0xFE a comment). */
export function marqueurs(jpeg: Buffer): readonly number[] {
  const lus: number[] = [];
  for (
    let i = 2;
    i < jpeg.length && jpeg[i] === 0xff && jpeg[i + 1] !== 0xda;
    i += 2 + jpeg.readUInt16BE(i + 2)
  )
    lus.push(jpeg[i + 1] ?? 0);
  return lus;
}

/** Words that would tell who took a photo, and where. */
export const TRAHIT = [MARQUE, LIEU, 'Exif'] as const;
