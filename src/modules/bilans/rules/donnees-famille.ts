import { Temporal } from 'temporal-polyfill';
import { accord, duree, ecart, jour, mois, moisCourt, nombre, part } from '../../../kernel/mise-en-forme.ts';
import type { Bilan } from './bilan.ts';
import type { Ages, ChiffresFamille, Mesures } from './chiffres.ts';
import { type LigneTexte, lignesDuTexte, texteOuVide } from './donnees-texte.ts';
import { familleDe, PREFIXES } from './familles.ts';
import type { IdRubrique } from './rubriques.ts';

/** The measures of a line, ready to print. `part` is the share of the acts of the whole. */
export interface LigneMesures {
  readonly interventions: string;
  readonly part: string;
  readonly heures: string;
  readonly beneficiaires: string;
  readonly femmes: string;
  readonly hommes: string;
  readonly non_communique: string;
}

export interface LigneAge {
  readonly tranche: string;
  readonly personnes: string;
  readonly part: string;
}

/** A chart by month, as numbers: its picture is drawn from here for Word and for the PDF alike. */
export interface Graphique {
  readonly titre: string;
  readonly alt: string;
  /** Labels of the axis, on two lines. */
  readonly mois: readonly string[];
  readonly series: readonly { readonly nom: string; readonly valeurs: readonly number[] }[];
}

export interface DonneesFamille extends LigneMesures {
  readonly numero: string;
  readonly famille: string;
  /** Short name, for a narrow column. */
  readonly court: string;
  readonly prefixe: string;
  readonly remplie: boolean;
  readonly vide: boolean;
  /** The whole quantitative part in a paragraph, for a form with one place for it. */
  readonly quantitatif: string;
  /** The year before in a sentence, or why there is none. */
  readonly annee_precedente: string;
  readonly natures: readonly (LigneMesures & { readonly nature: string })[];
  readonly mois: readonly (LigneMesures & { readonly mois: string })[];
  readonly ages: readonly LigneAge[];
  readonly partenaires: readonly { readonly partenaire: string; readonly interventions: string }[];
  readonly avec_beneficiaires: boolean;
  readonly sans_beneficiaire: boolean;
  readonly avec_partenaires: boolean;
  readonly sans_partenaire: boolean;
  readonly qualitatif: string;
  readonly qualitatif_lignes: readonly LigneTexte[];
  readonly graphique: Graphique | null;
}

/** Measures ready to print; `total` is what their share is of. */
export const mesuresEnClair = (m: Mesures, total: Mesures = m): LigneMesures => ({
  interventions: nombre(m.interventions),
  part: part(m.interventions, total.interventions),
  heures: duree(m.minutes),
  beneficiaires: nombre(m.beneficiaires),
  femmes: nombre(m.femmes),
  hommes: nombre(m.hommes),
  non_communique: nombre(m.nonCommunique),
});

/** « mars 2024 », or « mars 2024, à partir du 15 » when the period begins or ends inside it. */
export function libelleMois(iso: string, periode: { readonly du: string; readonly au: string }): string {
  const [du, au] = [Number(periode.du.slice(8)), Number(periode.au.slice(8))];
  const finDeMois = Temporal.PlainYearMonth.from(iso).daysInMonth;
  const debute = periode.du.startsWith(iso) && du > 1;
  const finit = periode.au.startsWith(iso) && au < finDeMois;
  if (debute && finit) return `${mois(iso)}, du ${du} au ${au}`;
  if (debute) return `${mois(iso)}, à partir du ${du}`;
  if (finit) return `${mois(iso)}, jusqu’au ${au === 1 ? '1er' : au}`;
  return mois(iso);
}

const TRANCHES: readonly (readonly [keyof Ages, string])[] = [
  ['moins12', 'Moins de 12 ans'],
  ['de12a17', '12 à 17 ans'],
  ['de18a25', '18 à 25 ans'],
  ['de26a59', '26 à 59 ans'],
  ['de60EtPlus', '60 ans et plus'],
  ['nonCommunique', 'Non communiqué'],
];

/** People by age, of several counts added up. */
export function lignesAges(ages: readonly Ages[]): LigneAge[] {
  const sommes = TRANCHES.map(([cle, tranche]) => ({ tranche, n: ages.reduce((t, a) => t + a[cle], 0) }));
  const total = sommes.reduce((t, { n }) => t + n, 0);
  return sommes.map(({ tranche, n }) => ({ tranche, personnes: nombre(n), part: part(n, total) }));
}

