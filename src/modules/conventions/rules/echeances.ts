import type { Feries, Jour } from '../../../kernel/jours.ts';
import type { Dossier } from './dossier.ts';
import type { Brute, Contexte, Echeance, Statut, Suite } from './echeance.ts';
import { bilans, fin, recrutement, renouvellement } from './echeances-convention.ts';
import { entretiens, formation } from './echeances-parcours.ts';
import { essais, ruptures, vacance } from './echeances-poste.ts';
import { presence } from './echeances-presence.ts';

/** One rule a kind of deadline. */
const REGLES: readonly ((c: Contexte) => readonly Brute[])[] = [
  recrutement,
  vacance,
  presence,
  bilans,
  essais,
  ruptures,
  formation,
  entretiens,
  renouvellement,
  fin,
];

/**
 * Every date to keep for a convention, the earliest first. `aujourdhui` decides what is past; `jusquAu` bounds the
 * deadlines that come back. `suites`: what somebody said of one, by its `cle`, with the new day when postponed.
 */
export function echeances(
  d: Dossier,
  quand: { readonly aujourdhui: Jour; readonly jusquAu: Jour; readonly feries: Feries },
  suites: ReadonlyMap<string, { readonly suite: Suite; readonly date: Jour | null }> = new Map(),
): readonly Echeance[] {
  const transmis = new Set([...d.transmis, ...periodesDites(suites)]);
  const brutes = REGLES.flatMap((regle) => regle({ d: { ...d, transmis }, ...quand }));
  return brutes
    .map(({ fait = false, sansObjet = false, cle, viser, perimeLe, ...b }): Echeance => {
      const dite = suites.get(cle ?? b.code);
      const date = dite?.suite === 'reporte' && dite.date !== null ? dite.date : b.date;
      const derriere = b.gravite === 'repere' || (perimeLe !== undefined && perimeLe < quand.aujourdhui);
      const statut = statutDe({ fait, sansObjet, date, derriere }, dite?.suite, quand.aujourdhui);
      const ouverte = statut === 'a-venir' || statut === 'depasse';
      return { ...b, cle: cle ?? b.code, date, statut, viser: ouverte ? (viser ?? null) : null };
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.cle < b.cle ? -1 : 1));
}

const ETAT = 'etat-presence-';

/** The periods whose état de présence somebody says was sent: neither a suspension nor an end follows from them. */
export const periodesDites = (suites: ReadonlyMap<string, { readonly suite: Suite }>): readonly string[] =>
  [...suites].flatMap(([cle, { suite }]) =>
    suite === 'fait' && cle.startsWith(ETAT) ? [cle.slice(ETAT.length)] : [],
  );

interface Vue {
  readonly fait: boolean;
  readonly sansObjet: boolean;
  readonly date: Jour;
  /** Once past, nothing is left to do. */
  readonly derriere: boolean;
}

function statutDe(
  { fait, sansObjet, date, derriere }: Vue,
  dite: Suite | undefined,
  aujourdhui: Jour,
): Statut {
  if (fait || dite === 'fait') return 'fait';
  if (sansObjet || dite === 'sans-objet') return 'sans-objet';
  if (date < aujourdhui) return derriere ? 'passe' : 'depasse';
  return dite === 'reporte' ? 'reporte' : 'a-venir';
}
