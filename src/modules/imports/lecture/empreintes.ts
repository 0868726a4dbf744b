import { hash } from 'node:crypto';

/**
 * Fingerprints of the acts of one file: 32 hexadecimal figures, the same for the same act in another file. Two
 * identical lines of one file are two acts: the rank of a line among those like it is part of its fingerprint, so that
 * a file imported again, whole or overlapping, adds nothing.
 *
 * The ranks take 12 to 24 bytes an act: 50 MB for two million.
 */
export class Empreintes {
  private places = 1 << 12;
  private pris = 0;
  private hauts = new Uint32Array(this.places);
  private bas = new Uint32Array(this.places);
  private rangs = new Uint32Array(this.places);

  /** `cle` is that of the act (see `ActeLu`). */
  de(cle: string): string {
    const empreinte = hash('sha256', cle, 'hex').slice(0, 32);
    const rang = this.rangDe(
      Number.parseInt(empreinte.slice(0, 8), 16),
      Number.parseInt(empreinte.slice(8, 16), 16),
    );
    return rang === 1 ? empreinte : hash('sha256', `${cle}\u001d${rang}`, 'hex').slice(0, 32);
  }

  /** 1 for the first act with these 64 bits, 2 for the second. */
  private rangDe(haut: number, bas: number): number {
    let i = bas & (this.places - 1);
    while (this.rangs[i] !== 0 && (this.hauts[i] !== haut || this.bas[i] !== bas))
      i = (i + 1) & (this.places - 1);
    const rang = (this.rangs[i] ?? 0) + 1;
    this.hauts[i] = haut;
    this.bas[i] = bas;
    this.rangs[i] = rang;
    if (rang === 1) {
      this.pris += 1;
      if (this.pris * 2 > this.places) this.agrandir();
    }
    return rang;
  }

  private agrandir(): void {
    const { hauts, bas, rangs } = this;
    this.places *= 2;
    this.hauts = new Uint32Array(this.places);
    this.bas = new Uint32Array(this.places);
    this.rangs = new Uint32Array(this.places);
    for (let j = 0; j < rangs.length; j += 1) {
      const rang = rangs[j] ?? 0;
      if (rang === 0) continue;
      let i = (bas[j] ?? 0) & (this.places - 1);
      while (this.rangs[i] !== 0) i = (i + 1) & (this.places - 1);
      this.hauts[i] = hauts[j] ?? 0;
      this.bas[i] = bas[j] ?? 0;
      this.rangs[i] = rang;
    }
  }
}
