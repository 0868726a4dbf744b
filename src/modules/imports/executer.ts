import { sql } from 'kysely';
import { type Refus, RefusError } from '../../kernel/refus.ts';
import { type Db, dansStructure, type Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { rafraichir } from '../mesures/rafraichir.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import type { AnalyseImport } from './contract.ts';
import { Ecrivain } from './ecrire.ts';
import { Empreintes } from './lecture/empreintes.ts';
import { lireTout, type RefusSitue, type Suivi } from './lire-tout.ts';
import { avecFichier, type ChoixImport, type Prepare } from './preparer.ts';
import { resumer } from './resumer.ts';
import type { Plan } from './rules/plan.ts';
import { retenir } from './store-memoire.ts';
import { ecrireRefus, REFUS_GARDES } from './store-refus.ts';
import { verrouillerImports } from './store-verrou.ts';

export interface CibleImport {
  readonly structureId: string;
  readonly importId: string;
  /** null: a command, which nobody in particular runs. */
  readonly membreId: number | null;
}

export interface Ecriture extends CibleImport {
  readonly chemin: string;
  readonly choix: ChoixImport;
  /** Writes nothing when a value of the file is in no list and nothing decides for it. */
  readonly strict: boolean;
  /** Runs first in the transaction. */
  avant(tx: Tx): Promise<void>;
  /** Receives each refused line with the columns of the file, and returns when it was taken. */
  refuser?(entetes: readonly string[], refus: readonly RefusSitue[]): Promise<void>;
}

/** What was written. */
export interface Ecrit {
  readonly importees: number;
  readonly doublons: number;
  readonly refusees: number;
  readonly analyse: AnalyseImport;
}

/**
 * Reads a file and writes its acts in one transaction, with what they need that did not exist, the refused lines, and
 * what was decided, for next time: all or nothing. Throws what refuses the whole file, and `valeurs-inconnues` when
 * `strict` (with `inconnues` joined).
 */
export async function executer(db: Db, ecriture: Ecriture, suivi: Suivi): Promise<Ecrit> {
  const { structureId } = ecriture;
  const ecrit = await dansStructure(db, structureId, async (tx) => {
    await verrouillerImports(tx, structureId);
    await verrouillerNomenclature(tx, structureId, 'partage');
    await ecriture.avant(tx);
    return avecFichier(tx, ecriture.chemin, ecriture.choix, (prepare) =>
      ecrire(tx, ecriture, prepare, suivi),
    );
  });
  await rafraichirChiffres(db, structureId, ecrit.importees);
  return ecrit;
}

/** Acts enough for the planner to be wrong about the table until it looks at it again. */
const BEAUCOUP = 1000;

/** Brings the monthly totals up to date after many acts came or went. */
export async function rafraichirChiffres(db: Db, structureId: string, actes: number): Promise<void> {
  if (actes >= BEAUCOUP) await sql`select trame_statistiques()`.execute(db);
  await dansStructure(db, structureId, (tx) => rafraichir(tx, structureId));
}

async function ecrire(tx: Tx, ecriture: Ecriture, prepare: Prepare, suivi: Suivi): Promise<Ecrit> {
  const { structureId, importId } = ecriture;
  const plan = exigerPlan(prepare);
  const entetes = prepare.analyse.entete.noms;
  const ecrivain = new Ecrivain(tx, ecriture, prepare.listes, plan.valeurs);
  const empreintes = new Empreintes();
  let gardes = 0;
  let bloque = false;
  const lu = await lireTout(prepare, plan, suivi, async (lot, { resolveur }) => {
    bloque ||= ecriture.strict && resolveur.inconnues.some((i) => i.sort === 'refuser');
    // The rest is read for the list of unknown values only.
    if (bloque) return;
    for (const acte of lot.actes) {
      if (ecrivain.ajouter(acte, empreintes.de(acte.cle))) await ecrivain.envoyer(resolveur.creations);
    }
    if (lot.refusees.length === 0) return;
    const refus = lot.refusees.map((refusee) => ({ ou: lot.ou(refusee.numero), refusee }));
    await ecriture.refuser?.(entetes, refus);
    await ecrireRefus(tx, ecriture, refus.slice(0, Math.max(0, REFUS_GARDES - gardes)), plan);
    gardes += refus.length;
  });
  const importees = bloque ? 0 : await ecrivain.finir(lu.creations);
  const { actes, refusees } = lu.apercu;
  const doublons = bloque ? 0 : actes - importees;
  const analyse = sansColonnesLaissees(resumer(prepare, lu, { doublons, avertissements: [] }));
  if (bloque) throw valeursInconnues(analyse);
  if (importees + doublons === 0) throw rienAImporter(analyse);
  await retenir(tx, structureId, prepare.analyse.cle, prepare.correspondances);
  await tx
    .updateTable('import')
    .set({
      etat: 'termine',
      avancement: 1,
      message: gardes > REFUS_GARDES ? TROP_DE_REFUS : null,
      ...{ lignes: lu.lignes, importees, doublons, refusees },
      ...{ du: lu.apercu.du, au: lu.apercu.au },
      entetes: [...entetes],
      crees: JSON.stringify({ termes: ecrivain.createur.termes, membres: ecrivain.createur.membres }),
      analyse: JSON.stringify(analyse),
      correspondances: JSON.stringify(prepare.correspondances),
      termine_le: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', importId)
    .execute();
  await journaliser(tx, ecriture, { objet: 'import', objetId: importId, action: 'import' });
  return { importees, doublons, refusees, analyse };
}

/** Examples serve to choose the columns: once it is done, those of columns left out have no reason to stay. */
const sansColonnesLaissees = (analyse: AnalyseImport): AnalyseImport => ({
  ...analyse,
  colonnes: analyse.colonnes.map((c) => (c.champ === null ? { ...c, exemples: [] } : c)),
});

const TROP_DE_REFUS = `Plus de ${REFUS_GARDES / 1000} 000 lignes sont refusées : seules les premières sont gardées. Vérifiez les colonnes choisies.`;

/** The plan, or all that prevents one. */
export function exigerPlan({ plan }: Prepare): Plan {
  if (plan.ok) return plan.value;
  const [premier, ...autres] = plan.error as readonly [Refus, ...Refus[]];
  throw new RefusError(422, premier, ...autres);
}

function valeursInconnues({ inconnues }: AnalyseImport): RefusError {
  const message =
    inconnues.length === 1
      ? '1 valeur du fichier n’est pas dans vos listes.'
      : `${inconnues.length} valeurs du fichier ne sont pas dans vos listes.`;
  const erreur = new RefusError(422, { code: 'valeurs-inconnues', message });
  erreur.joint = { inconnues };
  return erreur;
}

function rienAImporter({ apercu }: AnalyseImport): RefusError {
  const motif = apercu?.parMotif[0];
  const suite = motif ? ` La raison la plus fréquente : ${motif.message}` : '';
  return new RefusError(422, {
    code: 'rien-a-importer',
    message: `Aucune ligne de ce fichier ne peut être importée.${suite}`,
  });
}
