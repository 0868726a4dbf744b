import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { ITEMS } from '../../modules/nomenclatures/rules/items.ts';
import { REGISTRES } from '../../modules/nomenclatures/rules/registres.ts';
import type { Choix } from '../ui/choix-terme.tsx';
import { useListes } from '../ui/nomenclature.ts';
import type { FiltreListe } from './filtres.ts';

const court = ({ code, court }: { code: number; court: string }): Choix => ({ id: code, nom: court });

/** What each filter can be: the lists of the structure, retired terms included, and the fixed tables. */
export function useChoix(): Readonly<Record<FiltreListe, readonly Choix[]>> {
  const { listes, membres } = useListes();
  return {
    nature: listes.natures,
    secteur: listes.secteurs,
    lieu: listes.lieux,
    membre: membres,
    famille: FAMILLES.map(court),
    registre: REGISTRES.map(court),
    item: ITEMS.map(court),
    saisine: listes.saisines,
    issue: listes.issues,
    projet: listes.projets,
    thematique: listes.thematiques,
    partenaire: listes.partenaires,
  };
}

const FACULTATIFS: readonly FiltreListe[] = ['secteur', 'lieu', 'saisine', 'thematique', 'partenaire'];

/** The same, with « not told » where an act may have none. */
export const choixDesFiltres = (filtre: FiltreListe, choix: ReturnType<typeof useChoix>): readonly Choix[] =>
  FACULTATIFS.includes(filtre) ? [...choix[filtre], { id: 0, nom: 'Non renseigné' }] : choix[filtre];
