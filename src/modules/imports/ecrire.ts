import type { Tx } from '../../server/db.ts';
import { type ActePret, ecrireLot, TAILLE_DE_LOT } from '../interventions/lot.ts';
import { Createur, Rattachement } from './creations.ts';
import type { ActeLu } from './rules/acte.ts';
import type { Plan } from './rules/plan.ts';
import type { Creation } from './rules/resolution.ts';
import type { Listes } from './store-listes.ts';
import { versActe } from './vers-acte.ts';

interface Cible {
  readonly structureId: string;
  readonly importId: string;
  readonly membreId: number | null;
}

/**
 * Writes acts by batches: while PostgreSQL takes one, the next one is being read. One batch on its way at most, so that
 * memory stays bounded.
 */
export class Ecrivain {
  readonly createur: Createur;
  private readonly rattachement = new Rattachement();
  private readonly tx: Tx;
  private readonly cible: Cible;
  private readonly listes: Listes;
  private tampon: { acte: ActeLu; empreinte: string }[] = [];
  private enVol: Promise<number> = Promise.resolve(0);
  private ecrites = 0;

  constructor(tx: Tx, cible: Cible, listes: Listes, valeurs: Plan['valeurs']) {
    this.tx = tx;
    this.cible = cible;
    this.listes = listes;
    this.createur = new Createur(tx, cible, valeurs);
  }

  /** Takes an act; when it returns true, the batch is full: `envoyer`. */
  ajouter(acte: ActeLu, empreinte: string): boolean {
    return this.tampon.push({ acte, empreinte }) >= TAILLE_DE_LOT;
  }

  /** Sends the batch, once the one before has been taken. `creations`: what its acts may need. */
  async envoyer(creations: readonly Creation[]): Promise<void> {
    await this.createur.creer(creations);
    const lot = this.tampon.map(({ acte, empreinte }) => this.preparer(acte, empreinte));
    this.tampon = [];
    this.ecrites += await this.enVol;
    this.enVol = ecrireLot(this.tx, this.cible.structureId, lot, this.cible.importId);
    // Refused while nobody waits for it, it must not end the process: the next wait throws it.
    this.enVol.catch(() => {});
  }

  /** Sends what is left, attaches the new places to their sectors. Returns how many acts were not there before. */
  async finir(creations: readonly Creation[]): Promise<number> {
    await this.envoyer(creations);
    this.ecrites += await this.enVol;
    this.enVol = Promise.resolve(0);
    await this.rattachement.appliquer(this.tx);
    return this.ecrites;
  }

  private preparer(acte: ActeLu, empreinte: string): ActePret {
    const pret = versActe(acte, empreinte, this.listes, this.createur);
    if (acte.lieu !== null && acte.lieu < 0 && pret.lieuId !== null)
      this.rattachement.voter(pret.lieuId, pret.secteurId);
    return pret;
  }
}
