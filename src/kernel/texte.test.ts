import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insecables } from './texte.ts';

describe('insecables', () => {
  test.each([
    [
      '« Karim » est déjà là : voyez « Équipe » !',
      '«\u00a0Karim\u00a0» est déjà là\u00a0: voyez «\u00a0Équipe\u00a0»\u00a0!',
    ],
    ['Trois ; quatre ?', 'Trois\u00a0; quatre\u00a0?'],
    ['Ouvrez http://localhost:3000/?a=1 à 18:05', 'Ouvrez http://localhost:3000/?a=1 à 18:05'],
    ['Appel :\n  trame', 'Appel\u00a0:\n  trame'],
  ])('%s', (phrase, attendu) => expect(insecables(phrase)).toBe(attendu));

  test('changes spaces only, and nothing more the second time', () => {
    const texte = fc.string({
      unit: fc.constantFrom(' ', '«', '»', ':', ';', '!', '?', 'a', '\n', '\u00a0'),
    });
    fc.assert(
      fc.property(texte, (t) => {
        const fait = insecables(t);
        expect(fait.replaceAll('\u00a0', ' ')).toBe(t.replaceAll('\u00a0', ' '));
        expect(insecables(fait)).toBe(fait);
      }),
    );
  });
});
