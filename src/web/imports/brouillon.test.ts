import { describe, expect, it } from 'vitest';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import {
  CREER,
  deciderColonne,
  deciderValeurs,
  decisionDe,
  enChoix,
  enDecision,
  IGNORER,
} from './brouillon.ts';

const VIDE: Correspondances = { colonnes: {}, valeurs: {} };
const CONNUS = [{ id: 7, nom: 'Écoute active' }];

describe('the choices of an import', () => {
  it('hold one decision for a column, however its name is written', () => {
    const un = deciderColonne(VIDE, 'Durée', 'minutes');
    expect(deciderColonne(un, 'DUREE', null).colonnes).toEqual({ DUREE: null });
  });

  it('hold one decision for a value, and forget it', () => {
    const un = deciderValeurs(VIDE, 'nature', ['Écoute', 'Aide'], (v) => ({ creer: v }));
    expect(decisionDe(un, 'nature', 'ecoute')).toEqual({ creer: 'Écoute' });
    const deux = deciderValeurs(un, 'nature', ['ECOUTE'], () => 7);
    expect(deux.valeurs.nature).toEqual({ Aide: { creer: 'Aide' }, ECOUTE: 7 });
    expect(deciderValeurs(deux, 'nature', ['écoute'], () => undefined).valeurs.nature).toEqual({
      Aide: { creer: 'Aide' },
    });
    expect(decisionDe(deux, 'secteur', 'Écoute')).toBeUndefined();
  });

  it('keep apart values that have no letter', () => {
    const un = deciderValeurs(VIDE, 'issue', ['?'], () => null);
    expect(decisionDe(un, 'issue', '?')).toBeNull();
    expect(decisionDe(un, 'issue', '!')).toBeUndefined();
  });

  it('are told as choices of a list, there and back', () => {
    for (const choix of [null, CREER, IGNORER, 7]) {
      expect(enChoix(enDecision(choix, 'Atelier  vélo'), CONNUS)).toBe(choix);
    }
    expect(enDecision(CREER, ' Atelier  vélo ')).toEqual({ creer: 'Atelier vélo' });
    expect(enChoix('ecoute ACTIVE', CONNUS)).toBe(7);
  });
});
