import type { SheetTable } from '../../documents/sheet.ts';
import type { ChiffresDeSuivi } from './contract-suivi.ts';
import { MESURES_DE_SUIVI, NOMS_DE_SUIVI, type UniteDeSuivi } from './rules/suivi.ts';

const UNITES: Readonly<Record<UniteDeSuivi, string>> = {
  situation: 'situations',
  personne: 'personnes',
  fait: 'nombre',
  jour: 'jours',
  part: 'part (1 = tout)',
};
const COMPTEES = ['suivies', 'nouvelles', 'closes', 'ouvertes', 'personnes'] as const;

/** The follow-up of situations as sheets: every figure with its definition, then by kind, then how they ended. */
export function tablesDuSuivi({ total, lignes, issues }: Omit<ChiffresDeSuivi, 'du' | 'au'>): SheetTable[] {
  if (total.suivies === 0 && total.fiches === 0) return [];
  return [
    {
      name: 'Situations',
      columns: [
        { title: 'Mesure', kind: 'text' },
        { title: 'Valeur', kind: 'decimal' },
        { title: 'Unité', kind: 'text', width: 14 },
        { title: 'Définition', kind: 'text', width: 90 },
      ],
      rows: NOMS_DE_SUIVI.map((m) => [
        MESURES_DE_SUIVI[m].nom,
        total[m],
        UNITES[MESURES_DE_SUIVI[m].unite],
        MESURES_DE_SUIVI[m].definition,
      ]),
    },
    {
      name: 'Situations par sorte',
      columns: [
        { title: 'Sorte', kind: 'text' },
        ...COMPTEES.map((m) => ({ title: MESURES_DE_SUIVI[m].nom, kind: 'integer' as const })),
      ],
      // No total: a person of two situations would be counted twice.
      rows: lignes.map((l) => [l.nom, ...COMPTEES.map((m) => l.chiffres[m])]),
    },
    {
      name: 'Situations closes',
      columns: [
        { title: 'Issue', kind: 'text' },
        { title: 'Situations closes', kind: 'integer' },
      ],
      rows: issues.map((i) => [i.nom, i.closes]),
      total: ['Total', total.closes],
    },
  ];
}
