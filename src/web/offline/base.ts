import { Probleme } from '../ui/probleme.ts';
import type { Scelle } from './coffre.ts';
import { type Ouvertes, type Tables, tablesDe } from './tables.ts';

/**
 * `attente`: goes with the next sending. `a-corriger`: refused, waits for the person. `jete`: given up a moment ago, and
 * can still be taken back.
 */
export type EtatDeLigne = 'attente' | 'a-corriger' | 'jete';

/** One command of the outbox. Sealed: the command as JSON; apart from it, why it was refused. */
export interface LigneDeFile {
  /** The order in which things were done; given by the table. */
  readonly rang?: number;
  readonly id: string;
  readonly structure: string;
  readonly objet: string;
  readonly etat: EtatDeLigne;
  readonly scelle: Scelle;
  readonly refus: Scelle | null;
}

/** `envoyee`: kept a few days to be looked at without network. `a-retirer`: to be taken from the server too. */
export interface LigneDePhoto {
  readonly id: string;
  readonly structure: string;
  readonly acteId: string;
  readonly etat: 'attente' | 'envoyee' | 'a-retirer' | 'a-corriger';
  /** ISO instant of what `etat` says. */
  readonly le: string;
  readonly refus: Scelle | null;
}

interface LigneDeStructure {
  readonly structure: string;
  readonly cle: string;
  readonly scelle: Scelle;
}

export interface Lignes {
  file: LigneDeFile;
  /** What the server said: `acte:<id>`, `tournee:<id>` or `reglages`. */
  miroir: LigneDeStructure;
  photos: LigneDePhoto;
  /** Their bytes, apart: they are read one by one. */
  octets: { readonly id: string; readonly scelle: Scelle };
  brouillons: LigneDeStructure;
  copies: { readonly cle: string; readonly scelle: Scelle };
  coffre: { readonly nom: 'cle'; readonly cle: CryptoKey };
}
export type NomDeTable = keyof Lignes;
export type TablesOuvertes<N extends NomDeTable> = Ouvertes<Lignes, N>;

/** The tables of one account on this phone; what fails says in French what can be done. */
export type BaseLocale = Tables<Lignes>;

/** The tables of one account; opened at the first use. */
export function ouvrirBase(compteId: string): BaseLocale {
  const tables = tablesDe<Lignes>(`trame-${compteId}`, 1, {
    file: { cle: '++rang', uniques: ['id'] },
    miroir: { cle: ['structure', 'cle'] },
    photos: { cle: 'id' },
    octets: { cle: 'id' },
    brouillons: { cle: ['structure', 'cle'] },
    copies: { cle: 'cle' },
    coffre: { cle: 'nom' },
  });
  const dire = (e: unknown): never => {
    if (tables.remplacee) throw autreVersion();
    if (e instanceof Error && e.name === 'QuotaExceededError') throw disquePlein();
    throw e;
  };
  return {
    lire: (noms, travail) => tables.lire(noms, travail).catch(dire),
    ecrire: (noms, travail, options) => tables.ecrire(noms, travail, options).catch(dire),
    fermer: tables.fermer,
    get remplacee() {
      return tables.remplacee;
    },
  };
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
