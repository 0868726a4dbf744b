import { type Refus, refus } from '../../../kernel/refus.ts';
import type { Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';
import { type Champ, DEFINITIONS } from './champs.ts';
import { lireCompte, lireGenre, PERSONNES_MAX } from './compte.ts';
import { codeQpv } from './contenu.ts';
import { lireDate } from './date.ts';
import { lireDuree } from './duree.ts';
import { type Creneau, creneauDe, lireHeure } from './heure.ts';
import { estMotDeTotal } from './lignes-a-part.ts';
import type { ColonneDuPlan, Plan } from './plan.ts';
import type { Creation, Resolveur, ValeurInconnue } from './resolution.ts';

/** What a cell says, read once for all the lines that hold the same text. */
export interface Entree {
  /** The file has no column for this field. */
  readonly absente: boolean;
  readonly vide: boolean;
  readonly refus: Refus | null;
  /** A count, minutes (-1 when there are none), or the first of `ids` (0 when there is none). */
  readonly nombre: number;
  /** What the labels of the cell stand for: see `IdOuCreation`. */
  readonly ids: readonly number[];
  /** A day, an hour, a code, or a text. */
  readonly texte: string | null;
  readonly heure: string | null;
  readonly creneau: Creneau | null;
  readonly genre: { readonly femmes: number; readonly hommes: number; readonly nonCommunique: number } | null;
  /** What the cell brings to the fingerprint of the act: its labels as the file writes them, not what they became. */
  readonly cle: string;
  /** The cell reads « Total »: the line is none. */
  readonly total: boolean;
  /** The person decided to leave out this value. */
  readonly ecartee: boolean;
  readonly inconnues: readonly ValeurInconnue[];
  readonly creations: readonly Creation[];
}

export const ENTREE_VIDE: Entree = {
  absente: false,
  vide: true,
  refus: null,
  nombre: 0,
  ids: [],
  texte: null,
  heure: null,
  creneau: null,
  genre: null,
  cle: '',
  total: false,
  ecartee: false,
  inconnues: [],
  creations: [],
};

export const ENTREE_ABSENTE: Entree = { ...ENTREE_VIDE, absente: true };

/** No act is older: the trade is younger, and 1914 is a typing mistake for 2014. */
const PREMIER_JOUR = '1980-01-01';

/** Reads the cells of one column. */
export function lecteurDe(
  colonne: ColonneDuPlan,
  plan: Plan,
  resolveur: Resolveur,
): (brut: string) => Entree {
  const lit = LECTEURS[DEFINITIONS[colonne.champ].sorte];
  return (brut) => {
    const propre = nettoyer(brut);
    const decision = resolveur.decision(colonne.champ, propre);
    if (decision === null) return { ...ENTREE_VIDE, ecartee: true };
    // For a field without a list, a decision is the text to read instead.
    const lu = DEFINITIONS[colonne.champ].liste === null && typeof decision === 'string' ? decision : propre;
    return lu === '' ? ENTREE_VIDE : lit(lu, colonne, plan, resolveur);
  };
}

/**
 * A cell without the spaces around it, without control characters, and without the apostrophe that our file of refused
 * lines puts before what a spreadsheet would take for a formula.
 */
function nettoyer(brut: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed; PostgreSQL refuses \0.
  const propre = brut.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b]/g, '').trim();
  return /^'[=+\-@\t]/.test(propre) ? propre.slice(1) : propre;
}

/** The cells of two columns of the same field, as one. */
export const joindre = (a: Entree, b: Entree): Entree =>
  a.vide
    ? b
    : b.vide
      ? a
      : {
          ...a,
          ids: [...a.ids, ...b.ids.filter((id) => !a.ids.includes(id))],
          nombre: a.nombre || b.nombre,
          texte: a.texte === null || b.texte === null ? (a.texte ?? b.texte) : `${a.texte}\n${b.texte}`,
        };

type Lecteur = (brut: string, colonne: ColonneDuPlan, plan: Plan, resolveur: Resolveur) => Entree;

const pleine = (dite: Partial<Entree>): Entree => ({ ...ENTREE_VIDE, vide: false, ...dite });

const selon = <T>(lu: Result<T, Refus>, dire: (valeur: T) => Partial<Entree>): Entree =>
  pleine(lu.ok ? dire(lu.value) : { refus: lu.error });

