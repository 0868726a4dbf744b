/** A line of the table whose cells may be quoted, and may then run over several lines of the file. */
export interface Enregistrement {
  readonly cellules: string[];
  /** Where the next one begins. */
  readonly suite: number;
  /** Lines of the file that it covers. */
  readonly lignes: number;
}

interface Regles {
  readonly fin: string;
  readonly separateur: string;
  /** Cells of a usual line: what tells a cell of several lines from a quote that was never closed. */
  readonly attendues: number;
  /** Nothing follows the text. */
  readonly dernier: boolean;
}

/** A cell running further than this was not meant: its quote was not closed. */
const PORTEE_MAX = 64 << 10;

/**
 * Reads the line that begins at `position` and holds a quote. « attendre »: the text stops inside a quoted cell that
 * may go on. null: its quotes do not go by two.
 */
export function enregistrementCite(
  texte: string,
  position: number,
  regles: Regles,
): Enregistrement | 'attendre' | null {
  const { fin, separateur, attendues } = regles;
  const premierBout = boutDe(texte, fin, position);
  const cellules: string[] = [];
  let debut = position;
  let lignes = 1;
  for (;;) {
    let suite: number;
    if (texte.charCodeAt(debut) === GUILLEMET) {
      const ferme = fermeture(texte, debut + 1);
      if (ferme < 0 || ferme - position > PORTEE_MAX) {
        const loin = texte.length - position > PORTEE_MAX;
        if (ferme < 0 && !regles.dernier && !loin) return 'attendre';
        return ligneSeule(texte, position, premierBout, regles);
      }
      suite = ferme + 1;
      if (!finitIci(texte, suite, separateur, fin)) return ligneSeule(texte, position, premierBout, regles);
      const cite = texte.slice(debut + 1, ferme);
      cellules.push(cite.includes('"') ? cite.replaceAll('""', '"') : cite);
      if (cite.includes(fin)) lignes += cite.split(fin).length - 1;
    } else {
      const bout = boutDe(texte, fin, debut);
      const s = texte.indexOf(separateur, debut);
      suite = s >= 0 && s < bout ? s : sansRetour(texte, debut, bout);
      cellules.push(texte.slice(debut, suite));
    }
    if (texte[suite] === separateur) {
      debut = suite + 1;
      continue;
    }
    const bout = boutDe(texte, fin, suite);
    if (lignes > 1 && (cellules.length !== attendues || lignesEntieres(texte.slice(position, bout), regles)))
      return null;
    return { cellules, suite: bout + 1, lignes };
  }
}

/**
 * A quoted cell swallowed lines that were each complete: its quote is a stray one. (The lines inside a real cell of
 * several lines rarely have the separators of a whole line.)
 */
function lignesEntieres(texte: string, { fin, separateur, attendues }: Regles): boolean {
  const lignes = texte.split(fin);
  const entieres = lignes.filter(
    (ligne) => horsGuillemets(ligne).split(separateur).length === attendues,
  ).length;
  return attendues > 1 && entieres * 2 > lignes.length;
}

const GUILLEMET = 34;

const boutDe = (texte: string, fin: string, position: number): number => {
  const i = texte.indexOf(fin, position);
  return i < 0 ? texte.length : i;
};

const sansRetour = (texte: string, debut: number, bout: number): number =>
  bout > debut && texte.charCodeAt(bout - 1) === 13 ? bout - 1 : bout;

/** The quote that closes a cell opened before `position`; a doubled one is a character of the cell. */
function fermeture(texte: string, position: number): number {
  let i = texte.indexOf('"', position);
  while (i >= 0 && texte.charCodeAt(i + 1) === GUILLEMET) i = texte.indexOf('"', i + 2);
  return i;
}

const finitIci = (texte: string, i: number, separateur: string, fin: string): boolean =>
  i >= texte.length || texte[i] === separateur || texte[i] === fin || texte.startsWith(`\r${fin}`, i);

/**
 * The line taken alone, its quotes being plain characters (« "Les Tilleuls" bât. B »): accepted when they go by two
 * and it has the cells of a usual line.
 */
function ligneSeule(texte: string, position: number, bout: number, regles: Regles): Enregistrement | null {
  const cellules = texte.slice(position, sansRetour(texte, position, bout)).split(regles.separateur);
  const parDeux = cellules.every((c) => (c.split('"').length - 1) % 2 === 0);
  if (!parDeux || cellules.length !== regles.attendues) return null;
  return {
    cellules: cellules.map((c) => (/^"[^"]*"$/.test(c) ? c.slice(1, -1) : c)),
    suite: bout + 1,
    lignes: 1,
  };
}

/** The line without what it quotes, where a separator is only a character. */
export const horsGuillemets = (ligne: string): string =>
  ligne.includes('"') ? ligne.replace(/"[^"]*"/g, '') : ligne;
