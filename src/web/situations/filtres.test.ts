import { expect, it } from 'vitest';
import { lireRecherche } from '../ui/recherche.ts';
import { lireFiltres, requeteDe } from './filtres.ts';

const requete = (adresse: string) => requeteDe(lireFiltres(lireRecherche(adresse)));

it('reads the filters of an address, and asks the API for the same', () => {
  expect(requete('?sorte=3,5&membre=0&silencieuses=oui&etat=accord,perdue&enRetard=non&autre=1')).toEqual({
    sorte: '3,5',
    membre: '0',
    silencieuses: 'true',
    etat: 'accord',
  });
});

it('leaves closed situations out, unless they are asked for', () => {
  expect(requete('')).toEqual({ ouvertes: 'true' });
  expect(requete('?closes=oui')).toEqual({});
  expect(requete('?etat=close')).toEqual({ etat: 'close' });
  expect(requete('?code=4K7')).toEqual({ texte: '4K7' });
});

it('asks the API for no name that stands in an address', () => {
  expect(lireFiltres({ code: 'Petitjean' }).code).toBeUndefined();
  expect(requete('?code=Petitjean')).toEqual({ ouvertes: 'true' });
});
