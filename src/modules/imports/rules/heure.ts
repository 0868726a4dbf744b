import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';

export type Creneau = 'matin' | 'apres-midi' | 'soiree' | 'nuit';

export interface HeureLue {
  /** HH:MM, or null when the cell is empty or only says a part of the day. */
  readonly heure: string | null;
  readonly creneau: Creneau | null;
  /** Minutes to the second hour of a cell such as « 14h-15h30 ». */
  readonly minutes: number | null;
}

const RIEN: HeureLue = { heure: null, creneau: null, minutes: null };
/** Beyond, a cell is no hour; a long run of spaces would make the patterns below look for seconds. */
const LONGUEUR_MAX = 100;
const SEULE = /^(\d{1,2})\s*(?:[:hH.]|heures?)\s*(\d{2})?(?::\d{2}(?:[.,]\d+)?)?\s*(?:min|mn)?\s*(am|pm)?$/i;

/**
 * Reads an hour: 13:10, 13h10, 13 h, 1310, 0.5486 (a spreadsheet's fraction of a day), « 14h-15h30 », « matin ».
 * Refused: heure-illisible (24:00 included: it does not say which day).
 */
export function lireHeure(brut: string): Result<HeureLue, Refus> {
  const texte = brut.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (texte === '' || /^[-–—]+$/.test(texte)) return ok(RIEN);
  if (texte.length > LONGUEUR_MAX) return err(illisible(texte));
  const seule = uneHeure(texte);
  if (seule !== null) return ok({ ...RIEN, heure: enTexte(seule) });
  const deux = /^(?:de\s+)?(.+?)\s*(?:-|–|à|>|\/|→)\s*(.+)$/i.exec(texte);
  if (deux?.[1] !== undefined && deux[2] !== undefined) {
    const [debut, fin] = [uneHeure(deux[1]), uneHeure(deux[2])];
    if (debut !== null && fin !== null)
      return ok({ heure: enTexte(debut), creneau: null, minutes: minutesEntre(debut, fin) });
  }
  const creneau = creneauDe(texte);
  if (creneau) return ok({ ...RIEN, creneau });
  return err(illisible(texte));
}

const illisible = (texte: string): Refus =>
  refus('heure-illisible', `« ${texte.slice(0, 40)} » n’est pas une heure. Écrivez-la comme 13:10.`);

/** Minutes since midnight. */
function uneHeure(texte: string): number | null {
  const m = SEULE.exec(texte);
  if (m) {
    const midi = m[3]?.toLowerCase();
    const h = Number(m[1]);
    const heures = midi === 'pm' && h < 12 ? h + 12 : midi === 'am' && h === 12 ? 0 : h;
    return dans(heures, Number(m[2] ?? 0));
  }
  if (/^\d{1,2}$/.test(texte)) return dans(Number(texte), 0);
  const colle = /^(\d{1,2})(\d{2})$/.exec(texte);
  if (colle) return dans(Number(colle[1]), Number(colle[2]));
  // One or many decimals are a fraction of a day; two are minutes, read above.
  if (/^0?[.,](\d|\d{3,})$/.test(texte)) return Math.round(Number(texte.replace(',', '.')) * 1440) % 1440;
  const jourEtHeure = /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)/.exec(texte);
  if (jourEtHeure) return dans(Number(jourEtHeure[1]), Number(jourEtHeure[2]));
  const mot = cleDe(texte);
  return mot === 'midi' ? 720 : mot === 'minuit' ? 0 : null;
}

const dans = (heures: number, minutes: number): number | null =>
  heures <= 23 && minutes <= 59 ? heures * 60 + minutes : null;

const enTexte = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes from one hour to the next time the clock shows the other: a night shift crosses midnight. */
export const minutesEntre = (debut: number, fin: number): number => (fin - debut + 1440) % 1440;

/** Minutes since midnight of an « HH:MM » already read. */
export const enMinutes = (heure: string): number =>
  Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));

/** The part of the day that a word names, or an hour range as « 18h-22h »; null when it names none. */
export function creneauDe(texte: string): Creneau | null {
  const cle = cleDe(texte);
  if (/^(am|mat(in(ee)?)?)$/.test(cle)) return 'matin';
  if (/^(pm|apres ?midi|aprem|ap midi|a m|midi)$/.test(cle)) return 'apres-midi';
  if (/^(soir(ee)?|fin de journee)$/.test(cle)) return 'soiree';
  if (/^nuit(ee)?$/.test(cle)) return 'nuit';
  return null;
}
