import type { ContexteDePapier, Faiseur, PapierDemande } from '../papiers-contexte.ts';
import { PAPIERS, type Papier, type TypeDePapier } from '../rules/papiers/papiers.ts';
import { archiver, type Piece, piecePapier, pieceTexte } from './archive.ts';
import { piecesDuRenouvellement } from './renouvellement.ts';
import { aideEnCsv, echeancesEnCsv } from './tableaux.ts';
import { vacanceDuDossier } from './vacance-du-poste.ts';

/** Where each paper goes; those that are a decision (to end something) are not made for everybody. */
const RANGEMENT: readonly (readonly [dossier: string, types: readonly TypeDePapier[]])[] = [
  ['1-convention/', ['demande', 'ar1', 'fiche-de-poste']],
  ['2-contrats/', ['cdi', 'cdd', 'remplacement', 'ar2']],
  ['3-presence/', ['presence']],
  ['4-vacance/', ['vacance-prefet', 'vacance-asp']],
];
export const DANS_LE_DOSSIER: ReadonlySet<TypeDePapier> = new Set(RANGEMENT.flatMap(([, types]) => types));
const DE_VACANCE: readonly TypeDePapier[] = ['vacance-prefet', 'vacance-asp'];

/** What to ask of each paper: once for the post, or for each contract, or for each period. */
function demandes(c: ContexteDePapier, type: TypeDePapier): PapierDemande[] {
  const { contrats, periode, formats }: Papier = PAPIERS[type];
  if (periode) return c.periodes.toReversed().map((p) => ({ type, periode: p.periode }));
  if (DE_VACANCE.includes(type) && vacanceDuDossier(c) === null) return [];
  if (contrats === undefined) return formats.map((format) => ({ type, format }));
  return c.dossier.contrats
    .filter(({ id, genre }) => id !== 0 && contrats.includes(genre))
    .map(({ id }) => ({ type, contrat: id }));
}

/** All the papers of a convention in one file, its bilans, its deadlines and its aid. */
export const faireDossier: Faiseur = async (c) => {
  const pieces: Piece[] = [];
  for (const [dossier, types] of RANGEMENT)
    for (const type of types)
      for (const demande of demandes(c, type)) {
        const fichier = await c.faire(demande);
        pieces.push(piecePapier(`${dossier}${fichier.nom}`, type, fichier));
      }
  pieces.push(...(await piecesDuRenouvellement(c, '5-renouvellement/')));
  pieces.push(
    pieceTexte('6-suivi/echeances.csv', 'toutes les dates de la convention', echeancesEnCsv(c)),
    pieceTexte('6-suivi/aide-mois-par-mois.csv', 'l’aide de l’État, mois par mois', await aideEnCsv(c)),
  );
  return archiver(c, 'Dossier du poste', pieces, absents(c));
};

function absents(c: ContexteDePapier): string[] {
  const manquent: string[] = [];
  if (c.dossier.contrats.every(({ id }) => id === 0))
    manquent.push('Contrat de travail et AR2 : aucun contrat n’est enregistré');
  if (c.periodes.length === 0) manquent.push('États de présence : aucune période n’est encore à déclarer');
  if (vacanceDuDossier(c) === null) manquent.push('Avis de vacance : le poste n’est pas vacant');
  manquent.push(
    'Documents signés, bulletins de salaire, RIB, statuts et comptes : Trame ne les conserve pas, ajoutez-les',
    'Lettre de fin de convention et convocation à un entretien : à préparer une par une, si besoin',
  );
  return manquent;
}
