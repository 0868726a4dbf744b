import { jour } from '../../../kernel/mise-en-forme.ts';
import { plusProches } from '../../../kernel/proximite.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';
import { type Axe, MESURES_PAR_DEFAUT, type Mesure, NOMS_D_AXES, NOMS_DE_MESURES } from './dictionnaire.ts';
import { type Plage, plageDe } from './periode.ts';

/** A value of an axis as a person wrote it: a label, or an identifier. */
export interface Filtre {
  readonly axe: Axe;
  readonly valeur: string;
}

/** What is asked: figures of a period, laid out along axes, of the acts that pass the filters. */
export interface Demande extends Plage {
  readonly par: readonly Axe[];
  readonly mesures: readonly Mesure[];
  /** Several values of one axis: any of them. Several axes: all of them. */
  readonly filtres: readonly Filtre[];
}

/** Longest period, in years: beyond, a date was mistyped. */
const ANNEES_MAX = 100;

/** « Médiateur » and « beneficiaires » are understood whatever their accents and capitals. */
const memeNom = (saisi: string) => (connu: string) => cleDe(connu) === cleDe(saisi);

/** Reads the name of an axis. Refused: axe-inconnu. */
export function lireAxe(nom: string): Result<Axe, Refus> {
  const axe = NOMS_D_AXES.find(memeNom(nom));
  if (axe) return ok(axe);
  return err(refus('axe-inconnu', `L’axe « ${nom} » n’existe pas. ${aChoisir(nom, NOMS_D_AXES)}`, 'par'));
}

/** Reads the name of a measure. Refused: mesure-inconnue. */
export function lireMesure(nom: string): Result<Mesure, Refus> {
  const mesure = NOMS_DE_MESURES.find(memeNom(nom));
  if (mesure) return ok(mesure);
  return err(
    refus(
      'mesure-inconnue',
      `La mesure « ${nom} » n’existe pas. ${aChoisir(nom, NOMS_DE_MESURES)}`,
      'mesures',
    ),
  );
}

/** Reads « axe<separateur>valeur ». Refused: filtre-mal-ecrit, axe-inconnu. */
export function lireFiltre(texte: string, separateur: '=' | ':'): Result<Filtre, Refus> {
  const coupe = texte.indexOf(separateur);
  const valeur = texte.slice(coupe + 1).trim();
  if (coupe < 1 || valeur === '')
    return err(
      refus(
        'filtre-mal-ecrit',
        `Le filtre « ${texte} » s’écrit avec un axe et une valeur : secteur${separateur}Centre.`,
        'filtre',
      ),
    );
  const axe = lireAxe(texte.slice(0, coupe).trim());
  return axe.ok ? ok({ axe: axe.value, valeur }) : err({ ...axe.error, champ: 'filtre' });
}

/**
 * Puts a request together from texts. `par` and `mesures` are lists with commas; no measure means the usual ones.
 * Refused: date-invalide, periode-inversee, periode-trop-longue, axe-inconnu, mesure-inconnue, filtre-mal-ecrit.
 */
export function lireDemande(brut: {
  du: string;
  au: string;
  par?: string | undefined;
  mesures?: string | undefined;
  filtres?: readonly string[] | undefined;
  separateur?: '=' | ':';
}): Result<Demande, Refus> {
  const periode = lirePeriode(brut.du, brut.au);
  if (!periode.ok) return periode;
  const par = tous(noms(brut.par), lireAxe);
  if (!par.ok) return par;
  const mesures = tous(noms(brut.mesures), lireMesure);
  if (!mesures.ok) return mesures;
  const filtres = tous(brut.filtres ?? [], (f) => lireFiltre(f, brut.separateur ?? ':'));
  if (!filtres.ok) return filtres;
  return ok({
    ...periode.value,
    par: par.value,
    mesures: mesures.value.length > 0 ? mesures.value : MESURES_PAR_DEFAUT,
    filtres: filtres.value,
  });
}

/** Checks a period. Refused: date-invalide, periode-inversee, periode-trop-longue. */
export function lirePeriode(du: string, au: string): Result<Plage, Refus> {
  for (const [champ, date] of [
    ['du', du],
    ['au', au],
  ] as const) {
    if (!plageDe('jour', date))
      return err(
        refus('date-invalide', `« ${date} » n’est pas une date. Écrivez-la ainsi : 2026-03-31.`, champ),
      );
  }
  if (au < du)
    return err(
      refus(
        'periode-inversee',
        `La période finit le ${jour(au)}, avant son début le ${jour(du)}. Inversez les deux dates.`,
        'au',
      ),
    );
  if (Number(au.slice(0, 4)) - Number(du.slice(0, 4)) > ANNEES_MAX)
    return err(
      refus('periode-trop-longue', `La période dépasse ${ANNEES_MAX} ans. Vérifiez les deux dates.`, 'au'),
    );
  return ok({ du, au });
}

const noms = (liste: string | undefined): string[] => [
  ...new Set((liste ?? '').split(',').flatMap((n) => n.trim() || [])),
];

function tous<T>(textes: readonly string[], lire: (t: string) => Result<T, Refus>): Result<T[], Refus> {
  const lus: T[] = [];
  for (const texte of textes) {
    const lu = lire(texte);
    if (!lu.ok) return lu;
    lus.push(lu.value);
  }
  return ok(lus);
}

const aChoisir = (nom: string, connus: readonly string[]): string =>
  phraseDesProches(nom, connus) ?? `Choisissez parmi : ${connus.join(', ')}.`;

/** « Vouliez-vous dire… » the known names most like a mistyped one; null when nothing looks like it. */
export function phraseDesProches(saisi: string, connus: readonly string[]): string | null {
  const voisins = plusProches(
    saisi,
    connus.map((nom) => ({ nom })),
  ).map(({ connu }) => `« ${connu.nom} »`);
  return voisins.length === 0 ? null : `Vouliez-vous dire ${voisins.join(' ou ')} ?`;
}
