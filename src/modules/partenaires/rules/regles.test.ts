import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jugerEcriture } from './ecriture.ts';
import { etatDuPartenariat, refusDesDates } from './partenariat.ts';

describe('where a partnership stands', () => {
  it.each([
    ['2026-04-01', null, 'a-venir'],
    ['2026-03-10', null, 'en-cours'],
    ['2025-01-01', '2026-03-09', 'fini'],
    ['2025-01-01', '2026-03-10', 'bientot-fini'],
    ['2025-01-01', '2026-06-08', 'bientot-fini'],
    ['2025-01-01', '2026-06-09', 'en-cours'],
    ['2026-04-01', '2026-04-30', 'a-venir'],
  ])('from %s to %s, seen on 10 March 2026: %s', (debut, fin, etat) => {
    expect(etatDuPartenariat({ debut, fin }, '2026-03-10')).toBe(etat);
  });

  it('cannot end before it begins; a single day is a partnership', () => {
    expect(refusDesDates({ debut: '2026-03-10', fin: '2026-03-09' })?.champ).toBe('fin');
    expect(refusDesDates({ debut: '2026-03-10', fin: '2026-03-10' })).toBeNull();
  });
});

describe('a command that writes a whole thing', () => {
  const a = { nom: 'a', note: '' };
  const b = { nom: 'b', note: '' };
  it.each([
    [null, null, a, 'creer'],
    [null, 3, a, 'inconnu'],
    [{ version: 1, contenu: a }, null, a, 'rien'],
    [{ version: 4, contenu: a }, null, b, 'identifiant-pris'],
    [{ version: 2, contenu: a }, 2, b, 'changer'],
    [{ version: 3, contenu: b }, 2, b, 'rien'],
    [{ version: 3, contenu: a }, 2, b, 'version-depassee'],
    [{ version: 3, contenu: a }, 4, a, 'version-depassee'],
  ])('stored %j, read %j, said %j: %s', (stocke, version, contenu, attendu) => {
    const juge = jugerEcriture(stocke, version, contenu);
    expect(juge.ok ? juge.value : juge.error.code).toBe(attendu);
  });

  it('never writes twice what it has just written, whatever the order of its fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.nat(), (contenu, version) => {
        const autre = Object.fromEntries(Object.entries(contenu).toReversed());
        const juge = jugerEcriture({ version: version + 1, contenu }, version, autre);
        return juge.ok && juge.value === 'rien';
      }),
    );
  });
});
