import { cleDe } from '../../../kernel/texte.ts';
import { CHAMPS, type Champ, DEFINITIONS } from './champs.ts';
import { partConnue, partLisible } from './contenu.ts';
import type { OrdreDate } from './date.ts';
import type { UniteDuree } from './duree.ts';
import { annonceUnePersonne, COLONNES_DES_REFUS, noteDuNom } from './noms-de-colonnes.ts';
import type { ExamenOrdre } from './ordre-des-dates.ts';
import type { ProfilColonne } from './profil.ts';
import type { Referentiel } from './referentiel.ts';
import { repeterLesDates, uniteDe } from './reglages-de-colonne.ts';

/** How a column is read, beyond its field. */
export interface ReglagesColonne {
  readonly unite?: UniteDuree | undefined;
  readonly ordre?: OrdreDate | undefined;
  /** An empty cell repeats the one above: dates merged over the acts of a day. */
  readonly repeter?: boolean | undefined;
}

export interface ColonneProposee extends ReglagesColonne {
  readonly indice: number;
  readonly nom: string;
  /** null: the column is left out. */
  readonly champ: Champ | null;
  /** 0 to 1: under SUR, the person should look. */
  readonly note: number;
  /** French sentences: why this field, what to check. */
  readonly raisons: readonly string[];
  /** Other fields that the column could bring, most likely first. */
  readonly autres: readonly { readonly champ: Champ; readonly note: number }[];
  /** Some of its values; none of a column that may hold names. */
  readonly exemples: readonly string[];
  /** It may hold names or coordinates of people helped: taken only if the person insists. */
  readonly personnelle: boolean;
}

const SUR = 0.7;
const SEUIL = 0.45;

interface Candidat {
  readonly colonne: number;
  readonly champ: Champ;
  readonly note: number;
  readonly lisible: number;
  readonly connue: number;
  readonly nom: number;
}

/** Proposes a field for each column of a table, from its header and from what its cells hold. */
export function proposerColonnes(
  profils: readonly ProfilColonne[],
  referentiel: Referentiel,
  ordreDe: (indice: number) => ExamenOrdre,
): ColonneProposee[] {
  const refus = estFichierDeRefus(profils);
  const candidats = profils.flatMap((profil) =>
    refus && (COLONNES_DES_REFUS as readonly string[]).includes(profil.nom)
      ? []
      : CHAMPS.map((champ) => noter(profil, champ, referentiel, ordreDe(profil.indice).ordre)),
  );
  const choisis = attribuer(candidats);
  return profils.map((profil) => {
    const choisi = choisis.get(profil.indice);
    const autres = candidats
      .filter((c) => c.colonne === profil.indice && c.champ !== choisi?.champ && c.note >= 0.3)
      .sort((a, b) => b.note - a.note)
      .slice(0, 3)
      .map(({ champ, note }) => ({ champ, note }));
    const personnelle = annonceUnePersonne(profil.nom) || noteDuNom(profil.nom, 'recit') >= 0.8;
    const base = {
      ...{ indice: profil.indice, nom: profil.nom, autres, personnelle },
      exemples: personnelle ? [] : exemples(profil),
    };
    if (choisi === undefined)
      return {
        ...base,
        champ: null,
        note: 0,
        raisons: raisonsDeLaisser(profil, personnelle, refus, autres[0]?.champ),
      };
    const ordre = ordreDe(profil.indice);
    return {
      ...base,
      champ: choisi.champ,
      note: choisi.note,
      raisons: raisons(choisi, profil, ordre),
      ...(choisi.champ === 'minutes' ? { unite: uniteDe(profil).unite } : {}),
      ...(choisi.champ === 'date' ? { ordre: ordre.ordre, repeter: repeterLesDates(profil) } : {}),
    };
  });
}

function noter(profil: ProfilColonne, champ: Champ, referentiel: Referentiel, ordre: OrdreDate): Candidat {
  const personne = annonceUnePersonne(profil.nom);
  const nom = personne ? 0 : noteDuNom(profil.nom, champ);
  const vide = profil.remplies === 0;
  const { sorte } = DEFINITIONS[champ];
  const seulParNom = nom === 0 && !SANS_NOM.has(champ) && DEFINITIONS[champ].liste === null;
  const lisible = vide || seulParNom || personne ? 0 : partLisible(profil, champ, ordre);
  const connue = vide || personne ? 0 : partConnue(profil, champ, referentiel);
  let note = 0;
  // Free text may name people: never proposed on its own.
  if (sorte === 'texte' && champ === 'recit') note = 0;
  else if (nom > 0) note = vide ? nom * 0.6 : nom * (lisible < 0.5 ? lisible * 0.6 : 0.6 + 0.4 * lisible);
  else if (SANS_NOM.has(champ)) note = lisible >= 0.9 ? 0.6 * lisible : 0;
  if (connue >= 0.5) note = Math.max(note, 0.55 * connue) + 0.1 * connue;
  return { colonne: profil.indice, champ, note: Math.min(1, note), lisible, connue, nom };
}

