import { expect, test } from 'vitest';
import { lireGenre } from './compte.ts';
import { composantes, lireDate } from './date.ts';
import { lireDuree } from './duree.ts';
import { lireHeure } from './heure.ts';
import { noteDuNom } from './noms-de-colonnes.ts';

const LECTURE = { ordre: 'jma', calendrier: 1900, siecle: 2027 } as const;
// Patterns that go back over such a run at each of its characters would take minutes on it, and the server with them.
const N = 100_000;

test.each([
  ['spaces', `1${' '.repeat(N)}x`],
  ['hard spaces', `1${'\u00a0'.repeat(N)}x`],
  ['commas', `1${','.repeat(N)}x`],
  ['letters of an hour', `1${'T'.repeat(N)}x`],
  ['figures', `${'1'.repeat(N)}x`],
  ['brackets', '('.repeat(N)],
])(
  'a cell of a hundred thousand %s is refused at once',
  (_, cellule) => {
    expect(lireDate(cellule, LECTURE)).toMatchObject({ error: { code: 'date-illisible' } });
    expect(composantes(cellule)).toBeNull();
    expect(lireHeure(cellule)).toMatchObject({ error: { code: 'heure-illisible' } });
    expect(lireDuree(cellule, 'minutes')).toMatchObject({ error: { code: 'duree-illisible' } });
    expect(lireGenre(cellule)).toBeNull();
    expect(noteDuNom(cellule, 'recit')).toBe(0);
  },
  2000,
);
