import { NATURES_PAR_DEFAUT } from '../nomenclatures/rules/natures-par-defaut.ts';
import type { Pondere } from './alea.ts';

/** Where in the day a kind of act falls: while schools and services are open, at the desk, in the street, at night. */
export type Rythme = 'ouverture' | 'jour' | 'rue' | 'soir';

/** What makes it more or less frequent in the year. */
export type Saison = 'bruit' | 'ecole' | 'collectif' | 'isolement';

/** How acts of one nature look, on average. */
export interface Profil {
  readonly nature: string;
  /** Share of the acts of an ordinary month, against the other profiles. */
  readonly poids: number;
  readonly minutes: readonly [number, number];
  readonly rythme: Rythme;
  readonly saison?: Saison;
  /** Only on this day of the week (1 is Monday). */
  readonly jour?: number;
  /** People met, and share of women among them. */
  readonly public: readonly [number, number];
  readonly femmes: number;
  /** Weights of the five age bands. */
  readonly ages: readonly [number, number, number, number, number];
  readonly thematiques: Pondere<string>;
  readonly saisines: Pondere<string>;
  readonly issues: Pondere<string>;
  /** Probability that a partner is named, and how it is chosen. */
  readonly partenaire?: readonly [probabilite: number, choix: 'theme' | 'gestionnaire' | 'ville'];
  /** Probability that two mediators are there. */
  readonly ensemble: number;
  /** `ailleurs`: at a partner's, so in no place of the list. */
  readonly lieux: 'residences' | 'dehors' | 'local' | 'partout' | 'ailleurs';
  readonly projets?: readonly string[];
}

const NOMS = new Map(NATURES_PAR_DEFAUT.map((n) => [n.cle, n.nom]));

/** Name of a default nature by its stable key: a slip here must stop the tests, not make a strange demonstration. */
export function nomDeNature(cle: string): string {
  const nom = NOMS.get(cle);
  if (nom === undefined) throw new Error(`No default nature has the key ${cle}`);
  return nom;
}

/** A profile: what differs from the model it starts from. */
export const profil = (
  modele: Omit<Profil, 'nature' | 'poids' | 'minutes'>,
  cle: string,
  poids: number,
  minutes: readonly [number, number],
  reste: Partial<Profil> = {},
): Profil => ({ ...modele, ...reste, nature: nomDeNature(cle), poids, minutes });
