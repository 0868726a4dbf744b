import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceDe, refusDeLaFin } from './fin.ts';
import { refusDeLaNote } from './note.ts';
import { permanenceSaisieSchema, refusDeLaPermanence } from './permanence.ts';

const codes = (refus: readonly { code: string; champ?: string }[]) =>
  refus.map((r) => `${r.champ} ${r.code}`);

describe('the end of a round', () => {
  it.each([
    [{ heureFin: '00:00', duree: 0 }, []],
    [{ heureFin: '23:59', duree: 1440 }, []],
    [{ heureFin: '24:00', duree: 10 }, ['heureFin heure-invalide']],
    [{ heureFin: '9:30', duree: 10 }, ['heureFin heure-invalide']],
    [{ heureFin: '12:00', duree: -1 }, ['duree minutes-invalides']],
    [{ heureFin: '12:00', duree: 1.5 }, ['duree minutes-invalides']],
    [{ heureFin: '', duree: Number.NaN }, ['heureFin heure-invalide', 'duree minutes-invalides']],
  ])('%j: %j', (fin, attendus) => expect(codes(refusDeLaFin(fin))).toEqual(attendus));

  it('leaves to presence what the acts did not take, and never counts a minute twice', () => {
    const minutes = fc.integer({ min: 0, max: 1440 });
    fc.assert(
      fc.property(fc.option(minutes), fc.array(minutes), (duree, actes) => {
        const somme = actes.reduce((n, m) => n + m, 0);
        const presence = presenceDe(duree, somme);
        expect(presence).toBeGreaterThanOrEqual(0);
        expect(presence + somme).toBe(Math.max(duree ?? 0, somme));
      }),
    );
  });
});

describe('a note', () => {
  it.each([
    [{ texte: 'Calme.', heure: null }, []],
    [{ texte: ' \n', heure: null }, ['texte note-vide']],
    [{ texte: 'x'.repeat(2001), heure: '12:00' }, ['texte note-trop-longue']],
    [{ texte: 'x', heure: '25:00' }, ['heure heure-invalide']],
  ])('%j: %j', (note, attendus) => expect(codes(refusDeLaNote(note))).toEqual(attendus));
});

describe('a permanence', () => {
  const saisie = (reste: object) =>
    permanenceSaisieSchema.parse({
      ...{ nom: 'Hall', natureId: 1, jourSemaine: 1, debut: '22:00', fin: '02:00' },
      ...reste,
    });
  it.each([
    [{}, []],
    [{ nom: '  ' }, ['nom nom-vide']],
    [{ debut: '22h', fin: '' }, ['debut heure-invalide', 'fin heure-invalide']],
    [{ fin: '22:00' }, ['fin heure-invalide']],
  ])('%j: %j', (reste, attendus) => expect(codes(refusDeLaPermanence(saisie(reste)))).toEqual(attendus));
});
