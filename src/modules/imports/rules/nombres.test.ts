import { describe, expect, test } from 'vitest';
import { lireCompte, lireGenre } from './compte.ts';
import { lireDuree } from './duree.ts';
import { creneauDe, lireHeure, minutesEntre } from './heure.ts';

describe('lireHeure', () => {
  test.each([
    ['13:10', '13:10'],
    ['13:10:59', '13:10'],
    ['13h10', '13:10'],
    ['13 h 10', '13:10'],
    ['13h', '13:00'],
    ['9h05', '09:05'],
    ['13.10', '13:10'],
    ['1310', '13:10'],
    ['9', '09:00'],
    ['14', '14:00'],
    ['1:10 PM', '13:10'],
    ['12:00 am', '00:00'],
    ['midi', '12:00'],
    ['0.548611111', '13:10'],
    ['0.5', '12:00'],
    ['', null],
    ['-', null],
  ])('%s is %s', (brut, heure) => {
    expect(lireHeure(brut)).toMatchObject({ ok: true, value: { heure } });
  });

  test('a range gives its beginning and its length; a word gives a part of the day', () => {
    expect(lireHeure('14h-15h30')).toMatchObject({ value: { heure: '14:00', minutes: 90 } });
    expect(lireHeure('de 22:00 à 01:00')).toMatchObject({ value: { heure: '22:00', minutes: 180 } });
    expect(lireHeure('Après-midi')).toMatchObject({ value: { heure: null, creneau: 'apres-midi' } });
    expect(minutesEntre(60, 60)).toBe(0);
    expect([creneauDe('MATIN'), creneauDe('soirée'), creneauDe('nuit'), creneauDe('x')]).toEqual([
      'matin',
      'soiree',
      'nuit',
      null,
    ]);
  });

  test.each(['25:10', '13:75', '24:00', 'bientôt', '123456', '=A1'])('%s is refused', (brut) => {
    expect(lireHeure(brut)).toMatchObject({ ok: false, error: { code: 'heure-illisible' } });
  });
});

describe('lireDuree', () => {
  test.each([
    ['45', 45],
    ['45 min', 45],
    ['45mn', 45],
    ["45'", 45],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1h', 60],
    ['01:30', 90],
    ['0:05', 5],
    ['1:30:00', 90],
    ['1,5h', 90],
    ['2 heures', 120],
    ['0.0625', 90],
    ['24:00', 1440],
    ['demi-heure', 30],
    ['12,5', 13],
    ['', null],
    ['-', null],
  ])('%s is %s minutes', (brut, minutes) => {
    expect(lireDuree(brut, 'minutes')).toEqual({ ok: true, value: minutes });
  });

  test('bare numbers can be hours', () => {
    expect(lireDuree('1,25', 'heures')).toEqual({ ok: true, value: 75 });
    expect(lireDuree('30 min', 'heures')).toEqual({ ok: true, value: 30 });
  });

  test.each([
    ['-5', 'duree-negative'],
    ['1441', 'duree-excessive'],
    ['25 h', 'duree-excessive'],
    ['1h75', 'duree-illisible'],
    ['longtemps', 'duree-illisible'],
    ['=1+1', 'duree-illisible'],
  ])('%s is refused: %s', (brut, code) => {
    expect(lireDuree(brut, 'minutes')).toMatchObject({ ok: false, error: { code } });
  });
});

describe('lireCompte', () => {
  test.each([
    ['2', 2],
    ['2,0', 2],
    ['2.00', 2],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['+3', 3],
    ['', 0],
    ['-', 0],
    ['–', 0],
    ['néant', 0],
    ['10000', 10_000],
  ])('%s is %s people', (brut, n) => {
    expect(lireCompte(brut)).toEqual({ ok: true, value: n });
  });

  test.each([
    ['-2', 'nombre-negatif'],
    ['10001', 'nombre-excessif'],
    ['99999999999999999999', 'nombre-excessif'],
    ['2,5', 'nombre-decimal'],
    ['=2+3', 'nombre-formule'],
    ['deux', 'nombre-illisible'],
    ['#N/A', 'nombre-illisible'],
    ['1e3', 'nombre-illisible'],
  ])('%s is refused: %s', (brut, code) => {
    expect(lireCompte(brut)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('lireGenre', () => {
  test('says who was met', () => {
    expect(lireGenre('F')).toEqual({ femmes: 1, hommes: 0, nonCommunique: 0 });
    expect(lireGenre('Monsieur')).toEqual({ femmes: 0, hommes: 1, nonCommunique: 0 });
    expect(lireGenre('2F 1H')).toEqual({ femmes: 2, hommes: 1, nonCommunique: 0 });
    expect(lireGenre('F + H + NC')).toEqual({ femmes: 1, hommes: 1, nonCommunique: 1 });
    expect(lireGenre('Lyon')).toBeNull();
  });
});
