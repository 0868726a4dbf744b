import type { Jour } from '../../../../kernel/jours.ts';
import { lireNumero } from '../numero.ts';
import type { Manque } from './donnees.ts';
import { type LigneDeTable, TABLE_1, TABLE_2, TABLE_3, TABLE_4 } from './tables-asp.ts';

/** One box of an official form. Every word is ready to be printed: the model only lays it out. */
export interface Cellule {
  readonly libelle: string;
  /** Share of the row. */
  readonly largeur: number;
  readonly texte?: string;
  /** One character a box, in groups; '' for an empty one. */
  readonly cases?: readonly (readonly string[])[];
  readonly choix?: readonly { readonly nom: string; readonly coche: boolean }[];
  /** Mandatory and not told: the box says so. */
  readonly manque: boolean;
}

export interface PartieDeFormulaire {
  readonly titre: string;
  readonly rangs: readonly (readonly Cellule[])[];
  readonly note?: string;
}

export interface TableDeCodes {
  readonly titre: string;
  readonly groupes: readonly { readonly nom: string; readonly lignes: readonly LigneDeTable[] }[];
}

export interface Formulaire {
  readonly code: 'AR1' | 'AR2';
  readonly titre: string;
  readonly numero: readonly { readonly libelle: string; readonly cases: readonly string[] }[];
  /** As it was typed, when it could not be cut into its parts. */
  readonly numero_libre: string;
  readonly parties: readonly PartieDeFormulaire[];
  /** Frames that the administration fills. */
  readonly administration: readonly string[];
  /** Who signs, or stamps: frames left empty. */
  readonly signatures: readonly string[];
  readonly fait: { readonly le: string; readonly a: string };
  readonly destinataires: string;
  readonly a_completer: readonly string[];
  readonly employeur: string;
  readonly date_du_fichier: Jour;
  readonly tables: readonly TableDeCodes[];
}

/** Builds the boxes of a form, knowing which fields are missing. */
export function boites(manques: readonly Manque[]) {
  const absents = new Set(manques.map(({ ou, champ }) => `${ou}.${champ}`));
  const manque = (champ?: string): boolean => champ !== undefined && absents.has(champ);
  return {
    texte: (libelle: string, largeur: number, texte: string, champ?: string): Cellule => ({
      ...{ libelle, largeur, texte, manque: manque(champ) },
    }),
    cases: (libelle: string, largeur: number, valeur: string, taille: number, champ?: string): Cellule => ({
      ...{ libelle, largeur, cases: [enCases(valeur, taille)], manque: manque(champ) },
    }),
    date: (libelle: string, largeur: number, jour: Jour | null, champ?: string): Cellule => ({
      ...{ libelle, largeur, cases: casesDuJour(jour), manque: manque(champ) },
    }),
    code: (
      libelle: string,
      largeur: number,
      { code, nom }: { readonly code: string; readonly nom: string },
      champ?: string,
    ): Cellule => ({
      ...{ libelle, largeur, cases: [enCases(code, 2)], texte: nom, manque: manque(champ) },
    }),
    /** `choisi`: undefined leaves every box empty. */
    choix: (
      libelle: string,
      largeur: number,
      noms: readonly string[],
      choisi: number | undefined,
      champ?: string,
    ): Cellule => ({
      ...{ libelle, largeur, manque: manque(champ) },
      choix: noms.map((nom, i) => ({ nom, coche: i === choisi })),
    }),
  };
}

export const enCases = (valeur: string, taille: number): string[] =>
  Array.from({ length: Math.max(taille, valeur.length) }, (_, i) => valeur[i] ?? '');

/** `JJ MM AAAA`, as the boxes of the forms are. */
export function casesDuJour(jour: Jour | null): string[][] {
  const [annee = '', mois = '', quantieme = ''] = jour?.split('-') ?? [];
  return [enCases(quantieme, 2), enCases(mois, 2), enCases(annee, 4)];
}

export const ouiNon = (reponse: boolean | null | undefined): number | undefined =>
  reponse === true ? 0 : reponse === false ? 1 : undefined;

/** The convention's number in the boxes of the forms: `R | Dépt | An. | n° d'ordre | avenant`. */
export function casesDuNumero(numero: string): Pick<Formulaire, 'numero' | 'numero_libre'> {
  const lu = lireNumero(numero);
  return {
    numero: [
      { libelle: '', cases: ['R'] },
      { libelle: 'Dépt', cases: enCases(lu?.departement.padStart(3, '0') ?? '', 3) },
      { libelle: 'An.', cases: enCases(lu?.annee ?? '', 2) },
      { libelle: 'n° d’ordre', cases: enCases(lu?.ordre ?? '', 4) },
      { libelle: 'avenant', cases: enCases(lu?.avenant ?? '', 2) },
    ],
    numero_libre: lu === null ? numero : '',
  };
}

const enGroupes = (titre: string, lignes: readonly LigneDeTable[]): TableDeCodes => ({
  titre,
  groupes: [...Map.groupBy(lignes, (l) => l.groupe ?? '')].map(([nom, siennes]) => ({
    nom,
    lignes: siennes,
  })),
});

/** The four tables, as they follow both forms. */
export const TABLES_DE_CODES: readonly TableDeCodes[] = [
  enGroupes('Tableau 1 : statut de l’employeur', TABLE_1),
  enGroupes('Tableau 2 : domaine d’activité de l’employeur', TABLE_2),
  enGroupes('Tableau 3 : niveau de formation', TABLE_3),
  enGroupes('Tableau 4 : description de l’emploi', TABLE_4),
];

const OU = {
  employeur: 'Fiche de l’employeur',
  poste: 'Fiche du poste',
  convention: 'Convention',
  contrat: 'Contrat',
  personne: 'Fiche de la personne',
} as const;

/** What the banner of the first page lists: where, then what. */
export const listerLesManques = (manques: readonly Manque[]): string[] =>
  [...Map.groupBy(manques, (m) => m.ou)].map(
    ([ou, siens]) => `${OU[ou]} : ${siens.map((m) => m.libelle).join(', ')}.`,
  );

/** Euros as the form writes them: « 1 867,02 ». */
export const euros = (n: number | null | undefined): string =>
  n === null || n === undefined
    ? ''
    : n
        .toFixed(2)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+,)/g, '\u00a0');

/** A number of hours or percents: « 35 », « 17,5 ». */
export const decimal = (n: number | null | undefined): string =>
  n === null || n === undefined ? '' : String(Math.round(n * 100) / 100).replace('.', ',');
