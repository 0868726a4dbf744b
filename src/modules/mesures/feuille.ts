import type {
  ColumnKind,
  SheetColumn,
  SheetProvenance,
  SheetTable,
  SheetValue,
} from '../../documents/sheet.ts';
import { jour } from '../../kernel/mise-en-forme.ts';
import type { LigneDeTableau, TableauDeBord } from './contract.ts';
import type { Resultat } from './mesurer.ts';
import type { Demande } from './rules/demande.ts';
import { AXES, type Axe, MESURES, MESURES_D_AGE, type Mesure, type Unite } from './rules/dictionnaire.ts';

const SORTES: Readonly<Record<Unite, ColumnKind>> = {
  acte: 'integer',
  personne: 'integer',
  minute: 'minutes',
  part: 'percent',
};

const colonneDeMesure = (m: Mesure): SheetColumn => ({
  title: MESURES[m].nom,
  kind: SORTES[MESURES[m].unite],
});
const colonneDAxe = (a: Axe): SheetColumn => ({ title: AXES[a].nom, kind: a === 'jour' ? 'day' : 'text' });

/** The table of an answer: a column an axis, a column a measure, the total last. In CSV durations are minutes. */
export function tableDe(r: Resultat, par: readonly Axe[], format: 'csv' | 'xlsx'): SheetTable {
  const cellules = (l: Readonly<Record<string, SheetValue>>): SheetValue[] => [
    ...par.map((a) => l[a] ?? null),
    ...r.mesures.map((m) => l[m] ?? null),
  ];
  const total = cellules(r.total);
  if (par.length > 0) total[0] = 'Total';
  return {
    name: par.length > 0 ? `Par ${par.map((a) => AXES[a].nom.toLowerCase()).join(', ')}` : 'Total',
    columns: [
      ...par.map(colonneDAxe),
      ...r.mesures.map(colonneDeMesure).map((c) => ({
        ...c,
        title: c.kind === 'minutes' && format === 'csv' ? `${c.title} (min)` : c.title,
      })),
    ],
    rows: par.length > 0 ? r.lignes.map(cellules) : [],
    total,
  };
}

const USUELLES = ['interventions', 'minutes', 'beneficiaires', 'femmes', 'hommes', 'nonCommunique'] as const;
const NOMS_DES_PAS = { jour: 'Par jour', mois: 'Par mois', annee: 'Par année' } as const;

/** The tables of the dashboard, in the order of the screen. */
export function tablesDuTableau(t: TableauDeBord): SheetTable[] {
  const chiffres = [...USUELLES, 'minutesHorsMediation', 'partMediation'] as const;
  return [
    valeurs('Chiffres clés', chiffres, t),
    repartition(NOMS_DES_PAS[t.pas], t.pas, t.parTemps, t.total),
    repartition('Par nature', 'nature', t.parNature, t.total),
    repartition('Par famille', 'famille', t.parFamille, t.total),
    repartition('Par secteur', 'secteur', t.parSecteur, t.total),
    // Each person met is in one band, or in none that was told: together they make the people met.
    {
      ...valeurs('Âges', MESURES_D_AGE, t),
      total: ['Total', t.total.beneficiaires, UNITES.personne, MESURES.beneficiaires.definition],
    },
  ];
}

/** One line a measure. Durations are told in minutes: a column has one format. */
const valeurs = (name: string, mesures: readonly Mesure[], { total }: TableauDeBord): SheetTable => ({
  name,
  columns: [
    { title: 'Mesure', kind: 'text' },
    { title: 'Valeur', kind: 'decimal' },
    { title: 'Unité', kind: 'text', width: 12 },
    { title: 'Définition', kind: 'text', width: 90 },
  ],
  rows: mesures.map((m) => [MESURES[m].nom, total[m], UNITES[MESURES[m].unite], MESURES[m].definition]),
});
const UNITES: Readonly<Record<Unite, string>> = {
  acte: 'actes',
  personne: 'personnes',
  minute: 'minutes',
  part: 'part (1 = tout)',
};

/** One line a value of the axis, and the total where the lines add up to it. */
const repartition = (
  name: string,
  axe: Axe,
  lignes: readonly LigneDeTableau[],
  total: TableauDeBord['total'],
): SheetTable => ({
  name,
  columns: [{ title: AXES[axe].nom, kind: 'text' }, ...USUELLES.map(colonneDeMesure)],
  rows: lignes.map((l) => [l.nom, ...USUELLES.map((m) => l[m])]),
  ...(AXES[axe].plusieurs
    ? {}
    : { total: ['Total', ...USUELLES.map((m) => (MESURES[m].agregation === 'somme' ? total[m] : null))] }),
});

/** Where a file comes from: whoever receives it alone must be able to tell. */
export function provenanceDe(
  demande: Demande,
  qui: { readonly auteur: string; readonly structure: string; readonly le: Date },
  { avertissements, filtres }: Pick<Resultat, 'avertissements' | 'filtres'>,
  mesures: readonly Mesure[],
): SheetProvenance {
  return {
    title: `Chiffres de la médiation, du ${jour(demande.du)} au ${jour(demande.au)}`,
    author: qui.auteur,
    date: MOMENT.format(qui.le).replace(/^1 /, '1er '),
    source: `Trame, interventions enregistrées par « ${qui.structure} »`,
    filters: [['Période', `du ${jour(demande.du)} au ${jour(demande.au)}`], ...filtres],
    notes: [
      ...avertissements,
      ...mesures.map((m) => `${MESURES[m].nom} : ${MESURES[m].definition}`),
      ...demande.par.map((a) => `${AXES[a].nom} : ${AXES[a].definition}`),
    ],
  };
}

const MOMENT = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
