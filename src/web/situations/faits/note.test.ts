import { expect, it } from 'vitest';
import { phraseDuFaitNote } from './note.ts';

it('says that the situation was closed meanwhile, and nothing more when it was known', () => {
  expect(phraseDuFaitNote('en-cours', 'close')).toMatch(/a été close/);
  for (const [avant, apres] of [
    ['en-cours', 'en-cours'],
    ['close', 'close'],
    ['accord', undefined],
  ] as const)
    expect(phraseDuFaitNote(avant, apres)).toBe('C’est noté.');
});
