import { lireDate } from './date.ts';
import { pourquoiIgnoree } from './lignes-a-part.ts';
import { EnqueteOrdre } from './ordre-des-dates.ts';

/** Distinct values kept for a column; beyond, they are no list to map. */
const DISTINCTES_MAX = 3_000;

/** What a sample of lines shows of a column. */
export interface ProfilColonne {
  readonly indice: number;
  readonly nom: string;
  readonly remplies: number;
  readonly vides: number;
  /** Distinct values and how many times each was met. */
  readonly valeurs: ReadonlyMap<string, number>;
  /** More distinct values than were kept. */
  readonly foisonnante: boolean;
}

/** Looks at lines and keeps, by column, its values and what its dates show. */
export class Profileur {
  lignes = 0;
  /** Lines that had just as many cells as there are columns. */
  pleines = 0;
  private readonly noms: readonly string[];
  private readonly entetes: readonly string[];
  private readonly valeurs: Map<string, number>[];
  private readonly remplies: number[];
  private readonly debordees: boolean[];
  private readonly ordres: EnqueteOrdre[];

  /** `entetes` are the headers as written. */
  constructor(noms: readonly string[], entetes: readonly string[]) {
    this.noms = noms;
    this.entetes = entetes;
    this.valeurs = noms.map(() => new Map());
    this.remplies = noms.map(() => 0);
    this.debordees = noms.map(() => false);
    this.ordres = noms.map(() => new EnqueteOrdre());
  }

  voir(ligne: readonly string[]): void {
    if (this.aPart(ligne)) return;
    this.lignes += 1;
    if (ligne.length === this.noms.length) this.pleines += 1;
    for (let i = 0; i < this.noms.length; i += 1) {
      const brut = ligne[i];
      if (brut === undefined || brut === '') continue;
      const valeur = brut.trim();
      if (valeur === '') continue;
      this.remplies[i] = (this.remplies[i] ?? 0) + 1;
      const valeurs = this.valeurs[i];
      if (valeurs === undefined) continue;
      const fois = valeurs.get(valeur);
      if (fois !== undefined) valeurs.set(valeur, fois + 1);
      else if (valeurs.size < DISTINCTES_MAX) valeurs.set(copie(valeur), 1);
      else this.debordees[i] = true;
      this.ordres[i]?.voir(valeur);
    }
  }

  /** Totals, repeated headers and notes say nothing of the columns. Full lines are spared the question. */
  private aPart(ligne: readonly string[]): boolean {
    const titres = ligne[0] !== '' && ligne[0] === this.entetes[0];
    const pleines = ligne.reduce((n, c) => (c === '' ? n : n + 1), 0);
    if (!titres && pleines >= this.noms.length * 0.7) return false;
    return pourquoiIgnoree(ligne, this.entetes, !ligne.some(estUneDate)) !== null;
  }

  /** Reads on for the order of dates only: the rest of the profile stands on the sample. */
  voirDate(indice: number, cellule: string | undefined): void {
    if (cellule) this.ordres[indice]?.voir(cellule);
  }

  ordre(indice: number): EnqueteOrdre {
    return this.ordres[indice] ?? new EnqueteOrdre();
  }

  profils(): ProfilColonne[] {
    return this.noms.map((nom, indice) => ({
      indice,
      nom,
      remplies: this.remplies[indice] ?? 0,
      vides: this.lignes - (this.remplies[indice] ?? 0),
      valeurs: this.valeurs[indice] ?? new Map(),
      foisonnante: this.debordees[indice] ?? false,
    }));
  }
}

const estUneDate = (cellule: string): boolean =>
  lireDate(cellule, { ordre: 'jma', calendrier: 1900, siecle: 2050 }).ok ||
  lireDate(cellule, { ordre: 'mja', calendrier: 1900, siecle: 2050 }).ok;

/**
 * A cell is often a view on the whole piece of file it was cut from: kept in a map, it would keep the piece in memory.
 * Adding a character and taking it off makes a text of its own.
 */
export const copie = (texte: string): string => ` ${texte.slice(0, 4000)}`.slice(1);
