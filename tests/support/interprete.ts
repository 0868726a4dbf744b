import { expect } from 'vitest';
import { cleDe } from '../../src/kernel/texte.ts';
import type { ActeLu } from '../../src/modules/imports/rules/acte.ts';
import type { Champ } from '../../src/modules/imports/rules/champs.ts';
import {
  type Correspondances,
  schemaCorrespondances,
} from '../../src/modules/imports/rules/correspondances.ts';
import { Interprete, type Lot } from '../../src/modules/imports/rules/interprete.ts';
import type { ColonneDuPlan, Plan } from '../../src/modules/imports/rules/plan.ts';
import type { Connu, Referentiel } from '../../src/modules/imports/rules/referentiel.ts';

export const connus = (...noms: string[]): Connu[] =>
  noms.map((nom, i) => ({ id: i + 1, nom, cle: cleDe(nom) }));

export const REFERENTIEL: Referentiel = {
  nature: connus('Écoute active', 'Mise en relation'),
  thematique: connus('Santé', 'Emploi'),
  saisine: connus('Habitant'),
  issue: [],
  secteur: connus('Nord'),
  lieu: [],
  partenaire: connus('CAF', 'CCAS', 'Tom & Cie'),
  projet: [],
  membre: connus('Aïcha Benali', 'Karim Roux'),
};

export interface Essai {
  readonly valeurs?: Correspondances['valeurs'];
  readonly inconnues?: Plan['inconnues'];
  readonly colonnes?: Partial<Record<string, Partial<ColonneDuPlan>>>;
  readonly largeurStricte?: boolean;
}

export function lire(champs: readonly Champ[], lignes: readonly (readonly string[])[], essai: Essai = {}) {
  const interprete = new Interprete({
    colonnes: champs.map((champ, indice) => ({ indice, nom: champ, champ, ...essai.colonnes?.[champ] })),
    largeur: champs.length,
    entetes: [...champs],
    valeurs: schemaCorrespondances.parse({ valeurs: essai.valeurs ?? {} }).valeurs,
    inconnues: essai.inconnues ?? 'refuser',
    referentiel: REFERENTIEL,
    aujourdhui: '2026-11-22',
    calendrier: 1900,
    largeurStricte: essai.largeurStricte ?? false,
  });
  const lot: Lot = { actes: [], refusees: [], ignorees: [] };
  interprete.lire({ lignes, numeros: lignes.map((_, i) => i + 2) }, lot);
  return { ...lot, interprete, codes: lot.refusees.map((r) => r.motifs.map((m) => m.code).join('+')) };
}

export const un = (champs: readonly Champ[], ligne: readonly string[], essai?: Essai): ActeLu => {
  const { actes, codes } = lire(champs, [ligne], essai);
  expect(codes).toEqual([]);
  expect(actes).toHaveLength(1);
  return actes[0] as ActeLu;
};

export const DATE_NATURE = ['31/12/2014', 'Écoute active'] as const;
