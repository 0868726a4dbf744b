import { describe, expect, it } from 'vitest';
import type { Nature } from '../../modules/nomenclatures/contract.ts';
import { NATURES_PAR_DEFAUT } from '../../modules/nomenclatures/rules/natures-par-defaut.ts';
import { VEILLES } from './gestes.ts';
import { estVeille, natureDeVeille, naturesComptees, naturesDeTournee } from './natures.ts';

const natures: Nature[] = NATURES_PAR_DEFAUT.map((n, i) => ({
  ...{ id: i + 1, nom: n.nom, definition: '', aVerifier: false, retireLe: null, ordre: i },
  registre: n.mediation ? n.registre : null,
  famille: n.mediation ? n.famille : null,
  item: n.mediation ? n.item : null,
  mediation: n.mediation,
}));
const nom = (id: number | undefined) => natures.find((n) => n.id === id)?.nom;
const renommer = (ancien: string, nouveau: string) =>
  natures.map((n) => (n.nom === ancien ? { ...n, nom: nouveau } : n));

describe('natures of a round', () => {
  it('begin with a round on foot, then what one does most', () => {
    expect(
      naturesDeTournee(natures, [])
        .slice(0, 2)
        .map((n) => n.nom),
    ).toEqual(['Présence active - tournée', 'Présence active - point fixe']);
    const poste = natures.find((n) => n.nom === 'Présence active - point fixe');
    expect(naturesDeTournee(natures, [poste?.id ?? 0])[0]).toBe(poste);
    expect(naturesDeTournee(natures, []).every((n) => n.mediation)).toBe(true);
  });

  it('finds the three gestures of the watch, and says when a structure has none of that name', () => {
    expect(VEILLES.map(({ geste }) => natureDeVeille(natures, geste)?.nom)).toEqual([
      'Veille technique - transmission',
      'Veille technique - sécurisation',
      'Veille technique - intervention',
    ]);
    const renommees = renommer('Veille technique - transmission', 'Transmission au bailleur');
    expect(natureDeVeille(renommees, 'transmission')?.nom).toBe('Transmission au bailleur');
    expect(natureDeVeille(renommer('Veille technique - sécurisation', 'Balisage'), 'securisation')).toBe(
      undefined,
    );
    expect(natures.filter(estVeille)).toHaveLength(3);
  });
});

describe('tiles', () => {
  it('are listening, meeting and telling where to go on a first round', () => {
    expect(naturesComptees(natures, []).map(nom)).toEqual([
      'Écoute active',
      'Prise de contact',
      'Information et orientation',
    ]);
  });

  it('then those that the team counts most', () => {
    const id = (n: string) => natures.find((x) => x.nom === n)?.id ?? 0;
    const un = { lieuId: null, femmes: 1, hommes: 0, nonCommunique: 0 };
    const compteurs = [
      { ...un, natureId: id('Porte-à-porte') },
      { ...un, natureId: id('Porte-à-porte') },
      { ...un, natureId: id('Prise de contact') },
    ];
    expect(naturesComptees(natures, compteurs).map(nom)).toEqual([
      'Porte-à-porte',
      'Prise de contact',
      'Écoute active',
    ]);
  });
});
