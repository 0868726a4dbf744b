import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, connecter, nouvelleApp, type Personne } from '../../tests/support/app.ts';

let essai: AppEssai;
let alice: Personne;
let bruno: Personne;

beforeAll(async () => {
  essai = await nouvelleApp();
  alice = await essai.personne('partage', 'mediateur', 'Alice');
  bruno = await essai.personne('partage', 'mediateur', 'Bruno');
});
afterAll(() => essai.fermer());

it('never does under one name what the page of another asks', async () => {
  const cookie = await connecter(essai.app, bruno.email);
  const envoyer = (compteId: string) =>
    essai.app.inject({
      method: 'POST',
      url: '/api/structures/partage/envois',
      headers: { 'x-trame': '1', cookie, 'x-trame-compte': compteId },
      payload: { commandes: [] },
    });
  expect((await envoyer(bruno.compteId)).statusCode).toBe(200);
  const refusee = await envoyer(alice.compteId);
  expect([refusee.statusCode, refusee.json().code]).toEqual([401, 'connexion-necessaire']);
});
