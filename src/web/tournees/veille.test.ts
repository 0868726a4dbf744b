import { describe, expect, it } from 'vitest';
import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { ActeLocal } from '../offline/carnet.ts';
import { acteDeVeille, bailleursDAbord, constatEnTournee, lireVeille } from './veille.ts';

const terme = (id: number, nom: string) => ({
  id,
  nom,
  definition: '',
  aVerifier: false,
  retireLe: null,
  ordre: id,
});
const partenaires: Nomenclature['partenaires'] = [
  { ...terme(1, 'CAF'), categorie: 'protection-sociale' },
  { ...terme(2, 'Clairvigne Habitat'), categorie: 'bailleur' },
  { ...terme(3, 'Logis des Trois Vallées'), categorie: 'bailleur' },
];
const acte = (lieuId: number, ids: number[]) =>
  ({ acte: { lieuId, partenaires: ids } }) as unknown as ActeLocal;

describe('a technical observation', () => {
  it('is told to the landlord of the last acts at that place', () => {
    const actes = [acte(10, [1]), acte(10, [1, 3]), acte(10, [2]), acte(11, [2])];
    expect(bailleursDAbord(partenaires, actes, 10)).toMatchObject({
      habituel: 3,
      liste: [{ id: 2 }, { id: 3 }, { id: 1 }],
    });
    expect(bailleursDAbord(partenaires, actes, 12).habituel).toBeNull();
    expect(bailleursDAbord(partenaires, actes, null).habituel).toBeNull();
  });

  it('is an act of the round, for nobody in particular, on its day of work', () => {
    const v = { natureId: 5, lieuId: 10, partenaireId: 2, minutes: 10, texte: '  Porte cassée. ' };
    const autour = { date: '2026-11-24', heure: '00:30', saisineId: 6, secteurId: 4 };
    expect(acteDeVeille(v, { id: 't', membres: [7, 8] }, { ...autour, journee: 'midi' })).toMatchObject({
      ...{ jour: '2026-11-23', nuit: true, heure: '00:30', natureId: 5, minutes: 10, tourneeId: 't' },
      ...{ membres: [7, 8], partenaires: [2], femmes: 0, recit: 'Porte cassée.', saisineId: 6, secteurId: 4 },
    });
  });

  it('reads a draft as far as it can be trusted', () => {
    const vide = { natureId: 5, lieuId: null, partenaireId: null, minutes: 5, texte: '' };
    expect(lireVeille({ lieuId: 10, texte: 'Porte', minutes: 'x' }, vide)).toEqual({
      ...vide,
      lieuId: 10,
      texte: 'Porte',
    });
    expect(lireVeille(null, vide)).toBe(vide);
  });

  it('was seen on the way, when the structure has such a word', () => {
    expect(constatEnTournee([terme(1, 'Habitant'), terme(2, 'Constat en tournée')])).toBe(2);
    expect(constatEnTournee([terme(1, 'Habitant')])).toBeNull();
  });
});