function graphiqueDesMois(f: ChiffresFamille): Graphique | null {
  if (f.interventions === 0) return null;
  const haut = f.mois.reduce((a, b) => (b.interventions > a.interventions ? b : a));
  const bas = f.mois.reduce((a, b) => (b.interventions < a.interventions ? b : a));
  return {
    titre: 'Interventions par mois',
    alt: `Barres : nombre d’interventions par mois. Le plus en ${mois(haut.mois)} (${nombre(haut.interventions)}), le moins en ${mois(bas.mois)} (${nombre(bas.interventions)}). Les valeurs sont dans l’annexe 1.`,
    mois: f.mois.map((m) => `${moisCourt(m.mois)}\n${m.mois.slice(0, 4)}`),
    series: [{ nom: 'Interventions', valeurs: f.mois.map((m) => m.interventions) }],
  };
}

function enUnParagraphe(f: ChiffresFamille): string {
  if (f.interventions === 0) return 'Aucune intervention enregistrée dans cette famille pendant la période.';
  const liste = (lignes: readonly { readonly nom: string; readonly n: number }[]): string =>
    lignes.map(({ nom, n }) => `${nom} (${nombre(n)})`).join(', ');
  const natures = liste(f.natures.map((n) => ({ nom: n.nature, n: n.interventions })));
  const partenaires = liste(f.partenaires.map((p) => ({ nom: p.partenaire, n: p.interventions })));
  const publics = `${accord(f.femmes, 'femme', 'femmes')}, ${accord(f.hommes, 'homme', 'hommes')}, ${nombre(f.nonCommunique)} dont le genre n’est pas communiqué`;
  return [
    `${accord(f.interventions, 'intervention', 'interventions')}, ${duree(f.minutes)}.`,
    `Publics : ${accord(f.beneficiaires, 'bénéficiaire', 'bénéficiaires')}, dont ${publics}.`,
    `Natures : ${natures}.`,
    partenaires === '' ? 'Aucun partenaire enregistré.' : `Partenaires : ${partenaires}.`,
  ].join(' ');
}

function anneePrecedente(f: ChiffresFamille, { chiffres: { comparaison } }: Bilan): string {
  if (!comparaison.disponible) return comparaison.explication;
  const avant = comparaison.familles.find(({ famille }) => famille === f.famille);
  if (avant === undefined) return '';
  const change = (nom: string, a: number, b: number, ecrire: (n: number) => string): string =>
    `${ecrire(a)} ${nom} (évolution : ${ecart(a, b)})`;
  return `Année précédente, du ${jour(comparaison.du)} au ${jour(comparaison.au)} : ${[
    change(
      avant.interventions < 2 ? 'intervention' : 'interventions',
      avant.interventions,
      f.interventions,
      nombre,
    ),
    change(
      avant.beneficiaires < 2 ? 'bénéficiaire' : 'bénéficiaires',
      avant.beneficiaires,
      f.beneficiaires,
      nombre,
    ),
  ].join(', ')}.`;
}

/** What a document prints of one family. */
export function donneesFamille(f: ChiffresFamille, bilan: Bilan): DonneesFamille {
  const prefixe = PREFIXES[f.famille];
  const texte = bilan.textes[`${prefixe}_qualitatif` as IdRubrique];
  const fige = bilan.fige !== null;
  return {
    ...mesuresEnClair(f, bilan.chiffres.total),
    numero: String(f.famille),
    famille: familleDe(f.famille).libelle,
    court: familleDe(f.famille).court,
    prefixe,
    remplie: f.interventions > 0,
    vide: f.interventions === 0,
    quantitatif: enUnParagraphe(f),
    annee_precedente: anneePrecedente(f, bilan),
    natures: f.natures.map((n) => ({ nature: n.nature, ...mesuresEnClair(n, f) })),
    mois: f.mois.map((m) => ({ ...mesuresEnClair(m, f), mois: libelleMois(m.mois, bilan.chiffres) })),
    ages: lignesAges([f.ages]),
    partenaires: f.partenaires.map((p) => ({ ...p, interventions: nombre(p.interventions) })),
    avec_beneficiaires: f.beneficiaires > 0,
    sans_beneficiaire: f.beneficiaires === 0,
    avec_partenaires: f.partenaires.length > 0,
    sans_partenaire: f.partenaires.length === 0,
    qualitatif: texteOuVide(texte, fige),
    qualitatif_lignes: lignesDuTexte(texte, fige),
    graphique: graphiqueDesMois(f),
  };
}
