import { describe, expect, test } from 'vitest';
import type { Divergence } from '../../modules/interventions/contract.ts';
import { acteSaisiSchema } from '../../modules/interventions/rules/acte.ts';
import { valeurEnMots } from './valeurs.ts';

const noms = {
  nomDe: (id: number) => ({ 1: 'Écoute active', 2: 'Santy', 3: 'Bruit', 4: 'Jeunes' })[id] ?? 'inconnu',
  personne: (id: number) => ({ 7: 'Lucie', 8: 'Karim' })[id] ?? 'Une personne',
};
const proposee: Divergence['proposee'] = acteSaisiSchema.parse({
  jour: '2026-03-10',
  heure: '18:05',
  minutes: 95,
  natureId: 1,
  lieuId: 2,
  thematiques: [3, 4],
  membres: [7, 8],
  femmes: 2,
  ages: { moins12: 0, de12a17: 1, de18a25: 0, de26a59: 0, plus60: 1 },
  aValoriser: true,
});
const lire = (champ: string, acte: Partial<Divergence['proposee']> = {}) =>
  valeurEnMots(champ, { ...proposee, ...acte }, noms).replaceAll('\u00a0', ' ');

describe('a field of an act reads as its screen says it', () => {
  test.each([
    ['jour', 'mardi 10 mars'],
    ['heure', '18:05'],
    ['minutes', '1 h 35'],
    ['natureId', 'Écoute active'],
    ['lieuId', 'Santy'],
    ['secteurId', 'Rien'],
    ['thematiques', 'Bruit, Jeunes'],
    ['partenaires', 'Rien'],
    ['membres', 'Lucie, Karim'],
    ['femmes', '2'],
    ['ages', '12 à 17 ans : 1, 60 ans et plus : 1'],
    ['aValoriser', 'Oui'],
    ['recit', 'Rien'],
    ['tourneeId', 'Hors tournée'],
    ['classement', 'Comme le dit sa nature'],
  ])('%s: %s', (champ, attendu) => expect(lire(champ)).toContain(attendu));

  test('a class of its own is told in words', () => {
    expect(lire('classement', { classement: { famille: 5, registre: 2, item: null } })).toMatch(/Conflits/);
  });

  test('none is left as it is kept', () => {
    for (const champ of Object.keys(acteSaisiSchema.shape)) {
      expect([champ, lire(champ)]).not.toEqual([champ, expect.stringMatching(/object|\[|undefined/)]);
    }
  });
});
