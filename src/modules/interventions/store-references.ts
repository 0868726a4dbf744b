import type { Tx } from '../../server/db.ts';
import { lireVersions } from '../nomenclatures/store-versions.ts';
import { lireParCodes } from '../situations/lien.ts';
import type { ActeSaisi } from './rules/acte.ts';
import type { References } from './rules/references.ts';

/**
 * What the ids of these acts point at: their terms, those they were merged into, the sectors of their places, their
 * rounds, the situations of their codes. An id that no column could hold is one that nothing has.
 */
export async function chargerReferences(tx: Tx, actes: readonly ActeSaisi[]): Promise<References> {
  const termes = await chargerTermes(tx, actes.flatMap(idsDesTermes));
  const natures = [...termes.values()].filter((t) => t.genre === 'nature').map((t) => t.id);
  const versions = await lireVersions(tx, natures);
  const presents = new Set(actes.flatMap((a) => a.membres).filter(estPossible));
  const membres = await tx
    .selectFrom('membre')
    .select('id')
    .where('id', 'in', [...presents, 0])
    .execute();
  const tournees = await lireTournees(tx, new Set(actes.flatMap((a) => a.tourneeId ?? [])));
  const situations = await lireParCodes(
    tx,
    actes.flatMap((a) => a.situation ?? []),
  );
  return { termes, versions, membres: new Set(membres.map((m) => m.id)), tournees, situations };
}

/** The terms that these ids name, those they were merged into, and the sectors of their places. */
export async function chargerTermes(tx: Tx, ids: readonly number[]): Promise<References['termes']> {
  const lire = (ids: readonly number[]) =>
    tx
      .selectFrom('terme')
      .select(['id', 'genre', 'nom', 'retire_le as retireLe', 'fusionne_dans as fusionneDans'])
      .select(['secteur_id as secteurId', 'qpv'])
      .where('id', 'in', [...ids.filter(estPossible), 0])
      .execute();
  const termes = new Map((await lire([...new Set(ids)])).map((t) => [t.id, t]));
  // A merged term is one step from the living one, and a place one step from its sector: two steps find all.
  for (let pas = 0; pas < 2; pas++) {
    const suite = [...termes.values()].flatMap((t) => [t.fusionneDans, t.secteurId]);
    const manquants = suite.filter((id) => id !== null).filter((id) => !termes.has(id));
    if (manquants.length > 0) for (const t of await lire(manquants)) termes.set(t.id, t);
  }
  return termes;
}

async function lireTournees(tx: Tx, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  if (ids.size === 0) return new Map();
  const lignes = await tx
    .selectFrom('tournee')
    .select(['id', 'fusionnee_dans'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(lignes.map((l) => [l.id, l.fusionnee_dans ?? l.id]));
}

const ENTIER_MAX = 2 ** 31 - 1;
const estPossible = (id: number): boolean => id > 0 && id <= ENTIER_MAX;

const idsDesTermes = (a: ActeSaisi): number[] =>
  [
    a.natureId,
    a.secteurId,
    a.lieuId,
    a.saisineId,
    a.issueId,
    a.projetId,
    ...a.thematiques,
    ...a.partenaires,
  ].filter((id) => id !== null);
