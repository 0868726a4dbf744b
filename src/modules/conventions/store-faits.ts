import type { Tx } from '../../server/db.ts';
import type { GenreDAbsence } from './rules/absences.ts';
import type { Absence } from './rules/aide.ts';
import type { SituationALEmbauche } from './rules/contrat-personne.ts';
import type { Contrat } from './rules/dossier.ts';
import type { Suite } from './rules/echeance.ts';
import { MONTANTS_CONNUS, type Montant, SMIC_CONNUS, type Smic } from './rules/montants.ts';

/** A contract as it is kept, but for what the papers ask of the person. */
export interface ContratEcrit extends Contrat {
  readonly conventionId: number;
  /** Name of who holds it. */
  readonly membre: string;
  readonly motifDepart: string;
  readonly heures: number;
  readonly moinsDe24h: 'demande-ecrite' | 'accord-de-branche' | null;
  readonly situation: SituationALEmbauche | null;
  readonly residence: 'qpv' | 'derogation' | 'hors-qpv' | null;
  readonly autreAide: boolean;
  readonly version: number;
}

export interface AbsenceEcrite extends Absence {
  readonly id: number;
  readonly genre: GenreDAbsence;
}

/** The contracts of these conventions, the earliest first. */
export async function lireContrats(tx: Tx, conventions: readonly number[]): Promise<ContratEcrit[]> {
  const lignes = await tx
    .selectFrom('contrat as c')
    .innerJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'c.structure_id').onRef('m.id', '=', 'c.membre_id'),
    )
    .select(['c.id', 'c.convention_id as conventionId', 'c.membre_id as membreId', 'm.nom as membre'])
    .select(['c.genre', 'c.debut', 'c.fin', 'c.depart', 'c.motif_depart as motifDepart', 'c.heures'])
    .select(['c.signe_le as signeLe', 'c.moins_de_24h as moinsDe24h', 'c.situation', 'c.residence'])
    .select(['c.essai_renouvele as essaiRenouvele', 'c.premiere_embauche as premiereEmbauche'])
    .select(['c.remplace_id as remplace', 'c.renouvelle_id as renouvelle', 'c.autre_aide as autreAide'])
    .select('c.version')
    .where('c.convention_id', 'in', conventions)
    .orderBy('c.debut')
    .orderBy('c.id')
    .execute();
  return lignes.map((l) => ({ ...l, situation: l.situation as SituationALEmbauche | null }));
}

/** The absences of the contracts of these conventions. */
export async function lireAbsences(tx: Tx, conventions: readonly number[]): Promise<AbsenceEcrite[]> {
  const lignes = await tx
    .selectFrom('absence as a')
    .innerJoin('contrat as c', (on) =>
      on.onRef('c.structure_id', '=', 'a.structure_id').onRef('c.id', '=', 'a.contrat_id'),
    )
    .select(['a.id', 'a.contrat_id as contratId', 'a.genre', 'a.debut', 'a.fin', 'a.deduite'])
    .where('c.convention_id', 'in', conventions)
    .orderBy('a.debut')
    .execute();
  return lignes.map((l) => ({ ...l, genre: l.genre as GenreDAbsence }));
}

export const lireAvenants = (tx: Tx, conventions: readonly number[]) =>
  tx
    .selectFrom('avenant')
    .select(['id', 'convention_id as conventionId', 'le', 'heures', 'objet'])
    .where('convention_id', 'in', conventions)
    .orderBy('le')
    .execute();

/** What was sent in SYLAé, and by whom it was recorded. */
export const lireTransmis = (tx: Tx, conventions: readonly number[]) =>
  tx
    .selectFrom('etat_presence as e')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'e.structure_id').onRef('m.id', '=', 'e.membre_id'),
    )
    .select(['e.convention_id as conventionId', 'e.periode', 'e.transmis_le as transmisLe'])
    .select(['e.pieces', 'e.note', 'm.nom as par'])
    .where('e.convention_id', 'in', conventions)
    .orderBy('e.periode')
    .execute();

export const lireVersements = (tx: Tx, conventions: readonly number[]) =>
  tx
    .selectFrom('versement')
    .select(['convention_id as conventionId', 'mois', 'euros', 'recu_le as recuLe'])
    .where('convention_id', 'in', conventions)
    .orderBy('mois')
    .execute();

export interface SuiteLue {
  readonly conventionId: number;
  readonly cle: string;
  readonly suite: Suite;
  readonly au: string | null;
}

/** The last word on each deadline, by convention; « à faire » takes back what was said before. */
export async function lireSuites(
  tx: Tx,
  conventions: readonly number[],
): Promise<ReadonlyMap<number, readonly SuiteLue[]>> {
  const lignes = await tx
    .selectFrom('echeance_suite')
    .distinctOn(['convention_id', 'cle'])
    .select(['convention_id as conventionId', 'cle', 'suite', 'au'])
    .where('convention_id', 'in', conventions)
    .orderBy('convention_id')
    .orderBy('cle')
    .orderBy('id', 'desc')
    .execute();
  const dites = lignes.flatMap(({ suite, ...l }) => (suite === 'a-faire' ? [] : [{ ...l, suite }]));
  return Map.groupBy(dites, (l) => l.conventionId);
}

/** The amounts and the SMIC that the structure typed, before those known by the product for the same day. */
export async function lireTables(tx: Tx): Promise<{ montants: Montant[]; smics: Smic[] }> {
  const montants = await tx.selectFrom('montant_aide').selectAll().execute();
  const smics = await tx.selectFrom('smic').selectAll().execute();
  const sauf = <T extends { depuis: string }>(connus: readonly T[], saisis: readonly { depuis: string }[]) =>
    connus.filter((k) => !saisis.some((s) => s.depuis === k.depuis));
  return {
    montants: [
      ...sauf(MONTANTS_CONNUS, montants),
      ...montants.map(
        ({ depuis, euros, source }): Montant => ({ depuis, montant: euros, statut: 'officiel', source }),
      ),
    ],
    smics: [...sauf(SMIC_CONNUS, smics), ...smics.map(({ depuis, horaire }) => ({ depuis, horaire }))],
  };
}
