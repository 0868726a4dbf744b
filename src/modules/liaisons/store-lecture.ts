import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import type { Tables } from '../../server/schema.ts';
import { tracerLectures } from '../personnes/store-lectures.ts';
import { estConnue } from '../situations/droits.ts';
import { accordDeLaFiche, accordsDesFiches, type EtatDAccord, nomDe } from './accords.ts';
import { ouvrirContenu } from './contenu.ts';
import type { listerFichesLiaison as contratListe, FicheLiaison, FicheLiaisonBreve } from './contract.ts';
import {
  attenteDe,
  JOURS_AVANT_VERIFICATION,
  JOURS_DE_SILENCE,
  REPONSES_A_VERIFIER,
} from './rules/attente.ts';
import { actionsDepuis } from './rules/etats.ts';
import { etatDuLien } from './rules/lien.ts';

const MAX = 500;

/** The day and instant of a reading. */
export interface Quand {
  readonly aujourdhui: string;
  readonly maintenant: Date;
}

const lire = (tx: Tx) =>
  tx
    .selectFrom('fiche_liaison as f')
    .innerJoin('situation as s', (on) =>
      on.onRef('s.structure_id', '=', 'f.structure_id').onRef('s.id', '=', 'f.situation_id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('lien_liaison as l')
          .select(['l.expire_le', 'l.ouvert_le', 'l.utilise_le', 'l.revoque_le'])
          .whereRef('l.structure_id', '=', 'f.structure_id')
          .whereRef('l.fiche_id', '=', 'f.id')
          .orderBy('l.cree_le', 'desc')
          .limit(1)
          .as('l'),
      (on) => on.onTrue(),
    )
    .selectAll('f')
    .select(['s.code', 's.anonymisee_le', 'l.expire_le', 'l.ouvert_le', 'l.utilise_le', 'l.revoque_le'])
    .where('s.supprime_le', 'is', null);
type Lue = Awaited<ReturnType<ReturnType<typeof lire>['executeTakeFirstOrThrow']>>;
export type LigneDeFiche = Selectable<Tables['fiche_liaison']>;

/** The days that a row keeps of its life. */
export const joursDe = (l: LigneDeFiche) => ({
  envoyeeLe: l.envoyee_le,
  recueLe: l.recue_le,
  repondueLe: l.repondue_le,
  verifieeLe: l.verifiee_le,
});

/** What a row says of who it names. */
export const accordDe = (l: LigneDeFiche) => ({
  ...{ accordId: l.accord_id, situationId: l.situation_id, partenaireId: l.partenaire_id },
});

function breveDe(l: Lue, accord: EtatDAccord, quand: Quand): FicheLiaisonBreve {
  const jours = joursDe(l);
  return {
    ...{ id: l.id, situationId: l.situation_id, code: l.code, partenaireId: l.partenaire_id },
    ...{ etat: l.etat, accord, ...jours, envoyeePar: l.envoyee_par, reponse: l.reponse },
    ...{ priseEnCharge: l.prise_en_charge, relanceLe: l.relance_le },
    attente: attenteDe(
      { ...jours, etat: l.etat, reponse: l.reponse, relanceLe: l.relance_le },
      quand.aujourdhui,
    ),
    lien: lienDe(l, quand.maintenant),
    actions: l.anonymisee_le ? [] : actionsDepuis({ etat: l.etat, priseEnCharge: l.prise_en_charge }),
    ...{ membreId: l.membre_id, version: l.version },
  };
}

function lienDe(l: Lue, maintenant: Date): FicheLiaisonBreve['lien'] {
  if (l.expire_le === null) return null;
  const etat = etatDuLien(
    { expireLe: l.expire_le, utiliseLe: l.utilise_le, revoqueLe: l.revoque_le },
    maintenant,
  );
  return { etat, expireLe: l.expire_le.toISOString(), ouvertLe: l.ouvert_le?.toISOString() ?? null };
}

/** The sheets of a situation, the latest first. The caller knows the situation. */
export async function listerFichesDeSituation(
  tx: Tx,
  situationId: string,
  quand: Quand,
): Promise<FicheLiaisonBreve[]> {
  const lignes = await lire(tx)
    .where('f.situation_id', '=', situationId)
    .where('f.supprime_le', 'is', null)
    .orderBy('f.cree_le', 'desc')
    .orderBy('f.id')
    .execute();
  return enBref(tx, lignes, quand);
}

/** The day since which a sheet waits, or will: what `attenteDe` says, for the database; null when nothing is to be waited for. */
const ATTEND_LE = sql`case
  when f.etat in ('envoyee', 'recue') then coalesce(f.relance_le, f.envoyee_le + ${JOURS_DE_SILENCE}::int)
  when f.etat = 'repondue' and f.reponse = any(${[...REPONSES_A_VERIFIER]}::text[])
    then f.repondue_le + ${JOURS_AVANT_VERIFICATION}::int
  end`;

/** The sheets of the situations that the caller knows, 500 at most: those that wait, the longest before; then the latest. */
export async function listerFiches(
  tx: Tx,
  scope: Scope,
  { etat, partenaire, enAttente }: z.output<typeof contratListe.query>,
  quand: Quand,
): Promise<FicheLiaisonBreve[]> {
  const attend = sql<boolean>`${ATTEND_LE} <= ${quand.aujourdhui}::date`;
  let q = lire(tx).where('f.supprime_le', 'is', null).where(estConnue(scope));
  if (etat !== undefined) q = q.where('f.etat', '=', etat);
  if (partenaire !== undefined) q = q.where('f.partenaire_id', '=', partenaire);
  if (enAttente) q = q.where(attend);
  const lignes = await q
    .orderBy(sql`case when ${attend} then ${ATTEND_LE} end`)
    .orderBy(sql`f.etat in ('envoyee', 'recue', 'repondue')`, 'desc')
    .orderBy('f.cree_le', 'desc')
    .orderBy('f.id')
    .limit(MAX)
    .execute();
  return enBref(tx, lignes, quand);
}

async function enBref(tx: Tx, lignes: readonly Lue[], quand: Quand): Promise<FicheLiaisonBreve[]> {
  const accords = await accordsDesFiches(tx, lignes.map(accordDe), quand.aujourdhui);
  return lignes.map((ligne, i) => breveDe(ligne, accords[i]?.etat ?? 'aucun', quand));
}

const inconnue = (): RefusError =>
  new RefusError(404, refus('fiche-inconnue', 'Cette fiche de liaison n’existe pas, ou plus.'));

/**
 * The row of a sheet whose situation the caller knows, held until the end of the transaction. `supprimee`: one that was
 * deleted is looked for. Refused: fiche-inconnue.
 */
export async function tenirFiche(
  tx: Tx,
  scope: Scope,
  id: string,
  supprimee = false,
): Promise<LigneDeFiche & { readonly code: string; readonly anonymisee: boolean }> {
  const ligne = await tx
    .selectFrom('fiche_liaison as f')
    .innerJoin('situation as s', (on) =>
      on.onRef('s.structure_id', '=', 'f.structure_id').onRef('s.id', '=', 'f.situation_id'),
    )
    .selectAll('f')
    .select('s.code')
    .select(sql<boolean>`s.anonymisee_le is not null`.as('anonymisee'))
    .where('f.id', '=', id)
    .where('s.supprime_le', 'is', null)
    .$if(!supprimee, (q) => q.where('f.supprime_le', 'is', null))
    .where(estConnue(scope))
    .forUpdate('f')
    .executeTakeFirst();
  if (!ligne) throw inconnue();
  return ligne;
}

/** A sheet with its texts, for who knows its situation. Reading a name is traced. Refused: fiche-inconnue. */
export async function lireFiche(
  tx: Tx,
  scope: Scope,
  coffre: Coffre,
  id: string,
  quand: Quand,
): Promise<FicheLiaison> {
  const ligne = await lire(tx)
    .where('f.id', '=', id)
    .where('f.supprime_le', 'is', null)
    .where(estConnue(scope))
    .executeTakeFirst();
  if (!ligne) throw inconnue();
  const contenu = ouvrirContenu(coffre, ligne);
  const { etat } = await accordDeLaFiche(tx, accordDe(ligne), quand.aujourdhui);
  return {
    ...breveDe(ligne, etat, quand),
    ...{ contactId: ligne.contact_id, accordId: ligne.accord_id },
    personne: await lireNom(tx, scope, coffre, ligne, quand, 'liaison'),
    message: contenu?.message ?? null,
    ou: contenu?.ou ?? null,
    reponseTexte: contenu?.reponse ?? '',
    reponsePar: contenu?.par ?? '',
  };
}

/** The name that a sheet shows today to somebody of the team, with the trace of it; null without agreement. */
export async function lireNom(
  tx: Tx,
  scope: Pick<Scope, 'structureId' | 'membreId'>,
  coffre: Coffre,
  ligne: LigneDeFiche,
  quand: Quand,
  motif: 'liaison' | 'document',
): Promise<string | null> {
  const { personneId } = await accordDeLaFiche(tx, accordDe(ligne), quand.aujourdhui);
  const nom = personneId === null ? null : await nomDe(tx, coffre, personneId);
  if (personneId !== null && nom !== null)
    await tracerLectures(
      tx,
      scope,
      motif,
      [{ personneId, situationId: ligne.situation_id }],
      quand.maintenant,
    );
  return nom;
}
