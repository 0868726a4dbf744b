/** People counted, by what they were seen to be. */
export interface Comptes {
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
}

export type Genre = keyof Comptes;

/** Words of the three counts: the title of a button, one of them with its article, several. */
export const GENRES: readonly {
  champ: Genre;
  titre: string;
  libelle: string;
  un: string;
  mot: string;
  mots: string;
}[] = [
  { champ: 'femmes', titre: 'Femme', libelle: 'Femmes', un: 'une femme', mot: 'femme', mots: 'femmes' },
  { champ: 'hommes', titre: 'Homme', libelle: 'Hommes', un: 'un homme', mot: 'homme', mots: 'hommes' },
  {
    champ: 'nonCommunique',
    titre: '?',
    libelle: 'Non communiqué',
    un: 'une personne, genre non communiqué',
    mot: 'non communiqué',
    mots: 'non communiqués',
  },
];

/** Contacts of one nature at one place. */
export interface CompteurLu extends Comptes {
  readonly natureId: number;
  readonly lieuId: number | null;
}

export const RIEN: Comptes = { femmes: 0, hommes: 0, nonCommunique: 0 };

export const total = (c: Comptes): number => c.femmes + c.hommes + c.nonCommunique;

const ajouter = (a: Comptes, b: Comptes): Comptes => ({
  femmes: a.femmes + b.femmes,
  hommes: a.hommes + b.hommes,
  nonCommunique: a.nonCommunique + b.nonCommunique,
});

export const somme = (comptes: readonly Comptes[]): Comptes => comptes.reduce(ajouter, RIEN);

/** Counters by nature, most contacts first, each with its places; what fell back to nothing is left out. */
export function parNature<C extends CompteurLu>(
  compteurs: readonly C[],
): readonly { readonly natureId: number; readonly comptes: Comptes; readonly lieux: readonly C[] }[] {
  const vivants = compteurs.filter((c) => total(c) > 0);
  return [...new Set(vivants.map((c) => c.natureId))]
    .map((natureId) => {
      const lieux = vivants
        .filter((c) => c.natureId === natureId)
        .toSorted((a, b) => total(b) - total(a) || (a.lieuId ?? 0) - (b.lieuId ?? 0));
      return { natureId, comptes: somme(lieux), lieux };
    })
    .toSorted((a, b) => total(b.comptes) - total(a.comptes) || a.natureId - b.natureId);
}
