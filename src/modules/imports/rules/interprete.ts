import { type Refus, refus } from '../../../kernel/refus.ts';
import { type ActeLu, composer, type Ligne } from './acte.ts';
import { ENTREE_ABSENTE, ENTREE_VIDE, type Entree, joindre, lecteurDe } from './cellule.ts';
import { CHAMPS, type Champ } from './champs.ts';
import { type PourquoiIgnoree, pourquoiIgnoree } from './lignes-a-part.ts';
import type { ColonneDuPlan, Plan } from './plan.ts';
import { copie } from './profil.ts';
import { multiplier } from './regroupees.ts';
import { Resolveur } from './resolution.ts';

/** Why a line makes no act: the cell at fault, and a French sentence. */
interface MotifDeRefus extends Refus {
  /** Header of the column, absent when the whole line is at fault. */
  readonly colonne?: string;
  readonly valeur?: string;
}

export interface LigneRefusee {
  readonly numero: number;
  readonly cellules: readonly string[];
  readonly motifs: readonly MotifDeRefus[];
}

export interface LigneIgnoree {
  readonly numero: number;
  readonly pourquoi: PourquoiIgnoree;
}

/** What some lines became. */
export interface Lot {
  readonly actes: ActeLu[];
  readonly refusees: LigneRefusee[];
  readonly ignorees: LigneIgnoree[];
}

interface Colonne extends ColonneDuPlan {
  readonly lire: (brut: string) => Entree;
  readonly cache: Map<string, Entree> | null;
  /** Last filled cell, when empty ones repeat it. */
  derniere: string;
}

/** Texts read once for a column; beyond, it is no list and remembering it would fill the memory. */
const CACHE_MAX = 20_000;

/**
 * Turns the lines of a file into acts, according to a plan. Each text of a column is read once: the same dates, names
 * and figures come again and again. Keeps no line; keeps account of new values (`resolveur`).
 */
export class Interprete {
  readonly resolveur: Resolveur;
  /** Acts made so far without a duration, and without a mediator. */
  sansDuree = 0;
  sansMediateur = 0;
  private readonly plan: Plan;
  private readonly colonnes: readonly Colonne[];
  /**
   * What the cells of the current line say, column by column; then one place for fields without a column, and one for
   * each field that several columns bring, joined.
   */
  private readonly entrees: Entree[];
  private readonly place: Readonly<Record<Champ, number>>;
  private readonly jointes: readonly { readonly place: number; readonly de: readonly number[] }[];
  private readonly date: Colonne | undefined;
  private readonly prenom: Colonne | undefined;

  constructor(plan: Plan) {
    this.plan = plan;
    this.resolveur = new Resolveur(plan);
    // Always the order of the fields, whatever that of the file: the fingerprint follows it.
    this.colonnes = [...plan.colonnes]
      .sort((a, b) => CHAMPS.indexOf(a.champ) - CHAMPS.indexOf(b.champ) || a.indice - b.indice)
      .map((colonne) => ({
        ...colonne,
        lire: lecteurDe(colonne, plan, this.resolveur),
        cache: colonne.champ === 'recit' ? null : new Map(),
        derniere: '',
      }));
    this.entrees = [...this.colonnes.map(() => ENTREE_VIDE), ENTREE_ABSENTE];
    const place = {} as Record<Champ, number>;
    const jointes: { place: number; de: number[] }[] = [];
    for (const champ of CHAMPS) {
      const de = this.colonnes.flatMap((c, i) => (c.champ === champ ? [i] : []));
      place[champ] = de.length > 1 ? this.entrees.length : (de[0] ?? this.colonnes.length);
      if (de.length > 1) jointes.push({ place: this.entrees.push(ENTREE_VIDE) - 1, de });
    }
    this.place = place;
    this.jointes = jointes;
    this.date = this.colonnes.find((c) => c.champ === 'date');
    this.prenom = this.colonnes.find((c) => c.champ === 'prenomMediateur');
  }

