import { expect, it } from 'vitest';
import { lireRecherche } from '../ui/recherche.ts';
import { lireFiltres, requeteDe } from './filtres.ts';

it('reads the filters of an address, and asks the API for the same', () => {
  const adresse =
    '?nature=3,5&secteur=0&du=2026-01-01&au=hier&aValoriser=oui&mediation=non&recherche=bruit&autre=1';
  expect(requeteDe(lireFiltres(lireRecherche(adresse)))).toEqual({
    nature: '3,5',
    secteur: '0',
    du: '2026-01-01',
    aValoriser: 'true',
    mediation: 'false',
    recherche: 'bruit',
  });
  expect(requeteDe(lireFiltres({}))).toEqual({});
});