/** Fields that a column can be given for its content alone: nothing else looks like them. */
const SANS_NOM: ReadonlySet<Champ> = new Set<Champ>(['date', 'heure', 'qpv']);

/** The surest pairs first; a field that only one column can bring goes to the best one. */
function attribuer(candidats: readonly Candidat[]): Map<number, Candidat> {
  const choisis = new Map<number, Candidat>();
  const pris = new Map<Champ, Candidat>();
  for (const c of [...candidats].sort((a, b) => b.note - a.note || a.colonne - b.colonne)) {
    if (c.note < SEUIL || choisis.has(c.colonne)) continue;
    const avant = pris.get(c.champ);
    // A second column of mediators or partners is one only if its header says so as clearly as the first.
    if (avant && !(DEFINITIONS[c.champ].plusieurs && c.nom > 0 && c.nom >= avant.nom - 0.1)) continue;
    choisis.set(c.colonne, c);
    pris.set(c.champ, avant ?? c);
  }
  return choisis;
}

/** Our own file of refused lines, corrected and brought back. */
const estFichierDeRefus = (profils: readonly ProfilColonne[]): boolean =>
  COLONNES_DES_REFUS.every((nom) => profils.some((p) => p.nom === nom));

const exemples = (profil: ProfilColonne): string[] =>
  [...profil.valeurs.keys()].slice(0, 5).map((v) => (v.length > 60 ? `${v.slice(0, 59)}…` : v));

const pourCent = (part: number): string => `${Math.floor(part * 100)} %`;

function raisons(c: Candidat, profil: ProfilColonne, ordre: ExamenOrdre): string[] {
  const { libelle, liste } = DEFINITIONS[c.champ];
  const dites: string[] = [];
  if (c.nom > 0) dites.push(`Le titre « ${profil.nom} » correspond à « ${libelle} ».`);
  else if (c.connue >= 0.5)
    dites.push(`${pourCent(c.connue)} des cellules sont déjà dans vos listes (« ${libelle} »).`);
  else dites.push(`${pourCent(c.lisible)} des cellules conviennent à « ${libelle} ».`);
  if (profil.remplies === 0) dites.push('La colonne est vide.');
  else if (liste === null && c.lisible < 1)
    dites.push(
      `${c.lisible > 0.99 ? 'Quelques cellules' : `${pourCent(1 - c.lisible)} des cellules`} ne se lisent pas ainsi : totaux, titres répétés, ou erreurs qui seront refusées.`,
    );
  if (c.champ === 'minutes') dites.push(uniteDe(profil).raison);
  if (c.champ === 'date') dites.push(...raisonsDeDate(ordre, repeterLesDates(profil)));
  if (c.note < SUR) dites.push('À vérifier.');
  return dites;
}

function raisonsDeDate(ordre: ExamenOrdre, repeter: boolean): string[] {
  const dites: string[] = [];
  if (ordre.ambigu)
    dites.push(
      'Rien ne dit si le jour est avant le mois : Trame lit jour/mois/année. Vérifiez sur un exemple.',
    );
  else if (ordre.ordre === 'mja') dites.push('Le mois est écrit avant le jour (12/31/2014).');
  if (ordre.contraires > 0)
    dites.push(`${ordre.contraires} dates sont écrites dans l’autre ordre : elles seront refusées.`);
  if (repeter) dites.push('Une cellule vide reprend la date de la ligne du dessus.');
  return dites;
}

function raisonsDeLaisser(
  profil: ProfilColonne,
  personnelle: boolean,
  refus: boolean,
  autre: Champ | undefined,
): string[] {
  if (refus && (COLONNES_DES_REFUS as readonly string[]).includes(profil.nom))
    return ['Colonne ajoutée par Trame dans le fichier des lignes refusées.'];
  if (personnelle)
    return [
      'Cette colonne peut contenir des données personnelles : elle n’est pas reprise, sauf si vous le demandez.',
    ];
  if (profil.remplies === 0) return ['La colonne est vide.'];
  if (autre !== undefined) return [`Ce pourrait être « ${DEFINITIONS[autre].libelle} » : à vérifier.`];
  return [`Aucun champ ne correspond à « ${profil.nom} ».`];
}

/** The column with this name, whatever its case and accents. */
export const colonneNommee = <T extends { readonly nom: string }>(
  colonnes: readonly T[],
  nom: string,
): T | undefined => colonnes.find((c) => c.nom === nom) ?? colonnes.find((c) => cleDe(c.nom) === cleDe(nom));
