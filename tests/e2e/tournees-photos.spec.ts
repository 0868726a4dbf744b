import { expect, test } from './support/essai.ts';
import { photoDeTelephone } from './support/photo.ts';
import { bouton, commencer } from './support/tournees.ts';

// Rounds of one journey would be proposed, joined or merged in another: each has a structure for itself.
test.use({ donnees: 'demo-a-soi' });

test('a photo is upright, smaller, hidden where the finger passed, at the keyboard too', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'lucie.tran');
  await commencer(page);
  await page.getByRole('link', { name: 'Veille technique' }).click();
  await page.getByRole('link', { name: /^Sécurisation/ }).click();
  const choisir = async (buffer: Buffer, mimeType: string) =>
    page.locator('input[type=file]').setInputFiles({ name: 'x', mimeType, buffer });
  await choisir(Buffer.from('not a photo'), 'image/jpeg');
  await expect(page.getByText('Ce fichier n’est pas une photo lisible ici.')).toBeVisible();

  await choisir(await photoDeTelephone(page), 'image/jpeg');
  const toile = page.getByRole('application', { name: /^Photo à regarder/ });
  // Lying on its side in the file, standing on the screen; the red corner is then at the top right.
  await expect(toile).toHaveJSProperty('width', 1067);
  await expect(toile).toHaveJSProperty('height', 1600);
  const pixel = (x: number, y: number) =>
    toile.evaluate(
      (c: HTMLCanvasElement, [px = 0, py = 0]) =>
        [...(c.getContext('2d')?.getImageData(px * c.width, py * c.height, 1, 1).data ?? [])].slice(0, 3),
      [x, y],
    );
  const [rouge = 0, vert = 255] = await pixel(0.97, 0.02);
  expect(rouge).toBeGreaterThan(200);
  expect(vert).toBeLessThan(60);

  // The handle of the door, thin and yellow, can't be told any more under a finger.
  const poignee = await pixel(0.66, 0.515);
  await expect(page.getByText('Rien n’est caché.')).toBeVisible();
  const cadre = await toile.boundingBox();
  if (!cadre) throw new Error('no picture');
  const ici = { x: cadre.x + cadre.width * 0.6, y: cadre.y + cadre.height * 0.515 };
  await page.mouse.move(ici.x, ici.y);
  await page.mouse.down();
  await page.mouse.move(ici.x + cadre.width * 0.1, ici.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText('1\u00a0endroit caché.')).toBeVisible();
  expect(await pixel(0.66, 0.515)).not.toEqual(poignee);
  await bouton(page, 'Annuler le trait').click();
  await expect.poll(() => pixel(0.66, 0.515)).toEqual(poignee);

  await toile.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('1\u00a0endroit caché.')).toBeVisible();
});

test('what the phone sees as a face is shown, and hidden by one press', async ({ page, entrer }) => {
  // Phones that have it: here, one that sees a face where the handle is.
  await page.addInitScript(() => {
    Object.assign(window, {
      FaceDetector: class {
        detect = async (c: HTMLCanvasElement) => [
          { boundingBox: new DOMRect(c.width * 0.55, c.height * 0.4, c.width * 0.2, c.height * 0.2) },
        ];
      },
    });
  });
  await entrer(page, 'theo.kervadec');
  await commencer(page);
  await page.getByRole('link', { name: 'Veille technique' }).click();
  await page.getByRole('link', { name: /^Intervention J’agis/ }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.jpg',
    mimeType: 'image/jpeg',
    buffer: await photoDeTelephone(page, 1200, 800),
  });
  await expect(page.getByText('Un visage semble visible.')).toBeVisible();
  await bouton(page, 'Le cacher').click();
  await expect(page.getByText('Un visage semble visible.')).toBeHidden();
  await expect(page.getByText('1\u00a0endroit caché.')).toBeVisible();
});
