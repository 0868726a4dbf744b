import type { Connus, Genre } from '../rules/alerte.ts';
import { relire } from '../rules/relire.ts';

type Note = readonly [note: string, genres: readonly Genre[]];

/** What a reading of written notes found, missed and imagined. */
export interface Mesure {
  /** Share of what was to be found that was. */
  readonly rappel: number;
  /** Share of the harmless notes that alarmed. */
  readonly fausses: number;
  readonly parGenre: ReadonlyMap<Genre, { attendus: number; trouves: number; enTrop: number }>;
  /** Each note that was not read as written, in words. */
  readonly ecarts: readonly string[];
}

/** Measures by kind of alert: one kind counts once a note. */
export function mesurer(aReprendre: readonly Note[], anodin: readonly string[], connus: Connus): Mesure {
  const parGenre = new Map<Genre, { attendus: number; trouves: number; enTrop: number }>();
  const compte = (g: Genre) => {
    const deja = parGenre.get(g) ?? { attendus: 0, trouves: 0, enTrop: 0 };
    parGenre.set(g, deja);
    return deja;
  };
  const ecarts: string[] = [];
  for (const [note, genres] of aReprendre) {
    const vus = new Set(relire(note, connus).map((a) => a.genre));
    for (const g of genres) {
      compte(g).attendus += 1;
      if (vus.has(g)) compte(g).trouves += 1;
      else ecarts.push(`${g} manque : ${note}`);
    }
    for (const g of vus) {
      if (genres.includes(g)) continue;
      compte(g).enTrop += 1;
      ecarts.push(`${g} en trop : ${note}`);
    }
  }
  let alarmes = 0;
  for (const note of anodin) {
    const alertes = relire(note, connus);
    if (alertes.length > 0) alarmes += 1;
    for (const a of alertes) {
      compte(a.genre).enTrop += 1;
      ecarts.push(`${a.genre} en trop : ${note} (${a.extrait})`);
    }
  }
  const somme = (cle: 'attendus' | 'trouves') => [...parGenre.values()].reduce((s, n) => s + n[cle], 0);
  return { rappel: somme('trouves') / somme('attendus'), fausses: alarmes / anodin.length, parGenre, ecarts };
}
