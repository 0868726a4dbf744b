import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import type { Role } from '../comptes/rules/roles.ts';
import type { Convention } from '../conventions/contract.ts';
import { type Tenue, tenuesDe } from '../conventions/rules/tenues.ts';
import { lireConvention } from '../conventions/store.ts';
import { lireDossier } from '../conventions/store-dossier.ts';
import { type Comptage, compterBilan } from './chiffres.ts';
import type { TexteDeBilan } from './contract.ts';
import { type AnneeDeConvention, anneeDeConvention } from './rules/annee-de-convention.ts';
import { type Bilan, type Identite, schemaBilan } from './rules/bilan.ts';
import type { Etat } from './rules/etats.ts';
import { IDS_DE_RUBRIQUE, textesDe } from './rules/rubriques.ts';

/** Which bilan: a convention and the rank of the year in it. */
export interface CleBilan {
  readonly convention: number;
  readonly annee: number;
}

/** Who reads; null for a command, whose owner may read everything. */
export type Lecteur = { readonly role: Role; readonly membreId: number } | null;

/** A bilan as it is kept; it has no row (`id` null) until somebody writes or acts. */
export interface BilanOuvert {
  readonly convention: Convention;
  readonly annee: AnneeDeConvention;
  readonly id: number | null;
  readonly etat: Etat;
  readonly figeLe: Date | null;
  readonly donnees: object | null;
  readonly textes: readonly TexteDeBilan[];
}

/**
 * Opens the bilan of a year. Refuses an unknown convention or year (404), and a mediator who does not hold the post
 * (403): part 3 speaks of a person's career.
 */
export async function ouvrirBilan(tx: Tx, cle: CleBilan, lecteur: Lecteur): Promise<BilanOuvert> {
  const convention = await lireConvention(tx, cle.convention);
  if (lecteur?.role === 'mediateur' && convention.titulaireId !== lecteur.membreId) {
    const message =
      'Ce bilan est celui d’un autre poste. Seul·e son ou sa titulaire et l’encadrement y entrent.';
    throw new RefusError(403, refus('bilan-autre-poste', message));
  }
  const annee = anneeDeConvention(convention, cle.annee);
  if (!annee.ok) throw new RefusError(404, annee.error);
  const ligne = await tx
    .selectFrom('bilan')
    .select(['id', 'etat', 'fige_le', 'donnees'])
    .where('convention_id', '=', convention.id)
    .where('annee', '=', cle.annee)
    .executeTakeFirst();
  return {
    convention,
    annee: annee.value,
    id: ligne?.id ?? null,
    etat: ligne?.etat ?? 'preparation',
    figeLe: ligne?.fige_le ?? null,
    donnees: ligne?.donnees ?? null,
    textes: await lireTextes(tx, ligne?.id ?? null, convention),
  };
}

/**
 * All the texts of a bilan, in the order of the form, those nobody wrote included. The convention already says the
 * type of mediation: it stands there until somebody writes otherwise.
 */
export async function lireTextes(
  tx: Tx,
  bilanId: number | null,
  { typeMediation }: Pick<Convention, 'typeMediation'>,
): Promise<TexteDeBilan[]> {
  const lignes =
    bilanId === null
      ? []
      : await tx
          .selectFrom('bilan_texte as t')
          .leftJoin('membre as m', (j) =>
            j.onRef('m.structure_id', '=', 't.structure_id').onRef('m.id', '=', 't.membre_id'),
          )
          .select(['t.rubrique', 't.texte', 't.version', 'm.nom as par', 't.modifie_le'])
          .where('t.bilan_id', '=', bilanId)
          .execute();
  const connus = new Map(lignes.map((l) => [l.rubrique, l]));
  return IDS_DE_RUBRIQUE.map((rubrique) => {
    const l = connus.get(rubrique);
    return {
      rubrique,
      texte: l?.texte ?? (rubrique === 'type_mediation' ? typeMediation : ''),
      version: l?.version ?? 0,
      par: l?.par ?? null,
      modifieLe: l?.modifie_le.toISOString() ?? null,
    };
  });
}

/** The whole bilan: what was frozen, else counted now with the texts of now. */
export async function lireBilan(tx: Tx, ouvert: BilanOuvert, comptage: Comptage): Promise<Bilan> {
  if (ouvert.etat === 'fige') return schemaBilan.parse(ouvert.donnees);
  const structure = await tx.selectFrom('structure').select('nom').executeTakeFirstOrThrow();
  const { contrats } = await lireDossier(tx, ouvert.convention.id);
  return {
    structure: structure.nom,
    convention: identiteDe(ouvert.convention, tenuesDe(contrats, ouvert.annee)),
    annee: ouvert.annee.annee,
    etat: ouvert.etat,
    fige: null,
    chiffres: await compterBilan(tx, ouvert.convention, ouvert.annee, comptage, contrats),
    textes: textesDe(ouvert.textes),
  };
}

const identiteDe = (c: Convention, tenues: readonly Tenue[]): Identite => ({
  numero: c.numero,
  signeeLe: c.signeeLe,
  debut: c.debut,
  fin: c.fin,
  employeur: c.employeur,
  commune: c.commune,
  qpv: [c.qpv, c.qpvNom].filter(Boolean).join(', '),
  mediateur: c.titulaire ?? '',
  titulaires: tenues.map(({ membre: nom, remplacement, du, au }) => ({ nom, remplacement, du, au })),
  heures: c.heures,
  typeMediation: c.typeMediation,
});

/** The row of a bilan, made at its first need and locked for the transaction. */
export async function verrouillerBilan(
  tx: Tx,
  structureId: string,
  cle: CleBilan,
): Promise<{ id: number; etat: Etat }> {
  await tx
    .insertInto('bilan')
    .values({ structure_id: structureId, convention_id: cle.convention, annee: cle.annee })
    .onConflict((oc) => oc.columns(['structure_id', 'convention_id', 'annee']).doNothing())
    .execute();
  return tx
    .selectFrom('bilan')
    .select(['id', 'etat'])
    .where('convention_id', '=', cle.convention)
    .where('annee', '=', cle.annee)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
