import type { Masque } from '../connus.ts';
import { type Lecture, phraseAutour } from '../lecture.ts';
import type { Trouve } from '../motifs.ts';
import { INTIME, OPINIONS, ORIGINE, RELIGION } from './article-9.ts';
import { estGenerique, estRapporte, estUnSujet, unePersonne } from './contexte.ts';
import { INFRACTIONS } from './infractions.ts';
import { SANTE } from './sante.ts';
import type { Entree, Table } from './table.ts';

interface Regle extends Entree {
  readonly table: Table;
  readonly regexp: RegExp;
  readonly refus: RegExp | null;
  readonly refusApres: RegExp | null;
}

const REGLES: readonly Regle[] = [SANTE, INFRACTIONS, ORIGINE, RELIGION, OPINIONS, INTIME].flatMap((table) =>
  table.entrees.map((entree) => ({
    ...entree,
    table,
    regexp: new RegExp(`(?<![a-z0-9-])(?:${entree.motif})(?![a-z0-9])`, 'g'),
    refus: entree.sauf ? new RegExp(`(?:^|[^a-z])${entree.sauf}$`) : null,
    refusApres: entree.saufApres ? new RegExp(`^(?:${entree.saufApres})`) : null,
  })),
);

interface Alentour {
  readonly lecture: Lecture;
  readonly noms: readonly { debut: number }[];
  readonly connus: readonly Masque[];
}

/** What article 9 and 10 of the GDPR protect, when it tells of a person. */
export function trouverSensible(
  lecture: Lecture,
  noms: readonly { debut: number }[],
  connus: readonly Masque[],
): Trouve[] {
  const alentour: Alentour = { lecture, noms, connus };
  const trouves: Trouve[] = [];
  for (const regle of REGLES) {
    for (const m of lecture.plat.matchAll(regle.regexp)) {
      const fin = m.index + m[0].length;
      if (m[0] !== '' && concerne(alentour, regle, m.index, fin))
        trouves.push(habiller(lecture, regle, m.index, fin));
    }
  }
  return trouves;
}

function concerne({ lecture: l, noms, connus }: Alentour, regle: Regle, debut: number, fin: number): boolean {
  const avant = l.plat.slice(Math.max(0, debut - 40), debut);
  if (regle.ecrit && !regle.ecrit.test(l.texte.slice(l.place(debut), l.place(fin)))) return false;
  if (regle.refus?.test(avant) || regle.refusApres?.test(l.plat.slice(fin, fin + 40))) return false;
  if (estUnSujet(l, debut, connus) || estGenerique(l, debut)) return false;
  if (regle.portee === 'toujours') return true;
  const seul = regle.forme === 'adjectif' && l.mots.some((m) => m.debut === debut && m.enTete);
  if (!seul && !unePersonne(l, debut, noms)) return false;
  return regle.table.genre !== 'infraction' || !estRapporte(l, debut);
}

/** What a noun takes along on its left, and what stands instead: one, or several. */
const ARTICLES: readonly (readonly [
  avant: RegExp,
  nom: (n: string) => string,
  noms: (n: string) => string,
])[] = [
  [/(?:aux?|à la|à l'|à une?|à son|à sa|à ses) ?$/, (n) => `à un ${n}`, (n) => `à des ${n}`],
  [/(?:d'une?|du|de la|de l'|de son|de sa|de ses|de leurs?|d'|de) ?$/, (n) => `d’un ${n}`, (n) => `de ${n}`],
  [
    /(?:une?|des|les?|la|l'|son|sa|ses|leurs?|ce|cet|cette|ces|mon|ma|mes|quelques|plusieurs) ?$/,
    (n) => `un ${n}`,
    (n) => `des ${n}`,
  ],
];
/** « a du diabète »: a part of it, where « souffre du diabète » says of what. */
const PARTITIF = /(?:^|[^a-zà])(?:fait|fais|a|ai|as|avait|ont|avoir|eu) $/;
/** What one does of an illness or of a treatment goes with it: « prend des antidépresseurs ». */
const FAIT =
  /(?:^|[^a-zà])((?:a |avait |vient de )?(?:deja )?(?:fait|faire|prend|prenait|pris|touche|touchait|percoit|suit|suivait|arrete|eu) )$/;

function habiller(l: Lecture, { table, forme, proposition }: Regle, debut: number, fin: number): Trouve {
  const pose = (d: number, texte: string | null): Trouve => ({
    genre: table.genre,
    debut: d,
    fin,
    raison: table.raison,
    proposition: texte,
  });
  if (forme === 'tel-quel') return pose(debut, proposition ?? null);
  if (forme === 'adjectif') return pose(debut, table.adjectif);
  const mot = l.plat.slice(debut, fin).split(' ')[0] ?? '';
  const pluriel = forme === 'noms' || table.nom === table.noms || /s$/.test(mot);
  const [d, texte] = avecArticle(l, debut, pluriel, table);
  const fait = table.fait && FAIT.exec(avecAccent(l, d));
  return fait ? pose(d - (fait[1] as string).length, table.fait ?? null) : pose(d, texte);
}

function avecArticle(l: Lecture, debut: number, pluriel: boolean, table: Table): [number, string] {
  const avant = avecAccent(l, debut);
  for (const [motif, nom, noms] of ARTICLES) {
    const m = new RegExp(`(?:^|(?<![a-zà]))${motif.source}`).exec(avant);
    if (!m) continue;
    const d = debut - m[0].length;
    const partitif = /^(?:du|de|d')/.test(m[0]) && PARTITIF.test(avecAccent(l, d));
    if (partitif) return [d, pluriel ? `des ${table.noms}` : `un ${table.nom}`];
    return [d, pluriel ? noms(table.noms) : nom(table.nom)];
  }
  const nu = pluriel ? table.noms : table.nom;
  return [debut, PARTITIF.test(avant) ? `${pluriel ? 'des' : 'un'} ${nu}` : nu];
}

/** The sentence before a place, flattened but for « à », which is not « a ». */
function avecAccent(l: Lecture, i: number): string {
  const depuis = Math.max(phraseAutour(l, i).debut, i - 24);
  let lu = '';
  for (let k = depuis; k < i; k += 1) lu += /^[àÀ]/.test(l.texte[l.place(k)] ?? '') ? 'à' : (l.plat[k] ?? '');
  return lu;
}
