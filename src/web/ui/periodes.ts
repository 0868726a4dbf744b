/** Calendar days `AAAA-MM-JJ`, both included. */
export interface Periode {
  du: string;
  au: string;
}

/** A period to choose by its name. */
export interface PeriodeNommee extends Periode {
  readonly cle: string;
  readonly libelle: string;
}

const iso = (annee: number, mois: number, jour: number): string =>
  new Date(Date.UTC(annee, mois, jour)).toISOString().slice(0, 10);

/** The usual periods on a given day. The current ones stop at their end, not today: a link to them stays the same. */
export function periodes(jour: string): readonly PeriodeNommee[] {
  const annee = Number(jour.slice(0, 4));
  const mois = Number(jour.slice(5, 7)) - 1;
  const trimestre = mois - (mois % 3);
  const rentree = mois < 8 ? annee - 1 : annee;
  return [
    { cle: 'mois', libelle: 'Ce mois', du: iso(annee, mois, 1), au: iso(annee, mois + 1, 0) },
    { cle: 'mois-dernier', libelle: 'Le mois dernier', du: iso(annee, mois - 1, 1), au: iso(annee, mois, 0) },
    {
      cle: 'trimestre',
      libelle: 'Ce trimestre',
      du: iso(annee, trimestre, 1),
      au: iso(annee, trimestre + 3, 0),
    },
    {
      cle: 'annee-scolaire',
      libelle: `Année scolaire ${rentree}-${rentree + 1}`,
      du: iso(rentree, 8, 1),
      au: iso(rentree + 1, 8, 0),
    },
    {
      cle: 'douze-mois',
      libelle: 'Douze derniers mois',
      du: iso(annee, mois - 11, 1),
      au: iso(annee, mois + 1, 0),
    },
    { cle: 'annee', libelle: `Année ${annee}`, du: iso(annee, 0, 1), au: iso(annee, 12, 0) },
    {
      cle: 'annee-derniere',
      libelle: `Année ${annee - 1}`,
      du: iso(annee - 1, 0, 1),
      au: iso(annee - 1, 12, 0),
    },
  ];
}
