import { describe, expect, it } from 'vitest';
import { lireDemande } from './demande.ts';

const lire = (brut: Partial<Parameters<typeof lireDemande>[0]>) => {
  const r = lireDemande({ du: '2024-01-01', au: '2024-12-31', ...brut });
  return r.ok ? r.value : r.error;
};

describe('a request', () => {
  it('has the usual measures when none is named, and names each thing once', () => {
    expect(lire({ par: 'nature, mois,nature' })).toMatchObject({
      par: ['nature', 'mois'],
      mesures: ['interventions', 'minutes', 'beneficiaires', 'femmes', 'hommes', 'nonCommunique'],
    });
  });

  it('knows names whatever their accents and capitals', () => {
    expect(lire({ par: 'Médiateur', mesures: 'bénéficiaires,NONCOMMUNIQUE' })).toMatchObject({
      par: ['mediateur'],
      mesures: ['beneficiaires', 'nonCommunique'],
    });
  });

  it('keeps the sign of the filter in its value', () => {
    expect(lire({ filtres: ['lieu:Place: nord'] })).toMatchObject({
      filtres: [{ axe: 'lieu', valeur: 'Place: nord' }],
    });
    expect(lire({ filtres: ['lieu=a=b'], separateur: '=' })).toMatchObject({
      filtres: [{ axe: 'lieu', valeur: 'a=b' }],
    });
  });

  it('says what is wrong, and what is near', () => {
    expect(lire({ par: 'secteurs' })).toMatchObject({ code: 'axe-inconnu', champ: 'par' });
    expect(lire({ mesures: 'beneficiare' })).toMatchObject({
      code: 'mesure-inconnue',
      message: expect.stringContaining('beneficiaires'),
    });
    expect(lire({ par: 'constructor' })).toMatchObject({ code: 'axe-inconnu' });
    expect(lire({ filtres: ['secteur'] })).toMatchObject({ code: 'filtre-mal-ecrit' });
    expect(lire({ filtres: ['secteur:'] })).toMatchObject({ code: 'filtre-mal-ecrit' });
    expect(lire({ du: '2024-13-01' })).toMatchObject({ code: 'date-invalide', champ: 'du' });
    expect(lire({ du: '2025-01-01' })).toMatchObject({ code: 'periode-inversee', champ: 'au' });
    expect(lire({ du: '0024-01-01' })).toMatchObject({ code: 'periode-trop-longue' });
  });
});
