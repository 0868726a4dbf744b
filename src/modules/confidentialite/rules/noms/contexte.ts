import type { Connus } from '../alerte.ts';
import { chevauche, type Masque } from '../connus.ts';
import { type Lecture, type Mot, plat } from '../lecture.ts';
import { estContree, estQualificatif, estTeteDeLieu } from './lieux.ts';
import { estCapitalise, estOrdinaire } from './mots-ordinaires.ts';
import { peutEtrePatronyme } from './patronymes.ts';
import { estAussiUnMot, prenom } from './prenoms.ts';

/** A text in which names are looked for. */
export interface Contexte {
  readonly lecture: Lecture;
  readonly mots: readonly Mot[];
  /** Words that name a known place or body. */
  readonly masque: readonly boolean[];
  readonly equipe: ReadonlySet<string>;
  readonly prenomsDeLEquipe: ReadonlySet<string>;
}

/** The words of a name, both ends included. */
export interface Suite {
  readonly de: number;
  readonly a: number;
}

const PARTICULES = new Set(
  'de du des le la les el al ben bel ould von van da das do dos di del della d l n m o abou abu ait'.split(
    ' ',
  ),
);
/** Those that can only open a name, even without capital. */
const PARTICULES_SURES = new Set('el al ben bel ould von van da das dos di della abou ait'.split(' '));
const COLLE = /^(?: |'|-| - )$/;

export function contexte(lecture: Lecture, masques: readonly Masque[], { equipe }: Connus): Contexte {
  const noms = equipe.map((nom) => plat(nom).split(/[ -]+/));
  return {
    lecture,
    mots: lecture.mots,
    masque: lecture.mots.map((m) => masques.some((z) => chevauche(z, m))),
    equipe: new Set(noms.map((n) => n.join(' '))),
    prenomsDeLEquipe: new Set(noms.map(([n]) => n ?? '')),
  };
}

/** The flattened text just before a word. */
export const avantLeMot = ({ lecture, mots }: Contexte, i: number): string => {
  const { debut } = mots[i] as Mot;
  return lecture.plat.slice(Math.max(0, debut - 40), debut);
};

/** And just after. */
export const apresLeMot = ({ lecture, mots }: Contexte, i: number): string => {
  const { fin } = mots[i] as Mot;
  return lecture.plat.slice(fin, fin + 40);
};

/** Does a word touch the one before: « Awa Tounkara », « Jean-Marie », « N'Diaye »? */
export const estColle = ({ mots }: Contexte, i: number): boolean => COLLE.test(mots[i]?.avant ?? '.');

/** A capitalised word that may be part of a name. */
export function peutNommer({ mots, masque }: Contexte, i: number): boolean {
  const mot = mots[i];
  if (!mot?.majuscule || masque[i] || mot.plat.length < 2) return false;
  if (estCapitalise(mot.plat) || estContree(mot.plat) || /^sainte?-/.test(mot.plat)) return false;
  if (estOrdinaire(mot.plat) || PARTICULES.has(mot.plat)) return peutEtrePatronyme(mot.plat);
  return !(mot.capitales && mot.plat.length < 4) || peutEtrePatronyme(mot.plat) || prenom(mot.texte) !== null;
}

/** Everything on the right that belongs to a name which starts at this word. */
export function suite(c: Contexte, de: number): Suite {
  const { mots, masque } = c;
  let a = de;
  while (a - de < 4) {
    const n = a + 1;
    const mot = mots[n];
    if (!mot || masque[n] || !estColle(c, n)) break;
    if (
      PARTICULES.has(mot.plat) &&
      estColle(c, n + 1) &&
      peutNommer(c, n + 1) &&
      (mot.plat !== 'de' || mot.majuscule || mots[n + 1]?.majuscule)
    ) {
      a = n + 1;
    } else if (peutNommer(c, n)) {
      a = n;
    } else if (estInitiale(c, n)) {
      return { de, a: n };
    } else if (
      !mot.majuscule &&
      !estAussiUnMot(mot.plat) &&
      (peutEtrePatronyme(mot.plat) || prenom(mot.texte))
    ) {
      a = n;
    } else if (
      PARTICULES_SURES.has(mot.plat) &&
      n + 1 < mots.length &&
      estColle(c, n + 1) &&
      !estOrdinaire(mots[n + 1]?.plat ?? '')
    ) {
      a = n + 1;
    } else break;
  }
  return { de, a };
}

/** « Moussa B. », « Karim D » */
function estInitiale({ mots, lecture }: Contexte, i: number): boolean {
  const mot = mots[i];
  if (mot?.texte.length !== 1) return false;
  return lecture.plat[mot.fin] === '.' || (mot.majuscule && !/^[AYOÀ]$/.test(mot.texte));
}

/** « BENALI Karim »: a surname before a first name. */
export function recul(c: Contexte, de: number): number {
  const p = de - 1;
  const mot = c.mots[p];
  if (!mot || c.mots[de]?.avant !== ' ' || !peutNommer(c, p)) return de;
  if (peutEtrePatronyme(mot.plat)) return p;
  if (mot.capitales) return mot.plat.length > 3 ? p : de;
  return mot.enTete || prenom(mot.texte) !== null ? de : p;
}

/** Is the word in the name of a place: « collège Jean-Moulin », « rue du Docteur Roux »? */
export function enLieu(c: Contexte, i: number): boolean {
  const mot = c.mots[i] as Mot;
  let j = i;
  let de = false;
  for (let pas = 0; pas < 6 && j > 0 && estColle(c, j); pas += 1) {
    const p = c.mots[j - 1] as Mot;
    // « la place de Karim » is a person's.
    if (estTeteDeLieu(p.plat)) return !de && (mot.majuscule || finitUnLieu(c, i, j));
    if (j === i && (p.plat === 'de' || p.plat === 'd') && prenom(mot.texte)) de = true;
    const dansLeNom = (p.majuscule && !p.enTete) || prenom(p.texte) !== null;
    if (!estQualificatif(p.plat) && !dansLeNom) return false;
    j -= 1;
  }
  return false;
}

/** Without capitals, « école louise michel » is a place, « l’école, karim nous attend » is not, nor « école karim nous ». */
function finitUnLieu(c: Contexte, i: number, premier: number): boolean {
  if (premier < i) return true;
  const suivant = c.mots[i + 1];
  return !suivant || !estColle(c, i + 1) || !estOrdinaire(suivant.plat);
}

/** Somebody of the team: the whole name, or the first name by which colleagues are called. */
export function estDeLEquipe({ mots, equipe, prenomsDeLEquipe }: Contexte, { de, a }: Suite): boolean {
  const cle = mots
    .slice(de, a + 1)
    .flatMap((m) => m.plat.split('-'))
    .join(' ');
  if (equipe.has(cle) || prenomsDeLEquipe.has(cle)) return true;
  return a === de + 1 && cle.at(-2) === ' ' && [...equipe].some((nom) => nom.startsWith(cle));
}
