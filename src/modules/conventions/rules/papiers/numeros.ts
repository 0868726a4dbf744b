/** Spaces, dots and dashes that people put in numbers are not part of them. */
const serrer = (saisi: string): string => saisi.replace(/[\s.\-\u00a0\u202f]/g, '').toUpperCase();

/** Luhn's check: from the right, every second digit doubled; the sum is a multiple of ten. */
export function cleDeLuhn(chiffres: string): boolean {
  let somme = 0;
  for (let i = 0; i < chiffres.length; i += 1) {
    const n = Number(chiffres[chiffres.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    somme += n > 9 ? n - 9 : n;
  }
  return somme % 10 === 0;
}

/** How a number of an official form is written, and what is answered when it is not. */
interface Numero {
  /** As it is kept. */
  readonly lire: (saisi: string) => string;
  readonly juste: (lu: string) => boolean;
  readonly message: string;
}

/** A département's digits open a postal code: 01 to 95, 97 and 98 overseas. */
const CODE_POSTAL = /^(0[1-9]|[1-8]\d|9[0-5]|97|98)\d{3}$/;

export const NUMEROS = {
  siret: {
    lire: serrer,
    juste: (n) => /^\d{14}$/.test(n) && !/^0+$/.test(n) && cleDeLuhn(n),
    message: 'Un numéro SIRET a 14 chiffres. Vérifiez-les : l’un d’eux n’est pas juste.',
  },
  ape: {
    lire: serrer,
    juste: (n) => /^\d{4}[A-Z]$/.test(n),
    message: 'Un code APE a quatre chiffres et une lettre, par exemple 8899B.',
  },
  idcc: {
    // Written without its zeros on many pay slips.
    lire: (saisi) => {
      const n = serrer(saisi);
      return /^\d{1,3}$/.test(n) ? n.padStart(4, '0') : n;
    },
    juste: (n) => /^\d{4}$/.test(n),
    message: 'Un code IDCC a quatre chiffres, par exemple 1518. Laissez vide si aucun ne s’applique.',
  },
  codePostal: {
    lire: serrer,
    juste: (n) => CODE_POSTAL.test(n),
    message: 'Un code postal a cinq chiffres, par exemple 57000.',
  },
  courriel: {
    lire: (saisi) => saisi.trim(),
    juste: (n) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(n),
    message: 'Écrivez une adresse électronique, par exemple contact@association.fr.',
  },
  telephone: {
    lire: (saisi) => saisi.replace(/[.\-\u00a0\u202f]/g, ' ').trim(),
    juste: (n) => /^(\+\d{2,3}|0)\d{8,9}$/.test(n.replaceAll(' ', '').replace(/^\+33\(0\)/, '+33')),
    message: 'Un numéro de téléphone a dix chiffres, par exemple 03 87 00 00 00.',
  },
} as const satisfies Readonly<Record<string, Numero>>;
export type SorteDeNumero = keyof typeof NUMEROS;

/** The number as it is kept: without the spaces that people type. */
export const lireNumeroDe = (sorte: SorteDeNumero, saisi: string): string => NUMEROS[sorte].lire(saisi);
