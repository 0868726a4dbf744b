import { RefusError, refus } from '../../kernel/refus.ts';
import { refusDuMoment } from '../interventions/rules/quand.ts';
import { creerActes } from '../interventions/store-creation.ts';
import { tenir } from '../interventions/tenir.ts';
import { verrouillerLeJour } from '../tournees/fusionner.ts';
import { faire } from './genres.ts';
import type { CommandeDe, Lot } from './lot.ts';
import { dansUnPoint } from './point.ts';
import type { Commande } from './rules/commande.ts';
import {
  lireVersionsLaissees,
  type Memoire,
  oublier,
  reclamer,
  retenir,
  type Trace,
  versionLaissee,
} from './store-commandes.ts';

/** A command that could be read, and the hash of what it says. */
export interface CommandeLue {
  readonly commande: Commande;
  readonly empreinte: Buffer;
}
/** What became of a command: what must be said again of it, or why it was refused. */
export type Issue = Memoire | RefusError;

/**
 * Does commands of distinct ids in their order. What had already taken effect is not done again; what is refused
 * leaves nothing, and is judged again when it is sent again.
 */
export async function executer(lot: Lot, lues: readonly CommandeLue[]): Promise<ReadonlyMap<string, Issue>> {
  const { tx, scope, versions } = lot;
  const deja = await reclamer(
    tx,
    scope,
    lues.map(({ commande: { id, genre }, empreinte }) => ({ id, genre, empreinte })),
  );
  const issues = new Map<string, Issue>();
  for (const l of lues) {
    const trace = deja.get(l.commande.id);
    if (trace) issues.set(l.commande.id, rejouer(lot, trace, l.empreinte));
  }
  const nouvelles = lues.map((l) => l.commande).filter((c) => !deja.has(c.id));
  await preparer(lot, nouvelles);
  for (const groupe of enGroupes(nouvelles)) {
    const suite = Array.isArray(groupe) ? await creer(lot, groupe) : [await uneSeule(lot, groupe)];
    for (const [c, issue] of suite) {
      issues.set(c.id, issue);
      const version = issue instanceof RefusError ? undefined : versionLaissee(c.genre, issue);
      if (version !== undefined) versions.set(c.id, version);
    }
  }
  const refusees = nouvelles.filter((c) => issues.get(c.id) instanceof RefusError).map((c) => c.id);
  await oublier(tx, refusees);
  await retenir(
    tx,
    new Map([...issues].flatMap(([id, m]) => (m instanceof RefusError || deja.has(id) ? [] : [[id, m]]))),
  );
  return issues;
}

function rejouer({ scope }: Lot, trace: Trace, empreinte: Buffer): Issue {
  if (trace.membre_id === scope.membreId && trace.empreinte.equals(empreinte)) return trace.reponse ?? {};
  const phrase = 'Cet identifiant sert déjà à une autre saisie. Enregistrez celle-ci de nouveau.';
  return new RefusError(409, refus('identifiant-pris', phrase));
}

/** Takes beforehand, in one order for all, what several phones may touch; finds the versions to start from. */
async function preparer(lot: Lot, commandes: readonly Commande[]): Promise<void> {
  const { tx, scope, versions, aujourdhui } = lot;
  const jours = commandes
    .flatMap((c) => (c.genre === 'tournee-ouverture' ? [c.tournee.jour] : []))
    .filter((jour) => refusDuMoment({ jour, heure: null, creneau: null }, aujourdhui).length === 0);
  const uniques = [...new Set(jours)].toSorted();
  for (const jour of uniques) await verrouillerLeJour(tx, scope.structureId, jour);
  const actes = commandes.flatMap((c) => ('acteId' in c ? [c.acteId] : []));
  const tournees = commandes.flatMap((c) =>
    'tourneeId' in c ? [c.tourneeId] : 'acte' in c ? [c.acte.tourneeId] : [],
  );
  await tenir(tx, actes, tournees, uniques);
  const celles = new Set(commandes.map((c) => c.id));
  const precedentes = commandes.flatMap((c) => (c.genre === 'acte-modification' && c.apres ? [c.apres] : []));
  const ailleurs = precedentes.filter((id) => !celles.has(id) && !versions.has(id));
  for (const [id, version] of await lireVersionsLaissees(tx, scope, ailleurs)) versions.set(id, version);
}

type Seule = Exclude<Commande, Creation>;
type Creation = CommandeDe<'acte-creation'>;
type Faites = readonly (readonly [Commande, Issue])[];

/** Creations that follow one another are done together. */
function enGroupes(commandes: readonly Commande[]): (Creation[] | Seule)[] {
  const groupes: (Creation[] | Seule)[] = [];
  for (const c of commandes) {
    const dernier = groupes.at(-1);
    if (c.genre !== 'acte-creation') groupes.push(c);
    else if (Array.isArray(dernier)) dernier.push(c);
    else groupes.push([c]);
  }
  return groupes;
}

async function creer(lot: Lot, creations: readonly Creation[]): Promise<Faites> {
  const { tx, scope, aujourdhui } = lot;
  const actes = creations.map((c) => ({ id: c.acteId, saisi: c.acte }));
  const faites = await dansUnPoint(lot, () => creerActes(tx, scope, actes, aujourdhui));
  if (faites.ok) return creations.map((c, i) => [c, faites.value[i] ?? {}]);
  if (creations.length === 1) return creations.map((c) => [c, faites.error]);
  // One of them holds a value that no column can: find which.
  const suite: (readonly [Commande, Issue])[] = [];
  for (const c of creations) suite.push(...(await creer(lot, [c])));
  return suite;
}

async function uneSeule(lot: Lot, c: Seule): Promise<Faites[number]> {
  const fait = await dansUnPoint(lot, () => faire(lot, c));
  return [c, fait.ok ? fait.value : fait.error];
}
