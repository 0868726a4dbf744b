import { once } from 'node:events';
import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { access, constants, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { RefusSitue } from '../modules/imports/lire-tout.ts';
import { enteteDesRefus, ligneDesRefus } from '../modules/imports/rules/refusees.ts';

/**
 * The refused lines of a file, written beside it as they come: `actes.csv` gives `actes-refus.csv`, or
 * `actes-refus-2.csv` when somebody may be correcting the first one. In the current folder when that one is closed.
 */
export class FichierDeRefus {
  private readonly source: string;
  private flux: WriteStream | null = null;
  private chemin: string | null = null;

  constructor(source: string) {
    this.source = source;
  }

  async ecrire(entetes: readonly string[], refus: readonly RefusSitue[]): Promise<void> {
    if (!this.flux) {
      this.chemin = await this.cheminLibre();
      // Under another name until it is whole: what a cut leaves behind is not taken for it.
      this.flux = createWriteStream(`${this.chemin}.incomplet`, { mode: 0o600 });
      await once(this.flux, 'open');
      this.flux.write(enteteDesRefus(entetes));
    }
    const texte = refus.map(({ ou, refusee }) => ligneDesRefus(refusee, entetes.length, ou)).join('');
    if (!this.flux.write(texte)) await once(this.flux, 'drain');
  }

  /** Ends the file and returns its path; null when nothing was refused. */
  async finir(): Promise<string | null> {
    if (!this.flux || !this.chemin) return null;
    await this.fermer(this.flux);
    await rename(`${this.chemin}.incomplet`, this.chemin);
    return this.chemin;
  }

  /** Nothing was imported: the file has no reason to be. */
  async abandonner(): Promise<void> {
    if (!this.flux) return;
    await this.fermer(this.flux);
    await rm(`${this.chemin}.incomplet`, { force: true });
  }

  private async fermer(flux: WriteStream): Promise<void> {
    flux.end();
    await once(flux, 'close');
  }

  private async cheminLibre(): Promise<string> {
    const { dir, name } = path.parse(this.source);
    const ouvert = await access(dir || '.', constants.W_OK).then(
      () => true,
      () => false,
    );
    for (let n = 1; ; n += 1) {
      const chemin = path.join(ouvert ? dir : '.', `${name}-refus${n === 1 ? '' : `-${n}`}.csv`);
      if (!existsSync(chemin)) return chemin;
    }
  }
}