const LECTEURS: Readonly<Record<(typeof DEFINITIONS)[Champ]['sorte'], Lecteur>> = {
  date: (brut, { ordre }, { aujourdhui, calendrier }) => {
    if (estMotDeTotal(brut)) return pleine({ total: true, refus: LIGNE_DE_TOTAL });
    const siecle = Number(aujourdhui.slice(0, 4)) + 1;
    return selon(lireDate(brut, { ordre: ordre ?? 'jma', calendrier, siecle }), ({ jour, heure }) => {
      if (jour > aujourdhui)
        return {
          refus: refus('date-future', `Le ${enFrancais(jour)} n’est pas encore passé. Corrigez la date.`),
        };
      if (jour < PREMIER_JOUR)
        return {
          refus: refus('date-trop-ancienne', `Le ${enFrancais(jour)} est trop ancien. Corrigez l’année.`),
        };
      return { texte: jour, heure };
    });
  },
  heure: (brut) =>
    selon(lireHeure(brut), ({ heure, creneau, minutes }) => ({ heure, creneau, nombre: minutes ?? -1 })),
  creneau: (brut) => {
    const creneau = creneauDe(brut);
    if (creneau) return pleine({ creneau });
    return selon(lireHeure(brut), (lue) => ({
      creneau: lue.creneau,
      heure: lue.heure,
      nombre: lue.minutes ?? -1,
    }));
  },
  duree: (brut, { unite }) =>
    selon(lireDuree(brut, unite ?? 'minutes'), (minutes) => ({ nombre: minutes ?? -1 })),
  compte: (brut) => selon(lireCompte(brut), (nombre) => ({ nombre })),
  genre: (brut) => {
    const genre = lireGenre(brut);
    if (genre === null || Math.max(genre.femmes, genre.hommes, genre.nonCommunique) > PERSONNES_MAX)
      return pleine({
        refus: refus(
          'genre-illisible',
          `« ${brut.slice(0, 40)} » ne dit ni femme ni homme. Écrivez F, H ou NC.`,
        ),
      });
    return pleine({ genre });
  },
  qpv: (brut) => pleine({ texte: codeQpv(brut) }),
  texte: (brut) => pleine({ texte: brut }),
  terme: (brut, colonne, _, resolveur) => etiquettes([brut], brut, colonne, resolveur),
  termes: (brut, colonne, _, resolveur) =>
    etiquettes(decouper(brut, colonne.champ, resolveur, SEPARE_TERMES), brut, colonne, resolveur),
  membres: (brut, colonne, _, resolveur) =>
    etiquettes(decouper(brut, colonne.champ, resolveur, SEPARE_NOMS), brut, colonne, resolveur),
};

const SEPARE_TERMES = /\s*[;,|/+\n]\s*|\s+&\s+/;
const SEPARE_NOMS = /\s*[;,|/+&\n]\s*|\s+et\s+/i;

/** A cell such as « CAF, CCAS » is cut, unless it is one known label that holds a comma. */
function decouper(brut: string, champ: Champ, resolveur: Resolveur, separe: RegExp): readonly string[] {
  if (!separe.test(brut) || resolveur.estConnue(champ, brut)) return [brut];
  return brut.split(separe).filter((morceau) => cleDe(morceau) !== '');
}

function etiquettes(
  valeurs: readonly string[],
  brut: string,
  { champ }: ColonneDuPlan,
  resolveur: Resolveur,
): Entree {
  const total = estMotDeTotal(brut);
  if (total) return pleine({ total, refus: LIGNE_DE_TOTAL });
  const ids: number[] = [];
  const inconnues: ValeurInconnue[] = [];
  let motif: Refus | null = null;
  for (const valeur of valeurs) {
    const resolu = resolveur.resoudre(champ, valeur);
    motif ??= resolu.refus;
    if (resolu.inconnue) inconnues.push(resolu.inconnue);
    if (resolu.id !== 0 && !ids.includes(resolu.id)) ids.push(resolu.id);
  }
  const cles = valeurs.map(cleDe).filter((cle) => cle !== '');
  return pleine({
    refus: motif,
    nombre: ids[0] ?? 0,
    ids,
    inconnues,
    creations: ids.flatMap((id) => (id < 0 ? (resolveur.creations[-id - 1] ?? []) : [])),
    cle: cles.length === 0 ? '' : `\u001f${champ}=${[...new Set(cles)].sort().join('\u001e')}`,
    ecartee: ids.length === 0 && inconnues.length > 0 && motif === null,
  });
}

const LIGNE_DE_TOTAL = refus('ligne-de-total', 'Cette ligne est un total.');

const enFrancais = (jour: string): string => jour.split('-').reverse().join('/');
