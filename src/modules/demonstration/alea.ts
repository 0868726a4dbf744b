/** A value and its weight. */
export type Pondere<T> = readonly (readonly [valeur: T, poids: number])[];

/** Draws that depend on the seed alone: the same seed draws the same demonstration on any machine. */
export interface Alea {
  /** In [0, 1). */
  reel(): number;
  /** Whole, both bounds included. */
  entier(min: number, max: number): number;
  chance(probabilite: number): boolean;
  choisir<T>(valeurs: readonly [T, ...T[]]): T;
  ponderer<T>(valeurs: Pondere<T>): T;
  /** A UUIDv7 of that instant (milliseconds since 1970). */
  uuid(instant: number): string;
}

/** sfc32 (Chris Doty-Humphrey, PractRand, public domain): small, fast, no visible pattern at this scale. */
export function creerAlea(graine: string): Alea {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const tirer = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (const lettre of graine) {
    c = (c ^ (lettre.codePointAt(0) ?? 0)) | 0;
    tirer();
  }
  for (let i = 0; i < 15; i++) tirer();

  const reel = () => tirer() / 2 ** 32;
  const entier = (min: number, max: number) => min + Math.floor(reel() * (max - min + 1));
  const hexa = (bits: number) =>
    Math.floor(reel() * 2 ** bits)
      .toString(16)
      .padStart(bits / 4, '0');
  return {
    reel,
    entier,
    chance: (probabilite) => reel() < probabilite,
    choisir: (valeurs) => valeurs[entier(0, valeurs.length - 1)] ?? valeurs[0],
    ponderer: (valeurs) => {
      let reste = reel() * valeurs.reduce((somme, [, poids]) => somme + poids, 0);
      for (const [valeur, poids] of valeurs) {
        reste -= poids;
        if (reste < 0) return valeur;
      }
      const derniere = valeurs.at(-1);
      if (derniere === undefined) throw new Error('Nothing to draw from');
      return derniere[0];
    },
    uuid: (instant) => {
      const t = instant.toString(16).padStart(12, '0');
      const variante = (8 + entier(0, 3)).toString(16);
      return `${t.slice(0, 8)}-${t.slice(8)}-7${hexa(12)}-${variante}${hexa(12)}-${hexa(24)}${hexa(24)}`;
    },
  };
}
