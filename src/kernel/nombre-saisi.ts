import { err, ok, type Result } from './result.ts';

/** What a number may be, where it is typed. */
export interface Attendu {
  /** Digits after the comma; none for what is counted. */
  readonly decimales: number;
  readonly max: number;
}

const ESPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const UNITE = / ?(?:€|euros?|h|heures?)$/i;
const CHIFFRES = String.raw`\d{1,3}`;
/** Thousands apart, the same sign everywhere; then the comma, or the point when it set nothing apart. */
const GROUPES: readonly RegExp[] = [
  new RegExp(`^${CHIFFRES}(?: \\d{3})+(?:[.,]\\d+)?$`),
  new RegExp(`^${CHIFFRES}(?:['’]\\d{3})+(?:[.,]\\d+)?$`),
  new RegExp(`^${CHIFFRES}(?:\\.\\d{3})+,\\d+$`),
  new RegExp(`^${CHIFFRES}(?:,\\d{3})+\\.\\d+$`),
  new RegExp(`^${CHIFFRES}(?:\\.\\d{3}){2,}$`),
  new RegExp(`^${CHIFFRES}(?:,\\d{3}){2,}$`),
];
const UN_SEUL_SIGNE = /^\d{1,3}[.,]\d{3}$/;
const SIMPLE = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/**
 * Reads a number as it is typed or copied in France: « 1881,5 », « 1 881,50 € », « 1881.50 », « 1.881,50 ». Null when
 * nothing is typed. What can be read in two ways (« 1.881 »), and what is no number, is never guessed: a sentence says what
 * to write instead.
 */
export function lireNombre(saisi: string, { decimales, max }: Attendu): Result<number | null, string> {
  const texte = saisi.trim().replace(ESPACES, ' ').replace(UNITE, '');
  if (texte === '') return ok(null);
  if (/^[-−–]/.test(texte)) return err('Écrivez un nombre sans signe moins.');
  const entier = decimales === 0;
  if (UN_SEUL_SIGNE.test(texte) && !entier && !texte.startsWith('0')) {
    const [avant, apres] = texte.split(/[.,]/);
    return err(
      `« ${texte} » peut se lire de deux façons. Écrivez ${avant}${apres} ou ${avant},${apres?.slice(0, decimales)}.`,
    );
  }
  const groupe = GROUPES.some((forme) => forme.test(texte)) || (entier && UN_SEUL_SIGNE.test(texte));
  if (!groupe && !SIMPLE.test(texte)) {
    return err(
      `« ${texte} » n’est pas un nombre. Écrivez-le en chiffres, par exemple ${entier ? '12' : '12,50'}.`,
    );
  }
  const [entiere = '', fraction = ''] = separer(texte, entier);
  if (fraction.replace(/0+$/, '').length > decimales) {
    return err(
      entier
        ? 'Écrivez un nombre entier, sans virgule.'
        : `Écrivez ${decimales} chiffres au plus après la virgule.`,
    );
  }
  const lu = Number(`${entiere || '0'}.${fraction || '0'}`);
  return lu > max ? err(`C’est trop : ${ecrireNombre(max, 0)} au plus.`) : ok(lu);
}

/** The digits before the decimal sign, and those after: it is the last sign, unless signs set thousands apart. */
function separer(texte: string, entier: boolean): readonly string[] {
  const nu = texte.replace(/[ '’]/g, '');
  const signes = nu.replace(/\d/g, '');
  const milliers = /^(?:\.{2,}|,{2,})$/.test(signes) || (entier && UN_SEUL_SIGNE.test(texte));
  if (milliers) return [nu.replace(/\D/g, '')];
  const dernier = Math.max(nu.lastIndexOf('.'), nu.lastIndexOf(','));
  return dernier < 0 ? [nu] : [nu.slice(0, dernier).replace(/\D/g, ''), nu.slice(dernier + 1)];
}

/** « 1 881,50 », as it is read back in the field: at least `decimales` digits after the comma. */
export function ecrireNombre(n: number, decimales: number): string {
  const [entiere = '', fraction = ''] = String(n).split('.');
  const apres = fraction.padEnd(decimales, '0');
  return entiere.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (apres && `,${apres}`);
}
