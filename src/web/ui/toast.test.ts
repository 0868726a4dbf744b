import { afterEach, expect, test } from 'vitest';
import {
  fermerMessage,
  lireMessage,
  signaler,
  signalerAnnulable,
  signalerErreur,
  suivreMessages,
} from './toast.ts';

afterEach(() => fermerMessage(lireMessage()?.id ?? 0));

test('the newest message takes the place of the one before, an error too', () => {
  signaler('Enregistré.');
  signalerErreur('Le serveur ne répond pas.');
  expect(lireMessage()).toMatchObject({ ton: 'erreur', duree: null });
  signaler('Enregistré.');
  expect(lireMessage()).toMatchObject({ ton: 'fait', texte: 'Enregistré.' });
});

test('closing a message leaves the one that came since', () => {
  signaler('Un.');
  const premier = lireMessage()?.id ?? 0;
  signaler('Deux.');
  fermerMessage(premier);
  expect(lireMessage()?.texte).toBe('Deux.');
});

test('the same failure is not said again while it is on the screen', () => {
  signalerErreur('Le serveur ne répond pas.');
  const id = lireMessage()?.id;
  signalerErreur('Le serveur ne répond pas.');
  expect(lireMessage()?.id).toBe(id);
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
});

test('the way back has the words of what was done', () => {
  signalerAnnulable('Intervention supprimée.', async () => undefined, {
    bouton: 'Rétablir',
    fait: 'Intervention rétablie.',
  });
  expect(lireMessage()?.retour).toMatchObject({ bouton: 'Rétablir', fait: 'Intervention rétablie.' });
  signalerAnnulable('C’est rangé.', async () => undefined);
  expect(lireMessage()?.retour).toMatchObject({ bouton: 'Annuler', fait: 'C’est annulé.' });
});
