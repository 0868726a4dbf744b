import fc from 'fast-check';
import { expect, it } from 'vitest';
import { membresApres, peutEntrer } from './entree.ts';

const ronde = { jour: '2026-03-10', nuit: false, heure: '14:00', duree: null };
const nuit = { ...ronde, nuit: true, heure: '22:00' };

it.each<[string, Parameters<typeof peutEntrer>[0], string, string, boolean]>([
  ['goes on', ronde, '2026-03-10 16:00', '2026-03-10', true],
  ['goes on, the evening before', ronde, '2026-03-09 23:59', '2026-03-10', false],
  ['goes on after midnight', nuit, '2026-03-11 02:00', '2026-03-11', true],
  ['goes on after the noon that ends its night', nuit, '2026-03-11 12:00', '2026-03-11', false],
  ['ended, while it was open', { ...ronde, duree: 120 }, '2026-03-10 15:00', '2026-03-10', true],
  [
    'ended, an hour later on a phone without network',
    { ...ronde, duree: 120 },
    '2026-03-10 17:00',
    '2026-03-10',
    true,
  ],
  ['ended, later', { ...ronde, duree: 120 }, '2026-03-10 17:01', '2026-03-10', false],
  ['ended, by a queue sent a week later', { ...ronde, duree: 120 }, '2026-03-10 15:00', '2026-03-17', true],
  ['goes on for ever, by a queue sent later still', ronde, '2026-03-10 15:00', '2026-03-18', false],
])('a round that %s is joined as its day says', (_, t, fait, recuLe, attendu) => {
  const [date = '', heure = ''] = fait.split(' ');
  expect(peutEntrer(t, { date, heure, recuLe })).toBe(attendu);
});

it('people are never taken off by a team-mate who did not open the round', () => {
  const equipe = fc.uniqueArray(fc.nat(6));
  fc.assert(
    fc.property(equipe, equipe, fc.nat(6), (avant, voulus, membreId) => {
      const apres = membresApres(avant, voulus, { membreId, decide: false });
      expect(apres).toEqual(expect.arrayContaining(avant.filter((m) => m !== membreId)));
      expect(apres).toEqual(expect.arrayContaining(voulus));
      expect(apres.includes(membreId)).toBe(voulus.includes(membreId));
      expect(new Set(apres).size).toBe(apres.length);
    }),
  );
});
