import { expect, it } from 'vitest';
import { lireRecherche } from '../ui/recherche.ts';
import { avecLesMiennes, lireFiltres, requeteDe } from './filtres.ts';

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
  expect(requete('?supprimees=oui')).toEqual({ supprimees: 'true' });
  expect(requete('?code=4K7')).toEqual({ texte: '4K7' });
});

it('asks the API for no name that stands in an address', () => {
  expect(lireFiltres({ code: 'Petitjean' }).code).toBeUndefined();
  expect(requete('?code=Petitjean')).toEqual({ ouvertes: 'true' });
});

it('shows a mediator their own first, and everything to who manages', () => {
  const vues = (adresse: string, role: 'mediateur' | 'encadrant') =>
    avecLesMiennes(lireFiltres(lireRecherche(adresse)), { role, membreId: 7 }).membre;
  expect(vues('', 'mediateur')).toEqual([7]);
  expect(vues('?secteur=2', 'mediateur')).toEqual([7]);
  expect(vues('?membre=9', 'mediateur')).toEqual([9]);
  expect(vues('?toutes=oui', 'mediateur')).toBeUndefined();
  expect(vues('?code=4K7', 'mediateur')).toBeUndefined();
  expect(vues('', 'encadrant')).toBeUndefined();
  expect(requete('?toutes=oui')).toEqual({ ouvertes: 'true' });
});
