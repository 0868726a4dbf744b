import { plusJours } from '../../../kernel/jours.ts';
import { type Echeance, estOuverte } from './echeance.ts';

type EcheanceSituee = Echeance & { readonly conventionId: number; readonly numero: string };

/**
 * The open deadlines as an iCalendar feed (RFC 5545): whole days, an alarm a week before, no name of anybody.
 * `maintenant`: UTC, `AAAAMMJJTHHMMSSZ`.
 */
export function calendrierDe(
  echeances: readonly EcheanceSituee[],
  { structure, maintenant }: { readonly structure: string; readonly maintenant: string },
): string {
  const evenements = echeances.filter(estOuverte).flatMap((e) => evenement(e, maintenant));
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Trame//Echeances//FR', 'CALSCALE:GREGORIAN'],
    ...[`X-WR-CALNAME:${echapper(`Échéances : ${structure}`)}`, 'REFRESH-INTERVAL;VALUE=DURATION:P1D'],
    ...evenements,
    'END:VCALENDAR',
  ]
    .flatMap(plier)
    .map((ligne) => `${ligne}\r\n`)
    .join('');
}

function evenement(e: EcheanceSituee, maintenant: string): string[] {
  const compact = (jour: string) => jour.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${e.conventionId}-${e.cle.replaceAll(' ', '-')}@trame`,
    `DTSTAMP:${maintenant}`,
    `DTSTART;VALUE=DATE:${compact(e.date)}`,
    `DTEND;VALUE=DATE:${compact(plusJours(e.date, 1))}`,
    `SUMMARY:${echapper(`${e.libelle} (${e.numero})`)}`,
    `DESCRIPTION:${echapper(`${e.aFaire}\n${e.origine} ${e.article}.`)}`,
    'TRANSP:TRANSPARENT',
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${echapper(e.libelle)}`, 'TRIGGER:-P7D', 'END:VALARM'],
    'END:VEVENT',
  ];
}

const echapper = (texte: string): string => texte.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 bytes, the following ones after a space (RFC 5545, 3.1); a character is never cut. */
function plier(ligne: string): string[] {
  const lignes: string[] = [];
  let [courante, octets] = ['', 0];
  for (const caractere of ligne) {
    const n = new TextEncoder().encode(caractere).length;
    if (octets + n > 75) {
      lignes.push(courante);
      [courante, octets] = [' ', 1];
    }
    courante += caractere;
    octets += n;
  }
  return [...lignes, courante];
}
