import { type Coffre, LIES, type Scelle } from '../../server/coffre.ts';

/** All that is encrypted of a sheet. */
export interface Contenu {
  readonly message: string;
  /** Kind and place, as they were when it was written; absent: it does not say them. */
  readonly ou?: string | null;
  readonly reponse: string;
  /** Who answered at the partner's. */
  readonly par: string;
}

interface Ligne {
  readonly id: string;
  readonly generation: number | null;
  readonly contenu: Buffer | null;
}

/** Null once erased. Refusals: those of `Coffre.ouvrir`. */
export function ouvrirContenu(coffre: Coffre, { id, generation, contenu }: Ligne): Contenu | null {
  if (contenu === null || generation === null) return null;
  return JSON.parse(coffre.ouvrir(LIES.fiche(id), generation, contenu)) as Contenu;
}

/** The columns of a content. */
export function scellerContenu(
  coffre: Coffre,
  id: string,
  contenu: Contenu,
): { generation: Scelle['generation']; contenu: Buffer } {
  const { generation, octets } = coffre.sceller(LIES.fiche(id), JSON.stringify(contenu));
  return { generation, contenu: octets };
}