  /** Reads lines given with their numbers; adds what they became to `lot`. */
  lire(
    bloc: { readonly lignes: readonly (readonly string[])[]; readonly numeros: readonly number[] },
    lot: Lot,
  ): void {
    for (let i = 0; i < bloc.lignes.length; i += 1)
      this.ligne(bloc.lignes[i] ?? [], bloc.numeros[i] ?? 0, lot);
  }

  private ligne(cellules: readonly string[], numero: number, lot: Lot): void {
    const { colonnes, entrees } = this;
    let etiquettes = '';
    const { largeur, largeurStricte } = this.plan;
    let nette = largeurStricte ? cellules.length === largeur : cellules.length <= largeur;
    for (let i = 0; i < colonnes.length; i += 1) {
      const colonne = colonnes[i] as Colonne;
      const brut = this.brut(colonne, cellules);
      const entree = brut === '' ? ENTREE_VIDE : this.entree(colonne, brut);
      if (entree.refus !== null || entree.ecartee) nette = false;
      else if (colonne.repeter === true && brut !== colonne.derniere) colonne.derniere = copie(brut);
      etiquettes += entree.cle;
      entrees[i] = entree;
    }
    const ligne = this.parChamp();
    if (ligne.date.texte === null || ligne.nature.nombre === 0) nette = false;
    if (!nette) {
      const aPart = this.aPart(ligne, cellules, numero);
      if (aPart !== null) {
        if ('motifs' in aPart) this.refuser(aPart, lot);
        else lot.ignorees.push(aPart);
        return;
      }
    }
    this.garder(ligne, etiquettes, cellules, numero, lot);
  }

  private brut(colonne: Colonne, cellules: readonly string[]): string {
    let brut = cellules[colonne.indice] ?? '';
    if (colonne.repeter === true && brut.trim() === '') brut = colonne.derniere;
    if (this.prenom !== undefined && colonne.champ === 'mediateur' && brut !== '')
      return `${(cellules[this.prenom.indice] ?? '').trim()} ${brut}`.trim();
    return brut;
  }

  private entree(colonne: Colonne, brut: string): Entree {
    const { cache } = colonne;
    if (cache === null) return colonne.lire(brut);
    const connue = cache.get(brut);
    if (connue !== undefined) return connue;
    const entree = colonne.lire(copie(brut));
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(copie(brut), entree);
    return entree;
  }

  /** One literal for all lines: the same shape each time is what makes the reading of millions fast. */
  private parChamp(): Ligne {
    const { entrees: e, place: p } = this;
    for (const { place, de } of this.jointes) e[place] = de.map((i) => e[i] as Entree).reduce(joindre);
    return {
      date: e[p.date] as Entree,
      heure: e[p.heure] as Entree,
      heureFin: e[p.heureFin] as Entree,
      creneau: e[p.creneau] as Entree,
      minutes: e[p.minutes] as Entree,
      secteur: e[p.secteur] as Entree,
      lieu: e[p.lieu] as Entree,
      qpv: e[p.qpv] as Entree,
      mediateur: e[p.mediateur] as Entree,
      prenomMediateur: e[p.prenomMediateur] as Entree,
      nature: e[p.nature] as Entree,
      saisine: e[p.saisine] as Entree,
      thematique: e[p.thematique] as Entree,
      issue: e[p.issue] as Entree,
      partenaire: e[p.partenaire] as Entree,
      projet: e[p.projet] as Entree,
      femmes: e[p.femmes] as Entree,
      hommes: e[p.hommes] as Entree,
      nonCommunique: e[p.nonCommunique] as Entree,
      beneficiaires: e[p.beneficiaires] as Entree,
      genre: e[p.genre] as Entree,
      ageMoins12: e[p.ageMoins12] as Entree,
      age12a17: e[p.age12a17] as Entree,
      age18a25: e[p.age18a25] as Entree,
      age26a59: e[p.age26a59] as Entree,
      age60Plus: e[p.age60Plus] as Entree,
      nombreActes: e[p.nombreActes] as Entree,
      recit: e[p.recit] as Entree,
    };
  }

