import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** More people than this on one act is a typing mistake. */
export const PERSONNES_MAX = 10_000;

/**
 * Reads a number of people: « 2 », « 2,0 », « 1 200 »; an empty cell or a dash is 0. Refused: nombre-illisible,
 * nombre-formule, nombre-decimal, nombre-negatif, nombre-excessif.
 */
export function lireCompte(brut: string): Result<number, Refus> {
  const texte = brut.replace(/\s/g, '');
  if (texte === '' || /^[-–—]+$/.test(texte) || /^(néant|neant|aucune?)$/i.test(texte)) return ok(0);
  if (/^[-+]?\d+$/.test(texte)) return borne(Number(texte));
  if (/^[-+]?\d+[.,]\d+$/.test(texte)) {
    const n = Number(texte.replace(',', '.'));
    return Number.isInteger(n)
      ? borne(n)
      : err(refus('nombre-decimal', `« ${brut.trim()} » n’est pas un nombre entier de personnes.`));
  }
  if (texte.startsWith('='))
    return err(
      refus(
        'nombre-formule',
        'Cette cellule contient une formule : Trame ne la calcule pas. Remplacez-la par son résultat.',
      ),
    );
  return err(refus('nombre-illisible', `« ${brut.trim().slice(0, 40)} » n’est pas un nombre de personnes.`));
}

function borne(n: number): Result<number, Refus> {
  if (n < 0) return err(refus('nombre-negatif', 'Un nombre de personnes ne peut pas être négatif.'));
  if (n > PERSONNES_MAX)
    return err(
      refus('nombre-excessif', `${n} personnes sur un seul acte : c’est sans doute une faute de frappe.`),
    );
  return ok(n);
}

/** Who a cell such as « F », « Monsieur », « 2F 1H » or « NC » says was met; null when it says nothing of the kind. */
export function lireGenre(
  brut: string,
): { readonly femmes: number; readonly hommes: number; readonly nonCommunique: number } | null {
  const texte = brut.trim().toLowerCase();
  const vus = { femmes: 0, hommes: 0, nonCommunique: 0 };
  if (texte === '') return vus;
  // A long run of spaces would keep the patterns below busy for seconds.
  if (texte.length > 1000) return null;
  for (const mot of texte.split(/\s*[,;/+&]\s*|\s+et\s+|\s+(?=\d)/)) {
    const m = /^(\d*)\s*([a-zéèû .]+)$/.exec(mot);
    const lettres = m?.[2]?.trim();
    const sens = lettres === undefined ? undefined : GENRES.find(([forme]) => forme.test(lettres))?.[1];
    if (sens === undefined) return null;
    vus[sens] += m?.[1] ? Number(m[1]) : 1;
  }
  return vus;
}

const GENRES: readonly (readonly [RegExp, 'femmes' | 'hommes' | 'nonCommunique'])[] = [
  [/^(f|femmes?|f[ée]minin|mme|madame|dames?|filles?)\.?$/, 'femmes'],
  [/^(h|m|hommes?|masculin|mr|monsieur|messieurs|gar[cç]ons?)\.?$/, 'hommes'],
  [/^(nc|n\.c|non communiqu[ée]|inconnu|autre|nb|x|ns|nsp|ind[ée]termin[ée])\.?$/, 'nonCommunique'],
];
