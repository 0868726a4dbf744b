/** The parts of a convention's number, as the AR1 lays them out: `R | Dépt | An. | n° d'ordre | avenant`. */
export interface NumeroDeConvention {
  /** As written in France: `02`, `2A`, `93`, `971`. */
  readonly departement: string;
  /** Two digits. */
  readonly annee: string;
  readonly ordre: string;
  /** `00` or absent for the first agreement, then one more at each amendment. */
  readonly avenant: string;
}

const SEPARE = /^R?\s?(\d{2,3}|0?2[AB])\s(\d{2}|20\d{2})\s(\d{1,5})(?:\s(\d{1,2}))?$/;
const COLLE = /^R(\d{3}|02[AB])(\d{2})(\d{4})(\d{2})?$/;

/**
 * Reads a number written with separators (`R 057 25 0012 00`, `57-2025-12`) or in one block (`R05725001200`).
 * Null when it does not look like the AR1's: préfectures also number in their own way, so that is never a refusal.
 */
export function lireNumero(saisi: string): NumeroDeConvention | null {
  const mots = saisi
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, ' ')
    .trim();
  const trouve = SEPARE.exec(mots) ?? COLLE.exec(mots.replaceAll(' ', ''));
  if (trouve === null) return null;
  const [, departement = '', annee = '', ordre = '', avenant = '00'] = trouve;
  return {
    departement: departement.length === 3 ? departement.replace(/^0/, '') : departement,
    annee: annee.slice(-2),
    ordre,
    avenant,
  };
}

/** A number in the one form of the AR1, `R 057 25 0012 00`, whatever was typed; as it was typed when it has another form. */
export function ecrireNumero(saisi: string): string {
  const lu = lireNumero(saisi);
  if (lu === null) return saisi.trim().replace(/\s+/g, ' ');
  const { departement, annee, ordre, avenant } = lu;
  return `R ${departement.padStart(3, '0')} ${annee} ${ordre.padStart(4, '0')} ${avenant.padStart(2, '0')}`;
}
