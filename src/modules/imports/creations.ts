import { sql } from 'kysely';
import { cleDe } from '../../kernel/texte.ts';
import type { Tx } from '../../server/db.ts';
import { schemaVersionDeTerme, type Versions } from '../nomenclatures/rules/versions.ts';
import { creerTerme } from '../nomenclatures/store.ts';
import { ajouterMembre } from '../structures/creer.ts';
import type { Plan } from './rules/plan.ts';
import type { Creation, IdOuCreation } from './rules/resolution.ts';

interface Auteur {
  readonly structureId: string;
  readonly membreId: number | null;
}

/** Creates the terms and people that the acts of a file need, as their first act is about to be written. */
export class Createur {
  readonly termes: number[] = [];
  readonly membres: number[] = [];
  /** Versions of the natures created here. */
  readonly versions = new Map<number, Versions>();
  private readonly ids: number[] = [];
  private readonly tx: Tx;
  private readonly auteur: Auteur;
  private readonly classees: ReadonlySet<string>;

  constructor(tx: Tx, auteur: Auteur, valeurs: Plan['valeurs']) {
    this.tx = tx;
    this.auteur = auteur;
    this.classees = naturesClassees(valeurs);
  }

  /** The id of what a label stands for. Its creation must have been asked before. */
  id(x: IdOuCreation): number {
    if (x > 0) return x;
    const id = this.ids[-x - 1];
    if (id === undefined) throw new Error(`creation ${x} was not made`);
    return id;
  }

  /** Makes those of `creations` that an act carries and that are not made yet. */
  async creer(creations: readonly Creation[]): Promise<void> {
    for (const [i, creation] of creations.entries()) {
      if (creation.nombre > 0 && this.ids[i] === undefined) this.ids[i] = await this.une(creation);
    }
  }

  private async une(creation: Creation): Promise<number> {
    const { liste, nom, cle, classement } = creation;
    const { structureId, membreId } = this.auteur;
    if (liste === 'membre') {
      const id = await ajouterMembre(this.tx, structureId, { nom });
      this.membres.push(id);
      return id;
    }
    const { registre = null, famille = null, item = null, mediation = true } = classement ?? {};
    const id = await creerTerme(
      this.tx,
      structureId,
      {
        genre: liste,
        nom,
        cle,
        ordre: await this.rangSuivant(liste),
        ...{ registre, famille, item, mediation },
        aVerifier: liste === 'nature' && !this.classees.has(cle),
      },
      membreId,
    );
    this.termes.push(id);
    if (liste === 'nature') {
      const premiere = schemaVersionDeTerme.parse({
        ...{ depuis: null, nom, definition: '', registre, famille, item, mediation },
      });
      this.versions.set(id, [premiere]);
    }
    return id;
  }

  private readonly rangs = new Map<Creation['liste'], number>();

  /** New terms come at the end of their list, in the order of the file. */
  private async rangSuivant(liste: Exclude<Creation['liste'], 'membre'>): Promise<number> {
    let rang = this.rangs.get(liste);
    if (rang === undefined) {
      const { n } = await this.tx
        .selectFrom('terme')
        .select(sql<number>`coalesce(max(ordre), -1) + 1`.as('n'))
        .where('genre', '=', liste)
        .executeTakeFirstOrThrow();
      rang = n;
    }
    this.rangs.set(liste, rang + 1);
    return rang;
  }
}

/** Natures that the person classed: the others were guessed, and wait to be checked. */
function naturesClassees(valeurs: Plan['valeurs']): ReadonlySet<string> {
  const decisions = Object.values(valeurs.nature ?? {});
  return new Set(
    decisions.flatMap((d) => {
      if (d === null || typeof d !== 'object') return [];
      const classee = d.mediation === false || (d.registre && d.famille && d.item);
      return classee ? [cleDe(d.creer)] : [];
    }),
  );
}

/** Votes of acts on the sector of each new place. */
export class Rattachement {
  private readonly votes = new Map<number, Map<number | null, number>>();

  voter(lieuId: number, secteurId: number | null): void {
    let secteurs = this.votes.get(lieuId);
    if (!secteurs) {
      secteurs = new Map();
      this.votes.set(lieuId, secteurs);
    }
    secteurs.set(secteurId, (secteurs.get(secteurId) ?? 0) + 1);
  }

  /** Attaches each place to the sector of more than half of its acts; a place seen in several stays free. */
  async appliquer(tx: Tx): Promise<void> {
    for (const [lieuId, secteurs] of this.votes) {
      const total = [...secteurs.values()].reduce((a, b) => a + b, 0);
      const choisi = [...secteurs].find(([secteurId, n]) => secteurId !== null && n > total / 2);
      if (!choisi) continue;
      await tx.updateTable('terme').set({ secteur_id: choisi[0] }).where('id', '=', lieuId).execute();
    }
  }
}
