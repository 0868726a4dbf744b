import { finDeMois, type Jour, plusJours, plusMois, plusTard, plusTot } from '../../../kernel/jours.ts';
import { type Dossier, dernierJour, finDe } from './dossier.ts';

/** A month or a quarter for which the état de présence is sent, cut to the convention's days. */
export interface PeriodeDePresence {
  /** `2026-03` or `2026-T1`. */
  readonly periode: string;
  readonly du: Jour;
  /** Last calendar day of the month or quarter. */
  readonly au: Jour;
  /** « mars 2026 », « 1er trimestre 2026 » */
  readonly enClair: string;
}

const MOIS = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * The periods to declare, those begun by `jusquAu`: from the first hiring to the last day of the last contract. Those
 * between two holders are declared too: without it the ASP strikes the convention off (livret 2024, « Les absences »).
 */
export function periodesDePresence(d: Dossier, jusquAu: Jour): readonly PeriodeDePresence[] {
  const debuts = d.contrats.map((c) => c.debut).toSorted();
  const premier = debuts[0];
  if (premier === undefined) return [];
  const du = plusTard(premier, d.debut);
  const fins = d.contrats.map(dernierJour);
  const dernierContrat = fins.includes(null) ? null : (fins.toSorted().at(-1) ?? null);
  const au = plusTot(dernierContrat ?? finDe(d), finDe(d));
  const pas = d.presence === 'mois' ? 1 : 3;
  const trouvees: PeriodeDePresence[] = [];
  let debut = debutDePeriode(du, pas);
  while (debut <= au && debut <= jusquAu) {
    const fin = finDeMois(plusMois(debut, pas - 1));
    trouvees.push({ periode: nomDe(debut, pas), du: debut, au: fin, enClair: enClair(debut, pas) });
    debut = plusJours(fin, 1);
  }
  return trouvees;
}

/**
 * Was it sent? The three months of a quarter are worth the quarter, and the quarter each of its months: an employer may
 * change its pace.
 */
export function estTransmise(
  { periode, du, au }: Pick<PeriodeDePresence, 'periode' | 'du' | 'au'>,
  d: Pick<Dossier, 'transmis' | 'contrats' | 'debut'>,
): boolean {
  if (d.transmis.has(periode)) return true;
  if (!periode.includes('T')) return d.transmis.has(nomDe(debutDePeriode(du, 3), 3));
  // A first quarter is owed from the month of the first hiring only.
  const premier = plusTard(d.contrats.map((c) => c.debut).toSorted()[0] ?? du, d.debut);
  const mois = [du, plusMois(du, 1), plusMois(du, 2)].filter((m) => finDeMois(m) >= premier && m <= au);
  return mois.every((m) => d.transmis.has(m.slice(0, 7)));
}

function debutDePeriode(jour: Jour, pas: number): Jour {
  const mois = Number(jour.slice(5, 7));
  const premier = mois - ((mois - 1) % pas);
  return `${jour.slice(0, 4)}-${String(premier).padStart(2, '0')}-01`;
}

const trimestre = (debut: Jour): number => Math.ceil(Number(debut.slice(5, 7)) / 3);
const nomDe = (debut: Jour, pas: number): string =>
  pas === 1 ? debut.slice(0, 7) : `${debut.slice(0, 4)}-T${trimestre(debut)}`;
function enClair(debut: Jour, pas: number): string {
  if (pas === 1) return MOIS.format(new Date(`${debut}T00:00:00Z`));
  const n = trimestre(debut);
  return `${n}${n === 1 ? 'er' : 'e'} trimestre ${debut.slice(0, 4)}`;
}
