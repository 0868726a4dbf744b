import { RefusError } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { Intervention } from '../interventions/contract.ts';
import { voit } from '../interventions/droits.ts';
import { empreinteDeCommande } from '../interventions/empreinte.ts';
import { interventionsDe } from '../interventions/ligne.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import type { Resultat } from './contract.ts';
import { type CommandeLue, executer, type Issue } from './executer.ts';
import type { Lot } from './lot.ts';
import { resultatDe } from './resultat.ts';
import { lireCommande } from './rules/lecture.ts';

/** What receiving needs of the server. */
export interface Reception extends Pick<Lot, 'aujourdhui' | 'signaler'> {
  readonly transaction: <T>(travail: (tx: Tx) => Promise<T>) => Promise<T>;
}
export type CommandeBrute = Readonly<Record<string, unknown>> & { readonly id: string };
interface Recue {
  readonly id: string;
  readonly lue: CommandeLue | null;
  readonly refus: RefusError | null;
}

/**
 * Does what a phone asks, in its order, in one transaction: each command takes effect once, whatever the number of
 * times it comes, and one that is refused does not stop the others.
 */
export async function recevoir(
  { transaction, ...commun }: Reception,
  scope: Scope,
  brutes: readonly CommandeBrute[],
): Promise<Resultat[]> {
  const recues = brutes.map(lire);
  return transaction(async (tx) => {
    await verrouillerNomenclature(tx, scope.structureId, 'partage');
    const lot: Lot = { ...commun, tx, scope, versions: new Map() };
    const issues: (Issue | null)[] = [];
    for (const vague of enVagues(recues)) {
      const faites = await executer(
        lot,
        vague.flatMap((r) => r.lue ?? []),
      );
      issues.push(...vague.map((r) => r.refus ?? faites.get(r.lue?.commande.id ?? '') ?? null));
    }
    const actes = await lireActes(tx, scope, recues);
    return recues.map((r, i) => resultatDe(r.id, issues[i] ?? {}, acteDe(r, actes)));
  });
}

function lire(brute: CommandeBrute): Recue {
  const commande = lireCommande(brute);
  if (!commande.ok) return { id: brute.id, lue: null, refus: new RefusError(422, ...commande.error) };
  const empreinte = empreinteDeCommande(commande.value);
  return { id: brute.id, lue: { commande: commande.value, empreinte }, refus: null };
}

/** Each wave names an id once: what comes again after it is answered as if it had come in another sending. */
function enVagues(recues: readonly Recue[]): Recue[][] {
  const vagues: Recue[][] = [];
  let vus = new Set<string>();
  for (const r of recues) {
    const id = r.lue?.commande.id;
    if (vagues.length === 0 || (id !== undefined && vus.has(id))) {
      vagues.push([]);
      vus = new Set();
    }
    if (id !== undefined) vus.add(id);
    vagues.at(-1)?.push(r);
  }
  return vagues;
}

const acteDe = ({ lue }: Recue, actes: ReadonlyMap<string, Intervention>): Intervention | null =>
  lue && 'acteId' in lue.commande ? (actes.get(lue.commande.acteId) ?? null) : null;

/** The acts spoken of, as they are once all is done; none that the person may not see. */
async function lireActes(
  tx: Tx,
  scope: Scope,
  recues: readonly Recue[],
): Promise<ReadonlyMap<string, Intervention>> {
  const ids = recues.flatMap(({ lue }) => (lue && 'acteId' in lue.commande ? [lue.commande.acteId] : []));
  if (ids.length === 0) return new Map();
  const lignes = await tx
    .selectFrom('intervention')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const actes = await interventionsDe(
    tx,
    lignes.filter((l) => voit(scope, l)),
  );
  return new Map(actes.map((a) => [a.id, a]));
}
