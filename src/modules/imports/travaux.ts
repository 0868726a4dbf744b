import { RefusError } from '../../kernel/refus.ts';
import type { Serveur } from '../../server/branche.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { analyserImport } from './analyser.ts';
import type { EtatImport } from './contract.ts';
import { cheminDuFichier, effacerFichier } from './depot.ts';
import { type CibleImport, executer } from './executer.ts';
import type { Suivi } from './lire-tout.ts';
import type { Correspondances } from './rules/correspondances.ts';
import { changerEtat, ecrireAnalyse, ecrireAvancement } from './store.ts';
import type { Taches } from './taches.ts';

const ARRETE = {
  analyse: 'La lecture du fichier a été arrêtée. Relancez-la, ou déposez le fichier de nouveau.',
  'en-cours': 'L’import a été arrêté avant la fin : rien n’a été enregistré. Confirmez-le de nouveau.',
} as const;
const ACCIDENT =
  'Une erreur inattendue a arrêté cet import : rien n’a été enregistré. Réessayez dans un instant.';

interface Travail extends CibleImport {
  /** SHA-256 of the file. */
  readonly empreinte: Buffer;
  readonly aujourdhui: string;
  /** null: those of the last file with the same headers. */
  readonly correspondances: Correspondances | null;
}

/** Reads the file in the background; the import is then `lu`, or `refuse`. `annoncer` puts it in the state `analyse`. */
export function lancerAnalyse(
  s: Serveur,
  taches: Taches,
  travail: Travail,
  annoncer: () => Promise<void>,
): Promise<boolean> {
  const { structureId, importId, empreinte, aujourdhui, correspondances } = travail;
  const fichier = { chemin: cheminDuFichier(s.dataDir, importId), empreinte };
  return taches.lancer(importId, annoncer, (signal) =>
    surveiller(s, travail, 'analyse', 'refuse', signal, async (suivi) => {
      const lu = await analyserImport(s.db, structureId, fichier, { correspondances, aujourdhui }, suivi);
      return () =>
        dansStructure(s.db, structureId, (tx) => ecrireAnalyse(tx, importId, lu.analyse, lu.correspondances));
    }),
  );
}

/** Writes the acts in the background; the import is then `termine`. `annoncer` puts it in the state `en-cours`. */
export function lancerEcriture(
  s: Serveur,
  taches: Taches,
  travail: Travail,
  annoncer: () => Promise<void>,
): Promise<boolean> {
  const { structureId, importId, membreId, aujourdhui, correspondances } = travail;
  return taches.lancer(importId, annoncer, (signal) =>
    surveiller(s, travail, 'en-cours', 'lu', signal, async (suivi) => {
      await executer(
        s.db,
        {
          ...{ structureId, importId, membreId },
          chemin: cheminDuFichier(s.dataDir, importId),
          choix: { correspondances, aujourdhui },
          strict: false,
          avant: async () => {},
        },
        suivi,
      );
      await effacerFichier(s.dataDir, importId);
    }),
  );
}

const PAS_MS = 400;

/**
 * Leads a work to its end and says in the import how it ended, whatever happens but a power cut. What `mener` returns
 * is its last word: nothing may be under way once the import says that it is read, or confirming it would be refused.
 */
async function surveiller(
  s: Serveur,
  { structureId, importId }: CibleImport,
  etat: 'analyse' | 'en-cours',
  siRefuse: EtatImport,
  signal: AbortSignal,
  mener: (suivi: Suivi) => Promise<(() => Promise<void>) | void>,
): Promise<void> {
  const finir = (vers: EtatImport, message: string) =>
    dansStructure(s.db, structureId, (tx) => changerEtat(tx, importId, [etat], vers, message));
  const pas = progression((part) => ecrireAvancement(s.db, structureId, importId, part));
  try {
    signal.throwIfAborted();
    const conclure = await mener({ progresser: pas.progresser, signal });
    await pas.fin();
    await conclure?.();
  } catch (cause) {
    await pas.fin();
    if (signal.aborted) await finir('interrompu', ARRETE[etat]);
    else if (cause instanceof RefusError) await finir(siRefuse, cause.refus.map((r) => r.message).join(' '));
    else {
      await finir('interrompu', ACCIDENT);
      throw cause;
    }
  }
}

/** Writes the progress now and then, one writing at a time; what fails there fails nothing else. */
function progression(ecrire: (part: number) => Promise<void>) {
  let dernier = performance.now();
  let enVol = Promise.resolve();
  let libre = true;
  return {
    progresser(part: number): void {
      if (!libre || performance.now() - dernier < PAS_MS) return;
      dernier = performance.now();
      libre = false;
      enVol = ecrire(part)
        .catch(() => {})
        .finally(() => {
          libre = true;
        });
    },
    fin: () => enVol,
  };
}

/** A work that no process leads any more was cut short by a restart: nothing of it was written. */
export async function marquerAbandonnes(tx: Tx, taches: Taches): Promise<void> {
  const menes = await tx
    .selectFrom('import')
    .select(['id', 'etat'])
    .where('etat', 'in', ['analyse', 'en-cours'])
    .execute();
  for (const { id, etat } of menes) {
    if (taches.enCours(id) || (etat !== 'analyse' && etat !== 'en-cours')) continue;
    await changerEtat(tx, id, [etat], 'interrompu', ARRETE[etat]);
  }
}
