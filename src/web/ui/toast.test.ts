import { afterEach, expect, test } from 'vitest';
import {
  fermerMessage,
  lireMessages,
  signaler,
  signalerAnnulable,
  signalerErreur,
  suivreMessages,
} from './toast.ts';

afterEach(() => {
  for (const { id } of lireMessages()) fermerMessage(id);
});

test('the last four messages stay, the oldest go', () => {
  for (const n of [1, 2, 3, 4, 5]) signaler(`Message ${n}`);
  expect(lireMessages().map((m) => m.texte)).toEqual(['Message 2', 'Message 3', 'Message 4', 'Message 5']);
});

test('the same failure is said once, until it is closed', () => {
  signalerErreur('Le serveur ne répond pas.');
  signalerErreur('Le serveur ne répond pas.');
  expect(lireMessages()).toMatchObject([{ ton: 'erreur', duree: null }]);
  fermerMessage(lireMessages()[0]?.id ?? 0);
  signalerErreur('Le serveur ne répond pas.');
  expect(lireMessages()).toHaveLength(1);
});

test('whoever listens is told, and can stop', () => {
  let fois = 0;
  const arreter = suivreMessages(() => {
    fois++;
  });
  signalerAnnulable('L’acte est supprimé.', async () => undefined);
  arreter();
  signaler('Autre chose.');
  expect(fois).toBe(1);
  expect(lireMessages()[0]?.annuler).toBeTypeOf('function');
});
