import { Dexie, type Table } from 'dexie';
import { Probleme } from '../ui/probleme.ts';
import type { Scelle } from './coffre.ts';

/**
 * `attente`: goes with the next sending. `a-corriger`: refused, waits for the person. `jete`: given up a moment ago, and
 * can still be taken back.
 */
export type EtatDeLigne = 'attente' | 'a-corriger' | 'jete';

/** One command of the outbox. Sealed: the command as JSON; apart from it, why it was refused. */
export interface LigneDeFile {
  readonly rang?: number;
  readonly id: string;
  readonly structure: string;
  readonly objet: string;
  readonly etat: EtatDeLigne;
  readonly scelle: Scelle;
  readonly refus: Scelle | null;
}

/** What the server said: `acte:<id>`, `tournee:<id>` or `reglages`. */
export interface LigneDeMiroir {
  readonly structure: string;
  readonly cle: string;
  readonly scelle: Scelle;
}

/** `envoyee`: kept a few days to be looked at without network. `a-retirer`: to be taken from the server too. */
export interface LigneDePhoto {
  readonly id: string;
  readonly structure: string;
  readonly acteId: string;
  readonly etat: 'attente' | 'envoyee' | 'a-retirer' | 'a-corriger';
  /** ISO instant of what `etat` says. */
  readonly le: string;
  readonly scelle: Scelle | null;
  readonly refus: Scelle | null;
}

interface LigneDeBrouillon {
  readonly structure: string;
  readonly cle: string;
  readonly scelle: Scelle;
}

interface Tables {
  readonly file: Table<LigneDeFile, number>;
  readonly miroir: Table<LigneDeMiroir, [string, string]>;
  readonly photos: Table<LigneDePhoto, string>;
  readonly brouillons: Table<LigneDeBrouillon, [string, string]>;
  readonly copies: Table<{ readonly cle: string; readonly scelle: Scelle }, string>;
  readonly coffre: Table<{ readonly nom: 'cle'; readonly cle: CryptoKey }, string>;
}
export type BaseLocale = Dexie & Tables;

const NOM = 'trame-';

/** The tables of one account on this phone; opened at the first use. */
export function ouvrirBase(compteId: string): BaseLocale {
  const base = new Dexie(NOM + compteId, {
    // « Enregistré » means on the disk: not in a buffer that a flat battery empties.
    chromeTransactionDurability: 'strict',
  }) as BaseLocale;
  base.version(1).stores({
    file: '++rang, &id, [structure+objet]',
    miroir: '[structure+cle]',
    photos: 'id',
    brouillons: '[structure+cle]',
    copies: 'cle',
    coffre: 'nom',
  });
  return base;
}

/** iOS closes databases of a page that slept; the same work goes through once it is open again. */
const FERMEE = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'OpenFailedError']);

/**
 * Does `travail` on the tables; opens them again and tries once more when the system had closed them: so `travail` must
 * be harmless when done twice. A full disk is told in French.
 */
export async function surBase<T>(
  base: BaseLocale,
  travail: (base: BaseLocale) => PromiseLike<T>,
): Promise<T> {
  try {
    try {
      return await travail(base);
    } catch (e) {
      if (!FERMEE.has(nomDe(e)) || remplacee.has(base) || finies.has(base)) throw e;
      base.close({ disableAutoOpen: false });
      await base.open();
      return await travail(base);
    }
  } catch (e) {
    if (remplacee.has(base)) throw autreVersion();
    if (estPlein(e)) throw disquePlein();
    throw e;
  }
}

/** Bases that this application closed itself: the person left. */
const finies = new WeakSet<BaseLocale>();

/** Closes the tables for good. */
export function fermerBase(base: BaseLocale): void {
  finies.add(base);
  base.close();
}

/** Bases whose tables another tab is changing for a newer version: this page must be loaded again. */
const remplacee = new WeakSet<BaseLocale>();

/** Lets a newer version in another tab change the tables, rather than keep it waiting. */
export function cederAuxVersionsSuivantes(base: BaseLocale): void {
  base.on('versionchange', () => {
    remplacee.add(base);
    base.close();
  });
}

const nomDe = (e: unknown): string => (e instanceof Error ? e.name : '');

function estPlein(e: unknown): boolean {
  if (nomDe(e) === 'QuotaExceededError') return true;
  const cause = e instanceof Error && 'inner' in e ? e.inner : null;
  return cause instanceof Error && estPlein(cause);
}

const disquePlein = () =>
  new Probleme({
    status: 0,
    code: 'espace-insuffisant',
    detail:
      'Ce téléphone n’a plus de place : ce que vous venez de faire n’est pas encore enregistré, mais rien de ce qui est écrit ici n’est perdu. Gardez cet écran ouvert, libérez de la place (photos, vidéos, applications), puis recommencez.',
  });

const autreVersion = () =>
  new Probleme({
    status: 0,
    code: 'autre-version',
    detail:
      'Une nouvelle version de Trame est ouverte dans un autre onglet. Rechargez cette page pour continuer : rien d’enregistré n’est perdu.',
  });
