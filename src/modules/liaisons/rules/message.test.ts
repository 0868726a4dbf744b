import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nomme } from './message.ts';

const seul = (nom: string, prenom = '') => [{ nom, prenom, pseudonyme: '' }];

describe('a name that is hidden in a text', () => {
  it.each([
    'Vu ben\u00adali hier',
    'Vu B\u200benali hier',
    'Vu Ｂｅｎａｌｉ hier',
    'Vu Ben-ali hier',
    'Vu Ben\u2011ali hier',
    'Vu B e n a l i hier',
    'Vu b.e.n.a.l.i hier',
    'Vu Ben Ali hier',
    'Vu Веnаlі hier',
    'Vu BΕΝALΙ hier',
  ])('is found: %j', (texte) => {
    expect(nomme(texte, seul('Benali'))).toBe(true);
  });

  it('is found when its parts are recorded, and written as one', () => {
    expect(nomme('La dame benali', seul('Ben-Ali'))).toBe(true);
    expect(nomme('Vu AliceBo', seul('Bo', 'Alice'))).toBe(true);
  });

  it.each([
    ['Rendez-vous au bout du pont', 'Dupont'],
    ['On prévient le maire', 'Lemaire'],
    ['La fin de la table', 'Ableau'],
    ['Le bruit de la nuit', 'Itdel'],
  ])('is not made by chance: %s', (texte, nom) => {
    expect(nomme(texte, seul(nom))).toBe(false);
  });

  it('is found in pieces, whatever they are joined by, and around any words', () => {
    const mot = fc.stringMatching(/^[a-z]{2,8}$/);
    const nom = fc.stringMatching(/^[b-df-hj-np-tv-z]{5,12}$/);
    const joint = fc.constantFrom(' ', '-', '\u2011', '\u00a0', '.', '\u00ad', '\u200b', '_');
    fc.assert(
      fc.property(fc.array(mot), nom, joint, (autour, n, j) => {
        expect(nomme([...autour, [...n].join(j), ...autour].join(' '), seul(n))).toBe(true);
      }),
    );
  });

  it('is looked for without a mistake in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (texte, n) => {
        expect(typeof nomme(texte, seul(n))).toBe('boolean');
      }),
    );
  });
});
