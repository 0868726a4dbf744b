import { describe, expect, it } from 'vitest';
import { nombre } from '../../../kernel/mise-en-forme.ts';
import { BALISES, type Balise, balisesDuBilan } from './balises.ts';
import { type Bilan, schemaBilan } from './bilan.ts';
import { donneesDuBilan } from './donnees.ts';
import { libelleMois } from './donnees-famille.ts';
import { lignesDuTexte } from './donnees-texte.ts';
import { bilanExemple } from './exemple.ts';
import { jsonDuBilan } from './json.ts';
import { IDS_DE_RUBRIQUE, RUBRIQUES, rubriquesVides, textesDe } from './rubriques.ts';

const clair = (texte: string): string => texte.replaceAll('\u00a0', ' ');
const fige = (bilan: Bilan): Bilan => ({
  ...bilan,
  etat: 'fige',
  fige: { le: '2025-03-12T14:05', par: 'Martine Roche' },
});
const vide = (bilan: Bilan): Bilan => ({ ...bilan, textes: textesDe([]) });

/** What a tag really holds, in the words of the list of tags. */
function sorte(valeur: unknown): Balise['kind'] {
  if (Array.isArray(valeur)) return 'list';
  if (typeof valeur === 'boolean') return 'condition';
  return typeof valeur === 'string' ? 'text' : 'image';
}
function comparerBalises(
  chemin: string,
  balises: readonly Balise[],
  donnees: Readonly<Record<string, unknown>>,
): void {
  expect(balises.map(({ name }) => name).toSorted(), chemin).toEqual(Object.keys(donnees).toSorted());
  for (const balise of balises) {
    const valeur = donnees[balise.name];
    expect(sorte(valeur), `${chemin}${balise.name}`).toBe(balise.kind);
    if (balise.inside) {
      const premier = (valeur as readonly Record<string, unknown>[])[0];
      comparerBalises(`${chemin}${balise.name}.`, balise.inside, premier ?? {});
    }
  }
}

describe('donneesDuBilan', () => {
  it('holds exactly the documented tags, at every level', () => {
    comparerBalises('', BALISES, balisesDuBilan(donneesDuBilan(bilanExemple())));
  });

  it('prints the figures of the json', () => {
    const bilan = bilanExemple();
    const donnees = donneesDuBilan(bilan);
    const json = jsonDuBilan(bilan);
    expect(json).toMatchObject({ convention: 'R 099 24 0001 00', annee: 1, du: '2024-03-01', fige: false });
    for (const [i, f] of json.familles.entries()) {
      const d = donnees.familles[i];
      expect(d?.famille).toBe(f.famille);
      expect([d?.interventions, d?.femmes, d?.hommes, d?.non_communique, d?.beneficiaires]).toEqual(
        [f.interventions, f.femmes, f.hommes, f.nonCommunique, f.beneficiaires].map(nombre),
      );
      expect(d?.natures.map((n) => [n.nature, n.interventions])).toEqual(
        f.natures.map((n) => [n.nature, nombre(n.interventions)]),
      );
    }
  });

  it('says what is empty in a draft, and states it plainly once frozen', () => {
    const brouillon = donneesDuBilan(vide(bilanExemple()));
    expect(brouillon).toMatchObject({
      conclusions: 'À compléter',
      brouillon: true,
      etat: 'Document de travail',
    });
    expect(brouillon.type_mediation).toBe('Médiation sociale de proximité');
    const gele = donneesDuBilan(fige(vide(bilanExemple())));
    expect(gele).toMatchObject({ conclusions: 'Non renseigné', brouillon: false, fige: true });
    expect(clair(gele.etat_phrase)).toBe(
      'Figé le 12 mars 2025 à 14 h 05 par Martine Roche. Ses chiffres ne changent plus.',
    );
    expect(gele.date_du_fichier).toBe('2025-03-12');
  });

  it('warns when the year is not over at the count', () => {
    const bilan = bilanExemple();
    const enCours = {
      ...bilan,
      chiffres: {
        ...bilan.chiffres,
        provenance: { ...bilan.chiffres.provenance, compteLe: '2025-02-28T18:00', avertissements: [] },
      },
    };
    expect(clair(donneesDuBilan(enCours).avertissements[0]?.texte ?? '')).toContain('Année en cours');
  });

  it('stays the same after being stored and read again', () => {
    const bilan = fige(bilanExemple());
    const relu = schemaBilan.parse(JSON.parse(JSON.stringify(bilan)));
    expect(donneesDuBilan(relu)).toEqual(donneesDuBilan(bilan));
  });
});

describe('texts', () => {
  it('splits paragraphs and lists', () => {
    expect(
      lignesDuTexte('Un\r\n\r\n- deux\n• trois\n  \nQuatre', false).map((l) => [l.texte, l.puce]),
    ).toEqual([
      ['Un', false],
      ['deux', true],
      ['trois', true],
      ['Quatre', false],
    ]);
  });

  it('has a rubrique for each id, in the order of the form', () => {
    expect(RUBRIQUES.map(({ id }) => id)).toEqual([...IDS_DE_RUBRIQUE]);
    expect(rubriquesVides(textesDe([])).length).toBe(13);
    expect(rubriquesVides(textesDe([{ rubrique: 'conclusions', texte: 'x' }])).length).toBe(12);
  });
});

describe('libelleMois', () => {
  it('says when a month is only partly in the period', () => {
    const periode = { du: '2024-03-15', au: '2025-03-14' };
    const libelles = ['2024-03', '2024-04', '2025-03'].map((m) => clair(libelleMois(m, periode)));
    expect(libelles).toEqual(['mars 2024, à partir du 15', 'avril 2024', 'mars 2025, jusqu’au 14']);
    expect(clair(libelleMois('2024-02', { du: '2024-02-01', au: '2024-02-29' }))).toBe('février 2024');
  });
});
