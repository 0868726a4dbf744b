import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reunirTextes } from './reunir-textes.ts';

const texte = fc
  .array(fc.constantFrom('', 'un', 'deux', 'trois', 'quatre'), { minLength: 1, maxLength: 8 })
  .map((lignes) => lignes.join('\n'));

/** True when every line of `petit` is in `grand`, in order. */
function contient(grand: string, petit: string): boolean {
  const lignes = grand.split('\n');
  let i = 0;
  for (const ligne of petit.split('\n')) {
    while (i < lignes.length && lignes[i] !== ligne) i += 1;
    if (i === lignes.length) return false;
    i += 1;
  }
  return true;
}

describe('two texts put together', () => {
  test('keep the shared lines once and each addition at its place', () => {
    expect(reunirTextes('Début.\nD’elle.\nFin.', 'Début.\nDe lui.\nFin.')).toBe(
      'Début.\nD’elle.\nDe lui.\nFin.',
    );
    expect(reunirTextes('Début.', 'Début.\nSuite.')).toBe('Début.\nSuite.');
  });

  test('lose no line of either, and repeat nothing when they are the same', () => {
    fc.assert(
      fc.property(texte, texte, (a, b) => {
        const deux = reunirTextes(a, b);
        expect(contient(deux, a)).toBe(true);
        expect(contient(deux, b)).toBe(true);
        expect(reunirTextes(a, a)).toBe(a);
        expect(deux.split('\n').length).toBeLessThanOrEqual(a.split('\n').length + b.split('\n').length);
      }),
    );
  });
});