  /** A line that is not plainly an act: left out, refused, or an act all the same (null). */
  private aPart(
    ligne: Ligne,
    cellules: readonly string[],
    numero: number,
  ): LigneIgnoree | LigneRefusee | null {
    const sansDate = (cellules[this.date?.indice ?? 0] ?? '').trim() === '' || ligne.date.refus !== null;
    const pourquoi = pourquoiIgnoree(cellules, this.plan.entetes, sansDate);
    if (pourquoi !== null) return { numero, pourquoi };
    if (ligne.date.ecartee || ligne.nature.ecartee) return { numero, pourquoi: 'ecartee' };
    const motifs: MotifDeRefus[] = this.colonnes.flatMap((colonne, i) => {
      const { refus: motif } = this.entrees[i] as Entree;
      if (motif === null) return [];
      return [{ ...motif, colonne: colonne.nom, valeur: (cellules[colonne.indice] ?? '').slice(0, 200) }];
    });
    if (ligne.date.vide) motifs.push(MANQUE.date);
    if (ligne.nature.refus === null && ligne.nature.nombre === 0) motifs.push(MANQUE.nature);
    const largeur = motifDeLargeur(cellules, this.plan);
    if (largeur) motifs.push(largeur);
    return motifs.length > 0 ? { numero, cellules: [...cellules], motifs } : null;
  }

  private garder(
    ligne: Ligne,
    etiquettes: string,
    cellules: readonly string[],
    numero: number,
    lot: Lot,
  ): void {
    const compose = composer(numero, ligne, etiquettes);
    if ('code' in compose) {
      this.refuser({ numero, cellules: [...cellules], motifs: [compose] }, lot);
      return;
    }
    const fois = ligne.nombreActes.vide ? 1 : ligne.nombreActes.nombre;
    if (fois === 0) {
      lot.ignorees.push({ numero, pourquoi: 'vide' });
      return;
    }
    const actes = multiplier(compose.acte, fois);
    if ('code' in actes) {
      this.refuser({ numero, cellules: [...cellules], motifs: [actes] }, lot);
      return;
    }
    for (const acte of actes) lot.actes.push(acte);
    if (!compose.dureeDite) this.sansDuree += fois;
    if (ligne.mediateur.ids.length === 0) this.sansMediateur += fois;
    this.compterNouvelles(fois);
  }

  private refuser(refusee: LigneRefusee, lot: Lot): void {
    lot.refusees.push(refusee);
    this.compterNouvelles(0);
  }

  private compterNouvelles(actes: number): void {
    if (this.resolveur.inconnues.length === 0) return;
    for (let i = 0; i < this.colonnes.length; i += 1) {
      const { inconnues, creations } = this.entrees[i] as Entree;
      for (const inconnue of inconnues) inconnue.nombre += 1;
      for (const creation of creations) creation.nombre += actes;
    }
  }
}

const MANQUE = {
  date: refus('date-manquante', 'La date manque.', 'date'),
  nature: refus('nature-manquante', 'La nature de l’intervention manque.', 'nature'),
} as const;

/** A line shorter or longer than the others was cut, or shifted: its figures may be in the wrong columns. */
function motifDeLargeur(cellules: readonly string[], plan: Plan): Refus | null {
  if (plan.largeurStricte && cellules.length < plan.largeur)
    return refus(
      'cellules-manquantes',
      `Cette ligne a ${cellules.length} cellules au lieu de ${plan.largeur} : elle est sans doute coupée en deux.`,
    );
  if (cellules.slice(plan.largeur).some((c) => c.trim() !== ''))
    return refus(
      'cellules-en-trop',
      `Cette ligne a des cellules après la dernière colonne : elle est sans doute décalée.`,
    );
  return null;
}
