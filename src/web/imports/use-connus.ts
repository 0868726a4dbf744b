import type { ValeurAnalysee } from '../../modules/imports/contract.ts';
import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { Choix } from '../ui/choix-terme.tsx';
import { useListes } from '../ui/nomenclature.ts';

const LISTES: Readonly<Record<Exclude<ValeurAnalysee['liste'], 'membre'>, keyof Nomenclature>> = {
  nature: 'natures',
  thematique: 'thematiques',
  saisine: 'saisines',
  issue: 'issues',
  secteur: 'secteurs',
  lieu: 'lieux',
  partenaire: 'partenaires',
  projet: 'projets',
};

/** The terms, or the people, that a value of that list can be. */
export function useConnus(liste: ValeurAnalysee['liste']): readonly Choix[] {
  const { listes, membres } = useListes();
  return liste === 'membre' ? membres : listes[LISTES[liste]];
}
