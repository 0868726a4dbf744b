import type { Tx } from '../../server/db.ts';
import { lireActionsFaites } from '../professionnalisation/store-faites.ts';
import type { Convention } from './contract.ts';
import type { Temps } from './rules/aide.ts';
import { type Contrat, type Dossier, dernierJour } from './rules/dossier.ts';
import type { Suite } from './rules/echeance.ts';
import type { ParQui } from './rules/fin.ts';
import { ecrireNumero } from './rules/numero.ts';
import type { Lien } from './rules/renouvellement.ts';
import { exigerConvention, listerConventions } from './store.ts';
import {
  type AbsenceEcrite,
  type ContratEcrit,
  lireAbsences,
  lireAvenants,
  lireContrats,
  lireSuites,
  lireTransmis,
} from './store-faits.ts';

/** A convention linked to another one, as its renewal or the post transferred. */
export interface Liee {
  readonly id: number;
  readonly numero: string;
  readonly lien: Lien;
}

/** A convention with all that its dates and its aid are counted from. */
export interface DossierComplet extends Dossier {
  readonly id: number;
  readonly numero: string;
  readonly heures: number;
  readonly convention: Convention;
  readonly resilieePar: ParQui | null;
  readonly precedente: Liee | null;
  readonly suivantes: readonly Liee[];
  readonly avenants: readonly (Temps & { readonly id: number; readonly objet: string })[];
  readonly contrats: readonly ContratEcrit[];
  /** Contracts of the conventions that this one renews, over before it began. */
  readonly anterieurs: readonly ContratEcrit[];
  readonly absences: readonly AbsenceEcrite[];
  readonly suites: ReadonlyMap<string, { readonly suite: Suite; readonly date: string | null }>;
}

/** Reads a convention with its contracts, absences, declarations, and what was said of its deadlines. Refused: convention-inconnue. */
export async function lireDossier(tx: Tx, id: number): Promise<DossierComplet> {
  return exigerConvention((await lireDossiers(tx, id))[0]);
}

/** The same of every convention, the latest first; one query a table, whatever their number. */
export async function lireDossiers(tx: Tx, id?: number): Promise<DossierComplet[]> {
  const conventions = await listerConventions(tx, id);
  const liens = await lireLiens(tx);
  const lignees = new Map(conventions.map((c) => [c.id, ligneeDe(c.id, liens)]));
  const famille = [...new Set([...lignees.values()].flat())];
  if (famille.length === 0) return [];
  const contrats = Map.groupBy(await lireContrats(tx, famille), (c) => c.conventionId);
  const absences = await lireAbsences(tx, famille);
  const avenants = Map.groupBy(await lireAvenants(tx, famille), (a) => a.conventionId);
  const transmis = Map.groupBy(await lireTransmis(tx, famille), (t) => t.conventionId);
  const suites = await lireSuites(tx, famille);
  const actions = await lireActionsFaites(tx);
  return conventions.map((c) => {
    const lien = liens.get(c.id) as LigneDeLien;
    const siens = contrats.get(c.id) ?? [];
    const anciens = (lignees.get(c.id) ?? []).slice(1).flatMap((n) => contrats.get(n) ?? []);
    // A CDI goes on from the convention before: the livret asks for no new contract.
    const continues = anciens.filter((a) => (dernierJour(a) ?? c.debut) >= c.debut);
    const ecrits = [...continues, ...siens].toSorted((a, b) => (a.debut < b.debut ? -1 : 1));
    const anterieurs = anciens.filter((a) => !continues.includes(a));
    const retenus = ecrits.length > 0 ? ecrits : supposes(c);
    const ids = new Set(retenus.map((r) => r.id));
    return {
      ...{ id: c.id, numero: c.numero, heures: c.heures, convention: c },
      ...{ signeeLe: c.signeeLe, debut: c.debut, fin: c.fin },
      ...{ presence: lien.presence, denonceeLe: lien.denoncee_le },
      ...{ resilieeLe: lien.resiliee_le, resilieePar: lien.resiliee_par },
      precedente: precedenteDe(lien, liens),
      suivantes: [...liens.values()].flatMap((l) =>
        l.precedente_id === c.id && l.precedente_lien !== null
          ? [{ id: l.id, numero: l.numero, lien: l.precedente_lien }]
          : [],
      ),
      renouvelee: [...liens.values()].some(
        (l) => l.precedente_id === c.id && l.precedente_lien === 'renouvellement',
      ),
      vacantDepuis: dernierAvant(anterieurs),
      contrats: retenus,
      anterieurs,
      avenants: avenants.get(c.id) ?? [],
      transmis: new Set((transmis.get(c.id) ?? []).map((t) => t.periode)),
      absences: absences.filter((a) => ids.has(a.contratId)),
      actions,
      suites: new Map((suites.get(c.id) ?? []).map((s) => [s.cle, { suite: s.suite, date: s.au }])),
    };
  });
}

const lireLiens = async (tx: Tx) =>
  new Map(
    (
      await tx
        .selectFrom('convention')
        .select(['id', 'numero', 'presence', 'denoncee_le', 'resiliee_le', 'resiliee_par'])
        .select(['precedente_id', 'precedente_lien'])
        .execute()
    ).map((l) => [l.id, { ...l, numero: ecrireNumero(l.numero) }]),
  );
type Liens = Awaited<ReturnType<typeof lireLiens>>;
type LigneDeLien = Liens extends ReadonlyMap<number, infer L> ? L : never;

/** The convention, then those that it renews, the nearest first. */
function ligneeDe(id: number, liens: Liens): number[] {
  const suite = [id];
  for (let l = liens.get(id); l?.precedente_lien === 'renouvellement' && l.precedente_id !== null; ) {
    if (suite.includes(l.precedente_id)) break;
    suite.push(l.precedente_id);
    l = liens.get(l.precedente_id);
  }
  return suite;
}

function precedenteDe({ precedente_id, precedente_lien }: LigneDeLien, liens: Liens): Liee | null {
  const avant = precedente_id === null ? undefined : liens.get(precedente_id);
  return avant && precedente_lien ? { id: avant.id, numero: avant.numero, lien: precedente_lien } : null;
}

/** Last day of the last holder before the convention began. */
const dernierAvant = (anterieurs: readonly Contrat[]): string | null =>
  anterieurs
    .filter((c) => c.genre !== 'remplacement')
    .map(dernierJour)
    .toSorted()
    .at(-1) ?? null;

/** Nobody wrote the contract, but the convention names its holder: held from its first day, as far as one knows. */
function supposes(c: Convention): ContratEcrit[] {
  if (c.titulaireId === null) return [];
  return [
    {
      ...{ id: 0, conventionId: c.id, membreId: c.titulaireId, membre: c.titulaire ?? '', genre: 'cdi' },
      ...{ signeLe: null, debut: c.debut, fin: null, depart: null, motifDepart: '', heures: c.heures },
      ...{ moinsDe24h: null, essaiRenouvele: false, premiereEmbauche: false, remplace: null },
      ...{ renouvelle: null, situation: null, residence: null, autreAide: false, version: 0 },
    },
  ];
}
