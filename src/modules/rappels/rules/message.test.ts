import { describe, expect, it } from 'vitest';
import { attenteApres, messageDe } from './message.ts';

const ou = { structure: 'La Navette', ecran: 'https://trame.example/s/navette/echeances' };
const dit = (n: number) => ({ objet: `Échéance ${n}`, texte: 'À faire : ceci.' });

describe('the message of the day', () => {
  it('is named after its only subject', () => {
    const { objet, texte } = messageDe([dit(1)], ou);
    expect(objet).toBe('Échéance 1 – La Navette');
    expect(texte).toContain('À faire\u00a0: ceci.');
    expect(texte).toContain(ou.ecran);
  });

  it('says how many there are, and stops before nobody reads on', () => {
    const { objet, texte } = messageDe([dit(1), ...Array.from({ length: 29 }, (_, n) => dit(n + 2))], ou);
    expect(objet).toBe('30 rappels sur vos conventions – La Navette');
    expect(texte).toContain('Échéance 25\n');
    expect(texte).not.toContain('Échéance 26');
    expect(texte).toContain('Et 5 autres');
  });

  it('names the screen when the host’s address is unknown', () => {
    expect(messageDe([dit(1)], { ...ou, ecran: null }).texte).toContain('écran «\u00a0Échéances\u00a0»');
  });
});

it('waits longer after each failed try, and gives up at the fifth', () => {
  expect([1, 2, 3, 4, 5, 6].map(attenteApres)).toEqual([5, 20, 60, 180, null, null]);
});
