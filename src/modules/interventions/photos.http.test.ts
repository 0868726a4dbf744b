import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppEssai,
  connecter,
  nouvelleApp,
  type Personne,
  type Reponse,
  reponseDe,
} from '../../../tests/support/app.ts';
import { avecMetadonnees, JPEG, JPEG_PROGRESSIF, SECRETS } from '../../../tests/support/photo.ts';
import { nouvelId } from '../../kernel/id.ts';
import { PHOTO_MAX } from './contract.ts';
import { PHOTOS_MAX } from './photos.ts';

const S = '/api/structures/photos';
let essai: AppEssai;
let auteur: Personne;
let tiers: Personne;
let voisin: Personne;
let natureId: number;
const cookies = new Map<string, string>();

beforeAll(async () => {
  essai = await nouvelleApp();
  auteur = await essai.personne('photos', 'mediateur', 'Auteur');
  tiers = await essai.personne('photos', 'mediateur', 'Tiers');
  voisin = await essai.personne('ailleurs', 'direction', 'Voisin');
  for (const p of [auteur, tiers, voisin]) cookies.set(p.email, await connecter(essai.app, p.email));
  natureId = (await auteur.appeler('GET', `${S}/nomenclature`)).corps.natures[0].id;
});
afterAll(() => essai.fermer());

async function acte(): Promise<string> {
  const id = nouvelId();
  const r = await auteur.appeler('PUT', `${S}/interventions/${id}`, { jour: '2026-03-10', natureId });
  expect(r.status).toBe(200);
  return id;
}
const url = (acteId: string, photo: string, base = S) => `${base}/interventions/${acteId}/photos/${photo}`;
async function joindre(
  qui: Personne,
  adresse: string,
  contenu: Uint8Array,
  champ = 'fichier',
): Promise<Reponse> {
  const tete = `--b\r\ncontent-disposition: form-data; name="${champ}"; filename="IMG_20260310.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return reponseDe(
    await essai.app.inject({
      method: 'PUT',
      url: adresse,
      headers: {
        ...{ cookie: cookies.get(qui.email) ?? '', 'x-trame': '1' },
        'content-type': 'multipart/form-data; boundary=b',
      },
      payload: Buffer.concat([Buffer.from(tete), contenu, Buffer.from('\r\n--b--\r\n')]),
    }),
  );
}
const code = (r: Reponse) => `${r.status} ${r.corps.code}`;
const lister = async (id: string, qui = tiers) =>
  (await qui.appeler('GET', `${S}/interventions/${id}/photos`)).corps;

describe('a photo', () => {
  it('is kept without anything of its device, and seen by the whole team', async () => {
    const [id, photo] = [await acte(), nouvelId()];
    const envoyee = avecMetadonnees(JPEG);
    expect((await joindre(auteur, url(id, photo), envoyee)).status).toBe(204);
    expect(await lister(id)).toEqual([{ id: photo, largeur: 32, hauteur: 24 }]);
    const r = await tiers.appeler('GET', `${url(id, photo)}.jpg`);
    expect(r.status).toBe(200);
    expect(r.brut.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
    });
    const recue = r.brut.rawPayload;
    for (const secret of SECRETS) {
      expect(envoyee.includes(secret)).toBe(true);
      expect(recue.includes(secret)).toBe(false);
    }
    expect(recue.equals(JPEG)).toBe(true);
  });

  it('sent again changes nothing, and its id serves for no other', async () => {
    const [id, photo] = [await acte(), nouvelId()];
    for (let i = 0; i < 2; i++)
      expect((await joindre(auteur, url(id, photo.toUpperCase()), JPEG)).status).toBe(204);
    expect(await lister(id)).toHaveLength(1);
    expect(code(await joindre(auteur, url(id, photo), JPEG_PROGRESSIF))).toBe('409 identifiant-pris');
    expect(code(await joindre(auteur, url(await acte(), photo), JPEG))).toBe('409 identifiant-pris');
    const historique = (await auteur.appeler('GET', `${S}/interventions/${id}/historique`)).corps;
    expect(historique.map((h: { action: string; champs: string[] }) => [h.action, h.champs])).toEqual([
      ['creation', []],
      ['modification', ['photos']],
    ]);
  });

  it('comes alone or by four, never by five, even at once', async () => {
    const id = await acte();
    const reponses = await Promise.all(
      Array.from({ length: PHOTOS_MAX + 2 }, () => joindre(auteur, url(id, nouvelId()), JPEG)),
    );
    expect(reponses.map((r) => r.status).sort()).toEqual([204, 204, 204, 204, 422, 422]);
    expect(reponses.find((r) => r.status === 422)?.corps.code).toBe('photos-trop-nombreuses');
    expect(await lister(id)).toHaveLength(PHOTOS_MAX);
  });

  it('is joined and erased by who may change the act', async () => {
    const [id, photo] = [await acte(), nouvelId()];
    expect(code(await joindre(tiers, url(id, photo), JPEG))).toBe('404 intervention-inconnue');
    await joindre(auteur, url(id, photo), JPEG);
    expect(code(await tiers.appeler('DELETE', url(id, photo)))).toBe('404 intervention-inconnue');
    expect((await auteur.appeler('DELETE', url(id, photo))).status).toBe(204);
    expect(code(await auteur.appeler('DELETE', url(id, photo)))).toBe('404 photo-inconnue');
    expect(code(await auteur.appeler('GET', `${url(id, photo)}.jpg`))).toBe('404 photo-inconnue');
    expect(await lister(id)).toEqual([]);
  });

  it('is not shown with a deleted act, nor by another act, nor to a neighbour', async () => {
    const [id, photo] = [await acte(), nouvelId()];
    await joindre(auteur, url(id, photo), JPEG);
    const ailleurs = '/api/structures/ailleurs';
    expect(code(await voisin.appeler('GET', `${url(id, photo, ailleurs)}.jpg`))).toBe('404 photo-inconnue');
    expect(code(await joindre(voisin, url(id, nouvelId(), ailleurs), JPEG))).toBe(
      '404 intervention-inconnue',
    );
    expect(code(await auteur.appeler('GET', `${url(await acte(), photo)}.jpg`))).toBe('404 photo-inconnue');
    await auteur.appeler('DELETE', `${S}/interventions/${id}`);
    expect(code(await tiers.appeler('GET', `${url(id, photo)}.jpg`))).toBe('404 photo-inconnue');
    expect(code(await tiers.appeler('GET', `${S}/interventions/${id}/photos`))).toBe(
      '404 intervention-inconnue',
    );
  });

  it.each<[string, () => Uint8Array, string, string]>([
    ['that is a page', () => Buffer.from('<script>'), 'fichier', '422 photo-illisible'],
    ['cut short', () => JPEG.subarray(0, -2), 'fichier', '422 photo-illisible'],
    ['larger than allowed', () => Buffer.alloc(PHOTO_MAX + 1), 'fichier', '413 fichier-trop-gros'],
    ['under another name', () => JPEG, 'photo', '400 fichier-absent'],
  ])('is refused %s', async (_, contenu, champ, attendu) => {
    const id = await acte();
    expect(code(await joindre(auteur, url(id, nouvelId()), contenu(), champ))).toBe(attendu);
    expect(await lister(id)).toEqual([]);
  });
});
