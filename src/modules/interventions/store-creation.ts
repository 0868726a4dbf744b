import { sql } from 'kysely';
import { estDerive } from '../../kernel/id.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliserPlusieurs } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { recalculerContact } from '../situations/dernier-contact.ts';
import { recalculerPresence } from '../tournees/presence.ts';
import { empreinteDeCommande } from './empreinte.ts';
import { colonnesDe } from './ligne.ts';
import type { ActeSaisi } from './rules/acte.ts';
import { type Acte, validerActe } from './rules/valider.ts';
import { chargerReferences } from './store-references.ts';
import { tourneesDesAutres } from './tournee-des-autres.ts';

export interface ActeACreer {
  readonly id: string;
  readonly saisi: ActeSaisi;
}

/** An act that is there; without the round it named when that one is of others. */
export interface Creee {
  readonly sansTournee?: true;
}

/**
 * Creates acts under the ids made by their author, with as few statements for hundreds as for one. For each, that it is
 * there, or why it was refused. One that the same author already made with the same content, whatever became of it, is
 * there. Refused: identifiant-pris (other content, or somebody else's act), and the refusals of `validerActe`.
 */
export async function creerActes(
  tx: Tx,
  scope: Scope,
  actes: readonly ActeACreer[],
  aujourdhui: string,
): Promise<readonly (RefusError | Creee)[]> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const prets = actes.map((a) => ({ ...a, empreinte: empreinteDeCommande(a.saisi) }));
  const traces = await lireTraces(
    tx,
    prets.map((a) => a.id),
  );
  const nouveaux = prets.filter((a) => !traces.has(a.id));
  const refs = await chargerReferences(
    tx,
    nouveaux.map((a) => a.saisi),
  );
  const etrangere = await tourneesDesAutres(
    tx,
    scope,
    nouveaux.map((a) => a.saisi),
  );
  const refuses = new Map<object, RefusError>();
  const sansTournee = new Set<string>();
  const lignes: LigneNeuve[] = [];
  for (const a of nouveaux) {
    // Ids drawn from names are those of the contacts of rounds: anybody could take one before it is counted.
    if (estDerive(a.id)) {
      refuses.set(a, pris());
      continue;
    }
    if (etrangere(a.saisi)) sansTournee.add(a.id);
    const saisi = sansTournee.has(a.id) ? { ...a.saisi, tourneeId: null } : a.saisi;
    const valide = validerActe(saisi, refs, { aujourdhui, auteurId: scope.membreId, avant: null });
    if (valide.ok) lignes.push({ id: a.id, acte: valide.value, empreinte: a.empreinte });
    else refuses.set(a, new RefusError(422, ...valide.error));
  }
  const crees = await inserer(tx, scope, lignes);
  for (const trace of crees) traces.set(trace.id, trace);
  // Made meanwhile by another transaction: the same command came twice at once and the other one won.
  const ailleurs = lignes.filter((l) => !traces.has(l.id)).map((l) => l.id);
  for (const [id, trace] of await lireTraces(tx, ailleurs)) traces.set(id, trace);
  const faits = new Set(crees.map((t) => t.id));
  const neufs = lignes.filter((l) => faits.has(l.id)).map((l) => l.acte);
  await recalculerPresence(
    tx,
    scope.structureId,
    neufs.map((a) => a.tourneeId),
  );
  await recalculerContact(
    tx,
    neufs.map((a) => a.situationId),
  );
  return prets.map((a) => {
    const refuse = refuses.get(a) ?? (estLeMeme(scope, traces.get(a.id), a) ? null : pris());
    return refuse ?? (sansTournee.has(a.id) ? { sansTournee: true } : {});
  });
}

interface LigneNeuve {
  readonly id: string;
  readonly acte: Acte;
  readonly empreinte: Buffer;
}
/** What an act keeps of its creation. */
interface Trace {
  readonly id: string;
  readonly auteur_id: number | null;
  readonly creation_empreinte: Buffer | null;
}

async function lireTraces(tx: Tx, ids: readonly string[]): Promise<Map<string, Trace>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Trace>`
    select id, auteur_id, creation_empreinte from intervention where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((t) => [t.id, t]));
}

const estLeMeme = (scope: Scope, trace: Trace | undefined, a: { readonly empreinte: Buffer }): boolean =>
  trace?.auteur_id === scope.membreId && trace.creation_empreinte?.equals(a.empreinte) === true;

const pris = (): RefusError =>
  new RefusError(
    409,
    refus(
      'identifiant-pris',
      'Cet identifiant sert déjà à une autre intervention. Enregistrez-la sous un nouveau.',
    ),
  );

/** One statement and one value for all the rows: PostgreSQL turns the JSON into the table's own columns. */
async function inserer(tx: Tx, scope: Scope, lignes: readonly LigneNeuve[]): Promise<readonly Trace[]> {
  if (lignes.length === 0) return [];
  const valeurs = lignes.map((l) => ({
    structure_id: scope.structureId,
    id: l.id,
    ...colonnesDe(l.acte),
    creation_empreinte: `\\x${l.empreinte.toString('hex')}`,
    auteur_id: scope.membreId,
  }));
  const colonnes = sql.join(Object.keys(valeurs[0] ?? {}).map((nom) => sql.ref(nom)));
  const { rows } = await sql<Trace>`
    insert into intervention (${colonnes})
    select ${colonnes} from json_populate_recordset(null::intervention, ${JSON.stringify(valeurs)}::json)
      with ordinality
    order by id, ordinality
    on conflict (structure_id, id) do nothing
    returning id, auteur_id, creation_empreinte`.execute(tx);
  await journaliserPlusieurs(
    tx,
    scope,
    rows.map((t) => ({ objet: 'intervention', objetId: t.id, action: 'creation' })),
  );
  return rows;
}
