import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne, reponseDe } from '../../../tests/support/app.ts';
import { acte, creerPoste, ecrireActes, modeleAvec } from '../../../tests/support/bilan.ts';
import { readZip, textOf } from '../../documents/zip.ts';
import { modeleParDefaut } from './render/word.ts';

const URL = '/api/structures/ici/modele-bilan';
let essai: AppEssai;
let direction: Personne;
let encadrant: Personne;
let cookie: string;
let word: string;

beforeAll(async () => {
  essai = await nouvelleApp();
  const structureId = await essai.structure('ici');
  direction = await essai.personne('ici', 'direction');
  encadrant = await essai.personne('ici', 'encadrant');
  const poste = await creerPoste(essai.serveur.db, structureId, { nom: 'Amina Benali' });
  const [nature] = poste.natures;
  if (!nature) throw new Error('natures are missing');
  await ecrireActes(essai.serveur.db, structureId, [acte(nature, '2024-05-02', [poste.titulaireId])]);
  word = `/api/structures/ici/bilans/${poste.conventionId}/1.docx`;
  const r = await essai.app.inject({
    method: 'POST',
    url: '/api/connexion',
    payload: { email: direction.email, motDePasse: 'une phrase pour les essais' },
  });
  cookie = r.cookies.map((c) => `${c.name}=${c.value}`).join('; ');
});
afterAll(() => essai.fermer());

/** Sends a file as a browser's form does. */
async function deposer(contenu: Uint8Array, champ = 'fichier') {
  const bord = 'bord-de-l-essai';
  const tete = `--${bord}\r\ncontent-disposition: form-data; name="${champ}"; filename="C:\\formulaire.docx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return reponseDe(
    await essai.app.inject({
      method: 'PUT',
      url: URL,
      headers: { cookie, 'x-trame': '1', 'content-type': `multipart/form-data; boundary=${bord}` },
      payload: Buffer.concat([Buffer.from(tete), contenu, Buffer.from(`\r\n--${bord}--\r\n`)]),
    }),
  );
}

const corpsDuBilan = async (): Promise<string> => {
  const fichiers = readZip((await direction.appeler('GET', word)).brut.rawPayload);
  if (!fichiers.ok) throw new Error(fichiers.error.message);
  return textOf(fichiers.value, 'word/document.xml');
};

it('a structure’s own model fills its bilans, until it goes back to ours', async () => {
  expect((await direction.appeler('GET', URL)).corps).toEqual({ propre: null });
  expect((await direction.appeler('GET', `${URL}/le-mien.docx`)).corps.code).toBe('sans-modele');
  const mien = await modeleAvec('Bilan et suivi', 'Formulaire de la préfecture');
  const r = await deposer(mien);
  expect([r.status, r.corps.nom]).toEqual([200, 'formulaire.docx']);
  expect(r.corps.balises).toContain('convention_numero');
  expect((await encadrant.appeler('GET', URL)).corps.propre).toMatchObject({ nom: 'formulaire.docx' });
  expect(await corpsDuBilan()).toContain('Formulaire de la préfecture');
  const rendu = (await encadrant.appeler('GET', `${URL}/le-mien.docx`)).brut.rawPayload;
  expect(rendu.equals(mien)).toBe(true);

  expect((await direction.appeler('DELETE', URL)).status).toBe(204);
  expect(await corpsDuBilan()).not.toContain('Formulaire de la préfecture');
});

it('our model can be downloaded to start from', async () => {
  const rendu = (await encadrant.appeler('GET', `${URL}/trame.docx`)).brut.rawPayload;
  expect(rendu.equals(await modeleParDefaut())).toBe(true);
});

it('a bad model is refused with its tag and place, and the one before stays', async () => {
  const r = await deposer(await modeleAvec('{employeur}', '{employer}'));
  expect([r.status, r.corps.code]).toEqual([422, 'balise-inconnue']);
  expect(r.corps.detail).toMatch(/\{employer\}.*tableau.*\{employeur\}/);
  expect((await deposer(Buffer.from('pas un zip'))).corps.code).toBe('modele-illisible');
  expect((await deposer(Buffer.alloc(0))).corps.code).toBe('modele-vide');
  expect((await deposer(Buffer.from('x'), 'autre')).corps.code).toBe('fichier-absent');
  const lourd = await deposer(Buffer.alloc(11 * 1_048_576));
  expect([lourd.status, lourd.corps.code]).toEqual([413, 'fichier-trop-gros']);
  expect((await direction.appeler('GET', URL)).corps).toEqual({ propre: null });
});
