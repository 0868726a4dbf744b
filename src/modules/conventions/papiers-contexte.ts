import type { Scope, Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { PeriodeLue } from './contract-dossier.ts';
import type { DonneesDePapier } from './rules/papiers/donnees.ts';
import type { EtatDePapier, FormatDePapier, TypeDePapier } from './rules/papiers/papiers.ts';
import type { DossierComplet } from './store-dossier.ts';

/** What the text of a paper still asks for: told in Trame, or written in the document by hand. */
export interface Passages {
  readonly dansTrame: readonly string[];
  readonly aLaMain: readonly string[];
}

/** A file ready to hand over. `nom` is ASCII and names nobody: it goes into headers and on every disk. */
export interface Fichier {
  readonly nom: string;
  readonly contenu: Buffer;
  readonly format: FormatDePapier;
  /** Whole, or what it lacks. */
  readonly etat: EtatDePapier;
  /** What its own text asks for, as its first page says it. */
  readonly passages: Passages;
}

/** What is asked for: which paper, about which contract or which period. Absent: the one that fits today. */
export interface PapierDemande {
  readonly type: TypeDePapier;
  readonly format?: FormatDePapier | undefined;
  readonly contrat?: number | undefined;
  /** `2026-03` or `2026-T1`. */
  readonly periode?: string | undefined;
}

/** What a maker is given. */
export interface ContexteDePapier {
  readonly tx: Tx;
  readonly serveur: Pick<Serveur, 'cle' | 'maintenant'>;
  /** Who asks; null: a command. */
  readonly scope: Scope | null;
  readonly donnees: DonneesDePapier;
  /** What is missing: the paper says it on its first page. */
  readonly etat: EtatDePapier;
  readonly dossier: DossierComplet;
  readonly format: FormatDePapier;
  /** Of a paper about a month or a quarter. */
  readonly periode: PeriodeLue | null;
  /** Every month or quarter begun, the latest first. */
  readonly periodes: readonly PeriodeLue[];
  /** Says what the text of the paper asks for, once it is written. */
  readonly noter?: (passages: Passages) => void;
  /** Another paper of the same convention, for a file that holds several. */
  readonly faire: (demande: PapierDemande) => Promise<Fichier>;
}

/** Makes the bytes of a paper, whole or not. */
export type Faiseur = (c: ContexteDePapier) => Promise<Buffer> | Buffer;
