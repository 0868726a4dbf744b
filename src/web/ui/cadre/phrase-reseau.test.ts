import { expect, it } from 'vitest';
import { compterUneSaisieGardee, phraseReseau, saisiesGardees, sortDeLEcran } from './phrase-reseau.ts';

const file = { nombre: 0, arret: null };
const dite = (chemin: string, gardees = 0) => phraseReseau(false, file, sortDeLEcran(chemin, gardees));

it('promises on each screen what that screen does', () => {
  for (const ecran of ['aujourdhui', 'interventions/nouvelle', 'tournees/3'])
    expect(dite(`/s/ici/${ecran}`)).toBe('Hors connexion. Vos saisies sont gardées sur ce téléphone.');
  expect(dite('/s/ici/situations/nouvelle', 1)).toMatch(/brouillon, à enregistrer quand le réseau revient/);
  expect(dite('/s/ici/situations')).toMatch(/rien ne peut être enregistré/);
  expect(dite('/mon-compte')).toMatch(/rien ne peut être enregistré/);
});

it('promises nothing where nothing can be kept, and keeps silent when all is well', () => {
  expect(phraseReseau(false, null, 'envoye-plus-tard')).toMatch(/rien ne peut être enregistré/);
  expect(phraseReseau(true, file, 'brouillon')).toBeNull();
  expect(phraseReseau(true, { nombre: 2, arret: 'reseau' }, 'rien')).toMatch(/ne répond pas/);
});

it('forgets a form that left the screen', () => {
  const partir = compterUneSaisieGardee();
  expect(saisiesGardees()).toBe(1);
  partir();
  expect(saisiesGardees()).toBe(0);
});
