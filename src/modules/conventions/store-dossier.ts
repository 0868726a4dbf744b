import type { Tx } from '../../server/db.ts';
import type { Absence } from './rules/aide.ts';
import type { Contrat, Dossier } from './rules/dossier.ts';
import type { Suite } from './rules/echeances.ts';
import { MONTANTS_CONNUS, type Montant, SMIC_CONNUS, type Smic } from './rules/montants.ts';
import { lireConvention } from './store.ts';

/** A convention with all that its dates and its aid are counted from. */
export interface DossierComplet extends Dossier {
  readonly id: number;
  readonly numero: string;
  readonly heures: number;
  readonly contrats: readonly (Contrat & { readonly membreId: number; readonly renouvelle: number | null })[];
  readonly absences: readonly Absence[];
  readonly suites: ReadonlyMap<string, { readonly suite: Suite; readonly date: string | null }>;
}

/** Nobody wrote the contract, but the convention names its holder: held from its first day, as far as one knows. */
const SANS_CONTRAT = {
  id: 0,
  genre: 'cdi',
  signeLe: null,
  fin: null,
  depart: null,
  essaiRenouvele: false,
  premiereEmbauche: false,
  remplace: null,
  renouvelle: null,
} as const;

/** Reads a convention with its contracts, absences, declarations, and what was said of its deadlines. */
export async function lireDossier(tx: Tx, id: number): Promise<DossierComplet> {
  const c = await lireConvention(tx, id);
  const { presence, denoncee_le, resiliee_le } = await tx
    .selectFrom('convention')
    .select(['presence', 'denoncee_le', 'resiliee_le'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const ecrits = await tx
    .selectFrom('contrat')
    .select(['id', 'genre', 'debut', 'fin', 'depart', 'signe_le as signeLe', 'membre_id as membreId'])
    .select(['essai_renouvele as essaiRenouvele', 'premiere_embauche as premiereEmbauche'])
    .select(['remplace_id as remplace', 'renouvelle_id as renouvelle'])
    .where('convention_id', '=', id)
    .orderBy('debut')
    .orderBy('id')
    .execute();
  const { titulaireId, debut } = c;
  const supposes = titulaireId === null ? [] : [{ ...SANS_CONTRAT, debut, membreId: titulaireId }];
  const transmis = await tx
    .selectFrom('etat_presence')
    .select('periode')
    .where('convention_id', '=', id)
    .execute();
  return {
    ...{ id, numero: c.numero, signeeLe: c.signeeLe, debut, fin: c.fin, heures: c.heures },
    ...{ presence, denonceeLe: denoncee_le, resilieeLe: resiliee_le },
    contrats: ecrits.length > 0 ? ecrits : supposes,
    transmis: new Set(transmis.map((t) => t.periode)),
    absences: await lireAbsences(tx, id),
    suites: await lireSuites(tx, id),
  };
}

const lireAbsences = (tx: Tx, conventionId: number): Promise<Absence[]> =>
  tx
    .selectFrom('absence as a')
    .innerJoin('contrat as c', (on) =>
      on.onRef('c.structure_id', '=', 'a.structure_id').onRef('c.id', '=', 'a.contrat_id'),
    )
    .select(['a.contrat_id as contratId', 'a.debut', 'a.fin', 'a.deduite'])
    .where('c.convention_id', '=', conventionId)
    .orderBy('a.debut')
    .execute();

/** The last word on each deadline; « à faire » takes back what was said before. */
async function lireSuites(tx: Tx, conventionId: number): Promise<DossierComplet['suites']> {
  const lignes = await tx
    .selectFrom('echeance_suite')
    .distinctOn('cle')
    .select(['cle', 'suite', 'au'])
    .where('convention_id', '=', conventionId)
    .orderBy('cle')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    lignes.flatMap(({ cle, suite, au }) =>
      suite === 'a-faire' ? [] : [[cle, { suite, date: au }] as const],
    ),
  );
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
