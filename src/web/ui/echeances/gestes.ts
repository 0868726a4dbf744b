import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';

interface Geste {
  readonly libelle: string;
  readonly vers: string;
  /** The part of that screen. */
  readonly ancre?: string;
  /** One may also say that it is done: the record alone does not show it. */
  readonly puis: boolean;
}

/** What a deadline asks for, where Trame keeps the record of it; by the start of its code. */
const GESTES: readonly (readonly [string, (e: EcheanceLue, racine: string) => Geste])[] = [
  ['etat-presence-', envoi],
  ['resiliation-pieces', envoi],
  ['recrutement-limite', embauche],
  ['remplacement-limite', embauche],
  [
    'bilan-annuel-',
    (e, racine) => ({
      libelle: 'Ouvrir le bilan',
      vers: `${racine}/bilans/${e.conventionId}/${e.code.slice('bilan-annuel-'.length)}`,
      puis: true,
    }),
  ],
];

function envoi(e: EcheanceLue, racine: string): Geste {
  return {
    libelle: 'Noter l’envoi',
    vers: `${racine}/conventions/${e.conventionId}`,
    ancre: 'presence',
    puis: false,
  };
}

function embauche(e: EcheanceLue, racine: string): Geste {
  return {
    libelle: 'Enregistrer l’embauche',
    vers: `${racine}/conventions/${e.conventionId}/contrats/nouveau`,
    puis: false,
  };
}

/** The papers that a deadline asks for, by its code. */
const PAPIERS: Readonly<Record<string, readonly (readonly [type: string, libelle: string])[]>> = {
  'vacance-avis': [
    ['vacance-prefet', 'Avis de vacance au préfet'],
    ['vacance-asp', 'Avis de vacance à l’ASP'],
    ['fiche-de-poste', 'Fiche de poste'],
  ],
};

/** The papers to send, ready to download: where to find each. */
export const papiersDe = (e: EcheanceLue, slug: string): { libelle: string; adresse: string }[] =>
  (PAPIERS[e.code] ?? []).map(([type, libelle]) => ({
    libelle,
    adresse: `/api/structures/${slug}/conventions/${e.conventionId}/papiers/${type}`,
  }));

/** Where to go to do it; null when saying that it is done is all. */
export const gesteDe = (e: EcheanceLue, slug: string): Geste | null =>
  GESTES.find(([debut]) => e.code.startsWith(debut))?.[1](e, `/s/${slug}`) ?? null;
