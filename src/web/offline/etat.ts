import type { CommandeEnvoyee, GenreDeCommande } from '../../modules/envois/rules/commande.ts';
import type { EtatDeLigne, LigneDePhoto } from './base.ts';
import type { Brouillon, File, Refuse } from './carnet.ts';
import type { Connu, Reglages } from './connu.ts';

/** A command of the outbox, opened. */
export interface Element {
  readonly rang: number;
  readonly id: string;
  readonly structure: string;
  readonly objet: string;
  readonly etat: EtatDeLigne;
  readonly commande: CommandeEnvoyee;
  readonly refus: readonly Refuse[];
}

/** A photo, without its bytes. */
export type Photo = Omit<LigneDePhoto, 'refus'> & { readonly refus: readonly Refuse[] };

/** What the server said of a structure. */
export interface Miroir extends Connu {
  readonly reglages: Reglages | null;
}

export interface BrouillonDeStructure extends Brouillon {
  readonly structure: string;
}

/** All that this phone holds of an account, in clear, in memory. */
export interface Memoire {
  /** In the order in which things were done. */
  readonly file: readonly Element[];
  /** By slug. */
  readonly miroirs: ReadonlyMap<string, Miroir>;
  readonly photos: readonly Photo[];
  readonly brouillons: readonly BrouillonDeStructure[];
  /** Lines sealed under another key: never dropped, taken out with the file. */
  readonly illisibles: number;
}

export const MIROIR_VIDE: Miroir = { actes: new Map(), tournees: new Map(), reglages: null };
export const MEMOIRE_VIDE: Memoire = {
  file: [],
  miroirs: new Map(),
  photos: [],
  brouillons: [],
  illisibles: 0,
};

/** How sending goes. */
export type Envoi = Pick<File, 'arret' | 'enCours'>;

/**
 * A refused command of these kinds holds back what comes after it about the same act or round: it stands on it. The
 * others stand alone: a count taken back once too often must not keep a round from ending.
 */
const RETIENT: Readonly<Record<GenreDeCommande, boolean>> = {
  'acte-creation': true,
  'acte-modification': true,
  'acte-suppression': true,
  'acte-retablissement': true,
  'tournee-ouverture': true,
  'tournee-modification': false,
  'tournee-cloture': false,
  compteur: false,
  note: false,
  'note-suppression': false,
};
export const retient = (c: Pick<CommandeEnvoyee, 'genre'>): boolean => RETIENT[c.genre];

type Vise = { readonly acteId: string } | { readonly tourneeId: string };
/** What a command is about. Said here rather than beside the schema of commands, that no phone has to load. */
export const objetDe = (c: Vise): string => ('acteId' in c ? c.acteId : c.tourneeId);

/** What a command stands on: its act or round, and the round during which its act took place. */
export function appuisDe({ objet, commande }: Pick<Element, 'objet' | 'commande'>): readonly string[] {
  const tournee = 'acte' in commande ? commande.acte.tourneeId : null;
  return tournee ? [objet, tournee] : [objet];
}

/** What may be sent, in order: neither refused, nor standing on what was. */
export function aEnvoyer(file: readonly Element[]): Element[] {
  const retenus = new Set<string>();
  return file.filter((e) => {
    if (e.etat === 'jete') return false;
    const libre = e.etat === 'attente' && !appuisDe(e).some((o) => retenus.has(o));
    if (!libre && retient(e.commande)) retenus.add(e.objet);
    return libre;
  });
}
