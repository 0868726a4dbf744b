import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Personne } from '../../../tests/support/app.ts';
import { type MondeDesLiaisons, mondeDesLiaisons } from '../../../tests/support/liaisons.ts';

let m: MondeDesLiaisons;
beforeAll(async () => {
  m = await mondeDesLiaisons('suivi');
});
afterAll(() => m.essai.fermer());

const confier = async (a: Personne) => {
  const url = `${m.S}/situations/${m.situation}`;
  const { version } = (await m.direction.appeler('GET', url)).corps;
  const r = await m.direction.appeler('PUT', `${url}/charge`, { version, membres: [a.membreId] });
  expect(r.status).toBe(200);
};

it('a partner is never sent to somebody who handed the situation over, or left', async () => {
  const fiche = await m.brouillon();
  const secret = await m.envoyer(fiche);
  const suivi = async () => (await m.parLien('lire', secret)).corps.suivi;
  const papier = async () => {
    const r = await m.direction.appeler('GET', `${m.S}/liaisons/${fiche}.pdf`);
    const pdf = await getDocumentProxy(new Uint8Array(r.brut.rawPayload));
    return (await extractText(pdf, { mergePages: true })).text;
  };
  expect(await suivi()).toEqual({ nom: 'Mediatrice suivi', courriel: m.mediatrice.email });
  expect(await papier()).toContain(m.mediatrice.email);

  await confier(m.collegue);
  expect(await suivi()).toEqual({ nom: 'Collegue suivi', courriel: m.collegue.email });
  const remis = await papier();
  expect([remis.includes(m.mediatrice.email), remis.includes(m.collegue.email)]).toEqual([false, true]);

  await m.direction.appeler('PATCH', `${m.S}/membres/${m.collegue.membreId}`, { actifAu: '2026-03-01' });
  expect(await suivi()).toEqual({ nom: 'Structure suivi', courriel: null });
  expect(await papier()).not.toContain(m.collegue.email);

  // Back in charge, back on the sheet.
  await confier(m.mediatrice);
  expect(await suivi()).toMatchObject({ courriel: m.mediatrice.email });
});
