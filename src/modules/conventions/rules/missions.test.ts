import { expect, it } from 'vitest';
import { doutesDesMissions } from './missions.ts';

it.each([
  'Maintien de l’ORDRE PUBLIC autour du collège',
  'Surveiller les halls la nuit',
  'Surveillance des sorties d’école',
  'Accueil.\nAide à domicile des personnes âgées',
  'Services à la personne',
])('« %s » is doubtful, with the article', (missions) => {
  expect(doutesDesMissions(missions)).toHaveLength(1);
  expect(doutesDesMissions(missions)[0]).toContain('D5134-146');
});

it.each([
  '',
  'Présence active de proximité, médiation entre voisins, visites à domicile, accès aux droits',
  'Jamais de maintien de l’ordre ni de surveillance',
  'Rassurer les habitants, sans acte de surveillance',
])('« %s » is not', (missions) => {
  expect(doutesDesMissions(missions)).toEqual([]);
});

it('says each kind once', () => {
  expect(doutesDesMissions('Surveillance, ordre public, gardiennage, aide ménagère')).toHaveLength(2);
});
