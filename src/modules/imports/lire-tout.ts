import { type LotLu, lireActes } from './lecture/lire-actes.ts';
import type { Prepare } from './preparer.ts';
import { type Apercu, Cumul } from './rules/apercu.ts';
import { Interprete, type LigneRefusee } from './rules/interprete.ts';
import type { Plan } from './rules/plan.ts';
import type { Creation } from './rules/resolution.ts';

/** How a long work tells where it is, and is told to stop. */
export interface Suivi {
  /** `part`: 0 to 1. */
  progresser(part: number): void;
  readonly signal: AbortSignal;
}

/** A refused line, and where it is in the file. */
export interface RefusSitue {
  readonly ou: string;
  readonly refusee: LigneRefusee;
}

/** What a whole file brought. */
export interface FichierLu {
  readonly apercu: Apercu;
  /** Lines that are acts or should have been. */
  readonly lignes: number;
  readonly premiersRefus: readonly RefusSitue[];
  /** All that its labels made, in their order; some are carried by refused lines only. */
  readonly creations: readonly Creation[];
}

const PREMIERS = 20;

/** Reads a whole file by its plan; hands each lot over before the next one is read. */
export async function lireTout(
  { fichier, analyse, listes }: Prepare,
  plan: Plan,
  suivi: Suivi,
  traiter: (lot: LotLu, interprete: Interprete) => Promise<void>,
): Promise<FichierLu> {
  const interprete = new Interprete(plan);
  const cumul = new Cumul();
  const premiersRefus: RefusSitue[] = [];
  let lignes = 0;
  for await (const lot of lireActes(fichier, analyse, plan, interprete)) {
    suivi.signal.throwIfAborted();
    cumul.ajouter(lot);
    lignes += lot.refusees.length + compterLignes(lot);
    for (const refusee of lot.refusees.slice(0, PREMIERS - premiersRefus.length))
      premiersRefus.push({ ou: lot.ou(refusee.numero), refusee });
    await traiter(lot, interprete);
    suivi.progresser(lot.octets / Math.max(1, fichier.description.octets));
  }
  const apercu = cumul.conclure(interprete, listes.referentiel, analyse.avertissements);
  return { apercu, lignes, premiersRefus, creations: interprete.resolveur.creations };
}

/** A line may count several acts: they follow one another. */
function compterLignes({ actes }: LotLu): number {
  let lignes = 0;
  let derniere = -1;
  for (const { ligne } of actes) {
    if (ligne !== derniere) lignes += 1;
    derniere = ligne;
  }
  return lignes;
}
